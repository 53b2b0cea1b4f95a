extension TextWidth {
  /// `text` in ASCII alone, for `--ascii` and terminals without UTF-8.
  ///
  /// Latin letters lose their diacritics, ligatures fall apart, quotes, dashes, arrows and signs
  /// become what a typewriter has (`≈` is `~`, `≥` is `>=`, `…` is `...`, `€` is `EUR`). `10⁹` is
  /// `10^9` and `1½` is `1 1/2`, so that no figure turns into another one. Every other grapheme is
  /// one `?`, whatever its width. The result may be wider or narrower than the text.
  ///
  /// - Complexity: O(*n*); the first call builds a table of some hundred entries.
  public static func ascii(_ text: String) -> String {
    if isPrintableASCII(text) { return text }
    var result = ""
    var isRaised = false
    for grapheme in graphemes(of: text) {
      guard let base = grapheme.glyph.unicodeScalars.first else { continue }
      let plain = typewritten(base)
      let follows = result.utf8.last.map { (0x30...0x39).contains($0) } ?? false
      let raises = isSuperscript(base)
      if follows, raises, !isRaised {
        result += "^"
      } else if follows, !raises, plain.utf8.count > 1, plain.contains("/") {
        result += " "
      }
      result += plain
      isRaised = raises
    }
    return result
  }

  /// `text` as it is compared and sorted: letters without diacritics, and without case.
  ///
  /// What no typewriter has stays as it is, so that names of another script keep an order.
  public static func folded(_ text: String) -> String {
    if isPrintableASCII(text) { return lowercasedASCII(text) }
    let ascii = ascii(text)
    return (ascii.contains("?") ? text : ascii).lowercased()
  }

  /// What `lowercased()` gives of ASCII, which tables of thousands of rows ask for.
  private static func lowercasedASCII(_ text: String) -> String {
    String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
      for (place, byte) in text.utf8.enumerated() {
        buffer[place] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }
      return text.utf8.count
    }
  }

  private static func typewritten(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x20..<0x7F:
      return String(scalar)
    case 0x3000:
      return " "
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) } ?? "?"
    default:
      return typewriter[scalar] ?? "?"
    }
  }

  private static func isSuperscript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x207B: true
    default: false
    }
  }

  private static let typewriter: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (ascii, scalars) in transliterations {
      for scalar in scalars.unicodeScalars { table[scalar] = ascii }
    }
    return table
  }()
}
