import LodeBundle
import LodeData
import LodeMeasures
import Testing

@testable import LodeExport

@Suite struct BasketFileTests {
  private let corpus: Corpus

  init() throws { corpus = try CorpusLoader.load(BundledPackages.sources()).corpus }

  private func messages(_ text: String) -> [String] {
    do {
      _ = try BasketFile(text, path: "x.csv", corpus: corpus)
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }

  @Test func columnsComeInAnyOrderAndOptionalOnesMayBeMissing() throws {
    let lines = try BasketFile(
      "\u{FEFF}Price_USD_per_kg,mineral,annual_use_kg,year,stage,note\r\n"
        + "37.48, cobalt ,\"12,400,000\",2019,,any\r\n\r\n100,rare-earths,1.7m,,Mining,\r\n",
      path: "x.csv", corpus: corpus
    ).basket.lines
    #expect(lines.map(\.mineral) == ["cobalt", "rare-earths"])
    #expect(lines.map(\.price) == [37.48, 100] && lines.map(\.annualUse) == [12.4e6, 1.7e6])
    #expect(lines.map(\.year) == [2019, nil] && lines.map(\.stage) == [nil, "mining"])
    #expect(lines.allSatisfy { $0.share == nil && $0.worldOutput == nil })
  }

  @Test func everythingThatIsWrongIsToldAtOnce() {
    let found = messages(
      """
      mineral,price_usd_per_kg,annual_use_kg,share,net_import_reliance,stage,year
      cobolt,1,1,,,,
      cobalt,x,,,,,
      copper,-3,0,101,-1,minning,20x
      copper,-3,0,101,-1,,
      copper,1,1,5,,,
      ,1,1,,,,
      lithium,1
      """)
    #expect(
      found.map { String($0.prefix { $0 != "]" }) }
        == [
          "x.csv:2:1: error: [reference", "x.csv:3:8: error: [number", "x.csv:3:10: error: [empty",
          "x.csv:4:20: error: [reference", "x.csv:4:28: error: [number",
          "x.csv:5:8: error: [interval", "x.csv:5:11: error: [interval",
          "x.csv:5:13: error: [interval", "x.csv:5:17: error: [interval",
          "x.csv:6:1: error: [duplicate", "x.csv:7:1: error: [empty", "x.csv:8:1: error: [csv",
        ])
    #expect(found.first?.hasSuffix("did you mean 'cobalt'?") == true)
    #expect(found.contains { $0.contains("'copper' of this stage and scope stands on line 5") })
  }

  @Test func theHeadingIsChecked() {
    #expect(
      messages("mineral,price_usd_per_kg,annual_use,share,share\n").map {
        String($0.prefix { $0 != "]" })
      }
        == [
          "x.csv:1:1: error: [header", "x.csv:1:26: error: [header", "x.csv:1:43: error: [header",
        ])
    #expect(messages("cobalt,1,1\n")[0].contains("is no column of a basket"))
  }

  @Test func anEmptyBasketIsRefused() {
    for text in ["", "mineral,price_usd_per_kg,annual_use_kg\n"] {
      let found = messages(text)
      #expect(found.count == 1 && found[0].contains("no days of cover without one"), "\(found)")
    }
  }

  @Test func sharesMustAddUpAndStandOnEveryRow() {
    let heading = "mineral,price_usd_per_kg,annual_use_kg,share\n"
    #expect(
      messages(heading + "cobalt,1,1,60\ncopper,1,1,30\n") == [
        "x.csv:2:12: error: [share-sum] the shares of the budget add up to 90 %; make them 100 %"
      ])
    #expect(messages(heading + "cobalt,1,1,60\ncopper,1,1,\n")[0].hasPrefix("x.csv:3:12: error:"))
    #expect(messages(heading + "cobalt,1,1,60\ncopper,1,1,40\n").isEmpty)
  }

  @Test func theAnswerRepeatsTheBasketAndPrintsEveryCaveat() throws {
    let basket = try BasketFile(
      "mineral,price_usd_per_kg,annual_use_kg\ncobalt,37.48,12400000\n", path: "-", corpus: corpus
    ).basket
    let cover = try StockpileCover(of: basket, budget: Interval(464.752e6))
    let report = try CoverReport(cover, options: .init(days: 90))
    let mineral = report.value["minerals"].first
    #expect(mineral["mineral"] == .string("cobalt"))
    #expect(mineral["quantity_kg"] == .number(12_400_000) && mineral["days"] == .number(365))
    #expect(mineral["share_of_world_output"] == .null)
    #expect(report.value["basket"].first["price_usd_per_kg"] == .number(37.48))
    let text = TableFormat().text(of: report.table())
    #expect(text.contains("basket: cobalt"))
    for sentence in StockpileCover.assumptions + StockpileCover.caveats {
      #expect(text.contains(sentence))
    }
  }

  @Test func theFloorsAnswerHasItsFieldsAndEveryCaveat() throws {
    var question = PriceFloorQuestion()
    (question.reference, question.price, question.quantity) = (110, 63, 1e6)
    let report = FloorReport(try #require(try question.answer()), to: question)
    #expect(report.value["topup"] == .number(47) && report.value["duty_paid"] == .number(110))
    #expect(report.value["revenue"] == .number(47e6))
    #expect(report.value["ad_valorem_equivalent"] == .number(74.6031746))
    let text = TableFormat().text(of: report.table())
    for sentence in PriceFloor.assumptions + PriceFloor.caveats {
      #expect(text.contains(sentence))
    }
  }
}

extension Value {
  /// The first value of an array; unknown where there is none.
  fileprivate var first: Value {
    if case .array(let values) = self { values.first ?? .null } else { .null }
  }
}
