public import LodeData

extension Market {
  /// The sharp interval of what a set of parties holds, in percent of the whole or, if suppliers are
  /// removed, in percent of what is left without them (METHODS.md, "Bounds").
  ///
  /// ```swift
  /// try market.share(of: ["B", "C"])                    // of the whole
  /// try market.share(of: ["B", "C"], removing: ["A"])   // of what A leaves
  /// ```
  ///
  /// Low end certain, high end possible. A removed supplier holds nothing of what is left even if it
  /// belongs to the parties. Caps refer to all named suppliers, the removed ones included.
  /// - Parameters:
  ///   - parties: names of suppliers; those the market does not name are ignored here and are what
  ///     `unnamedMembers` is for.
  ///   - removed: names of suppliers that sell no more.
  ///   - unnamedMembers: how many of the parties may be among the unnamed suppliers, nil for any
  ///     number; they count towards the high end alone.
  /// - Returns: nil when nothing can be left in any allocation.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: O(n) for each of the convex regions; a few hundred times that where the cap
  ///   refers to named suppliers whose shares are intervals.
  public func share(
    of parties: Set<String>, removing removed: Set<String> = [], unnamedMembers: Int? = 0
  ) throws(MarketError) -> Interval? {
    let (group, gone) = (indices(of: parties), indices(of: removed))
    let regions = try regions()
    let isLeft = regions.contains { $0.mostLeft(removing: gone) > Self.tolerance }
    guard isLeft else { return nil }
    return interval(from: regions) { regions in
      let problems = regions.map {
        ShareProblem(region: $0, group: group, removed: gone, unnamedMembers: unnamedMembers)
      }
      return (
        problems.reduce(.infinity) { min($0, $1.least()) },
        problems.reduce(0) { max($0, $1.most()) }
      )
    }
  }

  /// The interval of a measure that is linear along the edges of the feasible set, its ends open
  /// where they are lost as soon as excluded ends are given a margin.
  func interval(
    from regions: [FeasibleRegion], ends: ([FeasibleRegion]) -> (low: Double, high: Double)
  ) -> Interval {
    let outer = ends(regions)
    let vanishes = regions.contains {
      if case .nobody = $0.bearers { return false }
      return $0.limit == nil && $0.capRange.lowerBound == 0
    }
    guard hasOpenEnds || vanishes else { return Interval.spanning(outer.low, outer.high) }
    for margin in [1e-5, 1e-7] {
      guard let inner = try? self.regions(margin: margin) else { continue }
      let shrunk = ends(inner)
      return Interval.spanning(
        outer.low, outer.high, lowOpen: shrunk.low - outer.low > 1e-9,
        highOpen: outer.high - shrunk.high > 1e-9)
    }
    return Interval.spanning(outer.low, outer.high, lowOpen: true, highOpen: true)
  }
}
