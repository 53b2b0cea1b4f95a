import LodeData
import LodeMeasures
import Testing

/// Cases at the edges of the two bounds: no names, pools, tiny caps, open ends, many suppliers.
@Suite struct BoundaryTests {
  @Test func nobodyNamed() throws {
    let anything = try points([]).concentration()
    #expect(anything.low.value == 0 && !anything.low.attained)
    #expect(anything.high.value == 10_000 && anything.high.attained)
    #expect(anything.effectiveSuppliers.high == .infinity)
    let four = try points([], limit: 4).concentration()
    #expect(four.low.value == 2500 && four.low.attained)
    let capped = try points([], cap: .percent(30)).concentration()
    #expect(isClose(capped.high.value, 2800, 1e-9))
    #expect(try points([], limit: 0).isInfeasible)
  }

  @Test func poolThatMustHoldSomething() throws {
    let market = try market([("A", 50, 100), ("B", 0, 30)], limit: 2, pool: (20, 30))
    let bounds = try market.concentration()
    // 30 for two unnamed, 20 for B, 50 for A; above, A has 80 and one unnamed has 20.
    #expect(isClose(bounds.low.value, 3350, 1e-9))
    #expect(isClose(bounds.high.value, 6800, 1e-9))
  }

  @Test func numericCapMayExceedNamedShares() throws {
    let bounds = try points([10, 5], cap: .percent(40)).concentration()
    #expect(isClose(bounds.high.value, 3350, 1e-9))
    #expect(try points([10, 5], cap: .percent(40)).concentrationRatio(largest: 1).high == 40)
  }

  @Test func capBornByAnIntervalIsTiedToIt() throws {
    // One unnamed as large as the leader: 45 + 45 + 10 beats 50 + 50 only if A may reach 50.
    let market = try market([("A", 20, 48), ("B", 3, 3)], cap: .largestNamed)
    let bounds = try market.concentration()
    let pair = 2 * 48.0 * 48 + 9 + 1
    #expect(isClose(bounds.high.value, pair, 1e-6))
    let capped = try market.concentration().high.allocation
    #expect(isClose(capped.named[0], 48, 1e-6) && capped.unnamed.map(\.count) == [1, 1])
  }

  @Test func pivotTiedWithUnnamedSuppliers() throws {
    // The pool of 60 in three equal parts ties A to 20; a larger A would leave too little for B.
    let market = try market(
      [("A", 0, 100), ("B", 20, 20)], limit: 3, cap: .smallestNamed, pool: (60, 60))
    let bounds = try market.concentration()
    #expect(isClose(bounds.low.value, 2000, 1e-6) && isClose(bounds.high.value, 2000, 1e-6))
    #expect(isClose(bounds.high.allocation.named[0], 20, 1e-6))
  }

  @Test func excludedEndsOpenTheBoundsTheyGive() throws {
    let below = try #require(Interval(low: 30, high: 60, highOpen: true))
    let open = try Market(suppliers: [Supplier(name: "A", share: below)]).concentration()
    #expect(!open.low.attained, "ever more unnamed suppliers")
    #expect(isClose(open.high.value, 5800, 1e-6) && open.high.attained)
    let capped = try Market(
      suppliers: [Supplier(name: "A", share: below)], unnamed: UnnamedSuppliers(cap: .largestNamed)
    ).concentration()
    #expect(isClose(capped.high.value, 5200, 1e-4) && !capped.high.attained)
    #expect(capped.interval.highOpen)
    let above = try #require(Interval(low: 50, high: 100, lowOpen: true))
    let pair = try Market(
      suppliers: [
        Supplier(name: "A", share: above),
        Supplier(name: "B", share: try #require(Interval(low: 0, high: 100))),
      ], unnamed: UnnamedSuppliers(limit: 0)
    ).concentration()
    #expect(pair.low.value == 5000 && !pair.low.attained)
    #expect(pair.high.value == 10_000 && pair.high.attained)
  }

  @Test func anotherMaximumAwayFromExcludedEndsCounts() throws {
    // 60 + 40 is excluded for A and fine for B.
    let open = try #require(Interval(low: 40, high: 60, highOpen: true))
    let closed = try #require(Interval(low: 40, high: 60))
    let market = try Market(
      suppliers: [Supplier(name: "A", share: open), Supplier(name: "B", share: closed)],
      unnamed: UnnamedSuppliers(limit: 0))
    let bounds = try market.concentration()
    #expect(isClose(bounds.high.value, 5200, 1e-6) && bounds.high.attained)
  }

  @Test func removedLeaderMayLeaveNothing() throws {
    let alone = try points([100], limit: 0)
    #expect(try alone.concentration(removing: ["0"]) == nil)
    #expect(try alone.share(of: ["0"], removing: ["0"]) == nil)
    let over90 = try StatedShare.interval(of: "over 90%")
    let most = try Market(
      suppliers: [Supplier(name: "A", share: over90)], unnamed: UnnamedSuppliers(limit: 4))
    let bounds = try #require(try most.concentration(removing: ["A"]))
    #expect(isClose(bounds.low.value, 2500, 1e-6) && bounds.high.value == 10_000)
    #expect(bounds.low.attained && bounds.high.attained)
  }

  @Test func leaderRemovedIsSharperThanItsEndsTakenApart() throws {
    // (H − s²)/(1 − s)² with H and s at independent ends would leave 0…10 000 here.
    let market = try market([("A", 40, 60), ("B", 20, 20), ("C", 10, 30)], limit: 1, pool: (0, 15))
    let bounds = try #require(try market.concentration(removing: ["A"]))
    var (least, most) = (Double.infinity, 0.0)
    for step in 0...1500 {
      let pool = Double(step) / 100
      for c in 0...200 {
        let third = 10 + Double(c) / 10
        let lead = 100 - 20 - third - pool
        guard (40.0...60.0).contains(lead) else { continue }
        let left = 100 - lead
        let value = (400 + third * third + pool * pool) / (left * left) * 10_000
        (least, most) = (min(least, value), max(most, value))
      }
    }
    #expect(bounds.low.value <= least + 1e-9 && isClose(bounds.low.value, least, 0.5))
    #expect(bounds.high.value >= most - 1e-9 && isClose(bounds.high.value, most, 0.5))
  }

  @Test func hundredsOfPointsAndManyIntervalsAreQuick() throws {
    let many = try points((0..<400).map { 0.1 + Double($0) * 0.0004 }, cap: .smallestNamed)
    #expect(try many.concentration().sharp)
    let table = (1...24).map { index -> (String, Double, Double) in
      let share = 20 / Double(index)
      return ("\(index)", share - 0.05, share + 0.05)
    }
    for cap in [UnnamedSuppliers.Cap.none, .smallestNamed, .largestNamed] {
      let bounds = try market(table, cap: cap).concentration()
      #expect(bounds.sharp && bounds.low.value < bounds.high.value)
    }
  }
}

extension Market {
  fileprivate var isInfeasible: Bool {
    do {
      try feasibility()
      return false
    } catch {
      return error.isInfeasible
    }
  }
}
