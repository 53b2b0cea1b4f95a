import TestSupport
import Testing

@testable import LodeScreen

@Suite struct GraphDrawingTests {
  private func node(
    _ id: String, _ title: String? = nil, _ outline: GraphOutline = .single
  ) -> GraphNode {
    GraphNode(id: id, title: [TextRun(title ?? id)], outline: outline)
  }

  private func lines(_ picture: Picture) -> [String] {
    var frame = Frame(size: picture.size)
    picture.draw(into: &frame, in: Rect(picture.size), from: 0, selected: nil)
    return frame.lines()
  }

  private var harbours: GraphDrawing {
    GraphDrawing(
      nodes: [
        node("Cedar"), node("Birch"), node("Harbour", nil, .double), node("Pilots", nil, .dashed),
        node("Aunt", "Great-aunt", .heavy), node("Alone"),
      ],
      edges: [
        .init(from: "Cedar", to: "Harbour", label: "founded"),
        .init(from: "Cedar", to: "Pilots", label: "hires"),
        .init(from: "Birch", to: "Harbour", label: "may join", isTentative: true),
        .init(from: "Harbour", to: "Aunt", label: "honours"),
        .init(from: "Aunt", to: "Harbour", label: "honours"),
      ])
  }

  // MARK: Drawn expectations

