import LodeData

extension Interval {
  /// The interval between two finite computed values; they may be in the wrong order by
  /// floating-point error, and a single value is closed.
  static func spanning(
    _ low: Double, _ high: Double, lowOpen: Bool = false, highOpen: Bool = false
  ) -> Interval {
    guard low < high else { return Interval(low == high ? low : low + (high - low) / 2) }
    return Interval(low: low, high: high, lowOpen: lowOpen, highOpen: highOpen) ?? Interval(low)
  }

  /// The low end, moved inwards by `margin` where it is open, no further than half way.
  func low(margin: Double) -> Double {
    lowOpen ? min(low + margin, midpoint) : low
  }

  /// The high end, moved inwards by `margin` where it is open, no further than half way.
  func high(margin: Double) -> Double {
    highOpen ? max(high - margin, midpoint) : high
  }

  /// The interval `whole` less a value of this one.
  func subtracted(from whole: Double) -> Interval {
    Interval.spanning(whole - high, whole - low, lowOpen: highOpen, highOpen: lowOpen)
  }
}
