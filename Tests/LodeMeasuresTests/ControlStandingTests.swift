import LodeData
import LodeMeasures
import Testing

/// How export controls stand by the source that was seen last.
@Suite struct ControlStandingTests {
  private func standings(_ package: AmountPackage) throws -> [[String]] {
    let corpus = try package.corpus
    return ControlStanding.all(in: corpus).map { standing in
      standing.claims.map { corpus.controls[$0.position].id }
    }
  }

  @Test func theLatestDayStandsFirstWhateverTheOrderOfTheRows() throws {
    let early = AmountPackage().ban("early", status: "in-force", asOf: "2024-12-01")
    #expect(
      try standings(early.ban("late", status: "suspended", asOf: "2025-11-07"))
        == [["late", "early"]])
    let late = AmountPackage().ban("late", status: "suspended", asOf: "2025-11-07")
    #expect(
      try standings(late.ban("early", status: "in-force", asOf: "2024-12-01"))
        == [["late", "early"]])
  }

  @Test func aBanTowardsOneIsAnotherThanABanTowardsAll() throws {
    let package = AmountPackage().ban("all", status: "in-force", asOf: "2025-01-01")
      .ban("one", status: "ended", asOf: "2025-06-01", against: "BBB")
    #expect(try standings(package) == [["all"], ["one"]])
  }

  @Test func controlsComeByTheirFirstDaysAndThoseWithoutOneLast() throws {
    let package = AmountPackage().ban("dayless", status: "planned", asOf: "2025-01-01")
      .ban("second", status: "in-force", asOf: "2025-01-01", from: "2024-12-03", against: "BBB")
      .ban("first", status: "in-force", asOf: "2025-01-01", from: "2023-08-01", against: "AAA")
    #expect(try standings(package) == [["first"], ["second"], ["dayless"]])
  }
}
