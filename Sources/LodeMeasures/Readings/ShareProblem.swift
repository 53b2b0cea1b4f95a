/// How much a group of suppliers can hold of what is left in one convex region, at one cap.
///
/// A linear-fractional function has its extremes at the vertices of the feasible set; with the
/// suppliers summed up into group, others and pool they have a closed form (METHODS.md, "Bounds").
struct ShareProblem {
  private let region: FeasibleRegion
  private let group: Set<Int>
  private let removed: Set<Int>
  /// How many unnamed suppliers may belong to the group; nil for any number.
  private let unnamedMembers: Int?

  init(region: FeasibleRegion, group: Set<Int>, removed: Set<Int>, unnamedMembers: Int?) {
    self.region = region
    self.group = group.subtracting(removed)
    self.removed = removed
    self.unnamedMembers = unnamedMembers
  }

  /// The greatest share of the group in percent of what is left, over all values of the cap.
  func most() -> Double {
    -least { -division(cap: $0, isInverse: false).share }
  }

  /// The least share of the group in percent of what is left: no unnamed supplier belongs to it, and
  /// the others hold as much as they can.
  func least() -> Double {
    least { division(cap: $0, isInverse: true).rest }
  }

  private func least(_ value: (Double) -> Double) -> Double {
    let range = region.capRange
    guard range.lowerBound < range.upperBound else { return value(range.upperBound) }
    return value(leastArgument(in: range, of: value))
  }

  /// What is left, divided in two, in percent of it.
  private struct Division {
    var share: Double
    var rest: Double
  }

  /// The division most in favour of the group or, if `isInverse`, of all the others together, with
  /// unnamed suppliers of at most `cap`.
  private func division(cap: Double, isInverse: Bool) -> Division {
    let lows = region.lows(cap: cap)
    var (group, others, gone) = (Extent(), Extent(), Extent())
    for index in lows.indices {
      if removed.contains(index) {
        gone.add(lows[index], region.highs[index])
      } else if self.group.contains(index) != isInverse {
        group.add(lows[index], region.highs[index])
      } else {
        others.add(lows[index], region.highs[index])
      }
    }
    var membersHold = Double.infinity
    if !isInverse, let unnamedMembers { membersHold = Double(unnamedMembers) * cap }
    let pool = Extent(low: region.poolLow, high: region.capacity(cap: cap))
    return Self.greatest(
      group: group, others: others, pool: pool, membersHold: membersHold,
      left: Extent(low: max(0, 100 - gone.high), high: max(0, 100 - gone.low)))
  }

  /// A sum of shares, between two values.
  private struct Extent {
    var low = 0.0
    var high = 0.0

    mutating func add(_ low: Double, _ high: Double) {
      self.low += low
      self.high += high
    }

    func nearest(to value: Double) -> Double { min(max(value, low), max(low, high)) }
  }

  /// The division with the greatest share of the group.
  ///
  /// The members among the unnamed take all they can, and the pool is no greater. At an amount r of
  /// what is left the group has all of it that the others need not have, so its share rises with r
  /// while the group is below its high end, and falls from there.
  private static func greatest(
    group: Extent, others: Extent, pool: Extent, membersHold: Double, left: Extent
  ) -> Division {
    let lows = group.low + others.low
    let highs = group.high + others.high
    let possible = Extent(
      low: max(pool.low, left.low - highs), high: min(pool.high, left.high - lows))
    let held = possible.nearest(to: membersHold)
    let ofMembers = min(held, membersHold)
    let rest = others.low + held - ofMembers
    let reach = Extent(low: max(left.low, lows + held), high: min(left.high, highs + held))
    let amount =
      left.low == left.high ? left.low : reach.nearest(to: group.high + ofMembers + rest)
    guard amount > 1e-12 else { return Division(share: 0, rest: 100) }
    let most = group.high + ofMembers
    // Of two equal figures the one that is a plain sum is the cleaner number.
    let isLimitedByRest = amount - rest < most - Market.tolerance
    let part = isLimitedByRest ? max(0, amount - rest) : min(most, amount)
    let other = isLimitedByRest || amount - rest <= most ? min(rest, amount) : amount - most
    let scale = amount == 100 ? 1 : 100 / amount
    return Division(share: part * scale, rest: other * scale)
  }
}
