import LodeData
import LodeMeasures
import Testing

@Suite struct PartyShareTests {
  private let halves = [("A", 55.0, 65.0), ("B", 10.0, 20.0), ("C", 5.0, 5.0)]

  @Test func shareOfTheWholeFollowsTheFormula() throws {
    let market = try market(halves, limit: 3, pool: (10, 15))
    // lo = max(15, 100 − 65 − 15) = 20; hi = min(25, 100 − 55 − 10) = 25.
    #expect(try market.share(of: ["B", "C"]) == Interval(low: 20, high: 25))
    #expect(try market.share(of: ["B", "C"], unnamedMembers: nil) == Interval(low: 20, high: 40))
    #expect(try market.share(of: []) == Interval(0))
    #expect(try market.share(of: ["elsewhere"]) == Interval(0))
    #expect(try market.share(of: ["elsewhere"], unnamedMembers: 1) == Interval(low: 0, high: 15))
  }

  @Test func unnamedMembersAreBoundByTheCap() throws {
    let market = try points([68, 5, 3], cap: .smallestNamed)
    #expect(try market.share(of: ["1"], unnamedMembers: 2) == Interval(low: 5, high: 11))
    #expect(try market.share(of: ["1"], unnamedMembers: nil) == Interval(low: 5, high: 29))
  }

  @Test func shareOfWhatIsLeftIsNotTheQuotientOfTheEnds() throws {
    let market = try market([("A", 50, 70), ("B", 10, 20), ("C", 20, 30)], limit: 0)
    let share = try #require(try market.share(of: ["B"], removing: ["A"]))
    // B 10 of 40 (C 30) … 20 of 40 (C 20).
    #expect(isClose(share.low, 25, 1e-9) && isClose(share.high, 50, 1e-9))
    let held = try #require(try market.share(of: ["A", "B"], removing: ["A"]))
    #expect(held == share, "a removed supplier holds nothing of what is left")
  }

  @Test func excludedEndsStayExcluded() throws {
    let market = try Market(
      suppliers: [Supplier(name: "A", share: try StatedShare.interval(of: "over 90%"))])
    let lead = try #require(try market.share(of: ["A"]))
    #expect(lead == Interval(low: 90, high: 100, lowOpen: true))
    let rest = try #require(try market.share(of: [], unnamedMembers: nil))
    #expect(rest == Interval(low: 0, high: 10, highOpen: true))
    #expect(try market.shareLeftWithoutLargest() == Interval(low: 0, high: 10, highOpen: true))
  }

  @Test func leaderIsTheOneWithTheGreatestLowEnd() throws {
    #expect(try market(halves).leader?.name == "A")
    #expect(try market([("A", 10, 60), ("B", 20, 30)]).leader?.name == "B")
    #expect(try market([("A", 10, 20), ("B", 10, 30)]).leader?.name == "B")
    #expect(try points([]).leader == nil)
  }
}

@Suite struct ConcentrationRatioTests {
  @Test func unnamedSuppliersMayBeAmongTheLargest() throws {
    let copper = [24.02, 12.62, 11.54, 7.96, 4.99, 4.83]
    #expect(
      try points(copper, cap: .smallestNamed).concentrationRatio(largest: 1) == Interval(24.02))
    let three = try points(copper, cap: .smallestNamed).concentrationRatio(largest: 3)
    #expect(isClose(three.low, 48.18, 1e-9) && isClose(three.high, 48.18, 1e-9))
    let open = try points(copper, cap: .largestNamed).concentrationRatio(largest: 3)
    #expect(isClose(open.high, 24.02 + 24.02 + 12.62, 1e-9))
  }

  @Test func fewerNamedThanCountedLeaveTheLowEndOpen() throws {
    let ratio = try points([60]).concentrationRatio(largest: 3)
    #expect(ratio == Interval(low: 60, high: 100, lowOpen: true))
    let limited = try points([60], limit: 4).concentrationRatio(largest: 3)
    #expect(limited == Interval(low: 80, high: 100))
  }

  @Test func theChoiceOfTheLargestWeighsBothEnds() throws {
    // A and C reach higher, yet A's greatest leaves B its least: 60 + 30.
    let market = try market([("A", 20, 60), ("B", 10, 30), ("C", 30, 40)], limit: 0)
    #expect(try market.concentrationRatio(largest: 2) == Interval(low: 70, high: 90))
    #expect(try market.concentrationRatio(largest: 3) == Interval(100))
  }
}

