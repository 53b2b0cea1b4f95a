/// Words brought into one spelling, and the numbers in them.
enum WordingText {
  /// A number as it is printed.
  struct Number {
    let value: Double
    /// The digits after the decimal point.
    let decimals: Int
  }

  /// Lower case, single spaces, plain hyphens and signs, `%` for percent with no space before it.
  static func folded(_ text: String) -> String {
    var folded = ""
    for character in text.lowercased() {
      switch character {
      case "–", "—", "−", "‐", "‑", "‒": folded.append("-")
      case "≥", "⩾": folded.append(">=")
      case "≤", "⩽": folded.append("<=")
      case "≈", "≃", "∼": folded.append("~")
      case _ where character.isWhitespace:
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      default: folded.append(character)
      }
    }
    if folded.last == " " { folded.removeLast() }
    for unit in ["per cent", "percent", "%"] {
      let parts = folded.split(separator: unit, omittingEmptySubsequences: false)
      let joined = parts.dropLast().map { $0.last == " " ? $0.dropLast() : $0 } + parts.suffix(1)
      folded = joined.joined(separator: "%")
    }
    return folded
  }

  /// Reads digits with at most one decimal point and a sign; nil for anything else.
  static func number(_ text: Substring) -> Number? {
    let digits = text.first == "-" ? text.dropFirst() : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }),
      let value = Double(String(text)), value.isFinite
    else { return nil }
    return Number(value: value, decimals: parts.count == 2 ? parts[1].count : 0)
  }

  /// The two sides of a range such as `a..b`, `a to b`, `a-b`, or `a and b` after "between".
  static func sides(
    of text: Substring, after qualifier: Qualifier?
  ) -> (low: Substring, high: Substring)? {
    let separators = qualifier == .between ? [" and ", " to ", "..", "-"] : [" to ", "..", "-"]
    for separator in separators {
      let parts = text.dropFirst().split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 2, let first = text.first else { continue }
      let low = Substring(String(first) + parts[0])
      return (trimmed(low), trimmed(parts[1]))
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
