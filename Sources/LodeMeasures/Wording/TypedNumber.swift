public import LodeData

/// Reads a single number as people type it: "110", "1 000 000", "12,400,000", "10bn", "1e9".
///
/// Thousands may be grouped by blanks or commas; thousand (k), million (m, mn), billion (bn) and
/// trillion (tn) multiply; a leading currency sign and a closing percent sign are let through and
/// mean nothing. Unlike ``StatedAmount`` it takes no qualifier: what is typed is exact.
public enum TypedNumber {
  /// The greatest number that is taken, in either direction.
  public static let limit = 1e15

  /// The number, negative ones included; whoever asked says whether they make sense.
  ///
  /// - Throws: ``WordingError`` where there are no words, they are no single number, or the number
  ///   lies beyond ``limit``.
  public static func value(of text: String) throws(WordingError) -> Double {
    let typed = joined(WordingText.folded(text))
    guard !typed.isEmpty else { throw .empty }
    let plain = typed.hasSuffix("%") ? String(typed.dropLast()) : typed
    let number: Double
    if let value = plainNumber(plain) {
      number = value
    } else {
      number = try scaledNumber(plain, text: text)
    }
    guard abs(number) <= limit else {
      throw .outOfRange(number: text, least: -limit, greatest: limit)
    }
    return number
  }

  /// A sum of money as ``StatedAmount/money(of:literal:)`` reads it ("up to $10 billion"), or as a
  /// bare number.
  ///
  /// - Throws: ``WordingError`` where it is neither.
  public static func money(of text: String) throws(WordingError) -> Interval {
    if let stated = try? StatedAmount.money(of: text) { return stated }
    return Interval(try value(of: text))
  }

  /// The number that digits, a point and an exponent spell; nil for anything else.
  private static func plainNumber(_ text: String) -> Double? {
    guard text.allSatisfy({ "0123456789.+-e".contains($0) }), text.first != "e" else { return nil }
    return Double(text)
  }

  private static func scaledNumber(
    _ text: String, text words: String
  ) throws(WordingError) -> Double {
    let isNegative = text.hasPrefix("-")
    let interval = try StatedAmount.money(of: isNegative ? String(text.dropFirst()) : text)
    guard interval.isPoint else { throw .unreadable(words) }
    return isNegative ? -interval.low : interval.low
  }

  /// The words without blanks between digits.
  private static func joined(_ words: String) -> String {
    var joined = ""
    for word in words.split(separator: " ") {
      let continues = (joined.last?.isNumber ?? false) && (word.first?.isNumber ?? false)
      joined += (joined.isEmpty || continues ? "" : " ") + word
    }
    return joined
  }
}
