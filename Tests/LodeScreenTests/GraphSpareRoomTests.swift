import Testing

@testable import LodeScreen

/// Where the columns go that boxes and lines leave free.
@Suite struct GraphSpareRoomTests {
  /// A hub with lines to both sides, as a network of parties has one.
  private var guild: GraphDrawing {
    let ids = [
      "Harbour", "Guild", "Lodge", "Store", "Mills", "Fleet", "Pilots", "Fair", "Earlier", "Ropes",
      "Task of all the masters of the trade", "Meeting with the merchants", "Treaties", "Rules",
    ]
    func edge(_ from: String, _ label: String, _ to: String, _ may: Bool = false) -> GraphEdge {
      .init(from: from, to: to, label: label, isTentative: may)
    }
    return GraphDrawing(
      nodes: ids.map { .init(id: $0, title: [TextRun($0)]) },
      edges: [
        edge("Guild", "announced", "Harbour"), edge("Guild", "announced", "Store"),
        edge("Guild", "announced", "Ropes"), edge("Guild", "partner", "Pilots"),
        edge("Guild", "hosted", "Fair"), edge("Guild", "signed", "Lodge"),
        edge("Guild", "signed", "Earlier"), edge("Guild", "convened", ids[10]),
        edge("Guild", "convened", ids[11]), edge("Guild", "party", "Treaties"),
        edge("Guild", "imposed", "Rules"), edge("Mills", "backed by", "Guild"),
        edge("Mills", "party", "Treaties"), edge("Fleet", "restricts", "Guild"),
        edge("Fleet", "imposed", "Rules"), edge("Fleet", "party", "Treaties"),
        edge("Rules", "concerns", "Fleet"), edge("Pilots", "complements", "Harbour"),
        edge("Harbour", "complements", "Pilots", true), edge("Lodge", "complements", "Earlier"),
        edge("Store", "establishes", "Ropes", true), edge("Guild", "plan with", "Mills", true),
      ])
  }

  /// How many columns are missing from each label that is cut.
  private func cuts(in picture: Picture, of drawing: GraphDrawing) -> [Int] {
    picture.ground.filter { $0.run.role == .muted && $0.run.text.hasSuffix("… ") }.map { mark in
      let shown = mark.run.text.dropFirst().dropLast(2)
      let whole = drawing.edges.map(\.label).filter { $0.hasPrefix(shown) }
        .map { TextWidth.columns(of: $0) }
      return (whole.min() ?? 0) - TextWidth.columns(of: shown + "…")
    }
  }

  @Test(arguments: [60, 70, 78, 90, 104, 118, 130, 158])
  func `no label is cut for want of columns that stay empty`(columns: Int) {
    let picture = guild.picture(columns: columns, rows: 33, symbols: .unicode)
    let spare = columns - picture.size.columns
    for cut in cuts(in: picture, of: guild) { #expect(cut > spare) }
  }

  @Test func `in random graphs too, columns make labels whole before they stay empty`() {
    for example in GraphDrawingTests.cases {
      let spare = example.room.columns - example.picture.size.columns
      for cut in cuts(in: example.picture, of: example.drawing) { #expect(cut > spare) }
    }
  }

  @Test func `the gap that makes a label whole with the fewest columns comes first`() {
    let links = ["founded", "hires"].map {
      GraphTopology.Link(from: 0, to: 1, label: $0, isTentative: false)
    }
    var shortages = GraphShortages(
      [
        .init(link: 0, row: 0, columns: 0..<4), .init(link: 1, row: 1, columns: 0..<4),
        .init(link: 1, row: 2, columns: 6..<9),
      ], links: links, gaps: [0..<2, 6..<8])
    #expect(shortages.cheapest?.gap == 0)
    #expect(shortages.cheapest?.columns == 3)
    shortages.widen(gap: 0, by: 3)
    #expect(shortages.cheapest?.columns == 2)
    shortages.widen(gap: 0, by: 2)
    #expect(shortages.cheapest == nil)
  }
}
