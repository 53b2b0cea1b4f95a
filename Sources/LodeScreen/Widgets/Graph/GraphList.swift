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
    var titles: [[Picture.Mark]] = []
    var lines: [Int: [Picture.Mark]] = [:]
    var row = 0
    for (place, node) in topology.nodes.enumerated() {
      titles.append(marks(of: node.title, indent: 0, row: row))
      row += 1
      for (index, link) in topology.links.enumerated() where link.from == place {
        lines[index] = marks(of: words(of: link), indent: Self.indent, row: row)
        row += 1
      }
    }
    let ground = lines.sorted { $0.value[0].point.row < $1.value[0].point.row }.flatMap(\.value)
    let items = topology.nodes.enumerated().map { place, node in
      Picture.Item(
        id: node.id, marks: titles[place],
        trail: topology.links.indices
          .filter { topology.links[$0].from == place || topology.links[$0].to == place }
          .flatMap { lines[$0] ?? [] }
          .map { Picture.Mark(TextRun($0.run.text, .accent), at: $0.point) },
        neighbours: ways(from: place))
    }
    let width = Self.width(of: titles.joined() + ground)
    return Picture(size: Size(columns: width, rows: row), ground: ground, items: items)
  }

  private static let indent = 2

  private static func width(of marks: some Sequence<Picture.Mark>) -> Int {
    marks.reduce(0) { max($0, $1.point.column + $1.run.columns) }
  }

  private func words(of link: GraphTopology.Link) -> [TextRun] {
    let heads = symbols.arrowheads
    let arrow = (link.isMutual ? "\(heads.left)" : "") + "\(heads.right) "
    let label = link.label.isEmpty ? "" : "  " + link.label
    let title = topology.nodes[link.to].title.map(\.text).joined()
    return [
      TextRun(arrow, link.isTentative ? .tentative : .rule), TextRun(title),
      TextRun(label, .muted),
    ]
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
