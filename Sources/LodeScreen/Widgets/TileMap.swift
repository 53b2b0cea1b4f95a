/// A map of equal tiles on a grid, one thing a tile, each with a label and a reading.
///
/// ```
/// NO● SE● FI●     label and glyph, where a tile has three columns or more
/// DK  .   EE●
/// ```
///
/// Tiles are as wide as the room allows, and two or three rows high where all of them then fit:
///
/// - Too narrow for label and glyph: the glyph alone; a dot for a tile without a reading.
/// - From one column more than the label: `AO●`. From three more: `AO ●`.
/// - The value stands behind the glyph where each tile has room for the longest one, else on the
///   tile's second row where it fits there, and is left out otherwise.
/// - A room narrower than the grid has columns shows the tiles in reading order, line by line.
///
/// What has no reading steps back, in ``Role/muted``. A glyph or its absence says all that a
/// colour does.
public struct TileMap: Hashable, Sendable {
  /// In reading order; no two of them share a place or an id.
  public let tiles: [MapTile]
  /// How many columns and rows of tiles there are.
  public let grid: Size

  /// Makes a map; of tiles that share a place or an id, the first stands.
  public init(tiles: [MapTile]) {
    var ids: Set<String> = []
    var places: Set<Point> = []
    self.tiles = tiles.filter {
      places.insert(Point(column: $0.column, row: $0.row)).inserted && ids.insert($0.id).inserted
    }
    .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    grid = Size(
      columns: (tiles.map(\.column).max() ?? -1) + 1, rows: (tiles.map(\.row).max() ?? -1) + 1)
  }

  /// The map drawn for a room.
  ///
  /// - Parameters:
  ///   - columns: How wide the room is; the picture is never wider.
  ///   - rows: How high the room is; the picture may be higher, to be scrolled.
  ///   - symbols: The alphabet; tiles come with glyphs of their own.
  /// - Returns: A picture with an item for each tile, by the tiles' ids; no items where the room
  ///   has no columns. Cost: O(tiles²).
  public func picture(columns: Int, rows: Int, symbols: Symbols) -> Picture {
    guard columns > 0, !tiles.isEmpty else {
      return Picture(size: Size(columns: 0, rows: 0), ground: [], items: [])
    }
    guard columns >= grid.columns else {
      return flowing(columns: columns).picture(columns: columns, rows: rows, symbols: symbols)
    }
    let form = TileForm(tiles: tiles, grid: grid, room: Size(columns: columns, rows: rows))
    let ways = TileWays(tiles: tiles)
    return Picture(
      size: Size(columns: grid.columns * form.columns, rows: grid.rows * form.rows), ground: [],
      items: tiles.indices.map { index in
        Picture.Item(
          id: tiles[index].id, marks: form.marks(of: tiles[index], symbols: symbols),
          neighbours: ways.links[index].mapValues { tiles[$0].id })
      })
  }

  /// The same tiles in reading order, as many side by side as there are columns.
  private func flowing(columns: Int) -> TileMap {
    TileMap(
      tiles: tiles.enumerated().map { index, tile in
        MapTile(
          id: tile.id, label: tile.label, column: index % columns, row: index / columns,
          reading: tile.reading, value: tile.value)
      })
  }
}
