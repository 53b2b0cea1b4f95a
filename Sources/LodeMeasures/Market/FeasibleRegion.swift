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
  func bears(_ index: Int) -> Bool {
    switch bearers {
    case .nobody: false
    case .everybody: true
    case .one(let bearer): bearer == index
    }
  }

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
    case .nobody: return lows
    case .everybody: return lows.map { max($0, cap) }
    case .one(let bearer):
      var raised = lows
      raised[bearer] = max(raised[bearer], cap)
      return raised
    }
  }
}
