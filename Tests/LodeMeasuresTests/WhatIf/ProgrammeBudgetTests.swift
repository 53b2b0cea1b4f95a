import LodeBundle
import LodeData
import LodeMeasures
import Testing

/// What documents state of a programme's money, on the bundled packages.
@Suite struct ProgrammeBudgetTests {
  private let corpus: Corpus

  init() throws { corpus = try CorpusLoader.load(BundledPackages.sources()).corpus }

  @Test func theVaultIsTheProgrammeOfWhichMostIsStated() throws {
    let first = try #require(ProgrammeBudget.programmes(in: corpus).first)
    #expect(corpus[first].id == "project-vault")
  }

  @Test func aCeilingWithinTheTotalLeavesItOpenBelowAndNothingIsAddedUp() throws {
    let vault = try #require(corpus.find("project-vault", in: \.parties))
    let budget = try #require(ProgrammeBudget(of: vault, in: corpus))
    let amount = try #require(budget.amount)
    #expect(amount.high == 12e9)
    #expect(amount.low > 0 && amount.low <= 2e9, "no more than a part is sure to hold")
    #expect(budget.loan == Interval(low: 0, high: 10e9))
    #expect(budget.claims.count >= 6)
  }

  @Test func withoutQualifiersTheTotalIsWhatIsPrinted() throws {
    let vault = try #require(corpus.find("project-vault", in: \.parties))
    let budget = try #require(ProgrammeBudget(of: vault, in: corpus, isLiteral: true))
    #expect(budget.amount == Interval(12e9) && budget.loan == Interval(10e9))
  }

  @Test func severalInstrumentsWithoutATotalAreNoBudget() throws {
    let nobody = try #require(corpus.find("forge", in: \.parties))
    #expect(ProgrammeBudget(of: nobody, in: corpus) == nil)
    #expect(ProgrammeBudget.programmes(in: Corpus()).isEmpty)
  }
}
