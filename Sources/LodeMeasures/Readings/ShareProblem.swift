/// How much a group of suppliers can hold of what is left in one convex region, at one cap.
///
/// A linear-fractional function has its extremes at the vertices of the feasible set; with the
/// suppliers summed up into group, others and pool they have a closed form (METHODS.md, "Bounds").
struct ShareProblem {
  /// Which suppliers form the group, which are gone, and which are neither.
  struct Parts {
    let group: [Int]
    let others: [Int]
    let gone: [Int]

    /// Splits the suppliers 0..<count; who is removed belongs to no group.
    init(of count: Int, group: Set<Int>, removed: Set<Int> = []) {
      let kept = (0..<count).filter { !removed.contains($0) }
      self.group = kept.filter(group.contains)
      others = kept.filter { !group.contains($0) }
      gone = removed.sorted()
    }
  }

  private let region: FeasibleRegion
  private let group: Sum
  private let others: Sum
  private let gone: Sum
  /// How many unnamed suppliers may belong to the group; nil for any number.
  private let unnamedMembers: Int?

  /// - Complexity: O(n), and O(n log n) where everybody bears the cap.
  init(region: FeasibleRegion, parts: Parts, unnamedMembers: Int?) {
    self.region = region
    self.unnamedMembers = unnamedMembers
    group = Sum(parts.group, of: region)
    others = Sum(parts.others, of: region)
    gone = Sum(parts.gone, of: region)
  }

  /// The greatest share of the group in percent of what is left, over all values of the cap; `known`
  /// where it is no greater than that.
  func most(above known: Double = 0) -> Double {
    let bound = division(caps: region.capRange, isInverse: false).share
    guard bound > known else { return known }
    return max(known, -least(-bound) { -division(caps: $0...$0, isInverse: false).share })
  }

  /// The least share of the group in percent of what is left: no unnamed supplier belongs to it, and
  /// the others hold as much as they can; `known` where it is no less than that.
  func least(below known: Double = .infinity) -> Double {
    let bound = division(caps: region.capRange, isInverse: true).rest
    guard bound < known else { return known }
    return min(known, least(bound) { division(caps: $0...$0, isInverse: true).rest })
  }

  /// The least value over all caps, which is no less than `bound`.
  private func least(_ bound: Double, _ value: (Double) -> Double) -> Double {
    let range = region.capRange
    for cap in [range.lowerBound, range.upperBound] {
      let atEnd = value(cap)
      if atEnd <= bound { return atEnd }
    }
    guard range.lowerBound < range.upperBound else { return value(range.upperBound) }
    return value(leastArgument(in: range, of: value))
  }

  /// What is left, divided in two, in percent of it.
  private struct Division {
    var share: Double
    var rest: Double
  }

  /// The division most in favour of the group or, if `isInverse`, of all the others together.
  ///
  /// The unnamed suppliers are bounded by the greatest of the `caps` and those who bear it by the
  /// least: for several caps that is no division and more than any of them allows.
  /// - Complexity: O(1), and O(log n) where everybody bears the cap.
  private func division(caps: ClosedRange<Double>, isInverse: Bool) -> Division {
    let (least, greatest) = (caps.lowerBound, caps.upperBound)
    let (group, others) = (group.extent(cap: least), others.extent(cap: least))
    let gone = gone.extent(cap: least)
    let pool = Extent(low: region.poolLow, high: region.capacity(cap: greatest))
    let left = Extent(low: max(0, 100 - gone.high), high: max(0, 100 - gone.low))
    if isInverse {
      return Self.greatest(
        group: others, others: group, pool: pool, membersHold: .infinity, left: left)
    }
    let membersHold = unnamedMembers.map { Double($0) * greatest } ?? .infinity
    return Self.greatest(
      group: group, others: others, pool: pool, membersHold: membersHold, left: left)
  }

  /// Some of the suppliers, summed up.
  private struct Sum {
    /// What those hold at the least who bear no cap.
    private let low: Double
    /// What all hold at the most.
    private let high: Double
    /// The low ends of those who bear the cap, ascending.
    private let borne: [Double]
    /// The sums of `borne` from each place to its end.
    private let rests: [Double]

    init(_ suppliers: [Int], of region: FeasibleRegion) {
      var (low, high) = (0.0, 0.0)
      var borne: [Double] = []
      for index in suppliers {
        high += region.highs[index]
        if region.bears(index) {
          borne.append(region.lows[index])
        } else {
          low += region.lows[index]
        }
      }
      borne.sort()
      var rests = [0.0]
      for share in borne.reversed() { rests.append(rests[rests.count - 1] + share) }
      (self.low, self.high, self.borne, self.rests) = (low, high, borne, rests.reversed())
    }

    /// What they hold when those who bear the cap have at least `cap`.
    func extent(cap: Double) -> Extent {
      guard !borne.isEmpty else { return Extent(low: low, high: high) }
      var (raised, end) = (0, borne.count)
      while raised < end {
        let middle = (raised + end) / 2
        if borne[middle] < cap { raised = middle + 1 } else { end = middle }
      }
      return Extent(low: low + rests[raised] + Double(raised) * cap, high: high)
    }
  }

  /// A sum of shares, between two values.
  private struct Extent {
    var low: Double
    var high: Double

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
