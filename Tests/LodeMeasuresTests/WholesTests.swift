import LodeData
import LodeMeasures
import TestSupport
import Testing

/// Which wholes are measured, and that what is measured late is what was measured at once.
struct WholesTests {
  private static let parties = 4

  /// Shares of four parties by a document each, so that no document adds up to too much.
  private static func corpus(of wholes: [[Interval?]]) throws -> Corpus {
    let digest = String(repeating: "0", count: 64)
    var shares =
      "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,"
      + "date\n"
    for (whole, intervals) in wholes.enumerated() {
      for (party, share) in intervals.enumerated() {
        guard let share else { continue }
        shares +=
          "s\(whole)-\(party),ore,mining,P\(party),2025,w\(whole),\(share.low),\(share.high),"
          + "\(share.lowOpen),\(share.highOpen),d\(party),1,so,,2026-01-01\n"
      }
    }
    let tables = [
      "parties": "id,name,kind\nagency,Agency,agency\n"
        + (0..<parties).map { "P\($0),P\($0),country\n" }.joined(),
      "minerals": "id,name,kind\nore,Ore,element\n",
      "stages": "id,name,rank,kind\nmining,Mining,1,chain\n",
      "documents": "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + (0..<parties).map {
          "d\($0),d\($0).txt,T,P,dataset,agency,2026-01-01,2026-01-01,\(digest),9\n"
        }.joined(),
      "shares": shares,
    ]
    let resources = tables.keys.sorted().map { #"{"name": "\#($0)", "path": "\#($0).csv"}"# }
    var files = Dictionary(uniqueKeysWithValues: tables.map { ("\($0).csv", $1) })
    files["datapackage.json"] =
      #"{"name": "wholes", "resources": [\#(resources.joined(separator: ", "))]}"#
    return try CorpusLoader.load([InMemorySource(name: "wholes", files: files)]).corpus
  }

  /// Shares that fit about half of the time, many of them at an excluded end.
  private static func random(using generator: inout SplitMix64) -> [Interval?] {
    let ends: [Double] = [0, 0, 10, 25, 25, 30, 50, 99.999999, 100]
    return (0..<parties).map { _ in
      let (one, two) = (
        ends.randomElement(using: &generator) ?? 0, ends.randomElement(using: &generator) ?? 0
      )
      return Interval(
        low: min(one, two), high: max(one, two), lowOpen: generator.chance(0.3),
        highOpen: generator.chance(0.3))
    }
  }

  @Test func aWholeIsMeasuredWhereItsSharesFitTogether() throws {
    var generator = SplitMix64(seed: 20)
    let wholes = (0..<400).map { _ in Self.random(using: &generator) }
    let corpus = try Self.corpus(of: wholes)
    let (measured, infeasible) = Concentration.all(in: corpus)
    let refused = Dictionary(uniqueKeysWithValues: infeasible.map { ($0.whole.scope, $0.error) })
    #expect(refused.count > 50 && measured.count > 100)
    for concentration in measured {
      let market = try Market(
        suppliers: concentration.market.suppliers, unnamed: concentration.market.unnamed)
      #expect(concentration.index == (try market.concentration()))
      #expect(refused[concentration.whole.scope] == nil)
    }
    for (number, intervals) in wholes.enumerated() {
      let suppliers = intervals.enumerated().compactMap { party, share in
        share.map { Supplier(name: "P\(party)", share: $0) }
      }
      guard !suppliers.isEmpty else { continue }
      let market = try Market(
        suppliers: suppliers, unnamed: UnnamedSuppliers(cap: .largestNamed))
      let isMeasured = measured.contains { $0.whole.scope == "w\(number)" }
      if isMeasured {
        #expect(throws: Never.self) { try market.feasibility() }
      } else {
        #expect(refused["w\(number)"] != nil)
        #expect(throws: MarketError.self) { try market.feasibility() }
      }
    }
  }

  @Test func aMeasuredCorpusGivesWhatItsPartsGive() throws {
    var generator = SplitMix64(seed: 21)
    let corpus = try Self.corpus(of: (0..<30).map { _ in Self.random(using: &generator) })
    let measured = MeasuredCorpus(corpus)
    for isLiteral in [false, true] {
      let direct = Concentration.all(in: corpus, isLiteral: isLiteral)
      #expect(
        measured.concentrations(isLiteral: isLiteral).map(\.whole) == direct.measured.map(\.whole))
      #expect(
        measured.infeasible(isLiteral: isLiteral).map(\.whole) == direct.infeasible.map(\.whole))
    }
    #expect(measured.disagreements.list.map(\.id) == Disagreement.all(in: corpus).map(\.id))
  }

  @Test func theGravestKindOfAClaimIsThatOfItsFirstEntry() throws {
    var generator = SplitMix64(seed: 22)
    let corpus = try Self.corpus(
      of: (0..<60).map { _ in Self.random(using: &generator) })
    let disagreements = Disagreements(in: corpus)
    let kinds = corpus.claims.map { disagreements.gravestKind(of: $0) }
    #expect(kinds == corpus.claims.map { disagreements.of($0).first?.kind })
    #expect(Disagreements([]).gravestKind(of: corpus.claims[0]) == nil)
  }
}
