import LodeData

extension Market {
  /// The convex pieces whose union is the feasible set, at least one.
  ///
  /// With `margin` 0 open ends count as closed. With a positive margin every open end is moved
  /// inwards by it (in percent), so that what can be had only at an excluded end is lost: comparing
  /// the two tells which bounds are attained.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  func regions(margin: Double = 0) throws(MarketError) -> [FeasibleRegion] {
    let closed = try pieces(margin: margin)
    guard margin == 0, hasOpenEnds else { return closed }
    do {
      _ = try pieces(margin: Self.tolerance * 10)
    } catch {
      throw excluded(error, closed)
    }
    return closed
  }

  /// Whether some allocation agrees with the market at first sight; false says nothing.
  ///
  /// Any number of unnamed suppliers, each as small as one likes, can hold what the named ones
  /// leave at their low ends, if these leave something and somebody can be larger than they are.
  /// Cost: O(suppliers).
  var isPlainlyFeasible: Bool {
    guard unnamed.limit == nil, unnamed.pool == nil else { return false }
    switch unnamed.cap {
    case .none: break
    case .largestNamed:
      guard suppliers.contains(where: { $0.share.high > Self.clearance }) else { return false }
    case .percent, .smallestNamed: return false
    }
    let lows = suppliers.reduce(0) { $0 + $1.share.low + Self.clearance }
    return lows < 100 - Self.clearance
  }

  /// Far more, in percent, than open ends are moved by.
  private static let clearance = 1e-6

  /// Whether a source excludes an end of some interval.
  var hasOpenEnds: Bool {
    (suppliers.map(\.share) + [unnamed.pool].compactMap(\.self)).contains {
      $0.lowOpen || $0.highOpen
    }
  }

  private func pieces(margin: Double) throws(MarketError) -> [FeasibleRegion] {
    let base = try uncapped(margin: margin)
    guard base.poolHigh > 0 else { return [base] }
    switch unnamed.cap {
    case .none: return [try base.capped(fixed: 100)]
    case .percent(let cap): return [try base.capped(fixed: cap)]
    case .smallestNamed:
      return try base.capped(by: .everybody, margin: margin)
    case .largestNamed: return try base.cappedByLargest(margin: margin)
    }
  }

  /// The feasible set without its cap, its sums checked.
  private func uncapped(margin: Double) throws(MarketError) -> FeasibleRegion {
    let lows = suppliers.map { $0.share.low(margin: margin) }
    let highs = suppliers.map { $0.share.high(margin: margin) }
    let pool = unnamed.pool ?? Interval.spanning(0, 100)
    var (poolLow, poolHigh) = (pool.low(margin: margin), pool.high(margin: margin))
    let (sumOfLows, sumOfHighs) = (lows.reduce(0, +), highs.reduce(0, +))
    if unnamed.limit == 0 {
      guard poolLow <= Self.tolerance else { throw .poolWithoutSuppliers(poolLow: poolLow) }
      (poolLow, poolHigh) = (0, 0)
    }
    guard sumOfLows + poolLow <= 100 + Self.tolerance else {
      throw .sharesExceedWhole(sumOfLows: sumOfLows, poolLow: poolLow, excluded: false)
    }
    guard sumOfHighs + poolHigh >= 100 - Self.tolerance else {
      throw .sharesFallShort(sumOfHighs: sumOfHighs, poolHigh: poolHigh, excluded: false)
    }
    return FeasibleRegion(
      lows: lows, highs: highs, poolLow: poolLow, poolHigh: poolHigh, limit: unnamed.limit,
      bearers: .nobody, capRange: 100...100)
  }

  /// The error for statements that agree only where a source excludes an end, in the numbers of the
  /// `closed` regions; `error` is what the intervals less a margin raised.
  private func excluded(_ error: MarketError, _ closed: [FeasibleRegion]) -> MarketError {
    guard let region = closed.max(by: { $0.capRange.upperBound < $1.capRange.upperBound })
    else { return error }
    let (lows, highs) = (region.lows.reduce(0, +), region.highs.reduce(0, +))
    return switch error {
    case .sharesExceedWhole:
      .sharesExceedWhole(sumOfLows: lows, poolLow: region.poolLow, excluded: true)
    case .sharesFallShort:
      .sharesFallShort(sumOfHighs: highs, poolHigh: region.poolHigh, excluded: true)
    case .unnamedTooFew:
      .unnamedTooFew(
        limit: region.limit, cap: region.capRange.upperBound, needed: region.needed, excluded: true)
    default: error
    }
  }
}

