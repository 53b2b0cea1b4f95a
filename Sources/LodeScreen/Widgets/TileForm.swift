/// How the tiles of a map look in one room: how large each is, and what has room in it.
struct TileForm {
  /// How many columns of cells a tile takes, the blank ones between tiles included.
  let columns: Int
  /// How many rows of cells a tile takes, the blank ones between tiles included.
  let rows: Int
  /// How wide labels are; nil where they have no room.
  private let label: Int?
  /// Where values stand, from a tile's top left corner; nil where they have no room.
  private let value: Point?

  /// Beyond this width, tiles come too far apart to be seen as one map.
  private static let widest = 10

  /// Finds the largest tiles that a room holds.
  ///
  /// - Parameters:
  ///   - tiles: All that are drawn.
  ///   - grid: How many columns and rows of tiles there are.
  ///   - room: The cells that they may take; at least as many columns as the grid has.
  init(tiles: [MapTile], grid: Size, room: Size) {
    let width = min(Self.widest, room.columns / max(1, grid.columns))
    let height = min(3, max(1, room.rows / max(1, grid.rows)))
    let label = tiles.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    let value = tiles.compactMap(\.value?.columns).max() ?? 0
    self.columns = width
    self.rows = height
    guard width > label else {
      self.label = nil
      self.value = nil
      return
    }
    self.label = label
    let glyph = Self.glyphColumn(label: label, width: width)
    // A blank column, so that no value touches the next tile.
    if value > 0, glyph + 1 + value < width {
      self.value = Point(column: glyph + 1, row: 0)
    } else if value > 0, height > 1, value < width {
      self.value = Point(column: 0, row: 1)
    } else {
      self.value = nil
    }
  }

  /// Where the glyph stands: behind the label, with a blank between where there is one to spare.
  private static func glyphColumn(label: Int, width: Int) -> Int {
    width >= label + 3 ? label + 1 : label
  }

  /// What is drawn of a tile; never empty, all within its own cells.
  func marks(of tile: MapTile, symbols: Symbols) -> [Picture.Mark] {
    let corner = Point(column: tile.column * columns, row: tile.row * rows)
    guard let label else {
      let nothing = TextRun(String(symbols.unattributed), .muted)
      return [Picture.Mark(tile.reading.map(oneColumn) ?? nothing, at: corner)]
    }
    let glyph = Self.glyphColumn(label: label, width: columns)
    let name = TextRun(
      TextWidth.padded(tile.label, toColumns: glyph), tile.reading == nil ? .muted : .text)
    var marks = [
      Picture.Mark(name, at: corner),
      Picture.Mark(
        tile.reading.map(oneColumn) ?? TextRun(" ", .muted),
        at: Point(column: corner.column + glyph, row: corner.row)),
    ]
    if let value, let figure = tile.value {
      marks.append(
        Picture.Mark(
          figure, at: Point(column: corner.column + value.column, row: corner.row + value.row)))
    }
    return marks
  }

  private func oneColumn(_ run: TextRun) -> TextRun {
    TextRun(TextWidth.padded(run.text, toColumns: 1), run.role)
  }
}
