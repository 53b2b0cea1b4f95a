import LodeMeasures
import Testing

/// Figures without a year, and totals that a later edition prints anew.
@Suite struct UndatedRuleTests {
  private let undated = PressPackage().share("s1", "a1", 59.5, 60.5, scope: "world")

  @Test func aFigureThatNoDatedOneFitsIsContradicted() throws {
    let (entry, explanation) = try #require(
      try undated.share("s2", "b1", 69.5, 70.5, year: 2024, scope: "content").only())
    #expect(entry.id == "contradiction-ore-mining-aaa-undated")
    #expect(explanation.contains("gives no year") && explanation.contains("No figure that has one"))
  }

  @Test func whereAnotherWholeFitsTheScopesDiffer() throws {
    let found = try undated.share("s2", "b1", 69.5, 70.5, year: 2024, scope: "content")
      .share("s3", "c1", 60.2, 60.8, year: 2024, scope: "gross").found()
    #expect(found.contains("scope scope-ore-mining-aaa-undated"))
    #expect(!found.contains("contradiction contradiction-ore-mining-aaa-undated"))
  }

  @Test func aFigureThatFitsTheLatestYearIsNoMatter() throws {
    let fits = undated.share("s2", "b1", 60.2, 60.8, year: 2024, scope: "content")
    #expect(try !fits.found().contains { $0.hasSuffix("undated") })
    #expect(
      try !fits.share("s3", "b1", 40, 41, year: 2020, scope: "content").found()
        .contains { $0.hasSuffix("undated") }, "only the latest year is held against it")
  }

  @Test func aYearAfterTheDocumentsOwnDayIsNotHeldAgainstIt() throws {
    let found = try undated.share("s2", "b1", 69.5, 70.5, year: 2030, scope: "content").found()
    #expect(!found.contains { $0.hasSuffix("undated") })
  }

  @Test func aNewsroomIsNotHeldAgainstItself() throws {
    let found = try undated.share("s2", "a2", 69.5, 70.5, year: 2024, scope: "content").found()
    #expect(!found.contains { $0.hasSuffix("undated") })
  }

  @Test func aTotalThatALaterEditionPrintsAnewIsRevised() throws {
    let corpus = try AmountPackage().total("390", year: 2024, document: "old")
      .total("380", year: 2024).corpus
    #expect(
      Disagreement.all(in: corpus).map(\.id) == ["vintage-ore-mining-world-2024-news"])
    let other = try AmountPackage().total("390", year: 2023, document: "old")
      .total("380", year: 2024).corpus
    #expect(Disagreement.all(in: other).isEmpty, "another year is another total")
  }
}
