/// Swift source taken apart: the words of its code, and its texts, both with their lines.
///
/// Knows line and nested block comments, texts of one or several lines, raw ones, and code within
/// texts. A quotation mark in a regular expression is the one thing that it misreads, until the
/// end of its line.
struct SwiftText {
  /// A name or keyword of the code.
  struct Word: Equatable {
    let line: Int
    let text: String
    /// Whether arguments follow.
    let isCalled: Bool
  }

  /// A text in quotation marks; of an interpolation nothing is left.
  struct Literal: Equatable {
    let line: Int
    let text: String
  }

  private(set) var words: [Word] = []
  private(set) var literals: [Literal] = []

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ source: String) {
    bytes = Array(source.utf8)
    readCode(untilParenthesis: false)
  }

  /// The modules that are imported; `import` is a word of no other statement.
  var imports: [(line: Int, module: String)] {
    words.indices.compactMap { index in
      guard words[index].text == "import" else { return nil }
      let name = words[(index + 1)...].first { !Self.kinds.contains($0.text) }
      return name.map { (words[index].line, $0.text) }
    }
  }

  private static let kinds: Set<String> = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func", "actor",
  ]

  // MARK: Bytes

  private enum Byte {
    static let lineFeed = UInt8(ascii: "\n")
    static let quote = UInt8(ascii: "\"")
    static let pound = UInt8(ascii: "#")
    static let slash = UInt8(ascii: "/")
    static let backslash = UInt8(ascii: "\\")
    static let star = UInt8(ascii: "*")
    static let opening = UInt8(ascii: "(")
    static let closing = UInt8(ascii: ")")
  }

  private func byte(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == Byte.lineFeed { line += 1 }
      position += 1
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  // MARK: Parts

  private mutating func readCode(untilParenthesis isNested: Bool) {
    var depth = 1
    while let byte = byte() {
      if byte == Byte.slash, self.byte(1) == Byte.slash {
        while let byte = self.byte(), byte != Byte.lineFeed { skip() }
      } else if byte == Byte.slash, self.byte(1) == Byte.star {
        readBlockComment()
      } else if Self.isPartOfWord(byte) {
        readWord()
      } else if let pounds = poundsOfTextHere() {
        readText(pounds: pounds)
      } else {
        if byte == Byte.opening { depth += 1 }
        if byte == Byte.closing { depth -= 1 }
        if isNested, depth == 0 { return }
        skip()
      }
    }
  }

  private mutating func readWord() {
    let start = position
    while let byte = byte(), Self.isPartOfWord(byte) { skip() }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    var next = 0
    while byte(next) == UInt8(ascii: " ") { next += 1 }
    words.append(Word(line: line, text: text, isCalled: byte(next) == Byte.opening))
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if byte() == Byte.slash, byte(1) == Byte.star {
        depth += 1
        skip(2)
      } else if byte() == Byte.star, byte(1) == Byte.slash {
        depth -= 1
        skip(2)
      } else {
        skip()
      }
    } while depth > 0 && position < bytes.count
  }

  /// How many pound signs open the text that starts here; nil where none does.
  private func poundsOfTextHere() -> Int? {
    var count = 0
    while byte(count) == Byte.pound { count += 1 }
    return byte(count) == Byte.quote ? count : nil
  }

  private func hasPounds(_ count: Int, at distance: Int) -> Bool {
    (0..<count).allSatisfy { byte(distance + $0) == Byte.pound }
  }

  private mutating func readText(pounds: Int) {
    let start = line
    skip(pounds)
    let quotes = byte(1) == Byte.quote && byte(2) == Byte.quote ? 3 : 1
    skip(quotes)
    var text: [UInt8] = []
    while let byte = byte() {
      if (0..<quotes).allSatisfy({ self.byte($0) == Byte.quote }), hasPounds(pounds, at: quotes) {
        skip(quotes + pounds)
        break
      }
      if quotes == 1, byte == Byte.lineFeed { break }
      guard byte == Byte.backslash, hasPounds(pounds, at: 1) else {
        text.append(byte)
        skip()
        continue
      }
      skip(1 + pounds)
      if self.byte() == Byte.opening {
        skip()
        readCode(untilParenthesis: true)
      } else if let escaped = self.byte() {
        text.append(escaped)
      }
      skip()
    }
    literals.append(Literal(line: start, text: String(decoding: text, as: UTF8.self)))
  }
}
