import Testing

@testable import LodeScreen

/// What of a drawn graph stands out with a box: the lines that meet it, and their labels.
@Suite struct GraphTrailTests {
  private var harbours: GraphDrawing {
    GraphDrawing(
      nodes: ["Cedar", "Birch", "Harbour", "Pilots", "Alone"].map {
        .init(id: $0, title: [TextRun($0)])
      },
      edges: [
        .init(from: "Cedar", to: "Harbour", label: "founded"),
        .init(from: "Cedar", to: "Pilots", label: "hires"),
        .init(from: "Birch", to: "Harbour", label: "may join", isTentative: true),
      ])
  }

  private func frame(_ picture: Picture, selected: String?) -> Frame {
    var frame = Frame(size: picture.size)
    picture.draw(into: &frame, in: Rect(picture.size), from: 0, selected: selected)
    return frame
  }

  private func withoutTrails(_ picture: Picture) -> Picture {
    Picture(
      size: picture.size, ground: picture.ground,
      items: picture.items.map { .init(id: $0.id, marks: $0.marks, neighbours: $0.neighbours) })
  }

  private func trail(of id: String, in picture: Picture) -> Set<Point> {
    Set((picture.item(id)?.trail ?? []).flatMap(\.cells).map(\.0))
  }

  // MARK: Drawn expectations

  @Test func `of a shared line only the stretch to the selected box stands out`() {
    let picture = harbours.picture(columns: 60, rows: 20, symbols: .unicode)
    let seen = frame(picture, selected: "Pilots")
    #expect(
      seen.lines() == [
        "┌───────┐                     ┌─────────┐",
        "│ Birch ├┄ may join ┄┄┄┄┄┄┄┄┄▶│ Harbour │",
        "└───────┘ ┌─ founded ────────▶│         │",
        "          │                   └─────────┘",
        "┌───────┐ │",
        "│ Cedar ├─┤                   ┌────────┐",
        "└───────┘ └─ hires ──────────▶│ Pilots │",
        "                              └────────┘",
        "",
        "┌───────┐",
        "│ Alone │",
        "└───────┘",
      ])
    #expect(
      seen.roleLines().prefix(8) == [
        "rrrrrrrrr.....................rrrrrrrrrrr",
        "rr.....rrtmmmmmmmmmmttttttttttrr.......rr",
        "rrrrrrrrr.rrmmmmmmmmmrrrrrrrrrrrrrrrrrrrr",
        "..........r...................rrrrrrrrrrr",
        "rrrrrrrrr.r..............................",
        "rr.....rraa...................RRRRRRRRRR.",
        "rrrrrrrrr.aaaaaaaaaaaaaaaaaaaaRR::::::RR.",
        "..............................RRRRRRRRRR.",
      ])
  }

  @Test func `in a list the lines that name the selected box stand out`() {
    let picture = harbours.picture(columns: 9, rows: 9, symbols: .unicode)
    let seen = frame(picture, selected: "Harbour")
    #expect(
      seen.lines() == [
        "Cedar", "  ▶ Harb…", "  ▶ Pilo…", "Birch", "  ▶ Harb…", "Harbour", "Pilots", "Alone",
      ])
    #expect(
      seen.roleLines() == [
        ".........", "..aaaaaaa", "..rr.....", ".........", "..aaaaaaa", ":::::::..", ".........",
        ".........",
      ])
  }

  @Test func `a box without lines has no trail`() {
    let picture = harbours.picture(columns: 60, rows: 20, symbols: .unicode)
    #expect(picture.item("Alone")?.trail == [])
  }

  @Test func `an item that steps back keeps its trail`() {
    let picture = harbours.picture(columns: 60, rows: 20, symbols: .unicode)
    let dimmed = picture.dimmed(except: ["Cedar"])
    #expect(dimmed != picture)
    #expect(dimmed.items.map(\.trail) == picture.items.map(\.trail))
  }

  // MARK: Laws

  @Test(arguments: [Symbols.unicode, .ascii])
  func `a trail is the ground again, in the role that stands out`(symbols: Symbols) {
    for example in GraphDrawingTests.cases.prefix(20) {
      let picture = example.drawing.picture(
        columns: example.room.columns, rows: example.room.rows, symbols: symbols)
      var ground: [Point: Character] = [:]
      for (point, glyph) in picture.ground.flatMap(\.cells) { ground[point] = glyph }
      for item in picture.items {
        for mark in item.trail {
          #expect(mark.run.role == .accent)
          for (point, glyph) in mark.cells { #expect(ground[point] == glyph) }
        }
      }
    }
  }

  @Test func `a trail is all ways between a box and those that it has lines to, and no more`() {
    var compared = 0
    for example in GraphDrawingTests.cases {
      let topology = GraphTopology(nodes: example.drawing.nodes, edges: example.drawing.edges)
      let pairs = Set(
        topology.links.map { Set([topology.nodes[$0.from].id, topology.nodes[$0.to].id]) })
      var expected: [String: Set<Point>] = [:]
      var isOpen: Set<String> = []
      for net in example.reading.nets {
        let hubs = net.ends.indices.filter { hub in
          net.ends.indices.allSatisfy {
            $0 == hub || pairs.contains([net.ends[hub].box, net.ends[$0].box])
          }
        }
        // Where three boxes are all connected, the glyphs do not say which ways are lines.
        if net.ends.count > 2, hubs.count > 1 { isOpen.formUnion(net.ends.map(\.box)) }
        guard let hub = hubs.first else { continue }
        for end in net.ends.indices where end != hub {
          let way = example.reading.way(in: net, from: hub, to: end)
          for box in [net.ends[hub].box, net.ends[end].box] {
            expected[box, default: []].formUnion(way)
          }
        }
      }
      for item in example.picture.items where !isOpen.contains(item.id) {
        #expect(trail(of: item.id, in: example.picture) == expected[item.id] ?? [])
        compared += 1
      }
    }
    #expect(compared > 200)
  }

  @Test func `without a selection nothing stands out, with one nothing but its own`() {
    for example in GraphDrawingTests.cases.prefix(20) {
      let plain = frame(withoutTrails(example.picture), selected: nil)
      #expect(frame(example.picture, selected: nil) == plain)
      for item in example.picture.items {
        let seen = frame(example.picture, selected: item.id)
        #expect(seen.lines() == plain.lines())
        let own = trail(of: item.id, in: example.picture)
        let box = Set(item.marks.flatMap(\.cells).map(\.0))
        for (row, roles) in zip(seen.roleLines(), plain.roleLines()).enumerated() {
          for (column, (role, before)) in zip(roles.0, roles.1).enumerated() {
            let point = Point(column: column, row: row)
            if own.contains(point) {
              #expect(role == Style(.accent).letter)
            } else if !box.contains(point) {
              #expect(role == before)
            }
          }
        }
      }
    }
  }
}
