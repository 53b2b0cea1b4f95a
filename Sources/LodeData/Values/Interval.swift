/// A range of real numbers within which a claim places a figure, in the unit of that claim.
///
/// "over 90 %" is `(90, 100]`: the low end is open because the source excludes it. A bare count is
/// a point, with both ends equal and closed. A figure with no stated ceiling ("more than 50
/// countries") has `high == .infinity`.
///
/// Invariants: neither end is NaN; `low` is finite; `low <= high`; an empty range (equal ends of
/// which one is open) cannot be made.
public struct Interval: Hashable, Sendable {
  /// The lowest value, or the value just below the lowest where `lowOpen`.
  public let low: Double
  /// The highest value, `.infinity` where nothing bounds it from above.
  public let high: Double
  /// Whether `low` itself is excluded.
  public let lowOpen: Bool
  /// Whether `high` itself is excluded; always true of an infinite `high`.
  public let highOpen: Bool

  /// Makes the range, or nil where the invariants of ``Interval`` do not hold.
  public init?(low: Double, high: Double, lowOpen: Bool = false, highOpen: Bool = false) {
    guard low.isFinite, !high.isNaN, low <= high else { return nil }
    if low == high, lowOpen || highOpen { return nil }
    self.low = low
    self.high = high
    self.lowOpen = lowOpen
    self.highOpen = highOpen || high == .infinity
  }

  /// The range that holds `value` alone; `value` must be finite.
  public init(_ value: Double) {
    precondition(value.isFinite, "an interval's point must be finite")
    low = value
    high = value
    lowOpen = false
    highOpen = false
  }

  /// Whether the range is a single value.
  public var isPoint: Bool { low == high }

  /// Half way between the ends; `low` where nothing bounds the range from above.
  public var midpoint: Double { high == .infinity ? low : low + (high - low) / 2 }

  /// Whether `value` lies in the range, open ends respected.
  public func contains(_ value: Double) -> Bool {
    (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high)
  }

  /// The smallest range that holds both: what two sources together leave open.
  public func hull(_ other: Interval) -> Interval {
    let (bottom, bottomOpen) = Self.outer(
      (low, lowOpen), (other.low, other.lowOpen), outwards: { $0 < $1 })
    let (top, topOpen) = Self.outer(
      (high, highOpen), (other.high, other.highOpen), outwards: { $0 > $1 })
    return Interval(low: bottom, high: top, lowOpen: bottomOpen, highOpen: topOpen) ?? self
  }

  /// The range of the values that both hold, or nil where they share none.
  public func intersection(_ other: Interval) -> Interval? {
    let bottom = max(low, other.low)
    let top = min(high, other.high)
    return Interval(
      low: bottom, high: top,
      lowOpen: (low == bottom && lowOpen) || (other.low == bottom && other.lowOpen),
      highOpen: (high == top && highOpen) || (other.high == top && other.highOpen))
  }

  /// The one number that a source printed for this range, its qualifier left out.
  ///
  /// "over 90 %" and "more than 50" give their lower end, "up to 10" its upper end, and "about
  /// 60 %" the middle; `top` is the most that there can be.
  public func literal(top: Double = .infinity) -> Interval {
    if high >= top || high == .infinity { return Interval(low) }
    return Interval(low == 0 || highOpen ? high : midpoint)
  }

  private static func outer(
    _ left: (Double, Bool), _ right: (Double, Bool), outwards: (Double, Double) -> Bool
  ) -> (Double, Bool) {
    if left.0 == right.0 { return (left.0, left.1 && right.1) }
    return outwards(left.0, right.0) ? left : right
  }
}
