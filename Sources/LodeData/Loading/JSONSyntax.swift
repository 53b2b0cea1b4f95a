/// Where things stand in a text that should be JSON (RFC 8259), which the decoder does not tell.
struct JSONSyntax {
  /// Deeper than any descriptor nests; beyond it the decoder gives up too.
  static let depthLimit = 512
  /// The depth down to which the places of values are kept: that of a resource's path.
  private static let placedDepth = 3

  private let bytes: [UInt8]
  private var position = 0
  /// The names and numbers that lead to the value that is read.
  private var path: [String] = []
  private var offsets: [[String]: Int] = [:]
  /// Whether the text nests deeper than anybody reads.
  private(set) var isTooDeep = false

  /// Reads a text as far as it is JSON.
  ///
  /// Cost: O(bytes).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if value(depth: 0) { skipBlanks() }
  }

  /// The place of the first byte that cannot stand where it does; the end where text is missing.
  var fault: (line: Int, column: Int) { place(of: position) }

  /// The place of a value, by the names and the numbers from 0 that lead to it, or that of the
  /// nearest thing around it that is there.
  func place(of path: String...) -> (line: Int, column: Int) {
    var path = path
    while offsets[path] == nil, !path.isEmpty { path.removeLast() }
    return place(of: offsets[path] ?? 0)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    bytes.withUnsafeBufferPointer {
      CSVReader.place(of: offset, in: $0, from: (offset: 0, line: 1))
    }
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
    if depth <= Self.placedDepth { offsets[path] = position }
    isTooDeep = depth >= Self.depthLimit
    guard !isTooDeep, let byte = next else { return false }
    switch byte {
    case UInt8(ascii: "{"):
      return list(closing: "}") { syntax, _ in
        let start = syntax.position + 1
        guard syntax.string() else { return false }
        let name = syntax.bytes[start..<(syntax.position - 1)]
        syntax.skipBlanks()
        return syntax.take(":")
          && syntax.value(String(decoding: name, as: UTF8.self), depth: depth + 1)
      }
    case UInt8(ascii: "["):
      return list(closing: "]") { $0.value("\($1)", depth: depth + 1) }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  /// Reads the value of a name or number.
  private mutating func value(_ name: @autoclosure () -> String, depth: Int) -> Bool {
    guard depth <= Self.placedDepth else { return value(depth: depth) }
    path.append(name())
    defer { path.removeLast() }
    return value(depth: depth)
  }

  /// Reads what stands between brackets, separated by commas and counted from 0.
  private mutating func list(
    closing: Character, item: (inout JSONSyntax, Int) -> Bool
  ) -> Bool {
    position += 1
    skipBlanks()
    if take(closing) { return true }
    var count = 0
    while true {
      skipBlanks()
      guard item(&self, count) else { return false }
      count += 1
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
