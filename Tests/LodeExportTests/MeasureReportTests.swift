import LodeData
import LodeMeasures
import Testing

@testable import LodeExport

struct MeasureReportTests {
  /// A worked case of methods.md, 4.8.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let shares: [String]
    let cap: UnnamedSuppliers.Cap
    var limit: Int?
    var pool: Double?
    let low: Double
    let high: Double
    let isLowAttained: Bool

    var testDescription: String { name }

    func report() throws -> MeasureReport {
      let suppliers = try shares.enumerated().map { index, words in
        StatedSupplier(name: "S\(index)", stated: words, share: try StatedShare.interval(of: words))
      }
      return try MeasureReport(
        of: suppliers,
        unnamed: UnnamedSuppliers(limit: limit, cap: cap, pool: pool.map { Interval($0) }))
    }
  }

  private static let copper = ["24.02%", "12.62%", "11.54%", "7.96%", "4.99%", "4.83%"]
  private static let germanium = ["68%", "5%", "3%"]

  static let cases = [
    Case(
      name: "T1", shares: ["60%"], cap: .largestNamed, low: 3600, high: 5200, isLowAttained: false),
    Case(
      name: "T1b", shares: ["roughly 60%"], cap: .largestNamed, low: 3025, high: 5450,
      isLowAttained: false),
    Case(
      name: "T2", shares: ["90%"], cap: .largestNamed, low: 8100, high: 8200, isLowAttained: false),
    Case(
      name: "T2b", shares: ["about 90%"], cap: .largestNamed, low: 7225, high: 9050,
      isLowAttained: false),
    Case(
      name: "T3", shares: ["over 90%"], cap: .largestNamed, low: 8100, high: 10_000,
      isLowAttained: false),
    Case(
      name: "T4", shares: copper, cap: .smallestNamed, low: 981, high: 1144.3, isLowAttained: false),
    Case(
      name: "T4b", shares: copper, cap: .largestNamed, low: 981, high: 1658.3, isLowAttained: false),
    Case(
      name: "T5", shares: germanium, cap: .smallestNamed, low: 4658, high: 4730,
      isLowAttained: false),
    Case(
      name: "T5b", shares: germanium, cap: .largestNamed, low: 4658, high: 5234,
      isLowAttained: false),
    Case(
      name: "T5c", shares: germanium, cap: .smallestNamed, limit: 10, low: 4715.6, high: 4730,
      isLowAttained: true),
    Case(
      name: "T6", shares: ["30..45%", "5..50%", "50%"], cap: .none, limit: 0, low: 3800, high: 4550,
      isLowAttained: true),
  ]

  @Test(arguments: cases)
  func workedCasesAreReported(_ worked: Case) throws {
    let answer = try Seed.json(JSONFormat().text(of: worked.report().value)) as? [String: Any]
    let index = try #require(answer?["hhi"] as? [String: Any])
    #expect(abs(try #require(index["low"] as? Double) - worked.low) < 0.05)
    #expect(abs(try #require(index["high"] as? Double) - worked.high) < 0.05)
    #expect(index["low_attained"] as? Bool == worked.isLowAttained)
    #expect(index["high_attained"] as? Bool == true)
    #expect(
      Set(try #require(answer).keys) == [
        "hhi", "effective_suppliers", "cr1", "cr3", "n_minus_1", "band", "feasible",
        "unattributed", "suppliers", "assumptions",
      ])
    #expect(
      Set(index.keys) == [
        "low", "high", "low_attained", "high_attained", "low_allocation", "high_allocation",
        "sharp",
      ])
    #expect(answer?["feasible"] as? Bool == true)
  }

  @Test func infeasibleInputIsThrown() {
    let worked = Case(
      name: "T5d", shares: Self.germanium, cap: .smallestNamed, limit: 5, low: 0, high: 0,
      isLowAttained: false)
    #expect(
      throws: MarketError.unnamedTooFew(limit: 5, cap: 3, needed: 24, excluded: false)
    ) { try worked.report() }
  }

  @Test func theAnswerCarriesItsAssumptionsAndAllocations() throws {
    let worked = Case(
      name: "", shares: ["about 60%"], cap: .percent(12.5), limit: 4, pool: 40, low: 0, high: 0,
      isLowAttained: false)
    let value = try worked.report().value
    #expect(value["assumptions"]["cap"] == .string("12.5%"))
    #expect(value["assumptions"]["unnamed_limit"] == .integer(4))
    #expect(value["assumptions"]["pool"]["low"] == .number(40))
    #expect(value["assumptions"]["literal"] == .bool(false))
    #expect(value["n_minus_1"]["denominator"] == .string("whole"))
    #expect(value["n_minus_1"]["low"] == .number(40))
    #expect(value["unattributed"]["high"] == .number(40))
    #expect(value["cr1"]["low"] == .number(60))
    #expect(value["cr3"]["high"] == .number(85))
    #expect(value["band"]["2023"] == .string("high"))
    #expect(value["band"]["2010"] == .string("high"))
    guard case .array(let suppliers) = value["suppliers"] else { return #expect(Bool(false)) }
    #expect(suppliers[0]["stated"] == .string("about 60%"))
    #expect(suppliers[0]["low"] == .number(55))
    #expect(
      value["hhi"]["high_allocation"]
        == .object([
          "named": .array([.object(["name": .string("S0"), "share": .number(60)])]),
          "unnamed": .array([
            .object(["count": .integer(3), "share": .number(12.5)]),
            .object(["count": .integer(1), "share": .number(2.5)]),
          ]),
          "vanishing": .number(0),
        ]))
  }

  @Test func nothingBoundsTheEffectiveSuppliersOfUnknownMarkets() throws {
    let value = try MeasureReport(of: [], unnamed: UnnamedSuppliers()).value
    #expect(value["effective_suppliers"]["high"] == .number(.infinity))
    #expect(JSONFormat().text(of: value["effective_suppliers"]).contains("\"high\": null"))
    #expect(value["band"]["2023"] == .string("low to high"))
    #expect(value["assumptions"]["unnamed_limit"] == .null)
    #expect(value["unattributed"]["low"] == .number(100))
  }

  @Test func peopleReadATable() throws {
    let suppliers = [
      StatedSupplier(name: "A", stated: "over 90%", share: try StatedShare.interval(of: "over 90%"))
    ]
    let report = try MeasureReport(
      of: suppliers, unnamed: UnnamedSuppliers(cap: .largestNamed))
    #expect(
      TableFormat().text(of: report.table()) == """
        measure                 low       high  meaning
        -------------------  ------  ---------  ----------------------------------------------------------
        hhi                  >8 100  10 000     Herfindahl-Hirschman index, 0 to 10 000 points
        effective_suppliers       1      <1.23  equal suppliers of the same index
        cr1                     >90     100     % of the whole that the largest supplier holds
        cr3                     >90     100     % of the whole that the three largest hold
        n_minus_1                 0     <10     % of the whole that is left without the largest
        unattributed              0     <10     % of the whole that is nobody's by name
        band_2023              high       high  band of the US merger guidelines of 2023
        band_2010              high       high  band of the US merger guidelines of 2010
        share of A              >90     100     % of the whole, read from 'over 90%'
        unnamed                   0   no limit  how many suppliers may be unnamed
        cap                       -    largest  each unnamed supplier holds no more than the largest named
        pool                      -          -  no source says what the unnamed hold together

        """)
  }
}
