public import LodeData

/// Whether one figure is above another, when both are only known within intervals.
///
/// Certain, impossible and undecided exclude each other; *possible* is whatever is not impossible.
public enum Comparison: Hashable, Sendable, CaseIterable {
  /// Every value of the first is above every value of the second.
  case certain
  /// The intervals overlap or touch: their words do not decide.
  case undecided
  /// Every value of the first is below every value of the second.
  case impossible

  /// Compares two intervals in one unit, open ends respected (METHODS.md, "Comparisons").
  ///
  /// Certain if the low end of `first` is above the high end of `second`, or equal to it with one of
  /// the two excluded; impossible likewise the other way round. Intervals that touch at an end which
  /// both include stay undecided: what is printed as equal may differ behind the rounding. The two intervals are taken as independent, which those
  /// of two markets are and two shares of one market are not.
  public init(is first: Interval, above second: Interval) {
    self =
      if first.low > second.high
        || first.low == second.high && (first.lowOpen || second.highOpen)
      {
        .certain
      } else if first.high < second.low
        || first.high == second.low && (first.highOpen || second.lowOpen)
      {
        .impossible
      } else {
        .undecided
      }
  }

  /// Whether the first may be above the second.
  public var isPossible: Bool { self != .impossible }
}
