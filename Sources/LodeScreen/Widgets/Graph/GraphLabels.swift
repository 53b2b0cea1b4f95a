/// The labels of lines, each in a stretch where its line is alone.
struct GraphLabels {
  /// The labels in the order of their links, which are known by their positions.
  private var placed: [(link: Int, mark: Picture.Mark)] = []
  /// How many columns of labels had to be cut off.
  private(set) var lost = 0
  /// How many labels found no place at all.
  private(set) var dropped = 0

  /// Fewer columns of a label say nothing.
  private static let leastLabel = 3

  /// Blanks on both sides of a label.
  static let margin = 2

  /// The text of all labels.
  var marks: [Picture.Mark] { placed.map(\.mark) }

  /// The same text where it belongs to one of these links, set off from all other labels.
  func trail(of links: [Int]) -> [Picture.Mark] {
    placed.filter { links.contains($0.link) }
      .map { Picture.Mark(TextRun($0.mark.run.text, .accent), at: $0.mark.point) }
  }

  /// Finds a place for every label, cut where there is no room for the whole.
  mutating func place(
    _ links: [GraphTopology.Link], on canvas: inout GraphCanvas, symbols: Symbols
  ) {
    var stretches: [Int: [GraphCanvas.Stretch]] = [:]
    for stretch in canvas.stretches { stretches[stretch.link, default: []].append(stretch) }
    for (index, link) in links.enumerated() where !link.label.isEmpty {
      let columns = TextWidth.columns(of: link.label)
      let longest = (stretches[index] ?? []).max { $0.columns.count < $1.columns.count }
      let room = (longest?.columns.count ?? 0) - Self.margin
      guard let longest, room >= min(columns, Self.leastLabel) else {
        dropped += 1
        continue
      }
      let text = TextWidth.truncated(link.label, toColumns: room, ellipsis: symbols.more)
      let used = TextWidth.columns(of: text)
      lost += max(0, columns - used)
      let column = longest.columns.lowerBound + (room > used ? 1 : 0)
      let mark = Picture.Mark(
        TextRun(" " + text + " ", .muted), at: Point(column: column, row: longest.row))
      placed.append((index, mark))
      for cell in column..<(column + used + Self.margin) {
        canvas.take(column: cell, row: longest.row)
      }
    }
  }
}
