public import LodeData

extension Market {
  /// The sharp interval of CRₖ, the sum of the k largest shares, in percent: 0…100.
  ///
  /// The unnamed suppliers may be among the largest, within their cap. Low end: the most even
  /// allocation is least in this measure too, since CRₖ is Schur-convex (Kvålseth 2018). High end:
  /// the greatest share of any k suppliers together (``share(of:removing:unnamedMembers:)``), over
  /// all choices of them that no other choice dominates.
  /// - Parameter count: the k of CRₖ, 1 or more; with fewer suppliers than that it is all of them.
  /// - Returns: the interval, its ends open where they are not attained.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: O(n log n) for n points; with intervals, O(cᵏ) choices among the c suppliers whose
  ///   intervals are not clearly below those of k others.
  public func concentrationRatio(largest count: Int) throws(MarketError) -> Interval {
    precondition(count > 0, "a concentration ratio counts at least one supplier")
    let interval = interval(from: try regions()) { all in
      let regions = all.distinct(removing: [])
      return (
        regions.reduce(.infinity) { min($0, Self.leastRatio(count, $1)) },
        regions.reduce(0) { max($0, greatestRatio(count, $1)) }
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

  private func greatestRatio(_ count: Int, _ region: FeasibleRegion) -> Double {
    let candidates = Self.candidates(count, region)
    var unnamedMost = count
    if case .everybody = region.bearers { unnamedMost = max(0, count - region.lows.count) }
    if let limit = region.limit { unnamedMost = min(unnamedMost, limit) }
    var best = 0.0
    for unnamed in 0...unnamedMost {
      Self.forEachChoice(of: min(count - unnamed, candidates.count), from: candidates) { choice in
        let problem = ShareProblem(
          region: region, group: choice, removed: [], unnamedMembers: unnamed)
        best = max(best, problem.most())
      }
    }
    return best
  }

  /// The suppliers that can be among the `count` whose sum is greatest: those that fewer than
  /// `count` others are at least as good as at both ends.
  private static func candidates(_ count: Int, _ region: FeasibleRegion) -> [Int] {
    let order = region.lows.indices.sorted {
      (region.highs[$0], region.lows[$0]) > (region.highs[$1], region.lows[$1])
    }
    var kept: [Int] = []
    for index in order {
      var isBearer = false
      if case .one(let bearer) = region.bearers { isBearer = bearer == index }
      let dominating = kept.count { region.lows[$0] >= region.lows[index] }
      if isBearer || dominating < count { kept.append(index) }
    }
    return kept
  }

  /// Calls `body` with every choice of `size` elements.
  private static func forEachChoice(
    of size: Int, from elements: [Int], chosen: Set<Int> = [], body: (Set<Int>) -> Void
  ) {
    guard size > 0 else { return body(chosen) }
    for position in elements.indices where elements.count - position >= size {
      forEachChoice(
        of: size - 1, from: Array(elements[(position + 1)...]),
        chosen: chosen.union([elements[position]]), body: body)
    }
  }
}
