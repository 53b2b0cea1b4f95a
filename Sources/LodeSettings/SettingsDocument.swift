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
}
