import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// What is found between the press of the ministerial and the sources around it.
struct PolicyDisagreementTests {
  private let corpus: Corpus

  init() throws {
    let sources = try ["ministerial-2026", "policy"].map {
      try #require(BundledPackages.source(named: $0))
    }
    corpus = try CorpusLoader.load(sources).corpus
  }

  @Test func theEntriesThatThePackageAddsAreThese() throws {
    let seed = try CorpusLoader.load([
      try #require(BundledPackages.source(named: "ministerial-2026"))
    ]).corpus
    let known = Set(Disagreement.all(in: seed).map(\.id))
    let found = Disagreement.all(in: corpus).map(\.id)
    #expect(known.isSubset(of: found))
    #expect(
      Set(found).subtracting(known) == [
        "contradiction-project-vault-private-capital",
        "date-pax-silica-names",
        "date-drc-cobalt-extension-september",
        "date-us-japan-signing-2025",
        "date-china-japan-dual-use-ban",
        "date-qatar-joins-pax-silica",
        "date-us-uk-signing-2026",
        "tense-are-member-of-pax-silica",
        "tense-usa-action-plan-with-european-union",
        "tense-usa-signed-mou-with-european-union",
      ])
  }

  @Test func tenSignatoriesBesideNinePartnersAreADifferenceOfDays() throws {
    let entry = try #require(Disagreements(in: corpus)["date-pax-silica-names"])
    let explanation = entry.explanation(in: corpus)
    #expect(explanation.contains("10 are named"))
    #expect(explanation.contains("named with later dates"))
  }
}
