public import LodeData

/// Whether one figure is above another, when both are only known within intervals.
///
/// Certain, impossible and undecided exclude each other; *possible* is whatever is not impossible.
public enum Comparison: Hashable, Sendable, CaseIterable {
  /// Every value of the first is above every value of the second.
  case certain
  /// Some pair of values has the first above and some pair has not.
  case undecided
  /// No value of the first is above any value of the second.
  case impossible

  /// Compares two intervals in one unit, open ends respected (methods.md, 4.5).
  ///
  /// Certain if the low end of `first` is above the high end of `second`, or equal to it with one of
  /// the two excluded. Impossible if the high end of `first` is not above the low end of `second`:
  /// equal figures are not above each other. The two intervals are taken as independent, which those
  /// of two markets are and two shares of one market are not.
  public init(is first: Interval, above second: Interval) {
    self =
      if first.low > second.high
        || first.low == second.high && (first.lowOpen || second.highOpen)
      {
        .certain
      } else if first.high <= second.low {
        .impossible
      } else {
        .undecided
      }
  }

  /// Whether the first may be above the second.
  public var isPossible: Bool { self != .impossible }
}
