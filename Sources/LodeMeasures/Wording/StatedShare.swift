public import LodeData

/// Reads a share as a source words it: "roughly 60 %", "over 90 %", "two-thirds".
///
/// | Words | Interval in percent |
/// |---|---|
/// | `N %` | by ``Precision``: N; N ± 0.5; N ± half a unit in the last place |
/// | about, around, roughly, some, approximately, circa, `~`, `≈` | N ± 5 for a multiple of 10, ± 2.5 for one of 5, else ± 1 |
/// | over, more than, above, `>`, `N+` | (N, 100] |
/// | at least, no less than, `>=`, `≥` | [N, 100] |
/// | under, less than, below, `<` | [0, N) |
/// | up to, at most, no more than, `<=`, `≤` | [0, N] |
/// | nearly, almost, just under | [N − 5, N) |
/// | between a and b, a to b, `a..b`, `a-b` | [a, b] |
/// | most, majority | (50, 100] |
/// | half, two-thirds, three-quarters, a third, a quarter | ± 2.5 around 50, 66.7, 75, 33.3, 25 |
///
/// This is the policy of METHODS.md, "Wording". Case and spacing do not matter; the percent sign
/// does ("percent" and "per cent" will do). An interval that reaches beyond 0…100 % is clipped there;
/// a *number* beyond is an error.
public enum StatedShare {
  /// How precise a number is that no words qualify.
  public enum Precision: Hashable, Sendable, CaseIterable {
    /// The number itself, as a person types it: `60%` is 60.
    case exact
    /// Half a percentage point to either side, as in running text.
    case prose
    /// Half a unit in the last place printed to either side: `68.5%` is 68.45…68.55.
    case table
  }

  /// The interval that the words give for a share, in percent: 0…100.
  ///
  /// - Parameters:
  ///   - words: the words of the source and nothing else.
  ///   - literal: leaves qualifiers and precision out of account: the number alone as a point. A
  ///     range stays as it is, and so do "most" and "majority", since they state no number.
  ///   - precision: how precise an unqualified number is; it has no effect on qualified ones,
  ///     ranges and fractions in words.
  /// - Returns: the interval in percent, open at an end that the words exclude.
  /// - Throws: ``WordingError`` when the words fit no form, when a number has no percent sign or
  ///   lies outside 0…100, when a range is reversed, or when no share fits ("over 100 %").
  /// - Complexity: O(length of the words).
  public static func interval(
    of words: String, literal: Bool = false, precision: Precision = .exact
  ) throws(WordingError) -> Interval {
    let folded = WordingText.folded(words)
    guard !folded.isEmpty else { throw .empty }
    if ["most", "majority", "a majority", "the majority"].contains(folded) {
      return Interval.spanning(50, 100, lowOpen: true)
    }
    var (qualifier, rest) = Qualifier.split(folded[...])
    if qualifier == nil || qualifier == .between,
      let sides = WordingText.sides(of: rest, after: qualifier),
      let range = try range(from: sides.low, to: sides.high)
    {
      return range
    }
    if let plain = withoutPlus(rest), qualifier == nil { (qualifier, rest) = (.above, plain) }
    let figure = try figure(rest, words: words)
    if literal { return Interval(figure.value) }
    guard let interval = figure.interval(qualifier, precision: precision) else {
      throw qualifier == .between ? .unreadable(words) : .nothingFits(words)
    }
    return interval
  }

  /// The words without the plus of `N+%` or `N%+`; nil where there is none.
  private static func withoutPlus(_ words: Substring) -> Substring? {
    if words.hasSuffix("%+") || words.hasSuffix("% +") { return words.prefix { $0 != "%" } + "%" }
    guard words.hasSuffix("+%") else { return nil }
    let number = words.dropLast(2)
    return (number.last == " " ? number.dropLast() : number) + "%"
  }

  /// The range between two numbers of which the second at least has a percent sign; nil where they
  /// are no numbers.
  private static func range(
    from low: Substring, to high: Substring
  ) throws(WordingError) -> Interval? {
    let lowDigits = low.hasSuffix("%") ? low.dropLast() : low
    let highDigits = high.hasSuffix("%") ? high.dropLast() : high
    guard let first = WordingText.number(lowDigits), let last = WordingText.number(highDigits)
    else { return nil }
    guard high.hasSuffix("%") else { throw .missingPercentSign(number: String(highDigits)) }
    try check(first.value, lowDigits)
    try check(last.value, highDigits)
    guard first.value <= last.value else {
      throw .reversedRange(low: first.value, high: last.value)
    }
    return Interval.spanning(first.value, last.value)
  }

  private static func check(_ value: Double, _ digits: Substring) throws(WordingError) {
    guard (0...100).contains(value) else {
      throw .outOfRange(number: String(digits), least: 0, greatest: 100)
    }
  }

  private static func figure(
    _ text: Substring, words: String
  ) throws(WordingError) -> StatedFigure {
    if let value = StatedFigure.fractions[String(text)] {
      return StatedFigure(value: value, decimals: 0, isFraction: true)
    }
    let digits = text.hasSuffix("%") ? text.dropLast() : text
    guard let number = WordingText.number(digits) else { throw .unreadable(words) }
    guard text.hasSuffix("%") else { throw .missingPercentSign(number: String(digits)) }
    try check(number.value, digits)
    return StatedFigure(value: number.value, decimals: number.decimals, isFraction: false)
  }
}

/// A number or a fraction in words, in percent, before its qualifier is applied.
private struct StatedFigure {
  let value: Double
  let decimals: Int
  let isFraction: Bool

  static let fractions: [String: Double] = [
    "half": 50, "a half": 50, "one half": 50, "one-half": 50,
    "two-thirds": 66.7, "two thirds": 66.7,
    "a third": 33.3, "one third": 33.3, "one-third": 33.3,
    "three-quarters": 75, "three quarters": 75,
    "a quarter": 25, "one quarter": 25, "one-quarter": 25,
  ]

  /// The interval, clipped to 0…100; nil where nothing is left of it or a range was meant.
  func interval(_ qualifier: Qualifier?, precision: StatedShare.Precision) -> Interval? {
    switch qualifier {
    case nil: isFraction ? around(2.5) : around(halfWidth(precision))
    case .exactly: around(0)
    case .about: around(isFraction ? max(2.5, roughness) : roughness)
    case .above: Interval(low: value, high: 100, lowOpen: true)
    case .atLeast: Interval(low: value, high: 100)
    case .below: Interval(low: 0, high: value, highOpen: true)
    case .atMost: Interval(low: 0, high: value)
    case .nearly: Interval(low: max(0, value - 5), high: value, highOpen: true)
    case .between: nil
    }
  }

  private func around(_ halfWidth: Double) -> Interval? {
    Interval(low: max(0, value - halfWidth), high: min(100, value + halfWidth))
  }

  private func halfWidth(_ precision: StatedShare.Precision) -> Double {
    switch precision {
    case .exact: 0
    case .prose: 0.5
    case .table: (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    }
  }

  /// How far "about" reaches: round numbers are rounder.
  private var roughness: Double {
    if value.truncatingRemainder(dividingBy: 10) == 0 { return 5 }
    return value.truncatingRemainder(dividingBy: 5) == 0 ? 2.5 : 1
  }
}
