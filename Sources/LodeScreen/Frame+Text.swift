extension Frame {
  /// The text of every row, from the top; spaces at the end of a row are left out, or kept.
  public func lines(trimmingTrailingBlanks: Bool = true) -> [String] {
    (0..<size.rows).map { row in
      let glyphs = self.row(row).compactMap(\.glyph)
      guard trimmingTrailingBlanks, let last = glyphs.lastIndex(where: { $0 != " " }) else {
        return trimmingTrailingBlanks ? "" : String(glyphs)
      }
      return String(glyphs[...last])
    }
  }

  /// The roles of every row, from the top: one letter a cell, see ``Style/letter``.
  ///
  /// Every line has exactly `size.columns` letters; a wide grapheme has two.
  public func roleLines() -> [String] {
    (0..<size.rows).map { row in String(self.row(row).map(\.style.letter)) }
  }
}

extension Style {
  /// The style as one letter: the role's, in upper case on the selected row.
  ///
  /// Plain text has no letter: it is `.`, and `:` on the selected row.
  public var letter: Character {
    guard isSelected else { return role.rawValue }
    return role == .text ? ":" : Character(role.rawValue.uppercased())
  }

  /// Makes the style that a letter stands for; nil if it stands for none.
  public init?(letter: Character) {
    if letter == ":" {
      self.init(.text, isSelected: true)
    } else if let role = Role(rawValue: letter) {
      self.init(role)
    } else if letter.isUppercase, letter.isASCII,
      let role = Role(rawValue: Character(letter.lowercased()))
    {
      self.init(role, isSelected: true)
    } else {
      return nil
    }
  }
}
