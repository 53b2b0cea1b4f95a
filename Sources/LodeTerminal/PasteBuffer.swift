/// Collects pasted text until the terminal says that it is complete.
struct PasteBuffer {
  /// How much of a paste is kept, in bytes of UTF-8.
  static let limit = 64 * 1024

  /// What the terminal sends after the text.
  private static let endMark = Array("\u{1B}[201~".unicodeScalars)

  private var text = String.UnicodeScalarView()
  private var byteCount = 0
  /// How much of the end mark has come.
  private var marked = 0
  private var endsInReturn = false

  /// What was pasted: lines end in `\n`, and other control characters are left out.
  var contents: String { String(text) }

  /// Takes the next character.
  ///
  /// - Returns: Whether the paste is complete.
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == Self.endMark[marked] {
      marked += 1
      return marked == Self.endMark.count
    }
    // Not the mark after all: an escape character is dropped, the rest of it is text.
    let rest = Self.endMark[..<marked].dropFirst()
    marked = 0
    for scalar in rest { keep(scalar) }
    if scalar == Self.endMark[0] {
      marked = 1
    } else {
      keep(scalar)
    }
    return false
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    defer { endsInReturn = scalar == "\r" }
    switch scalar {
    case "\r": store("\n")
    case "\n": if !endsInReturn { store("\n") }
    case "\t": store("\t")
    default: if scalar.properties.generalCategory != .control { store(scalar) }
    }
  }

  private mutating func store(_ scalar: Unicode.Scalar) {
    let size = UTF8.width(scalar)
    // Once something did not fit, nothing after it may.
    guard byteCount + size <= Self.limit else {
      byteCount = Self.limit
      return
    }
    byteCount += size
    text.append(scalar)
  }
}
