public import LodeData

/// What parties hold of the whole or, if suppliers are removed, of what is left without them
/// (METHODS.md, "Bounds"), for many sets of parties.
///
/// What all of them need is worked out once.
public struct PartyShares {
  private let market: Market
  private let removed: Set<Int>
  private let regions: FeasibleRegions

  /// The shares in a market from which the suppliers of these names are removed; nil when nothing can
  /// be left of it in any allocation.
  ///
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: that of ``Market/feasibility()``.
  public init?(in market: Market, removing removed: Set<String> = []) throws(MarketError) {
    let regions = try FeasibleRegions(of: market)
    let gone = market.indices(of: removed)
    let isLeft = regions.closed.contains { $0.mostLeft(removing: gone) > Market.tolerance }
    guard isLeft else { return nil }
    (self.market, self.removed, self.regions) = (market, gone, regions)
  }

  /// What a set of parties holds together, in percent: 0…100.
  ///
  /// A removed supplier holds nothing of what is left even if it
  /// belongs to the parties. Caps refer to all named suppliers, the removed ones included.
  /// - Parameters:
  ///   - parties: names of suppliers; those the market does not name are ignored here and are what
  ///     `unnamedMembers` is for.
  ///   - unnamedMembers: how many of the parties may be among the unnamed suppliers, nil for any
  ///     number; they count towards the high end alone.
  /// - Returns: the sharp interval, its low end certain and its high end possible.
  /// - Complexity: O(n log n) for each of the convex regions, of which there is one, or one for each
  ///   supplier that may be the largest where that caps the unnamed.
  public func share(of parties: Set<String>, unnamedMembers: Int? = 0) -> Interval {
    let parts = ShareProblem.Parts(
      of: market.suppliers.count, group: market.indices(of: parties), removed: removed)
    return regions.interval { regions in
      regions.reduce((low: .infinity, high: 0)) { known, region in
        let problem = ShareProblem(region: region, parts: parts, unnamedMembers: unnamedMembers)
        return (problem.least(below: known.low), problem.most(above: known.high))
      }
    }
  }
}

extension Market {
  /// The sharp interval of what a set of parties holds, in percent of the whole or, if suppliers are
  /// removed, in percent of what is left without them.
  ///
  /// ```swift
  /// try market.share(of: ["B", "C"])                    // of the whole
  /// try market.share(of: ["B", "C"], removing: ["A"])   // of what A leaves
  /// ```
  ///
  /// See ``PartyShares``, which answers this for several sets of parties.
  /// - Returns: nil when nothing can be left in any allocation.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: that of ``PartyShares/init(in:removing:)`` and
  ///   ``PartyShares/share(of:unnamedMembers:)``.
  public func share(
    of parties: Set<String>, removing removed: Set<String> = [], unnamedMembers: Int? = 0
  ) throws(MarketError) -> Interval? {
    try PartyShares(in: self, removing: removed)?.share(of: parties, unnamedMembers: unnamedMembers)
  }
}
