/// Lines of a manual page in the man(7) language.
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, source: String) {
    line(".TH \(name.uppercased()) \(section) \"\" \"\(Self.escaped(source))\"")
  }

  mutating func section(_ heading: String) { line(".SH \(Self.escaped(heading))") }

  mutating func subsection(_ heading: String) { line(".SS \(Self.escaped(heading))") }

  /// A paragraph of plain text; blank lines in it part paragraphs.
  mutating func paragraph(_ words: String) {
    for part in Self.paragraphs(of: words) {
      line(".PP")
      line(Self.escaped(part))
    }
  }

  /// An entry of a list: its tag in bold with `rest` as it is, and what there is to say of it.
  mutating func entry(_ tag: String, _ rest: String = "", _ words: String) {
    line(".TP")
    line("\\fB\(Self.escaped(tag))\\fR\(Self.escaped(rest))")
    for (index, part) in Self.paragraphs(of: words).enumerated() {
      if index > 0 { line(".IP") }
      line(Self.escaped(part))
    }
  }

  /// Lines one under another, the first part of each in bold.
  mutating func lines(_ pairs: [(bold: String, rest: String)]) {
    line(".PP")
    for (bold, rest) in pairs {
      line("\\fB\(Self.escaped(bold))\\fR \(Self.escaped(rest))")
      line(".br")
    }
  }

  /// Lines to type, as they are.
  mutating func example(_ command: String) {
    line(".PP")
    line(".RS 4")
    line(".EX")
    line(Self.escaped(command))
    line(".EE")
    line(".RE")
  }

  private mutating func line(_ words: String) { text += words + "\n" }

  private static func paragraphs(of words: String) -> [String] {
    words.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }

  /// The text without what roff would take for a request or an escape; what is not ASCII is named
  /// by its number, so that any roff can read the page.
  static func escaped(_ words: String) -> String {
    let escaped = words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where !scalar.isASCII:
        "\\[u\(String(scalar.value, radix: 16, uppercase: true).leftPadded)]"
      default: String(scalar)
      }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}

extension String {
  /// Hexadecimal digits, at least four of them.
  fileprivate var leftPadded: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