  @Test func `boxes stand in columns and lines part on the way`() {
    let picture = harbours.picture(columns: 76, rows: 20, symbols: .unicode)
    #expect(
      lines(picture) == [
        "┌───────┐",
        "│ Birch ├┄┄┄┄┄┄┄┐",
        "└───────┘       ┆",
        "                ┆                   ╔═════════╗",
        "┏━━━━━━━━━━━━┓  └┄ may join ┄┄┄┄┄┄┄▶║         ║",
        "┃ Great-aunt ┃◀─ honours ──────────▶║ Harbour ║",
        "┗━━━━━━━━━━━━┛  ┌─ founded ────────▶║         ║",
        "                │                   ╚═════════╝",
        "┌───────┐       │",
        "│ Cedar ├───────┤                   ┌┄┄┄┄┄┄┄┄┐",
        "└───────┘       └─ hires ──────────▶┆ Pilots ┆",
        "                                    └┄┄┄┄┄┄┄┄┘",
        "",
        "┌───────┐",
        "│ Alone │",
        "└───────┘",
      ])
  }

  @Test func `in ASCII joins are plus signs and dashed lines dots`() {
    let picture = harbours.picture(columns: 76, rows: 20, symbols: .ascii)
    #expect(
      lines(picture) == [
        "+-------+",
        "| Birch |.......+",
        "+-------+       :",
        "                :                   +=========+",
        "+@@@@@@@@@@@@+  +. may join .......>#         #",
        "@ Great-aunt @<- honours ----------># Harbour #",
        "+@@@@@@@@@@@@+  +- founded -------->#         #",
        "                |                   +=========+",
        "+-------+       |",
        "| Cedar |-------+                   +........+",
        "+-------+       +- hires ---------->: Pilots :",
        "                                    +........+",
        "",
        "+-------+",
        "| Alone |",
        "+-------+",
      ])
  }

  @Test func `a narrow room has one column and brackets of lines`() {
    let picture = harbours.picture(columns: 32, rows: 9, symbols: .unicode)
    #expect(
      lines(picture) == [
        "┆ Pilots ┆◀─ hires ─────────┐",
        "│ Cedar ├───────────────────┤",
        "│ Birch ├┄ may join ┄┄┄┄┄┄┄┄┼┐",
        "                            │┆",
        "║         ║◀─ founded ──────┘┆",
        "║ Harbour ║◀┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘",
        "║         ║◀─ honours ────────┐",
        "                              │",
        "┃ Great-aunt ┃◀───────────────┘",
        "",
        "│ Alone │",
      ])
  }

  @Test func `where no line has room the graph is a list`() {
    let picture = harbours.picture(columns: 9, rows: 9, symbols: .unicode)
    #expect(
      lines(picture) == [
        "Cedar",
        "  ▶ Harb…",
        "  ▶ Pilo…",
        "Birch",
        "  ▶ Harb…",
        "Harbour",
        "  ◀▶ Gre…",
        "Pilots",
        "Great-au…",
        "Alone",
      ])
    #expect(picture.item("Harbour")?.neighbours[.right] == "Aunt")
  }

  @Test func `keys follow lines`() {
    let picture = harbours.picture(columns: 76, rows: 20, symbols: .unicode)
    #expect(picture.item("Birch")?.neighbours[.right] == "Harbour")
    #expect(picture.item("Harbour")?.neighbours[.left] == "Aunt")
    #expect(picture.item("Alone")?.neighbours[.up] != nil)
  }

  @Test func `a title that is cut keeps its roles and ends with a sign`() {
    let node = GraphNode(
      id: "a", title: [TextRun("Harbours", .heading), TextRun("  11", .figure)])
    let picture = GraphDrawing(nodes: [node], edges: [])
      .picture(columns: 14, rows: 9, symbols: .unicode)
    #expect(lines(picture)[1] == "│ Harbours … │")
    #expect(picture.items[0].marks.map(\.run.role).prefix(2) == [.heading, .figure])
  }

  // MARK: Laws

  /// A random graph, drawn in a room of random size.
  struct Case {
    let drawing: GraphDrawing
    let room: Size
    let picture: Picture
    let reading: GraphReading
  }

  /// Made once, since drawing so many takes a while without optimization; none of them is a list.
  static let cases: [Case] = {
    var generator = SplitMix64(seed: 41)
    return (0..<40).map { _ in
      let drawing = RandomGraph.make(using: &generator)
      let room = Size(
        columns: .random(in: 60...130, using: &generator),
        rows: .random(in: 5...40, using: &generator))
      let picture = drawing.picture(columns: room.columns, rows: room.rows, symbols: .unicode)
      return Case(
        drawing: drawing, room: room, picture: picture, reading: GraphReading(picture))
    }.filter { example in !example.picture.ground.contains { $0.run.text.hasSuffix("▶ ") } }
  }()

  @Test func `nothing overlaps and no line breaks off`() {
    #expect(Self.cases.count > 25)
    for example in Self.cases { #expect(example.reading.faults == []) }
  }

  @Test func `connected lines share one box, which is an end of each`() {
    for example in Self.cases {
      let topology = GraphTopology(nodes: example.drawing.nodes, edges: example.drawing.edges)
      let links = topology.links.map { link in
        let ends = (topology.nodes[link.from].id, topology.nodes[link.to].id)
        return Set([
          GraphReading.End(box: ends.0, hasHead: link.isMutual),
          GraphReading.End(box: ends.1, hasHead: true),
        ])
      }
      var drawn = 0
      var found: Set<Set<GraphReading.End>> = []
      for net in example.reading.nets {
        // Where three boxes are all connected, more than one may be the common end.
        let readings = net.ends.indices.map { hub in
          net.ends.indices.filter { $0 != hub }.map { Set([net.ends[hub], net.ends[$0]]) }
        }.filter { $0.allSatisfy(links.contains) }
        #expect(!readings.isEmpty)
        drawn += net.ends.count - 1
        found.formUnion(readings.joined())
      }
      #expect(drawn == links.count)
      #expect(found == Set(links))
    }
  }

  @Test func `a label stands in its own line`() {
    for example in Self.cases {
      for net in example.reading.nets {
        let boxes = net.ends.map(\.box)
        let possible = example.drawing.edges.filter {
          boxes.contains($0.from) && boxes.contains($0.to)
        }
        for label in net.labels {
          let start = label.hasSuffix("…") ? String(label.dropLast()) : label
          #expect(possible.contains { $0.label.hasPrefix(start) })
        }
      }
    }
  }

  @Test(arguments: [Symbols.unicode, .ascii])
  func `the width is never exceeded, and every title begins in its box`(symbols: Symbols) {
    var generator = SplitMix64(seed: 43)
    for _ in 0..<40 {
      let drawing = RandomGraph.make(using: &generator)
      let columns = Int.random(in: 0...90, using: &generator)
      let picture = drawing.picture(columns: columns, rows: 20, symbols: symbols)
      #expect(picture.size.columns <= columns)
      #expect(picture.items.count == drawing.nodes.count)
      for item in picture.items where columns > 8 {
        let title = drawing.nodes.first { $0.id == item.id }?.title[0].text ?? ""
        let shown = item.marks[0].run.text
        let start = shown.hasSuffix(symbols.more) ? String(shown.dropLast()) : shown
        #expect(!shown.isEmpty && title.hasPrefix(start))
      }
    }
  }

  @Test func `keys lead from every box to every other`() {
    for example in Self.cases {
      let items = example.picture.items
      let ways = Dictionary(
        uniqueKeysWithValues: items.map { ($0.id, Array($0.neighbours.values)) })
      for start in items {
        var reached = Set([start.id])
        var open = [start.id]
        while let id = open.popLast() {
          for next in ways[id] ?? [] where reached.insert(next).inserted { open.append(next) }
        }
        #expect(reached.count == items.count)
      }
    }
  }

  @Test func `boxes in another sequence make a sound drawing too, equal ones the same`() {
    var generator = SplitMix64(seed: 47)
    for example in Self.cases.prefix(12) {
      let shuffled = GraphDrawing(
        nodes: example.drawing.nodes.shuffled(using: &generator),
        edges: example.drawing.edges.shuffled(using: &generator))
      func picture(_ drawing: GraphDrawing) -> Picture {
        drawing.picture(
          columns: example.room.columns, rows: example.room.rows, symbols: .unicode)
      }
      #expect(picture(example.drawing) == example.picture)
      let other = picture(shuffled)
      #expect(other.items.count == example.picture.items.count)
      #expect(GraphReading(other).faults == [])
    }
  }

  @Test func `in ASCII all but titles and labels is ASCII`() {
    for example in Self.cases.prefix(20) {
      let picture = example.drawing.picture(
        columns: example.room.columns, rows: example.room.rows, symbols: .ascii)
      let marks =
        picture.ground.filter { $0.run.role != .muted }
        + picture.items.flatMap(\.marks).filter { $0.run.role == .rule }
      for mark in marks { #expect(TextWidth.isPrintableASCII(mark.run.text)) }
    }
  }

  @Test func `an empty graph takes no room`() {
    let picture = GraphDrawing(nodes: [], edges: [])
      .picture(columns: 60, rows: 9, symbols: .unicode)
    #expect(picture.size == Size(columns: 0, rows: 0))
    #expect(picture.items.isEmpty)
  }

  @Test func `lines to nowhere, to themselves and twice are left out`() {
    let drawing = GraphDrawing(
      nodes: [node("a"), node("b"), node("a", "again")],
      edges: [
        .init(from: "a", to: "a"), .init(from: "a", to: "elsewhere"), .init(from: "a", to: "b"),
        .init(from: "a", to: "b"),
      ])
    let picture = drawing.picture(columns: 60, rows: 9, symbols: .unicode)
    #expect(picture.items.map(\.id) == ["a", "b"])
    let ends = GraphReading(picture).nets.map(\.ends)
    #expect(ends == [[.init(box: "a", hasHead: false), .init(box: "b", hasHead: true)]])
  }
}
