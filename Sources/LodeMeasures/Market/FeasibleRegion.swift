/// A convex piece of a market's feasible set, with open ends closed; shares in percent.
///
/// Every cap takes one form here: some value `v` in `capRange` is at least each unnamed share and at
/// most each share of the `bearers`. A numeric cap has one such value and nobody to bear it. "No more
/// than the smallest named" is borne by everybody. "No more than the largest named" is a union, one
/// region for each supplier that may be the largest.
struct FeasibleRegion: Sendable {
  enum Bearers: Sendable {
    case nobody
    case everybody
    case one(Int)
    /// One of them, and which is open: several regions at once, if others say who may be the one.
    case somebody

    /// Whether a supplier is one of them for certain.
    func contain(_ index: Int) -> Bool {
      switch self {
      case .nobody, .somebody: false
      case .everybody: true
      case .one(let bearer): bearer == index
      }
    }
  }

  var lows: [Double]
  var highs: [Double]
  var poolLow: Double
  var poolHigh: Double
  /// The largest number of unnamed suppliers, nil for any number.
  var limit: Int?
  var bearers: Bearers
  /// The feasible values of `v`, less those below every low end of the bearers: these are no
  /// different from the least one kept, except that they allow less.
  var capRange: ClosedRange<Double>

  /// The most that the unnamed suppliers can hold when none is above `cap`.
  func capacity(cap: Double) -> Double {
    guard let limit else { return cap > 0 ? poolHigh : 0 }
    return min(poolHigh, Double(limit) * cap)
  }

  /// Whether supplier `index` must have at least the share `v`.
  func bears(_ index: Int) -> Bool { bearers.contain(index) }

  /// The most that can be left in any allocation when the suppliers `removed` are gone.
  func mostLeft(removing removed: Set<Int>) -> Double {
    var (withoutGone, kept) = (100.0, capacity(cap: capRange.upperBound))
    for index in lows.indices {
      if removed.contains(index) { withoutGone -= lows[index] } else { kept += highs[index] }
    }
    return min(withoutGone, kept)
  }

  /// The low ends when the bearers have at least `cap`.
  func lows(cap: Double) -> [Double] {
    switch bearers {
    case .nobody, .somebody: return lows
    case .everybody: return lows.map { max($0, cap) }
    case .one(let bearer):
      var raised = lows
      raised[bearer] = max(raised[bearer], cap)
      return raised
    }
  }
}

extension [FeasibleRegion] {
  /// The pieces of one market, of those that differ only in which of several equal suppliers bears
  /// the cap the first.
  ///
  /// Suppliers are equal that have the same interval and are both or neither among `removed`. Cost:
  /// O(pieces²).
  func distinct(removing removed: Set<Int>) -> [FeasibleRegion] {
    var kept: [FeasibleRegion] = []
    for region in self where !kept.contains(where: { $0.isLike(region, removing: removed) }) {
      kept.append(region)
    }
    return kept
  }
}

extension FeasibleRegion {
  /// Whether another piece of the same market has the same allocations, up to the names of equals.
  fileprivate func isLike(_ other: FeasibleRegion, removing removed: Set<Int>) -> Bool {
    guard capRange == other.capRange, poolLow == other.poolLow, poolHigh == other.poolHigh else {
      return false
    }
    switch (bearers, other.bearers) {
    case (.nobody, .nobody), (.everybody, .everybody): return true
    case (.one(let one), .one(let two)):
      return lows[one] == lows[two] && highs[one] == highs[two]
        && removed.contains(one) == removed.contains(two)
    default: return false
    }
  }
}
