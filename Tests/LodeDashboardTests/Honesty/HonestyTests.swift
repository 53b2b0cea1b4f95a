import LodeBundle
import LodeData
import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// No figure on any screen lacks a claim.
@Suite struct HonestyTests {
  /// The packages that come with Lode and state something, each to be heard alone.
  static let packages = WorldCorpus.atlas.corpus.speakingPackages.map(\.id)

  /// The walk over what all packages say together, made once: others take samples of its places.
  private static let walked = {
    var check = FigureCheck(corpus: WorldCorpus.atlas.corpus)
    let walk = RouteWalk(
      atlas: WorldCorpus.atlas, costly: max(40, RouteWalk.rounds(otherwise: 400) / 10))
    let (visited, faults) = walk.visit { check.check($1, at: $0) }
    return (visited: visited, faults: faults + check.faults, used: check.used)
  }()

  @Test func everyFigureOfEveryPlaceRestsOnAClaim() {
    #expect(Self.walked.visited.count > 1000)
    report(Self.walked.faults)
    let idle = Set(Exemption.allCases).subtracting(Self.walked.used).map(\.rawValue).sorted()
    #expect(idle.isEmpty, "nothing needs these exemptions: drop them")
  }

  @Test(arguments: packages)
  func everyFigureRestsOnAClaimWhenAPackageSpeaksAlone(package: String) {
    let corpus = WorldCorpus.atlas.corpus
    let others = corpus.handles(of: \.packages).filter {
      corpus[$0].id != package && !corpus[$0].holdsTilesAlone
    }
    let atlas = Atlas(corpus: corpus, silenced: Set(others))
    var check = FigureCheck(corpus: atlas.corpus)
    let walk = RouteWalk(atlas: atlas, costly: RouteWalk.rounds(otherwise: 400) / 40)
    let (_, faults) = walk.visit { check.check($1, at: $0) }
    report(faults + check.faults)
  }

  @Test func everyLiteralFigureRestsOnAClaim() {
    var check = FigureCheck(corpus: SeedCorpus.atlas.corpus)
    let walk = RouteWalk(
      atlas: SeedCorpus.atlas, isLiteral: true, costly: RouteWalk.rounds(otherwise: 400) / 20)
    let (_, faults) = walk.visit { check.check($1, at: $0) }
    report(faults + check.faults)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)])
  func everyDrawnFigureIsOneOfThePage(size: Size) throws {
    var faults: [String] = []
    for route in Self.sample(RouteWalk.rounds(otherwise: 400) / 4) {
      let state = try State(atlas: WorldCorpus.atlas, route: route, size: size)
      let drawn = DrawnFigures(state: state)
      faults += drawn.strays
      faults += drawn.unprovedItems.map { "\(route): '\($0.text)' is drawn without a claim" }
    }
    report(faults)
  }

  @Test func everyRowOfAMemoHasTheSourcesOfItsRow() throws {
    for route in Self.sample(RouteWalk.rounds(otherwise: 400) / 8) {
      let state = try State(
        atlas: WorldCorpus.atlas, route: route, size: Size(columns: 120, rows: 40))
      let memo = MemoDraft.memo(of: state)
      let corpus = WorldCorpus.atlas.corpus
      let sections = state.body.sectionRows.map(\.retold)
      #expect(memo.sections.count == sections.count, "\(route)")
      for (section, told) in zip(sections, memo.sections) {
        #expect(section.rows.count == told.rows.count, "\(route): \(told.heading)")
        for (row, line) in zip(section.rows, told.rows) {
          let cited = Set(line.sources.flatMap { memo.footnotes[$0].id.split(separator: " ") })
          let ids = Set(row.claims.map { corpus[$0].id[...] })
          #expect(cited == ids, "\(route): \(told.heading): \(row.title)")
        }
      }
      for footnote in memo.footnotes { #expect(footnote.text.contains { $0.isLetter }) }
    }
  }

  /// Some places, the same on every run, and those of every form of a page.
  private static func sample(_ count: Int) -> [Route] {
    var all = walked.visited
    let forms = all.filter { $0.root == Route.network.root && !$0.parameters.isEmpty }
    var random = SplitMix64(seed: 2)
    all.shuffle(using: &random)
    return Array(forms.prefix(count / 4) + all.prefix(count))
  }

  /// One issue for all faults: they come by the hundred where one view has one.
  private func report(_ faults: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    guard !faults.isEmpty else { return }
    Issue.record(
      "\(faults.count) faults:\n\(faults.prefix(60).joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }
}
