public import LodeData

/// Reads a count or a sum of money as a source words it: "more than 50 countries", "up to $10
/// billion".
///
/// Only words whose bound is plain are read (METHODS.md, "Wording"): none, over, at least, under, up
/// to, and ranges of counts. There is no policy for how far "about" reaches, so it is refused.
public enum StatedAmount {
  /// The interval of a count: whole numbers from 0, `.infinity` where nothing bounds it from above.
  ///
  /// "More than 50" is 51 or more, "fewer than 50" is 49 or fewer. Words after the number, such as
  /// what is counted, are ignored.
  /// - Parameters:
  ///   - words: the words of the source.
  ///   - literal: the number alone, qualifiers ignored; a range stays as it is.
  /// - Returns: the interval, a point for a bare number.
  /// - Throws: ``WordingError`` when the words fit no form, a number is negative, a range is reversed
  ///   or no count fits.
  public static func count(
    of words: String, literal: Bool = false
  ) throws(WordingError) -> Interval {
    var (qualifier, rest) = Qualifier.split(WordingText.folded(words)[...])
    guard !rest.isEmpty else { throw .empty }
    let figure = rest.prefix { !$0.isLetter || qualifier == .between }
    if let sides = WordingText.sides(of: figure, after: qualifier),
      let low = WordingText.number(sides.low),
      let high = WordingText.number(sides.high.prefix { !$0.isWhitespace })
    {
      guard low.value <= high.value else { throw .reversedRange(low: low.value, high: high.value) }
      try checkWhole([low, high], words: words)
      return Interval.spanning(low.value, high.value)
    }
    rest = rest.prefix { $0 != " " }
    if rest.hasSuffix("+"), qualifier == nil { (qualifier, rest) = (.above, rest.dropLast()) }
    guard let number = WordingText.number(withoutGrouping(rest)) else { throw .unreadable(words) }
    try checkWhole([number], words: words)
    return try bound(number.value, qualifier, step: 1, literal: literal, words: words)
  }

  /// The interval of a sum of money, in units of its currency, `.infinity` where nothing bounds it
  /// from above.
  ///
  /// "Up to $10 billion" is 0…10⁹·10. The currency may be `$`, `US$`, `USD`, `€`, `£` or absent, and
  /// is not returned; thousand, million (m, mn), billion (bn) and trillion (tn) multiply.
  /// - Parameters:
  ///   - words: the words of the source.
  ///   - literal: the number alone, qualifiers ignored.
  /// - Returns: the interval, a point for a bare number.
  /// - Throws: ``WordingError`` when the words fit no form, the sum is negative or no sum fits.
  public static func money(
    of words: String, literal: Bool = false
  ) throws(WordingError) -> Interval {
    let (qualifier, rest) = Qualifier.split(WordingText.folded(words)[...])
    guard !rest.isEmpty else { throw .empty }
    var figure = rest
    for currency in ["us$", "usd", "$", "€", "£"] where figure.hasPrefix(currency) {
      figure = figure.dropFirst(currency.count).drop { $0 == " " }
    }
    let digits = figure.prefix { !$0.isLetter && $0 != " " }
    let scale = figure.dropFirst(digits.count).drop { $0 == " " }
    guard let number = WordingText.number(withoutGrouping(digits)), let factor = factor(scale)
    else { throw .unreadable(words) }
    guard number.value >= 0 else {
      throw .outOfRange(number: String(digits), least: 0, greatest: .infinity)
    }
    return try bound(number.value * factor, qualifier, step: 0, literal: literal, words: words)
  }

  private static func factor(_ scale: Substring) -> Double? {
    switch scale {
    case "": 1
    case "thousand", "k": 1e3
    case "million", "mn", "m": 1e6
    case "billion", "bn": 1e9
    case "trillion", "tn": 1e12
    default: nil
    }
  }

  /// The digits without commas, if these group them in threes.
  private static func withoutGrouping(_ digits: Substring) -> Substring {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.count == 3 })
    else { return digits }
    return Substring(groups.joined())
  }

  private static func checkWhole(
    _ numbers: [WordingText.Number], words: String
  ) throws(WordingError) {
    for number in numbers {
      guard number.decimals == 0 else { throw .unreadable(words) }
      guard number.value >= 0 else {
        throw .outOfRange(number: "\(Int(number.value))", least: 0, greatest: .infinity)
      }
    }
  }

  /// The interval of a qualified number; `step` is the distance to the next possible value, 0 for
  /// none.
  private static func bound(
    _ value: Double, _ qualifier: Qualifier?, step: Double, literal: Bool, words: String
  ) throws(WordingError) -> Interval {
    if literal { return Interval(value) }
    let interval: Interval? =
      switch qualifier {
      case nil, .exactly: Interval(value)
      case .above: Interval(low: value + step, high: .infinity, lowOpen: step == 0)
      case .atLeast: Interval(low: value, high: .infinity)
      case .below: Interval(low: 0, high: value - step, highOpen: step == 0)
      case .atMost: Interval(low: 0, high: value)
      case .about, .nearly, .between: throw .unreadable(words)
      }
    guard let interval else { throw .nothingFits(words) }
    return interval
  }
}