@Suite struct BandTests {
  private func bands(
    _ low: Double, _ high: Double, lowOpen: Bool = false, highOpen: Bool = false,
    _ edition: ConcentrationBand.Edition = .guidelines2023
  ) throws -> ClosedRange<ConcentrationBand> {
    let interval = try #require(
      Interval(low: low, high: high, lowOpen: lowOpen, highOpen: highOpen))
    return ConcentrationBand.range(of: interval, edition: edition)
  }

  @Test func thresholdsBelongToTheModerateBand() {
    let expected: [(Double, ConcentrationBand, ConcentrationBand)] = [
      (999.9, .low, .low), (1000, .moderate, .low), (1499.9, .moderate, .low),
      (1500, .moderate, .moderate), (1800, .moderate, .moderate), (1800.1, .high, .moderate),
      (2500, .high, .moderate), (2500.1, .high, .high),
    ]
    for (index, newer, older) in expected {
      #expect(ConcentrationBand(of: index, edition: .guidelines2023) == newer)
      #expect(ConcentrationBand(of: index, edition: .guidelines2010) == older)
    }
  }

  @Test func anIntervalHasALabelOnlyWithinOneBand() throws {
    #expect(try bands(3025, 5450, lowOpen: true) == .high ... .high)
    #expect(try bands(1144, 1658) == .moderate ... .moderate)
    #expect(try bands(981, 1144.3, lowOpen: true) == .low ... .moderate)
    #expect(try bands(1500, 2600) == .moderate ... .high)
    #expect(try bands(1500, 2600, .guidelines2010) == .moderate ... .high)
    #expect(try bands(0, 10_000) == .low ... .high)
  }

  @Test func openEndsDoNotReachTheirThreshold() throws {
    #expect(try bands(1800, 2600, lowOpen: true) == .high ... .high)
    #expect(try bands(1800, 2600) == .moderate ... .high)
    #expect(try bands(400, 1000, highOpen: true) == .low ... .low)
    #expect(try bands(400, 1000) == .low ... .moderate)
  }
}

@Suite struct ComparisonTests {
  private func compare(_ first: Interval?, _ second: Interval?) throws -> Comparison {
    Comparison(is: try #require(first), above: try #require(second))
  }

  @Test func disjointIntervalsDecide() throws {
    let (low, high) = (Interval(low: 1, high: 2), Interval(low: 3, high: 4))
    #expect(try compare(high, low) == .certain)
    #expect(try compare(low, high) == .impossible)
    #expect(try compare(Interval(low: 1, high: 4), high) == .undecided)
    #expect(Comparison.undecided.isPossible && !Comparison.impossible.isPossible)
  }

  @Test func touchingIntervalsDependOnTheirEnds() throws {
    let (lower, upper) = (Interval(low: 1, high: 2), Interval(low: 2, high: 3))
    #expect(try compare(upper, lower) == .undecided)
    #expect(try compare(Interval(low: 2, high: 3, lowOpen: true), lower) == .certain)
    #expect(try compare(upper, Interval(low: 1, high: 2, highOpen: true)) == .certain)
    #expect(try compare(lower, upper) == .undecided)
    #expect(try compare(lower, Interval(low: 2, high: 3, lowOpen: true)) == .impossible)
    #expect(try compare(Interval(5), Interval(5)) == .undecided)
    #expect(try compare(Interval(low: 50, high: .infinity), Interval(60)) == .undecided)
  }
}

@Suite struct NMinusOneTests {
  @Test func theDenominatorDecides() throws {
    let own = try #require(NMinusOne.ownBasis(supply: 100, demand: 80, top: 60))
    let without = try #require(
      NMinusOne.demandExcludingLeader(supply: 100, demand: 80, top: 60, demandOfTop: 40))
    #expect(own == 0.5 && without == 1)
  }

  @Test func impossibleAmountsHaveNoRatio() {
    #expect(NMinusOne.ownBasis(supply: 100, demand: 0, top: 60) == nil)
    #expect(NMinusOne.ownBasis(supply: 100, demand: 80, top: 101) == nil)
    #expect(NMinusOne.ownBasis(supply: .infinity, demand: 80, top: 1) == nil)
    #expect(
      NMinusOne.demandExcludingLeader(supply: 100, demand: 80, top: 60, demandOfTop: 80) == nil)
    #expect(
      NMinusOne.demandExcludingLeader(supply: 100, demand: 80, top: 60, demandOfTop: -1) == nil)
  }
}
