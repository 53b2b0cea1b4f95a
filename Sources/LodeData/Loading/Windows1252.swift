/// The code page Windows-1252, in which spreadsheets save what they call ANSI.
package enum Windows1252 {
  /// The scalars of the bytes 0x80 to 0x9F, where the code page differs from Latin-1; nil where it
  /// has none.
  private static let upper: [Unicode.Scalar?] = [
    "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil,
    nil, "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", nil, "\u{017E}", "\u{0178}",
  ]

  /// The scalar that a byte stands for; nil for the five bytes that stand for none.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// Whether bytes can be a text of this code page and are none in UTF-8.
  ///
  /// Bytes that stand for nothing and NUL, which UTF-16 is full of, say that they cannot.
  /// Cost: O(bytes).
  package static func isText(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
    guard String(validating: bytes, as: UTF8.self) == nil else { return false }
    return bytes.allSatisfy { $0 != 0 && scalar($0) != nil }
  }

  /// The same text in UTF-8; bytes that stand for nothing become U+FFFD. Cost: O(bytes).
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 50)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result += UTF8.encode(scalar(byte) ?? "\u{FFFD}") ?? .init()
      }
    }
    return result
  }
}
