/// Where text stands in a field that is wider than it.
public enum TextAlignment: Hashable, Sendable, CaseIterable {
  /// At the left.
  case leading
  /// At the right.
  case trailing
  /// In the middle; an odd column stays at the right.
  case center
}

extension TextWidth {
  /// `text` cut to at most `columns` columns, with `ellipsis` at the end of what was cut.
  ///
  /// The result may be a column narrower than asked for, since wide graphemes are never halved.
  /// Where the ellipsis itself has no room, the text is cut without one. Text that fits comes
  /// back whole, cleaned as ``graphemes(of:)`` does. Fewer than one column gives an empty text.
  ///
  /// - Complexity: O(*n*).
  public static func truncated(
    _ text: String, toColumns columns: Int, ellipsis: String
  ) -> String {
    if columns > 0, text.utf8.count <= columns, isPrintableASCII(text) { return text }
    let room = columns - self.columns(of: ellipsis)
    let sign = room >= 0 ? String(graphemes(of: ellipsis).map(\.glyph)) : ""
    var result = ""
    var bytesBesideSign = 0
    var used = 0
    for grapheme in graphemes(of: text) {
      used += grapheme.columns
      guard used <= columns else {
        return room >= 0 ? String(Substring(result.utf8.prefix(bytesBesideSign))) + sign : result
      }
      result.append(grapheme.glyph)
      if used <= room { bytesBesideSign = result.utf8.count }
    }
    return result
  }

  /// `text` brought to exactly `columns` columns: filled with spaces, or cut without a sign.
  ///
  /// A wide grapheme on the edge of the cut becomes a space. Fewer than one column gives an empty
  /// text.
  ///
  /// - Complexity: O(*n* + `columns`).
  public static func padded(
    _ text: String, toColumns columns: Int, alignment: TextAlignment = .leading
  ) -> String {
    guard columns > 0 else { return "" }
    let cut = truncated(text, toColumns: columns, ellipsis: "")
    let blank = columns - self.columns(of: cut)
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: blank
      case .center: blank / 2
      }
    return String(repeating: " ", count: before) + cut
      + String(repeating: " ", count: blank - before)
  }

  /// `text` broken into lines of at most `columns` columns.
  ///
  /// Lines break at spaces and tabs, beside wide graphemes (Chinese, Japanese and Korean text has
  /// few spaces), and wherever the text itself has a line feed, a carriage return, or a separator
  /// of lines or paragraphs. No-break spaces hold. A line does not begin with closing punctuation
  /// such as `。` or `）` if it can be helped, and a word longer than a line is cut between
  /// graphemes. Runs of blanks shrink to one space and vanish at both ends of a line. Two line
  /// feeds leave an empty line between; empty text is one empty line; one line feed at the very
  /// end is ignored. A wide grapheme in a single column becomes `�`.
  ///
  /// - Returns: The lines, each cleaned as ``graphemes(of:)`` does; none for less than one column.
  /// - Complexity: O(*n*).
  public static func wrapped(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var wrapper = LineWrapper(limit: columns)
    for paragraph in paragraphs(of: text) {
      for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        wrapper.add(word: String(String.UnicodeScalarView(word)))
      }
      wrapper.endLine()
    }
    return wrapper.lines
  }

  /// The parts of `text` between its own line breaks; CR LF is one of them.
  private static func paragraphs(of text: String) -> [[Unicode.Scalar]] {
    var paragraphs: [[Unicode.Scalar]] = [[]]
    var endsWithBreak = false
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}":
        paragraphs.append([])
        endsWithBreak = true
      default:
        paragraphs[paragraphs.count - 1].append(scalar)
        endsWithBreak = false
      }
      previous = scalar
    }
    if endsWithBreak { paragraphs.removeLast() }
    return paragraphs
  }
}

/// Fills lines with words; the state of one call of ``TextWidth/wrapped(_:columns:)``.
private struct LineWrapper {
  let limit: Int
  private(set) var lines: [String] = []
  private var line = ""
  private var used = 0

  init(limit: Int) {
    self.limit = limit
  }

  mutating func endLine() {
    lines.append(line)
    line = ""
    used = 0
  }

  mutating func add(word: String) {
    for (index, piece) in pieces(of: word).enumerated() {
      add(piece, afterSpace: index == 0 && used > 0)
    }
  }

  private mutating func add(_ piece: [TextWidth.Grapheme], afterSpace: Bool) {
    let columns = piece.reduce(0) { $0 + $1.columns }
    let space = afterSpace ? 1 : 0
    if used > 0, used + space + columns > limit {
      endLine()
    } else if afterSpace {
      line += " "
      used += 1
    }
    for grapheme in piece { add(grapheme) }
  }

  private mutating func add(_ grapheme: TextWidth.Grapheme) {
    let fits = grapheme.columns <= limit
    let columns = fits ? grapheme.columns : 1
    if used + columns > limit { endLine() }
    line.append(fits ? grapheme.glyph : TextWidth.replacement)
    used += columns
  }

  /// The parts of a word that stay together: all of it, but for wide graphemes.
  private func pieces(of word: String) -> [[TextWidth.Grapheme]] {
    var pieces: [[TextWidth.Grapheme]] = []
    var previous: TextWidth.Grapheme?
    for grapheme in TextWidth.graphemes(of: word) {
      if let before = previous, !mayBreak(between: before, and: grapheme) {
        pieces[pieces.count - 1].append(grapheme)
      } else {
        pieces.append([grapheme])
      }
      previous = grapheme
    }
    return pieces
  }

  private func mayBreak(
    between before: TextWidth.Grapheme, and after: TextWidth.Grapheme
  ) -> Bool {
    (before.columns == 2 || after.columns == 2) && !Self.closing.contains(after.glyph)
      && !Self.opening.contains(before.glyph)
  }

  private static let closing = Set<Character>("、。，．：；！？）］｝」』】〉》〕ー々,.:;!?)]}%’”»")
  private static let opening = Set<Character>("（［｛「『【〈《〔([{‘“«")
}
