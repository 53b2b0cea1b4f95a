import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The table of who is in which groups at once.
@Suite struct SetTableTests {
  private func section(isLiteral: Bool = false) throws -> Section {
    let context = PageContext(
      atlas: SeedCorpus.atlas, isLiteral: isLiteral, symbols: .unicode)
    return try #require(SetTable(context: context).section("sets"))
  }

  private func cells(_ title: String, isLiteral: Bool = false) throws -> [String] {
    let row = try #require(try section(isLiteral: isLiteral).rows.first { $0.title == title })
    return row.cells.map(\.plainText)
  }

  @Test func combinationsSayHowManyWhoeverTheyAre() throws {
    #expect(
      try cells("Attended, not Signed") == ["Attended, not Signed", "44", "44", "0"])
    #expect(try cells("Attended and Signed") == ["Attended and Signed", "11", "11", "0"])
    // Who signed earlier, concluded or is in a forum is not named: all who attended may be.
    #expect(try cells("only Attended")[1] == "≤ 44")
    // Seventeen concluded, of whom nine at the most are partners, and the tenth is no country of them.
    #expect(try cells("Concluded, not Pax Silica")[1] == "8 – 17")
  }

  @Test func groupsThatAreApartMakeNoCombination() throws {
    let titles = try section().rows.map(\.title)
    #expect(!titles.contains { $0.contains("Concluded") && $0.contains("Signed") })
    #expect(titles.contains("Concluded, not Pax Silica") && titles.contains("Signed, not Earlier"))
  }

  @Test func aPartyAndItsBodyAreOnceAmongThePerhaps() throws {
    #expect(try cells("Attended, not Earlier")[3] == "55")
  }

  @Test func boundsHaveNoLiteralReading() throws {
    #expect(try cells("Concluded, not Pax Silica", isLiteral: true)[1] == "8 – 17")
  }

  @Test func computedCountsAreNeverAboutTheirMiddle() throws {
    let figures = Figures(symbols: .unicode, isLiteral: false)
    func text(_ low: Double, _ high: Double) throws -> String {
      figures.bounds(ofCount: try #require(Interval(low: low, high: high))).plainText
    }
    #expect(try text(45, 55) == "45 – 55")
    #expect(try text(3, 4) == "3 – 4")
    #expect(try text(2, .infinity) == "≥ 2")
    #expect(try text(0, .infinity) == "unknown")
  }

  @Test func whatIsAboveZeroNeverPrintsAsZero() throws {
    let figures = Figures(symbols: .unicode, isLiteral: false)
    func text(_ low: Double, _ high: Double) throws -> String {
      figures.bounds(try #require(Interval(low: low, high: high)), decimals: 1).plainText
    }
    #expect(try text(0.03, 0.04) == "< 0.1")
    #expect(try text(0.04, 0.04) == "< 0.1")
    #expect(try text(0, 0.06) == "0.0 – 0.1")
    #expect(try text(0, 0) == "0")
  }

  @Test func aRowOpensItsQuestionAndCarriesItsClaims() throws {
    let section = try section()
    let row = try #require(section.rows.first { $0.title == "Attended, not Signed" })
    #expect(
      row.opens?.description
        == "network?in=critical-minerals-ministerial-2026&not=signed-2026-02-04")
    #expect(row.claims.contains { if case .relation = $0 { true } else { false } })
    #expect(row.claims.contains { if case .count = $0 { true } else { false } })
    #expect(Set(section.rows.map(\.id)).count == section.rows.count)
    #expect(section.columns.map(\.title) == ["Groups", "Members", "Named", "Perhaps"])
  }

  @Test func withoutGroupsThereIsNoTable() {
    let context = PageContext(
      atlas: Atlas(corpus: Corpus()), isLiteral: false, symbols: .unicode)
    #expect(SetTable(context: context).section("sets") == nil)
  }
}
