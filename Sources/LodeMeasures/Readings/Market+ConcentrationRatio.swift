public import LodeData

extension Market {
  /// The sharp interval of CRₖ, the sum of the k largest shares, in percent: 0…100.
  ///
  /// The unnamed suppliers may be among the largest, within their cap. Low end: the most even
  /// allocation is least in this measure too, since CRₖ is Schur-convex (Kvålseth 2018). High end:
  /// the greatest share of any k suppliers together (``share(of:removing:unnamedMembers:)``).
  /// - Parameter count: the k of CRₖ, 1 or more; with fewer suppliers than that it is all of them.
  /// - Returns: the interval, its ends open where they are not attained.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: O(n log n) for n points. With intervals O(cᵏ) steps of a few additions at worst,
  ///   for the c suppliers whose intervals are not clearly below those of k others; O(n²) where the
  ///   cap refers to the largest named.
  public func concentrationRatio(largest count: Int) throws(MarketError) -> Interval {
    precondition(count > 0, "a concentration ratio counts at least one supplier")
    let interval = try FeasibleRegions(of: self).interval { all in
      (
        all.distinct(removing: []).reduce(.infinity) { min($0, Self.leastRatio(count, $1)) },
        ConcentrationRatioCeiling.greatest(count, in: all)
      )
    }
    guard try vanishesAmongLargest(count, at: interval.low) else { return interval }
    return Interval.spanning(
      interval.low, interval.high, lowOpen: true, highOpen: interval.highOpen)
  }

  /// The share of the whole that is left without the largest supplier, in percent of the whole: the
  /// N-1 measure whose denominator is world output.
  ///
  /// It says what remains of supply, not what remains of demand met: see ``NMinusOne`` for the
  /// measures whose denominator is demand.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  public func shareLeftWithoutLargest() throws(MarketError) -> Interval {
    try concentrationRatio(largest: 1).subtracted(from: 100)
  }

  private static func leastRatio(_ count: Int, _ region: FeasibleRegion) -> Double {
    ConcentrationFloor(of: region, removing: []).solution().allocation.largest(count)
  }

  /// Whether the least ratio counts suppliers that exist in the limit alone.
  private func vanishesAmongLargest(_ count: Int, at low: Double) throws(MarketError) -> Bool {
    let limits = try regions().distinct(removing: []).map {
      ConcentrationFloor(of: $0, removing: []).solution().allocation
    }
    let least = limits.filter { $0.largest(count) <= low + Self.tolerance }
    return least.allSatisfy { allocation in
      allocation.vanishing > Self.tolerance
        && allocation.named.count(where: { $0 > Self.tolerance }) < count
    }
  }
}
