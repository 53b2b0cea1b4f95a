import LodeData
import LodeMeasures
import Testing

/// Rules on money and what it is part of.
struct MoneyRuleTests {
  private let press = PressPackage()

  private func total(_ amount: Double) -> PressPackage {
    press.money("m1", "a1", amount, amount, payer: "", instrument: "total")
  }

  // MARK: Totals

  @Test func aTotalIsReachedOnlyAtEveryCeiling() throws {
    let found = try total(12).money("m2", "b1", 0, 10)
      .money("m3", "b1", 2, 2, payer: "", instrument: "private-capital").only()
    let (entry, explanation) = try #require(found)
    #expect(entry.id == "part-whole-vault-total" && entry.sides.map(\.claims.count) == [1, 2])
    #expect(
      explanation.hasSuffix(
        "Its parts (loan up to USD 10 billion, private capital USD 2 billion) come to USD 2 to 12 "
          + "billion: the total is reached only if every ceiling is used in full."))
  }

  @Test func partsThatMakeTheTotalAreNothing() throws {
    #expect(
      try total(12).money("m2", "b1", 10, 10)
        .money("m3", "b1", 2, 2, payer: "", instrument: "private-capital").found().isEmpty)
    #expect(try total(12).money("m2", "b1", 10, 10).found().isEmpty, "one part")
    #expect(
      try total(12).money("m2", "b1", 0, 10, window: "last year")
        .money("m3", "b1", 2, 2, payer: "", instrument: "grant", window: "last year").found()
        .isEmpty, "another window")
  }

  @Test func partsThatMissTheTotalAreTold() throws {
    let low = total(12).money("m2", "b1", 9, 9).money("m3", "b1", 2, 2, instrument: "grant")
    #expect(try low.found() == ["part_whole part-whole-vault-total"])
    #expect(try low.only()?.explanation.hasSuffix("part of the total is not told.") == true)
    #expect(
      try total(12).money("m2", "b1", 13, 13).found()
        == ["contradiction contradiction-vault-total"])
  }

  // MARK: Money in money

  private func mixed() -> PressPackage {
    press.money(
      "m1", "a1", 30, nil, programme: "fund", payer: "state", instrument: "mixed",
      window: "six months"
    )
    .tie("t1", "a1", "state", "supports", "fund", event: "months")
  }

  @Test func moneyOfOneHouseMayBeContained() throws {
    let (entry, explanation) = try #require(try mixed().money("m2", "b1", 0, 10).only())
    #expect(entry.id == "part-whole-fund-vault" && entry.kind == .partWhole)
    #expect(
      explanation.hasSuffix(
        "together more than USD 30 billion if so, more than USD 40 billion if it is separate and "
          + "used in full. Do not add them."))
  }

  @Test func moneyOfOthersOrOtherDaysIsNot() throws {
    #expect(try mixed().money("m2", "b1", 0, 10, payer: "uni").found().isEmpty)
    #expect(try mixed().money("m2", "b1", 0, 10, payer: "").found().isEmpty)
    #expect(try mixed().money("m2", "b1", 0, 10, date: "2026-02-11").found().count == 1)
    #expect(try mixed().money("m2", "b1", 0, 10, date: "2026-02-12").found().isEmpty)
    #expect(try mixed().money("m2", "b1", 0, 10, date: "2025-08-03").found().isEmpty)
  }

  // MARK: Stages

  @Test func moneyPlannedAndDoneIsAMatterOfTense() throws {
    #expect(
      try press.money("m1", "a1", 10, 10, status: "done")
        .money("m2", "b1", 10, 10, status: "planned").found() == ["tense tense-vault-loan"])
  }
}
