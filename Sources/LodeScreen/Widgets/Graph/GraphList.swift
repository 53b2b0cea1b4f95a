/// A graph in words, where there is no room to keep lines apart.
///
/// Every box is a line of text, with the lines that begin there below it:
///
/// ```
/// Cedar
///   ▶ Harbour  founded
/// ```
struct GraphList {
  let topology: GraphTopology
  let columns: Int
  let symbols: Symbols

  /// Up and down lead through the list, left and right along the first line that ends or begins
  /// at a box.
  var picture: Picture {
    var ground: [Picture.Mark] = []
    var items: [Picture.Item] = []
    var row = 0
    var width = 0
    for (place, node) in topology.nodes.enumerated() {
      let title = marks(of: node.title, indent: 0, row: row)
      items.append(
        Picture.Item(id: node.id, marks: title, neighbours: ways(from: place)))
      ground += lines(from: place, row: row + 1)
      width = max(width, Self.width(of: title))
      row += 1 + topology.links.count { $0.from == place }
    }
    width = max(width, Self.width(of: ground))
    return Picture(size: Size(columns: width, rows: row), ground: ground, items: items)
  }

  private static let indent = 2

  private static func width(of marks: [Picture.Mark]) -> Int {
    marks.reduce(0) { max($0, $1.point.column + $1.run.columns) }
  }

  private func lines(from place: Int, row: Int) -> [Picture.Mark] {
    topology.links.filter { $0.from == place }.enumerated().flatMap { index, link in
      let heads = symbols.arrowheads
      let arrow =
        (link.isMutual ? "\(heads.left)" : "") + "\(heads.right) "
      let label = link.label.isEmpty ? "" : "  " + link.label
      let title = topology.nodes[link.to].title.map(\.text).joined()
      return marks(
        of: [
          TextRun(arrow, link.isTentative ? .tentative : .rule), TextRun(title),
          TextRun(label, .muted),
        ], indent: Self.indent, row: row + index)
    }
  }

  /// Runs in a row, cut at the last column; never none.
  private func marks(of runs: [TextRun], indent: Int, row: Int) -> [Picture.Mark] {
    var marks: [Picture.Mark] = []
    var column = min(indent, columns)
    for run in runs {
      let text = TextWidth.truncated(
        run.text, toColumns: columns - column, ellipsis: symbols.more)
      guard !text.isEmpty else { continue }
      marks.append(Picture.Mark(TextRun(text, run.role), at: Point(column: column, row: row)))
      column += TextWidth.columns(of: text)
    }
    return marks.isEmpty ? [Picture.Mark(TextRun(""), at: Point(column: 0, row: row))] : marks
  }

  private func ways(from place: Int) -> [Picture.Direction: String] {
    var ways: [Picture.Direction: String] = [:]
    if place > 0 { ways[.up] = topology.nodes[place - 1].id }
    if place + 1 < topology.nodes.count { ways[.down] = topology.nodes[place + 1].id }
    ways[.right] = topology.links.first { $0.from == place }.map { topology.nodes[$0.to].id }
    ways[.left] = topology.links.first { $0.to == place }.map { topology.nodes[$0.from].id }
    return ways
  }
}
