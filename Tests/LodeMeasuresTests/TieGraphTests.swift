import LodeBundle
import LodeData
import Testing

@testable import LodeMeasures

/// What of the network is drawn, and what is folded away until it is opened.
@Suite struct TieGraphTests {
  private static let parties = [
    "AAA,country,North,", "BBB,country,North,", "CCC,country,South,", "DDD,country,South,",
    "EEE,country,South,", "office,institution,,AAA", "minister,person,,office",
    "stranger,person,,", "meeting,meeting,,", "forum,forum,,", "old-forum,forum,,",
    "fund,programme,,", "bank,programme,,",
  ]

  private static let relations = [
    "BBB,in,meeting,done,one", "CCC,in,meeting,done,one", "DDD,in,meeting,done,one",
    "EEE,in,meeting,done,two", "minister,hosts,meeting,done,one", "AAA,hosts,meeting,done,two",
    "forum,succeeds,old-forum,planned,one", "BBB,hosts,forum,planned,one",
    "AAA,plans,forum,planned,two", "office,plans,fund,done,one", "AAA,plans,bank,done,one",
    "stranger,hosts,forum,done,one", "AAA,signs,BBB,done,one", "AAA,seals,meeting,done,one",
  ]

  private func graph(_ opened: String...) throws -> (TieGraph, Corpus) {
    let corpus = try MadeUpNetwork.corpus(parties: Self.parties, relations: Self.relations)
    return (TieGraph(corpus: corpus, opened: opened), corpus)
  }

  /// Edges as "from label to".
  private func edges(_ graph: TieGraph, _ corpus: Corpus) -> Set<String> {
    func id(_ node: TieNode) -> String { graph.nodes.first { $0.node == node }?.id ?? "?" }
    return Set(
      graph.edges.map {
        "\(id($0.from)) \(corpus[$0.tie].id)\($0.isTentative ? "?" : "") \(id($0.to))"
      })
  }

