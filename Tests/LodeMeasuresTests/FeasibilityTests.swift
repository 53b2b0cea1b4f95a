import LodeData
import LodeMeasures
import Testing

@Suite struct FeasibilityTests {
  private func expect(
    _ market: Market, _ expected: MarketError, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: MarketError.self, sourceLocation: sourceLocation) {
      try market.feasibility()
    }
    #expect(error == expected, sourceLocation: sourceLocation)
    #expect(error?.isInfeasible == true, sourceLocation: sourceLocation)
  }

  @Test func sharesAboveTheWhole() throws {
    expect(
      try points([60, 50]), .sharesExceedWhole(sumOfLows: 110, poolLow: 0, excluded: false))
    expect(
      try market([("A", 60, 70)], pool: (45, 50)),
      .sharesExceedWhole(sumOfLows: 60, poolLow: 45, excluded: false))
  }

  @Test func sharesBelowTheWhole() throws {
    expect(
      try points([60, 30], limit: 0),
      .sharesFallShort(sumOfHighs: 90, poolHigh: 0, excluded: false))
    expect(
      try market([("A", 60, 70)], pool: (10, 20)),
      .sharesFallShort(sumOfHighs: 70, poolHigh: 20, excluded: false))
  }

  @Test func poolWithoutAnybody() throws {
    expect(
      try market([("A", 60, 100)], limit: 0, pool: (6, 10)), .poolWithoutSuppliers(poolLow: 6))
  }

  @Test func numericCapTooLowForSoFew() throws {
    expect(
      try points([60], limit: 3, cap: .percent(10)),
      .unnamedTooFew(limit: 3, cap: 10, needed: 40, excluded: false))
    expect(
      try market([("A", 40, 90)], limit: 2, cap: .percent(10), pool: (25, 60)),
      .unnamedTooFew(limit: 2, cap: 10, needed: 25, excluded: false))
    #expect(throws: Never.self) { try points([60], limit: 4, cap: .percent(10)).feasibility() }
  }

  @Test func capByNamedSharesIsTheGreatestThatTheyAllow() throws {
    // The smallest could have 8, and then B has no more than 82: two unnamed of 8 are enough.
    #expect(throws: Never.self) {
      try market([("A", 2, 8), ("B", 70, 85)], limit: 2, cap: .smallestNamed).feasibility()
    }
    expect(
      try market([("A", 2, 4), ("B", 70, 85)], limit: 2, cap: .smallestNamed),
      .unnamedTooFew(limit: 2, cap: 4, needed: 11, excluded: false))
    // Each of two named has at most 30, and one unnamed must then have the other 40.
    expect(
      try market([("A", 10, 30), ("B", 10, 30)], limit: 1, cap: .largestNamed),
      .unnamedTooFew(limit: 1, cap: 30, needed: 40, excluded: false))
    #expect(throws: Never.self) {
      try market([("A", 10, 30), ("B", 10, 30)], limit: 2, cap: .largestNamed).feasibility()
    }
  }

  @Test func raisingTheSmallestCanExceedTheWhole() throws {
    // A pool of 40 for two needs a smallest named share of 20; three of 20 and the pool make 100.
    #expect(throws: Never.self) {
      try market(
        [("A", 0, 50), ("B", 0, 50), ("C", 0, 50)], limit: 2, cap: .smallestNamed, pool: (40, 40)
      ).feasibility()
    }
    let tooMuch = try market(
      [("A", 0, 50), ("B", 0, 50), ("C", 0, 50)], limit: 2, cap: .smallestNamed, pool: (46, 46))
    let error = #expect(throws: MarketError.self) { try tooMuch.feasibility() }
    guard case .unnamedTooFew(let limit, let cap, let needed, _)? = error else {
      Issue.record("not the capacity: \(String(describing: error))")
      return
    }
    #expect(limit == 2 && isClose(cap, 18, 1e-9) && isClose(needed, 46, 1e-9))
  }

  @Test func agreementAtExcludedEndsAloneIsNone() throws {
    let over60 = try StatedShare.interval(of: "over 60%")
    let over40 = try StatedShare.interval(of: "over 40%")
    expect(
      try Market(
        suppliers: [Supplier(name: "A", share: over60), Supplier(name: "B", share: over40)]),
      .sharesExceedWhole(sumOfLows: 100, poolLow: 0, excluded: true))
    let under = try StatedShare.interval(of: "under 60%")
    expect(
      try Market(
        suppliers: [Supplier(name: "A", share: under), Supplier(name: "B", share: Interval(40))],
        unnamed: UnnamedSuppliers(limit: 0)),
      .sharesFallShort(sumOfHighs: 100, poolHigh: 0, excluded: true))
    let small = try #require(Interval(low: 0, high: 3, highOpen: true))
    expect(
      try Market(
        suppliers: [Supplier(name: "A", share: Interval(82)), Supplier(name: "B", share: small)],
        unnamed: UnnamedSuppliers(limit: 5, cap: .smallestNamed)),
      .unnamedTooFew(limit: 5, cap: 3, needed: 15, excluded: true))
  }

  @Test func roundingIsFeasibleThroughIntervalsOnly() throws {
    expect(
      try points([33.4, 33.4, 33.4], limit: 0),
      .sharesExceedWhole(sumOfLows: [33.4, 33.4, 33.4].reduce(0, +), poolLow: 0, excluded: false))
    let rounded = try ["A", "B", "C"].map {
      Supplier(name: $0, share: try StatedShare.interval(of: "33.4%", precision: .table))
    }
    let bounds = try Market(suppliers: rounded, unnamed: UnnamedSuppliers(limit: 0))
    #expect(throws: MarketError.self) { try bounds.feasibility() }
    let whole = try ["A", "B", "C"].map {
      Supplier(name: $0, share: try StatedShare.interval(of: "33.7%", precision: .prose))
    }
    let prose = try Market(suppliers: whole, unnamed: UnnamedSuppliers(limit: 0))
    #expect(isClose(try prose.concentration().low.value, 3333.3333, 1e-3))
  }

  @Test func malformedStatementsAreRefusedAtOnce() throws {
    #expect(throws: MarketError.duplicateSupplier(name: "A")) {
      try market([("A", 1, 2), ("A", 3, 4)])
    }
    let beyond = try #require(Interval(low: 90, high: 110))
    #expect(throws: MarketError.shareOutOfRange(name: "A", share: beyond)) {
      try market([("A", 90, 110)])
    }
    #expect(throws: MarketError.poolOutOfRange(beyond)) {
      try market([("A", 1, 2)], pool: (90, 110))
    }
    #expect(throws: MarketError.negativeLimit(-1)) { try points([60], limit: -1) }
    #expect(throws: MarketError.capOutOfRange(0)) { try points([60], cap: .percent(0)) }
    #expect(throws: MarketError.capWithoutNamed) { try points([], cap: .largestNamed) }
    #expect(MarketError.capOutOfRange(0).isInfeasible == false)
  }
}
