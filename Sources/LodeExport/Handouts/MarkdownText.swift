import LodeScreen

/// Text as Markdown shows it: nothing in it is taken for markup.
enum MarkdownText {
  /// One line of text with every sign of markup escaped; line feeds become blanks.
  ///
  /// Dollar signs are among them: GitHub takes what stands between two for mathematics.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in TextWidth.withStandIns(text, keeping: ["\n", "\r", "\t"]) {
      if character.isNewline || character == "\t" {
        result += " "
      } else {
        if signs.contains(character) { result += "\\" }
        result.append(character)
      }
    }
    return result
  }

  /// A paragraph: escaped, and not taken for a list, a heading or a rule by its beginning.
  static func paragraph(_ text: String) -> String {
    let line = escaped(text)
    guard let first = line.first else { return line }
    if "+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
      return digits + "\\" + rest
    }
    return line
  }

  private static let signs = Set<Character>("\\`*_[]<>|~$&#")
}
