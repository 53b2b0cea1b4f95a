import LodeScreen

/// A name as it is compared: small letters without accents, straight apostrophes, single blanks.
enum FoldedName {
  /// The folded form of a name.
  ///
  /// Cost: O(letters).
  static func of(_ name: some StringProtocol) -> String {
    let text = blanks(name)
    // Most names are ASCII, which needs no table of letters.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return TextWidth.folded(text.replacing("’", with: "'").replacing("‘", with: "'"))
  }

  /// The name with every run of blanks as one space, and none at the ends.
  ///
  /// A non-breaking blank is one too.
  static func blanks(_ name: some StringProtocol) -> String {
    if isTidy(name) { return String(name) }
    return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a name is ASCII with single blanks between its words alone, as most are.
  ///
  /// Telling blanks by the tables of Unicode is what reading a release would otherwise spend its
  /// time on.
  private static func isTidy(_ name: some StringProtocol) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in name.utf8 {
      guard byte < 0x80, byte > blank || (byte == blank && last != blank) else { return false }
      last = byte
    }
    return last != blank || name.isEmpty
  }

  /// An id made of a name: its letters and digits in ASCII, joined by hyphens; may be empty.
  static func slug(_ name: some StringProtocol) -> String {
    of(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  /// Whether one of two words is the other with a letter left out, doubled or swapped with its
  /// neighbour, from the same first letter on.
  static func isSlip(_ word: String, of known: String) -> Bool {
    guard word.count >= 3, word.first == known.first, word != known else { return false }
    let (left, right) = (Array(word), Array(known))
    if left.count == right.count {
      let differing = left.indices.filter { left[$0] != right[$0] }
      return differing.count == 2 && differing[0] + 1 == differing[1]
        && left[differing[0]] == right[differing[1]] && left[differing[1]] == right[differing[0]]
    }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard short.count + 1 == long.count else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short[same...].elementsEqual(long[(same + 1)...])
  }
}
