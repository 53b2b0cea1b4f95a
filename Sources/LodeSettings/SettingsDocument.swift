package import LodeData

/// Keys and values as a settings file writes them, each with its place.
///
/// The language is the part of TOML that settings need: `key = value` on lines of their own,
/// comments, strings in double or single quotes, `true` and `false`, and lists of strings, which
/// may go over several lines. Whatever else TOML has is a finding that says what is accepted.
package struct SettingsDocument: Sendable {
  /// Where something stands: line and column from 1, the column in characters.
  package struct Place: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  /// A string and where it begins.
  package struct Text: Hashable, Sendable {
    package let text: String
    package let place: Place
  }

  package enum Value: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case list([Text])

    /// What a sentence calls it.
    var kind: String {
      switch self {
      case .text: "a string"
      case .flag: "true or false"
      case .list: "a list of strings"
      }
    }
  }

  /// One `key = value`.
  package struct Entry: Hashable, Sendable {
    package let key: Text
    package let value: Value
    /// Where the value begins.
    package let place: Place
  }

  /// In the order of the file; no key stands twice.
  package let entries: [Entry]
  /// What is wrong with the file, in its order.
  package let findings: [Finding]

  /// Reads all of a file, which findings call by its path.
  ///
  /// A faulty line is left out and reading goes on with the next. Cost: O(bytes).
  package init(_ bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    var reader = SettingsReader(text, path: path)
    if let place = Self.firstFault(ofUTF8: bytes, read: text) {
      reader.report(
        .encoding, at: place, "the file is not UTF-8 from here on; save it as UTF-8")
    } else {
      reader.readAll()
    }
    entries = reader.entries
    findings = reader.findings
  }

  /// A string as a settings file writes it, in quotes.
  package static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  /// Where bytes stop being UTF-8; nil where they are.
  private static func firstFault(ofUTF8 bytes: [UInt8], read text: String) -> Place? {
    let mended = Array(text.utf8)
    guard mended != bytes else { return nil }
    let same = zip(bytes, mended).prefix { $0 == $1 }.count
    let sound = String(decoding: bytes.prefix(same), as: UTF8.self)
    let line = sound.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Place(line: line.count, column: (line.last?.count ?? 0) + 1)
  }
}