extension FeasibleRegion {
  /// What the unnamed suppliers hold at the least.
  fileprivate var needed: Double { max(poolLow, 100 - highs.reduce(0, +)) }

  /// The least cap with which so few unnamed suppliers can hold what they must.
  private var leastCap: Double {
    guard let limit, limit > 0 else { return 0 }
    return max(0, needed / Double(limit))
  }

  private func tooFew(cap: Double) -> MarketError {
    .unnamedTooFew(limit: limit, cap: cap, needed: needed, excluded: false)
  }

  /// The region under a numeric cap.
  fileprivate func capped(fixed cap: Double) throws(MarketError) -> FeasibleRegion {
    guard leastCap <= cap + Market.tolerance else { throw tooFew(cap: cap) }
    var region = self
    region.capRange = cap...cap
    return region
  }

  /// The region in which no unnamed supplier is above any of the bearers.
  ///
  /// Where the bearers may have 0 % and the unnamed are without number, the closed set includes the
  /// limit of ever smaller suppliers that together hold something. A margin takes these away: what
  /// is left are two regions, one above the margin and one where the unnamed hold nothing.
  fileprivate func capped(
    by bearers: Bearers, margin: Double
  ) throws(MarketError) -> [FeasibleRegion] {
    var region = self
    region.bearers = bearers
    let borne = lows.indices.filter(region.bears)
    let others = lows.indices.reduce(0) { $0 + (region.bears($1) ? 0 : lows[$1]) }
    let room = 100 - poolLow - others
    let basin = WaterBasin(
      lows: borne.map { lows[$0] }, highs: borne.map { _ in .infinity },
      weights: borne.map { _ in 1 })
    let lowest = borne.reduce(100) { min($0, lows[$1]) }
    let greatest = borne.reduce(max(lowest, basin.level(for: room))) { min($0, highs[$1]) }
    let least = leastCap
    guard least <= greatest + Market.tolerance, limit != nil || greatest > 0 || needed <= 0 else {
      throw tooFew(cap: greatest)
    }
    region.capRange = min(max(least, lowest), greatest)...greatest
    guard margin > 0, limit == nil, region.capRange.lowerBound == 0 else { return [region] }
    region.capRange = min(margin, greatest)...greatest
    guard needed <= 0 else { return [region] }
    var without = self
    without.poolHigh = 0
    return [region, without]
  }

  /// The regions in which no unnamed supplier is above the largest named one, one for each that may
  /// be the largest.
  fileprivate func cappedByLargest(margin: Double) throws(MarketError) -> [FeasibleRegion] {
    let bar = lows.reduce(0, max)
    var regions: [FeasibleRegion] = []
    var failure: MarketError?
    var seenPoint = false
    for index in lows.indices where highs[index] >= bar {
      let isPoint = lows[index] == highs[index]
      if isPoint && seenPoint { continue }
      seenPoint = seenPoint || isPoint
      do {
        regions += try capped(by: .one(index), margin: margin)
      } catch {
        failure = Self.milder(failure, error)
      }
    }
    if regions.isEmpty, let failure { throw failure }
    return regions
  }

  private static func milder(_ left: MarketError?, _ right: MarketError) -> MarketError {
    guard case .unnamedTooFew(_, let best, _, _)? = left,
      case .unnamedTooFew(_, let next, _, _) = right, best >= next
    else { return right }
    return left ?? right
  }
}
