import LodeData
import LodeMeasures
import TestSupport
import Testing

/// The stockpile, by the worked cases of METHODS.md and by laws.
@Suite struct StockpileCoverTests {
  /// Goods worth 170, 491.9 and 464.752 million USD a year.
  static let cited: [StockpileBasket.Line] = [
    .init(mineral: "earths", stage: "raw", year: 2024, price: 100, annualUse: 1.7e6),
    .init(mineral: "earths", stage: "magnets", year: 2024, price: 50, annualUse: 9.838e6),
    .init(
      mineral: "cobalt", year: 2019, price: 37.48, annualUse: 12.4e6, netImportReliance: 80,
      worldOutput: 140e6),
  ]

  private func cover(_ lines: [StockpileBasket.Line], _ budget: Double) throws -> StockpileCover {
    try StockpileCover(of: StockpileBasket(lines), budget: Interval(budget))
  }

  @Test(arguments: [(12e9, 3888.0), (10e9, 3240), (2e9, 648)])
  func v1CoversAllForTheSameDays(budget: Double, days: Double) throws {
    let cover = try cover(Self.cited, budget)
    #expect(isClose(cover.basket.annualValue, 1126.652e6, 1))
    for holding in cover.holdings { #expect(isClose(holding.days.low, days, 0.5)) }
    #expect(cover.equalDays == cover.holdings[0].days)
  }

  @Test func v2CostsTheDaysThatAreAsked() throws {
    let costs = try Self.cited.map { try cover([$0], 1).cost(ofDays: 90) }
    for (cost, millions) in zip(costs, [41.9, 121.3, 114.6]) {
      #expect(isClose(cost * 1e-6, millions, 0.05))
    }
    let all = try cover(Self.cited, 12e9).cost(ofDays: 90)
    #expect(isClose(all * 1e-6, 277.8, 0.05) && isClose(all / 12e9 * 100, 2.3, 0.05))
  }

  @Test func v3IsAbsurdAndSaysSo() throws {
    let cover = try cover([Self.cited[0]], 12e9)
    #expect(isClose(cover.holdings[0].days.low / 365, 70.6, 0.05))
    #expect(cover.holdings[0].isImplausiblyLong)
    #expect(cover.warnings.contains { $0.hasPrefix("More than ten years of use (earths/raw)") })
    #expect(StockpileCover.caveats.contains { $0.hasPrefix("Value is not need") })
  }

  @Test func netImportsAndFootprintFollowFromTheQuantity() throws {
    let holding = try cover([Self.cited[2]], 374.8e6).holdings[0]
    #expect(isClose(holding.quantity.low, 1e7, 1e-3))
    #expect(isClose(try #require(holding.daysOfNetImports).low, holding.days.low / 0.8, 1e-9))
    #expect(isClose(try #require(holding.shareOfWorldOutput).low, 7.142857, 1e-5))
    #expect(holding.hasLargeFootprint == .certain)
    let small = try cover([Self.cited[2]], 37.48e6).holdings[0]
    #expect(small.hasLargeFootprint == .impossible)
    let bare = try cover([Self.cited[0]], 1e9).holdings[0]
    #expect(bare.daysOfNetImports == nil && bare.shareOfWorldOutput == nil)
  }

  @Test func anOpenBudgetLeavesTheFootprintOpen() throws {
    let range = try #require(Interval(low: 37.48e6, high: 374.8e6))
    let cover = try StockpileCover(of: StockpileBasket([Self.cited[2]]), budget: range)
    #expect(cover.holdings[0].hasLargeFootprint == .undecided)
    #expect(cover.warnings.first?.contains("budget is open") == true)
  }

  @Test func carryIsInterestAndStorage() throws {
    let loan = try #require(Interval(low: 0, high: 10e9))
    #expect(
      try StockpileCover.carry(loan: loan, rate: 5, storage: 1e6)
        == Interval(low: 1e6, high: 501e6))
    #expect(throws: StockpileError.negativeRate(-1)) {
      try StockpileCover.carry(loan: loan, rate: -1)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3]) func lawsHoldOfRandomBaskets(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 1...6, using: &random)
      let isWeighted = random.chance(0.5)
      let parts = (0..<count).map { _ in Double.random(in: 0.1...1, using: &random) }
      let sum = parts.reduce(0, +)
      let lines = (0..<count).map { index in
        StockpileBasket.Line(
          mineral: "m\(index)", price: Double.random(in: 0.1...300, using: &random),
          annualUse: Double.random(in: 1...1e9, using: &random),
          share: isWeighted ? parts[index] / sum * 100 : nil)
      }
      let low = Double.random(in: 0...1e10, using: &random)
      let budget = try #require(Interval(low: low, high: low + 1e9))
      let fees = Double.random(in: 0...50, using: &random)
      let cover = try StockpileCover(of: StockpileBasket(lines), budget: budget, fees: fees)
      let spent = cover.holdings.reduce(0) { $0 + $1.quantity.high * $1.line.price }
      #expect(isClose(spent, cover.spendable.high, 10))
      #expect(isClose(cover.spendable.high, budget.high * (1 - fees / 100), 10))
      let days = cover.holdings.map(\.days.high)
      if !isWeighted, let first = days.first {
        #expect(days.allSatisfy { isClose($0, first, 1e-6 * max(1, first)) })
        if first > 0 {
          #expect(isClose(try cover.cost(ofDays: first), cover.spendable.high, 10))
        }
      }
      #expect(cover.holdings.allSatisfy { $0.days.low <= $0.days.high })
    }
  }

  @Test func noBasketNoDays() {
    #expect(throws: StockpileError.emptyBasket) { try StockpileBasket([]) }
    #expect("\(StockpileError.emptyBasket)".contains("no days of cover without one"))
  }

  @Test func everythingWrongWithABasketIsTold() {
    let lines: [StockpileBasket.Line] = [
      .init(mineral: "a", price: 0, annualUse: -1, share: 101),
      .init(mineral: "b", price: 1, annualUse: 1, netImportReliance: 120),
      .init(mineral: "b", price: 1, annualUse: 1, share: 5),
    ]
    #expect(
      StockpileBasket.problems(in: lines) == [
        .notPositive(.price, 0, line: 0), .notPositive(.annualUse, -1, line: 0),
        .notAPercentage(.share, 101, line: 0), .notAPercentage(.netImportReliance, 120, line: 1),
        .duplicate(line: 2, first: 1), .shareMissing(line: 1),
      ])
    let short = [StockpileBasket.Line(mineral: "a", price: 1, annualUse: 1, share: 60)]
    #expect(StockpileBasket.problems(in: short) == [.sharesDoNotAddUp(sum: 60)])
  }

  @Test func badMoneyIsRefused() throws {
    let basket = try StockpileBasket(Self.cited)
    #expect(throws: StockpileError.budgetOutOfRange(low: -1, high: -1)) {
      try StockpileCover(of: basket, budget: Interval(-1))
    }
    let open = try #require(Interval(low: 1, high: .infinity))
    #expect(throws: StockpileError.self) { try StockpileCover(of: basket, budget: open) }
    #expect(throws: StockpileError.feesOutOfRange(101)) {
      try StockpileCover(of: basket, budget: Interval(1), fees: 101)
    }
    #expect(throws: StockpileError.daysNotPositive(0)) {
      try StockpileCover(of: basket, budget: Interval(1)).cost(ofDays: 0)
    }
  }

  @Test func mixedYearsAreLabelled() throws {
    let mixed = try cover(Self.cited, 1e6).warnings
    #expect(mixed.contains { $0.contains("different years (2019, 2024)") })
    let alike = try cover(Array(Self.cited.prefix(2)), 1e6).warnings
    #expect(!alike.contains { $0.contains("year") })
  }
}
