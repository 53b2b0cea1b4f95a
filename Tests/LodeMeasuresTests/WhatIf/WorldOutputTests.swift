import LodeData
import LodeMeasures
import Testing

/// What the world makes, by the totals that packages print.
@Suite struct WorldOutputTests {
  private func output(
    _ package: AmountPackage, stage: String = "mining", scope: String = "", year: Int? = nil
  ) throws -> Double? {
    WorldOutput.find(
      mineral: "ore", stage: stage, scope: scope, year: year, in: try package.corpus)?.kilograms
  }

  @Test(arguments: [
    ("kilograms", 12.0), ("metric tons", 12e3), ("Tonnes", 12e3), ("thousand metric tons", 12e6),
    ("million metric tons", 12e9), ("Mt", 12e9),
  ])
  func massIsReadInKilograms(unit: String, kilograms: Double) throws {
    #expect(try output(AmountPackage().total("12", unit: unit)) == kilograms)
  }

  @Test(arguments: ["cubic meters", "mt"])
  func aUnitThatIsNoMassOrTwoOfThemGivesNothing(unit: String) throws {
    #expect(try output(AmountPackage().total("12", unit: unit)) == nil)
  }

  @Test func theNewestYearCountsUnlessOneIsAsked() throws {
    let package = AmountPackage().total("12", year: 2025).total("9", year: 2024)
    #expect(try output(package) == 12e3)
    #expect(try output(package, year: 2024) == 9e3)
    #expect(try output(package, year: 2023) == nil)
  }

  @Test func ofOneYearTheLatestDocumentCounts() throws {
    let package = AmountPackage().total("12", year: 2024).total("9", year: 2024, document: "old")
    #expect(try output(package) == 12e3)
  }

  @Test func amongSeveralScopesNoneIsChosenUnlessOneIsAsked() throws {
    let package = AmountPackage().total("12").total("90", scope: "gross weight")
    #expect(try output(package) == nil)
    #expect(try output(package, scope: "gross weight") == 90e3)
  }

  @Test func whatLiesInTheGroundIsNoOutput() throws {
    #expect(try output(AmountPackage().total("12", stage: "deposits"), stage: "deposits") == nil)
  }

  @Test func aBasketIsFilledOnlyWhereItNamesAStageAndNoOutput() throws {
    let corpus = try AmountPackage().total("12").corpus
    func line(_ stage: String?, _ output: Double?) -> StockpileBasket.Line {
      .init(mineral: "ore", stage: stage, price: 1, annualUse: 1, worldOutput: output)
    }
    func filled(_ line: StockpileBasket.Line) throws -> StockpileBasket.Line {
      try #require(StockpileBasket([line]).fillingWorldOutput(from: corpus).lines.first)
    }
    #expect(try filled(line("mining", nil)).worldOutput == 12e3)
    #expect(try filled(line("mining", nil)).source == "world output: Office, 2025, content")
    #expect(try filled(line("mining", 5)).worldOutput == 5)
    #expect(try filled(line(nil, nil)).worldOutput == nil)
  }
}
