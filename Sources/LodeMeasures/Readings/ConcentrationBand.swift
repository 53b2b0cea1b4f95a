public import LodeData

/// A class of concentration by the thresholds of merger law.
///
/// The thresholds come from merger control and say nothing of supply risk (METHODS.md, "Bands").
public enum ConcentrationBand: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Below the moderate band; "unconcentrated" in the edition of 2010.
  case low
  /// From the lower threshold to the upper one, both included.
  case moderate
  /// Above the upper threshold.
  case high

  /// The word that stands for the band on screens and in every format.
  public var word: String {
    switch self {
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    }
  }

  /// Whose thresholds are meant, in points of the Herfindahl–Hirschman index.
  public enum Edition: Hashable, Sendable, CaseIterable {
    /// US DOJ/FTC Merger Guidelines 2023, §2.1: moderate from 1 000 to 1 800, high above.
    case guidelines2023
    /// US DOJ/FTC Horizontal Merger Guidelines 2010, §5.3: moderate from 1 500 to 2 500, high above.
    case guidelines2010

    /// The least and the greatest index of the moderate band.
    public var moderate: ClosedRange<Double> {
      switch self {
      case .guidelines2023: 1000...1800
      case .guidelines2010: 1500...2500
      }
    }
  }

  /// The band of one index, in points.
  ///
  /// An index within a millionth of a point of a threshold counts as on it, and so as moderate.
  public init(of index: Double, edition: Edition) {
    let moderate = edition.moderate
    self =
      if index < moderate.lowerBound - 1e-6 {
        .low
      } else if index <= moderate.upperBound + 1e-6 {
        .moderate
      } else {
        .high
      }
  }

  /// The bands that an interval of the index reaches, in points; open ends respected.
  ///
  /// The interval lies in one band if both ends of the range are equal. Only then has it a label;
  /// otherwise all that can be said is the range, such as moderate to high.
  public static func range(
    of index: Interval, edition: Edition
  ) -> ClosedRange<ConcentrationBand> {
    let moderate = edition.moderate
    var first = ConcentrationBand(of: index.low, edition: edition)
    var last = ConcentrationBand(of: index.high, edition: edition)
    if index.lowOpen, abs(index.low - moderate.upperBound) <= 1e-6 { first = .high }
    if index.highOpen, abs(index.high - moderate.lowerBound) <= 1e-6 { last = .low }
    last = max(first, last)
    return first...last
  }

  /// Orders the bands by concentration.
  public static func < (left: ConcentrationBand, right: ConcentrationBand) -> Bool {
    left.rawValue < right.rawValue
  }
}
