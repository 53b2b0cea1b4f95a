/// Finds where text stops being JSON (RFC 8259), which the decoder does not tell.
struct JSONSyntax {
  /// Deeper than any descriptor nests; beyond it the decoder gives up too.
  private static let depthLimit = 512

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset of the first byte that cannot stand where it does; the end where text is missing.
  ///
  /// Cost: O(bytes).
  static func faultOffset(in bytes: [UInt8]) -> Int {
    var syntax = JSONSyntax(bytes)
    if syntax.value(depth: 0) { syntax.skipBlanks() }
    return syntax.position
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  /// Reads a value; false where there is none, with the position at the fault.
  private mutating func value(depth: Int) -> Bool {
    skipBlanks()
    guard depth < Self.depthLimit, let byte = next else { return false }
    switch byte {
    case UInt8(ascii: "{"):
      return list(closing: "}", depth: depth) { syntax in
        guard syntax.string() else { return false }
        syntax.skipBlanks()
        return syntax.take(":") && syntax.value(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      return list(closing: "]", depth: depth) { $0.value(depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  /// Reads what stands between brackets, separated by commas.
  private mutating func list(
    closing: Character, depth: Int, item: (inout JSONSyntax) -> Bool
  ) -> Bool {
    position += 1
    skipBlanks()
    if take(closing) { return true }
    while true {
      skipBlanks()
      guard item(&self) else { return false }
      skipBlanks()
      if take(closing) { return true }
      guard take(",") else { return false }
    }
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next, byte >= 0x20 {
      position += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "\\") {
        guard next != nil else { return false }
        position += 1
      }
    }
    return false
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let start = position
    for character in word.description where !take(character) {
      position = start
      return false
    }
    return true
  }

  private mutating func number() -> Bool {
    let start = position
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    return position > start
  }
}
