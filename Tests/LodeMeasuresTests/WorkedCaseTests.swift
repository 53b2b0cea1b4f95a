import LodeData
import LodeMeasures
import Testing

/// The worked cases of METHODS.md, "Bounds", by their numbers there.
@Suite struct WorkedCaseTests {
  private static let copper = [24.02, 12.62, 11.54, 7.96, 4.99, 4.83]
  private static let germanium = [68.0, 5, 3]

  private func stated(
    _ words: String, cap: UnnamedSuppliers.Cap = .largestNamed
  ) throws -> Market {
    try Market(
      suppliers: [Supplier(name: "China", share: try StatedShare.interval(of: words))],
      unnamed: UnnamedSuppliers(cap: cap))
  }

  private func expect(
    _ market: Market, low: Double, isLowAttained: Bool, high: Double,
    named: [Double]? = nil, unnamed: [(Double, Int)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bounds = try market.concentration()
    #expect(isClose(bounds.low.value, low), sourceLocation: sourceLocation)
    #expect(isClose(bounds.high.value, high), sourceLocation: sourceLocation)
    #expect(bounds.low.attained == isLowAttained, sourceLocation: sourceLocation)
    #expect(bounds.interval.lowOpen == !isLowAttained, sourceLocation: sourceLocation)
    #expect(bounds.high.attained, sourceLocation: sourceLocation)
    #expect(bounds.sharp, sourceLocation: sourceLocation)
    let best = bounds.high.allocation
    expectFeasible(best, market, sourceLocation: sourceLocation)
    expectFeasible(bounds.low.allocation, market, sourceLocation: sourceLocation)
    #expect(isClose(best.hhi, high), sourceLocation: sourceLocation)
    if let named {
      #expect(
        zip(best.named, named).allSatisfy { isClose($0, $1, 1e-6) },
        sourceLocation: sourceLocation)
    }
    #expect(best.unnamed.map(\.count) == unnamed.map(\.1), sourceLocation: sourceLocation)
    #expect(
      zip(best.unnamed, unnamed).allSatisfy { isClose($0.share, $1.0, 1e-6) },
      sourceLocation: sourceLocation)
  }

  @Test func leaderAloneAtAPoint() throws {
    let market = try stated("60%")
    try expect(market, low: 3600, isLowAttained: false, high: 5200, unnamed: [(40, 1)])
    let effective = try market.concentration().effectiveSuppliers
    #expect(isClose(effective.low, 1.923, 0.0005))
    #expect(isClose(effective.high, 2.778, 0.0005))
    #expect(effective.highOpen && !effective.lowOpen)
  }

  @Test func leaderAloneRoughly() throws {
    try expect(
      stated("roughly 60 %"), low: 3025, isLowAttained: false, high: 5450, named: [65],
      unnamed: [(35, 1)])
  }

  @Test func nineTenths() throws {
    try expect(stated("90%"), low: 8100, isLowAttained: false, high: 8200, unnamed: [(10, 1)])
    try expect(
      stated("about 90%"), low: 7225, isLowAttained: false, high: 9050, named: [95],
      unnamed: [(5, 1)])
  }

  @Test func moreThanNineTenthsIsOpenBelowTwice() throws {
    let market = try stated("over 90 %")
    try expect(market, low: 8100, isLowAttained: false, high: 10_000, named: [100], unnamed: [])
    // Even without unnamed suppliers in the limit, 90 % itself is excluded.
    let alone = try Market(
      suppliers: [
        Supplier(name: "A", share: try StatedShare.interval(of: "over 90%")),
        Supplier(name: "B", share: try StatedShare.interval(of: "up to 10%")),
      ], unnamed: UnnamedSuppliers(limit: 0))
    let bounds = try alone.concentration()
    #expect(isClose(bounds.low.value, 8200) && !bounds.low.attained)
  }

  @Test func copperMining() throws {
    let ranked = try points(Self.copper, cap: .smallestNamed)
    try expect(
      ranked, low: 981.0, isLowAttained: false, high: 1144.3, unnamed: [(4.83, 7), (0.23, 1)])
    #expect(try ranked.concentration().high.value < 2139, "the rest is no single supplier")
    try expect(
      points(Self.copper, cap: .largestNamed), low: 981.0, isLowAttained: false, high: 1658.3,
      unnamed: [(24.02, 1), (10.02, 1)])
  }

  @Test func germaniumMining() throws {
    let ranked = try points(Self.germanium, cap: .smallestNamed)
    try expect(ranked, low: 4658, isLowAttained: false, high: 4730, unnamed: [(3, 8)])
    #expect(try ranked.concentration().high.value < 8064, "listed shares are not rescaled to 100 %")
    try expect(
      points(Self.germanium, cap: .largestNamed), low: 4658, isLowAttained: false, high: 5234,
      unnamed: [(24, 1)])
  }

  @Test func germaniumMiningWithAtMostTenOthers() throws {
    let market = try points(Self.germanium, limit: 10, cap: .smallestNamed)
    try expect(market, low: 4715.6, isLowAttained: true, high: 4730, unnamed: [(3, 8)])
    let even = try market.concentration().low.allocation.unnamed
    #expect(even.map(\.count) == [10] && isClose(even[0].share, 2.4, 1e-9))
  }

  @Test func germaniumMiningWithTooFewOthersIsInfeasible() throws {
    let market = try points(Self.germanium, limit: 5, cap: .smallestNamed)
    let error = #expect(throws: MarketError.self) { try market.feasibility() }
    #expect(error == .unnamedTooFew(limit: 5, cap: 3, needed: 24, excluded: false))
    #expect(error?.isInfeasible == true)
    #expect(
      error?.description
        == "infeasible: 5 unnamed × at most 3% each = 15% < 24%, which they must hold")
  }

  @Test func fillingTheLargestFirstIsATrap() throws {
    let market = try market([("A", 30, 45), ("B", 5, 50), ("C", 50, 50)], limit: 0)
    try expect(
      market, low: 3800, isLowAttained: true, high: 4550, named: [45, 5, 50], unnamed: [])
    let bounds = try market.concentration()
    #expect(zip(bounds.low.allocation.named, [30, 20, 50]).allSatisfy { isClose($0, $1, 1e-9) })
  }
}
