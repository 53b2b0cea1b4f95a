import LodeData

/// The convex pieces of a market's feasible set, and what is left of them where excluded ends are
/// given a margin.
struct FeasibleRegions {
  /// The pieces with open ends closed, at least one.
  let closed: [FeasibleRegion]
  /// Whether an end may be approached and not attained.
  private let mayExcludeEnds: Bool
  /// The pieces less a margin at each excluded end; nil where no margin leaves any.
  private let shrunk: [FeasibleRegion]?

  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  init(of market: Market) throws(MarketError) {
    closed = try market.regions()
    let vanishes = closed.contains {
      if case .nobody = $0.bearers { return false }
      return $0.limit == nil && $0.capRange.lowerBound == 0
    }
    mayExcludeEnds = market.hasOpenEnds || vanishes
    shrunk =
      mayExcludeEnds ? [1e-5, 1e-7].lazy.compactMap { try? market.regions(margin: $0) }.first : nil
  }

  /// The interval of a measure that is linear along the edges of the feasible set, its ends open
  /// where they are lost as soon as excluded ends are given a margin.
  func interval(_ ends: ([FeasibleRegion]) -> (low: Double, high: Double)) -> Interval {
    let outer = ends(closed)
    guard mayExcludeEnds else { return Interval.spanning(outer.low, outer.high) }
    guard let shrunk else {
      return Interval.spanning(outer.low, outer.high, lowOpen: true, highOpen: true)
    }
    let inner = ends(shrunk)
    return Interval.spanning(
      outer.low, outer.high, lowOpen: inner.low - outer.low > 1e-9,
      highOpen: outer.high - inner.high > 1e-9)
  }
}
