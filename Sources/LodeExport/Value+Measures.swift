import LodeData
import LodeMeasures

/// How intervals and indices become cells: the same keys wherever one stands.
extension Value {
  /// The keys of an interval.
  static let rangeKeys = ["low", "high", "low_open", "high_open"]

  /// The keys of an index with sharp bounds.
  static let boundsKeys = ["low", "high", "low_attained", "high_attained", "sharp"]

  /// A stated interval as an object of ``rangeKeys``, or unknown.
  static func range(_ interval: Interval?) -> Value { range(interval) { .number($0) } }

  /// A computed interval as an object of ``rangeKeys``, or unknown.
  static func measured(_ interval: Interval?) -> Value { range(interval, end: measured) }

  /// A computed figure without the digits that its computation does not vouch for.
  ///
  /// Measures are exact within 1e-8 (``LodeMeasures/Market/concentration()``); rounding there
  /// leaves 8100 where floating-point error gives 8100.000000000001.
  static func measured(_ number: Double) -> Value {
    guard abs(number) < 1e7 else {
      // Sums of money and quantities: a double holds their hundredths up to here.
      return .number(abs(number) < 1e13 ? (number * 100).rounded() / 100 : number)
    }
    return .number((number * 1e8).rounded() / 1e8)
  }

  private static func range(_ interval: Interval?, end: (Double) -> Value) -> Value {
    guard let interval else { return .null }
    return .object([
      "low": end(interval.low), "high": end(interval.high),
      "low_open": .bool(interval.lowOpen), "high_open": .bool(interval.highOpen),
    ])
  }

  /// The bounds of an index as an object of ``boundsKeys``.
  static func bounds(_ bounds: ConcentrationBounds) -> Value {
    .object([
      "low": measured(bounds.low.value), "high": measured(bounds.high.value),
      "low_attained": .bool(bounds.low.attained), "high_attained": .bool(bounds.high.attained),
      "sharp": .bool(bounds.sharp),
    ])
  }

  /// The bands that an index reaches: one word, or "moderate to high".
  static func band(_ index: Interval, edition: ConcentrationBand.Edition) -> Value {
    let bands = ConcentrationBand.range(of: index, edition: edition)
    guard bands.lowerBound != bands.upperBound else { return .string(bands.lowerBound.word) }
    return .string("\(bands.lowerBound.word) to \(bands.upperBound.word)")
  }
}