  @Test func bodiesMembersAndKindsAreFolded() throws {
    let (graph, corpus) = try graph()
    #expect(
      edges(graph, corpus) == [
        "AAA hosts meeting", "AAA plans? forum", "AAA plans programme", "BBB hosts? forum",
        "forum succeeds? old-forum",
      ])
    let folded = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.parties.count) })
    #expect(folded["AAA"] == 2, "the office and the minister")
    #expect(folded["meeting"] == 4 && folded["programme"] == 2 && folded["BBB"] == 0)
  }

  @Test func whoIsNobodysIsNotDrawn() throws {
    let (graph, _) = try graph()
    #expect(!graph.nodes.contains { $0.id == "stranger" || $0.id == "CCC" })
  }

  @Test func aTieThatAGroupSaysAlreadyIsNotDrawnTwice() throws {
    // AAA signs with BBB, which is in the meeting whose members it signs with.
    let (graph, corpus) = try graph()
    #expect(!edges(graph, corpus).contains { $0.hasSuffix("signs BBB") })
    let apart = try MadeUpNetwork.corpus(
      parties: Self.parties, relations: ["AAA,signs,BBB,done,one"])
    #expect(edges(TieGraph(corpus: apart), apart) == ["AAA signs BBB"])
    let facing = try MadeUpNetwork.corpus(
      parties: Self.parties,
      relations: Self.relations.dropLast() + ["AAA,faces,meeting,done,one"])
    #expect(edges(TieGraph(corpus: facing), facing).contains("AAA signs BBB"), "not its outcome")
  }

  @Test func groupsThatAreApartAreNotJoined() throws {
    let corpus = try MadeUpNetwork.corpus(
      parties: Self.parties, relations: Self.relations + ["forum,other-than,meeting,done,one"])
    #expect(!edges(TieGraph(corpus: corpus), corpus).contains { $0.contains("other-than") })
  }

  @Test func anEdgeIsNamedByTheTieThatMostNewsroomsState() throws {
    let corpus = try MadeUpNetwork.corpus(
      parties: Self.parties,
      relations: [
        "AAA,plans,forum,planned,one", "AAA,hosts,forum,done,one", "AAA,hosts,forum,done,two",
      ])
    #expect(edges(TieGraph(corpus: corpus), corpus) == ["AAA hosts forum"])
  }

  @Test func anOpenGroupShowsItsMembersAndNeighboursAlone() throws {
    let (graph, corpus) = try graph("meeting")
    #expect(
      edges(graph, corpus) == [
        "BBB in meeting", "CCC in meeting", "DDD in meeting", "EEE in meeting",
        "AAA hosts meeting", "BBB hosts? forum",
      ])
    #expect(graph.nodes.first { $0.id == "meeting" }?.isOpen == true)
  }

  @Test func anOpenCountryShowsItsBodies() throws {
    let (graph, corpus) = try graph("AAA")
    #expect(edges(graph, corpus).isSuperset(of: ["minister hosts meeting", "office plans fund"]))
  }

  @Test func aPartyMayHaveTheWordOfAKindAsItsID() throws {
    let corpus = try MadeUpNetwork.corpus(
      parties: Self.parties + ["programme,agreement,,"],
      relations: Self.relations + ["AAA,signs,programme,done,one"])
    let ids = TieGraph(corpus: corpus).nodes.map(\.id)
    #expect(ids.contains("programme") && ids.contains("programme/all"))
    #expect(Set(ids).count == ids.count)
    let kind = TieGraph(corpus: corpus, opened: ["programme/all"])
    #expect(edges(kind, corpus) == ["AAA plans fund", "AAA plans bank"])
    let party = TieGraph(corpus: corpus, opened: ["programme"])
    #expect(!party.nodes.contains { $0.id == "fund" || $0.id == "bank" })
  }

  @Test func anOpenKindComesOneByOne() throws {
    let (graph, corpus) = try graph("programme")
    #expect(edges(graph, corpus) == ["AAA plans fund", "AAA plans bank"])
  }

  @Test func manyMembersComeByRegion() throws {
    let countries = (0..<14).map {
      "A\($0 < 10 ? "0" : "")\($0),country,\($0 < 5 ? "North" : "South"),"
    }
    let ties = countries.map { "\($0.prefix(3)),in,meeting,done,one" }
    let corpus = try MadeUpNetwork.corpus(
      parties: countries + ["meeting,meeting,,"], relations: ties)
    let regions = TieGraph(corpus: corpus, opened: ["meeting"])
    #expect(
      edges(regions, corpus) == ["meeting/north in meeting", "meeting/south in meeting"])
    #expect(regions.nodes.map(\.parties.count).sorted() == [5, 9, 14])
    let north = TieGraph(corpus: corpus, opened: ["meeting/north"])
    #expect(edges(north, corpus).count == 5)
  }

  @Test func whatIsOpenedOfNothingIsLeftOut() throws {
    let (graph, corpus) = try graph("nobody", "nobody/programme")
    #expect(edges(graph, corpus) == edges(try self.graph().0, corpus))
  }

  @Test func aCompactGraphHasOneEdgeBetweenTwoNodesAndNoneBetweenKinds() throws {
    let corpus = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    ).corpus
    let full = TieGraph(corpus: corpus)
    let compact = TieGraph(corpus: corpus, isCompact: true)
    #expect(compact.nodes.count < full.nodes.count && compact.edges.count < full.edges.count)
    let pairs = compact.edges.map { Set([$0.from, $0.to]) }
    #expect(Set(pairs).count == pairs.count)
    for edge in compact.edges {
      if case .kind = edge.from, case .kind = edge.to { Issue.record("\(edge)") }
    }
    // Forums that relate to each other stay, with the words between them.
    let words = Set(compact.edges.map { corpus[$0.tie].id })
    #expect(words.isSuperset(of: ["succeeds", "complements", "host", "chairs"]))
  }

  @Test func ofBothDirectionsTheOneThatMoreNewsroomsStateIsDrawn() throws {
    let base =
      ["AAA,hosts,meeting,done,one", "BBB,in,meeting,done,one", "CCC,in,meeting,done,one"]
      + ["DDD,in,meeting,done,one", "EEE,in,meeting,done,one"]
    let there = "forum,succeeds,old-forum,done,"
    let back = "old-forum,succeeds,forum,done,"
    for relations in [
      [there + "one", back + "one", back + "two"], [back + "two", back + "one", there + "one"],
      [back + "one", there + "one"],
    ] {
      let corpus = try MadeUpNetwork.corpus(parties: Self.parties, relations: base + relations)
      let found = edges(TieGraph(corpus: corpus, isCompact: true), corpus)
      #expect(found.contains("old-forum succeeds forum"), "\(relations)")
      #expect(!found.contains("forum succeeds old-forum"))
    }
  }

  @Test func anEdgeSaysOfHowManyOfAKindItsTieHolds() throws {
    let corpus = try MadeUpNetwork.corpus(
      parties: Self.parties + ["chest,programme,,"],
      relations: Self.relations + ["AAA,succeeds,chest,planned,one"])
    let graph = TieGraph(corpus: corpus)
    let edge = try #require(
      graph.edges.first { edge in
        if case .kind(.programme) = edge.to { true } else { false }
      })
    #expect(corpus[edge.tie].id == "plans" && !edge.isTentative)
    #expect(edge.part == TieEdge.Part(count: 2, total: 3))
  }

  @Test func whatMostNewsroomsSpeakOfStaysAlone() throws {
    let corpus = try MadeUpNetwork.corpus(
      parties: Self.parties + ["chest,programme,,"],
      relations: Self.relations + ["AAA,plans,chest,done,one", "AAA,plans,chest,done,two"])
    let ids = TieGraph(corpus: corpus).nodes.map(\.id)
    #expect(ids.contains("chest") && ids.contains("programme") && !ids.contains("fund"))
  }

  @Test func everyClaimOfTheSeedIsOnAtMostOneEdge() throws {
    let corpus = try CorpusLoader.load(
      BundledPackages.sources(named: ["ministerial-2026", "world-tiles"])
    ).corpus
    for fold in TieGraph(corpus: corpus).nodes {
      let graph = TieGraph(corpus: corpus, opened: [fold.id])
      let claims = graph.edges.flatMap(\.claims)
      #expect(Set(claims).count == claims.count, "\(fold.id)")
      #expect(graph.nodes.contains { $0.id == fold.id } || !fold.parties.isEmpty, "\(fold.id)")
      let ends = Set(graph.edges.flatMap { [$0.from, $0.to] })
      #expect(ends.isSubset(of: Set(graph.nodes.map(\.node))), "\(fold.id)")
    }
  }
}

