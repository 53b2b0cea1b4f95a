import LodeData

/// Reads the lines of a ``SettingsDocument``.
struct SettingsReader {
  typealias Place = SettingsDocument.Place

  /// Why a line cannot be read.
  private struct Fault: Error {
    let place: Place
    let category: Finding.Category
    let message: String
  }

  private let characters: [Character]
  private let path: String
  private var index = 0
  private var line = 1
  private var column = 1
  private var isInList = false
  private(set) var entries: [SettingsDocument.Entry] = []
  private(set) var findings: [Finding] = []

  init(_ text: String, path: String) {
    characters = Array(text)
    self.path = path
  }

  mutating func report(_ category: Finding.Category, at place: Place, _ message: String) {
    findings.append(
      Finding(
        path: path, line: place.line, column: place.column, category: category, message: message))
  }

  /// Reads every line; a faulty one is reported and left out.
  mutating func readAll() {
    if current == "\u{FEFF}" { index += 1 }
    while skipBlankLines() {
      let start = line
      do throws(Fault) {
        try readEntry()
      } catch {
        report(error.category, at: error.place, error.message)
        leaveLine(of: start)
      }
    }
  }

  // MARK: Lines

  private mutating func readEntry() throws(Fault) {
    let key = try readKey()
    skipBlanks()
    guard current == "=" else {
      throw fault("'=' is missing after '\(key.text.excerpt)'; write key = value")
    }
    advance()
    skipBlanks()
    let valuePlace = place
    let value = try readValue()
    try expectEndOfLine()
    if let first = entries.first(where: { $0.key.text == key.text }) {
      report(
        .duplicate, at: key.place,
        "the key '\(key.text.excerpt)' stands on line \(first.key.place.line) already; keep one")
      return
    }
    entries.append(.init(key: key, value: value, place: valuePlace))
  }

  private mutating func readKey() throws(Fault) -> SettingsDocument.Text {
    let start = place
    if current == "[" {
      throw fault("there are no tables here; write key = value without a heading")
    }
    if current == "\"" || current == "'" {
      return .init(text: try readString(), place: start)
    }
    var word = ""
    while let character = current, Self.isKeyCharacter(character) {
      word.append(character)
      advance()
    }
    if word.isEmpty { throw fault("a key is expected here; write key = value") }
    if current == "." { throw fault("there are no dotted keys here; write key = value") }
    return .init(text: word, place: start)
  }

  private static func isKeyCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
      || character == "-" || character == "_"
  }

  private mutating func expectEndOfLine() throws(Fault) {
    skipBlanks()
    guard let character = current, !character.isNewline, character != "#" else { return }
    throw fault("the line should end here; put one key = value on a line, comments after '#'")
  }

  // MARK: Values

  private mutating func readValue() throws(Fault) -> SettingsDocument.Value {
    switch current {
    case "\"", "'": return .text(try readString())
    case "[": return .list(try readList())
    default: return .flag(try readFlag())
    }
  }

  private mutating func readFlag() throws(Fault) -> Bool {
    let start = place
    var word = ""
    while let character = current, !character.isWhitespace, !"#,]".contains(character) {
      word.append(character)
      advance()
    }
    switch word {
    case "true": return true
    case "false": return false
    case "": throw fault("a value is missing; \(Self.accepted)", at: start)
    default:
      throw fault("'\(word.excerpt)' is no value that is read here; \(Self.accepted)", at: start)
    }
  }

  private static let accepted = "use \"text\" in quotes, [\"a\", \"list\"], true or false"

  private mutating func readList() throws(Fault) -> [SettingsDocument.Text] {
    let start = place
    isInList = true
    advance()
    var items: [SettingsDocument.Text] = []
    while true {
      _ = skipBlankLines()
      guard let character = current, !looksLikeEntry else {
        throw fault("the list that begins here has no ']'; close it", at: start)
      }
      if character == "]" { break }
      let itemPlace = place
      guard character == "\"" || character == "'" else {
        throw fault("a list holds strings; write \"text\" in quotes, commas between, then ']'")
      }
      items.append(.init(text: try readString(), place: itemPlace))
      _ = skipBlankLines()
      if current == "," {
        advance()
      } else if current != "]", current != nil {
        throw fault("a comma or ']' is missing here")
      }
    }
    advance()
    isInList = false
    return items
  }

  private mutating func readString() throws(Fault) -> String {
    let start = place
    guard let quote = current else { throw fault("a string is expected here") }
    if characters[index...].starts(with: [quote, quote, quote]) {
      throw fault("strings go over one line here; write it between single quotation marks")
    }
    advance()
    var text = ""
    while let character = current, !character.isNewline {
      if character == quote {
        advance()
        return text
      }
      if character == "\\", quote == "\"" {
        text.append(try readEscape())
      } else {
        text.append(character)
        advance()
      }
    }
    throw fault("the string that begins here has no closing \(quote); close it", at: start)
  }

  private mutating func readEscape() throws(Fault) -> Character {
    let start = place
    advance()
    let letter = current
    advance()
    switch letter {
    case "\"", "\\": return letter ?? "\\"
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u", "U":
      let digits = characters[index...].prefix(letter == "u" ? 4 : 8)
      if digits.allSatisfy(\.isHexDigit), digits.count == (letter == "u" ? 4 : 8),
        let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value)
      {
        for _ in digits { advance() }
        return Character(scalar)
      }
    default: break
    }
    throw fault(
      "this is no escape; write \\\\ for a backslash, or the string in single quotes", at: start)
  }

  // MARK: Moving

  private var current: Character? { index < characters.count ? characters[index] : nil }

  private var place: Place { Place(line: line, column: column) }

  private func fault(_ message: String, at place: Place? = nil) -> Fault {
    Fault(place: place ?? self.place, category: .toml, message: message)
  }

  private mutating func advance() {
    guard let character = current else { return }
    index += 1
    if character.isNewline {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private mutating func skipBlanks() {
    while current == " " || current == "\t" { advance() }
  }

  /// Goes to the next thing that is neither blank nor comment; false at the end.
  private mutating func skipBlankLines() -> Bool {
    while let character = current {
      if character == "#" {
        skipLine()
      } else if character == " " || character == "\t" || character.isNewline {
        advance()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func skipLine() {
    while let character = current, !character.isNewline { advance() }
  }

  /// Leaves a faulty line; where it opened a list, the rest of the list too, so that one fault is
  /// one finding.
  private mutating func leaveLine(of entry: Int) {
    while current != nil {
      if line > entry, looksLikeEntry { break }
      let closes = restOfLine.contains("]")
      skipLine()
      if closes || !isInList { break }
      advance()
      skipBlanks()
    }
    isInList = false
  }

  private var restOfLine: ArraySlice<Character> { characters[index...].prefix { !$0.isNewline } }

  /// Whether `key =` may stand here.
  private var looksLikeEntry: Bool {
    current.map(Self.isKeyCharacter) == true && restOfLine.contains("=")
  }
}
