/// Finds an ordinal in a source's words: "the second meeting", "inaugural", "10th".
enum StatedOrdinal {
  private static let words: [String: Int] = [
    "inaugural": 1, "maiden": 1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]

  /// The first ordinal in the words, or nil where there is none.
  ///
  /// Fractions are no ordinals: "two-thirds", "a third of".
  static func value(in words: String) -> Int? {
    let words = WordingText.folded(words).split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    for (index, word) in words.enumerated() {
      let isFraction = index + 1 < words.count && words[index + 1] == "of"
      if !isFraction, let value = self.words[String(word)] ?? numeral(word) { return value }
    }
    return nil
  }

  /// Reads "2nd", "21st", "10th".
  private static func numeral(_ word: Substring) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard let value = Int(digits), value > 0 else { return nil }
    let suffix =
      switch (value % 100, value % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return word.dropFirst(digits.count) == suffix ? value : nil
  }
}
