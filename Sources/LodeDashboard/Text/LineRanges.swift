import LodeScreen

/// Breaks a line of a document to a width and keeps the places: what was where in the text.
enum LineRanges {
  /// The pieces of `range` that stand on one row each, of at most `columns` columns as
  /// ``shown(_:)`` draws them.
  ///
  /// Rows break at blanks, which then belong to no row; a word longer than a row is cut between
  /// characters. Blank text gives no row. Cost: O(characters).
  static func wrapping(
    _ range: Range<String.Index>, of text: String, columns: Int
  ) -> [Range<String.Index>] {
    guard columns > 0 else { return [] }
    var rows: [Range<String.Index>] = []
    var row: Range<String.Index>?
    for word in text[range].split(whereSeparator: \.isWhitespace) {
      let whole = (row?.lowerBound ?? word.startIndex)..<word.endIndex
      if TextWidth.columns(of: shown(text[whole])) <= columns {
        row = whole
        continue
      }
      if let row { rows.append(row) }
      var pieces = cut(word, columns: columns)
      row = pieces.popLast()
      rows += pieces
    }
    return rows + (row.map { [$0] } ?? [])
  }

  /// A piece of a document's line as it is drawn: every blank is a space.
  static func shown(_ text: Substring) -> String {
    String(text.map { $0.isWhitespace ? " " : $0 })
  }

  /// A word in pieces of at most `columns` columns; a character wider than that is a piece.
  private static func cut(_ word: Substring, columns: Int) -> [Range<String.Index>] {
    var pieces: [Range<String.Index>] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let width = TextWidth.columns(of: String(word[index]))
      if used > 0, used + width > columns {
        pieces.append(start..<index)
        (start, used) = (index, 0)
      }
      used += width
    }
    pieces.append(start..<word.endIndex)
    return pieces
  }
}