/// How far along a programme or an agreement is.
@Suite struct StandingTests {
  private func words(_ relations: String...) throws -> [String] {
    let corpus = try MadeUpNetwork.corpus(
      parties: ["AAA,country,North,", "pact,agreement,,", "rule,mechanism,,"],
      relations: relations)
    let pact = try #require(corpus.find("pact", in: \.parties))
    return Standing.all(of: pact, in: corpus).map { "\($0.word) \($0.claims.count)" }
  }

  @Test func aTieThatIsDoneGivesItsOutcome() throws {
    #expect(try words("AAA,signs,pact,done,one") == ["signed 1"])
  }

  @Test func aTieThatIsPlannedGivesItsStatus() throws {
    #expect(try words("AAA,signs,pact,planned,one", "AAA,plans,pact,in-force,two").count == 2)
    #expect(
      try words(
        "AAA,signs,pact,planned,one", "AAA,plans,pact,in-force,one", "AAA,plans,pact,in-force,two")
        == ["in force 2", "planned 1"], "what most newsrooms say comes first")
  }

  @Test func withoutOneItsOwnTiesTell() throws {
    #expect(try words("pact,succeeds,rule,proposed,one") == ["proposed 1"])
    #expect(try words("pact,faces,rule,proposed,one") == ["proposed 1"])
    #expect(try words("pact,other-than,rule,done,one").isEmpty, "that says nothing of how far")
    #expect(try words().isEmpty)
  }
}
