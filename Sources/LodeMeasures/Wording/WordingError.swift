/// Why words could not be read as an interval.
public enum WordingError: Error, Hashable, Sendable {
  /// There are no words.
  case empty
  /// No known form fits the words.
  case unreadable(String)
  /// A number stands without a percent sign, so that 0.6 and 60 % cannot be told apart.
  case missingPercentSign(number: String)
  /// A number is below the least or above the greatest value that is possible.
  case outOfRange(number: String, least: Double, greatest: Double)
  /// The first end of a range is above the second.
  case reversedRange(low: Double, high: Double)
  /// No possible value fits the words, as in "over 100%".
  case nothingFits(String)
}

extension WordingError: CustomStringConvertible {
  /// What is wrong and which forms are accepted.
  public var description: String {
    switch self {
    case .empty: "no figure is given; write \(Self.forms)"
    case .unreadable(let words): "cannot read '\(words)'; write \(Self.forms)"
    case .missingPercentSign(let number):
      "'\(number)' has no unit; write '\(number)%' for a percentage"
    case .outOfRange(let number, let least, let greatest):
      greatest.isFinite
        ? "'\(number)' lies outside \(Int(least))…\(Int(greatest)); write a figure within"
        : "'\(number)' is below \(Int(least)); write a figure of at least that"
    case .reversedRange(let low, let high):
      "the range from \(low) to \(high) is reversed; write the lower figure first"
    case .nothingFits(let words): "no possible value fits '\(words)'"
    }
  }

  private static let forms = """
    '60%', '55..65%', '55-65%', '55 to 65%', 'between 55 and 65%', 'about 60%', 'over 60%', \
    '60+%', 'at least 60%', 'nearly 60%', 'under 60%', 'up to 60%', 'most', 'half' or 'two-thirds'
    """
}
