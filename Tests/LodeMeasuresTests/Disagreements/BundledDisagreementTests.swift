import LodeBundle
import LodeData
import LodeMeasures
import TestSupport
import Testing

/// What is found in the seed corpus, each entry read against the articles.
struct BundledDisagreementTests {
  private let corpus: Corpus

  init() throws {
    corpus = try CorpusLoader.load([Self.source()]).corpus
  }

  private static func source() throws -> BundledSource {
    try #require(BundledPackages.source(named: "ministerial-2026"))
  }

  @Test func theEntriesAreThese() {
    #expect(
      Disagreement.all(in: corpus).map(\.id) == [
        "scope-rare-earths-chn-60",
        "lost-qualifier-rare-earths-refining-chn",
        "lost-qualifier-project-vault-loan",
        "part-whole-critical-minerals-ministerial-2026-countries",
        "part-whole-signed-2026-02-04-ani-newspaper",
        "part-whole-critical-minerals-ministerial-2026-presstv",
        "part-whole-critical-minerals-ministerial-2026-european-commission",
        "part-whole-project-vault-total",
        "part-whole-us-critical-minerals-support-project-vault",
        "tense-usa-signed-signed-2026-02-04",
        "compatible-critical-minerals-ministerial-2026-countries",
        "compatible-signed-2026-02-04-agreements",
        "compatible-critical-minerals-ministerial-2026-55",
        "compatible-signed-2026-02-04-11",
        "compatible-critical-minerals-ministerial-2026-ordinals",
        "compatible-forge-complements-pax-silica",
        "compatible-forge-forums",
      ])
    #expect(corpus.rulings.isEmpty, "the rules judge the seed corpus rightly")
  }

  @Test func entriesAreWellFormed() {
    let entries = Disagreement.all(in: corpus)
    #expect(Set(entries.map(\.id)).count == entries.count)
    for entry in entries {
      #expect(entry.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(entry.id)")
      #expect(entry.sides.count > 1 && entry.sides.allSatisfy { !$0.claims.isEmpty })
      let explanation = entry.explanation(in: corpus)
      #expect(explanation.hasSuffix(".") && explanation.count > 40, "\(explanation)")
      #expect(!explanation.contains("  ") && !explanation.contains("\"\""), "\(explanation)")
    }
  }

  @Test func tenMentionsOfOneNumberAreOneEntry() throws {
    let entry = try #require(
      Disagreements(in: corpus)["compatible-critical-minerals-ministerial-2026-countries"])
    #expect(entry.sides.map(\.claims.count).sorted() == [5, 6])
  }

  @Test func claimsKnowTheirEntries() throws {
    let found = Disagreements(in: corpus)
    func claim(_ id: String) throws -> Corpus.ClaimReference {
      try #require(corpus.claims.first { corpus[$0].id == id })
    }
    let loan = try claim("money-project-vault-loan-presstv")
    #expect(found.kinds(of: loan) == [.lostQualifier, .partWhole])
    #expect(found.of(loan).count == 3)
    #expect(found.disputes(about: [loan]).map(\.kind) == [.lostQualifier, .partWhole, .partWhole])
    let magnets = try claim("share-rare-earths-magnets-chn-worldtribune")
    #expect(found.of(magnets).isEmpty && found.kinds(of: magnets).isEmpty)
    let several = try claim("count-signed-2026-02-04-agreements-worldtribune")
    #expect(found.kinds(of: several) == [.compatible])
    #expect(found.disputes(about: [magnets, several]).isEmpty)
    for entry in found.list {
      // Whoever a list names is not in dispute by that.
      for side in entry.sides {
        for claim in side.claims {
          #expect(found.of(claim).contains { $0.id == entry.id } == !side.isList)
        }
      }
    }
  }

  // MARK: Laws

  /// What an entry says, whatever the order of the tables.
  private func content(_ entry: Disagreement, in corpus: Corpus) -> String {
    let sides = entry.sides.map { side in side.claims.map { corpus[$0].id }.sorted() }
    return "\(entry.kind.rawValue) \(entry.id) \(sides.map(\.description).sorted())"
  }

  private func contents(in corpus: Corpus) -> Set<String> {
    Set(Disagreement.all(in: corpus).map { content($0, in: corpus) })
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func theOrderOfRowsChangesNothing(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let source = try Self.source()
    var files = [
      "datapackage.json": String(
        decoding: try source.bytes(of: "datapackage.json"), as: UTF8.self)
    ]
    for table in [
      "documents", "parties", "aliases", "minerals", "stages", "ties", "events", "shares", "counts",
      "relations", "commitments", "event_reports", "statements", "rulings",
    ] {
      let text = String(decoding: try source.bytes(of: "\(table).csv"), as: UTF8.self)
      let lines = text.split(separator: "\n").map(String.init)
      let rows = lines.dropFirst().shuffled(using: &generator)
      files["\(table).csv"] = (lines.prefix(1) + rows).joined(separator: "\n") + "\n"
    }
    let shuffled = try CorpusLoader.load([InMemorySource(name: "shuffled", files: files)]).corpus
    #expect(contents(in: shuffled) == contents(in: corpus))
  }

  @Test func claimsAboutOtherThingsChangeNothing() throws {
    let other = PressPackage(name: "other").share("x1", "a1", 55, 65)
      .count("x2", "b1", 54, 54).money("x3", "c1", 10, 10)
    let before = try CorpusLoader.load([other.source, Self.source()]).corpus
    let after = try CorpusLoader.load([Self.source(), other.source]).corpus
    #expect(contents(in: before) == contents(in: corpus))
    #expect(contents(in: after) == contents(in: corpus))
    #expect(
      Disagreement.all(in: after).map { $0.explanation(in: after) }
        == Disagreement.all(in: corpus).map { $0.explanation(in: corpus) })
  }

  @Test func nothingIsFoundInNothing() {
    #expect(Disagreement.all(in: Corpus()).isEmpty)
    #expect(Disagreements(in: Corpus()).list.isEmpty)
  }
}
