import LodeScreen

/// A frame with the escape sequences of its looks: `cat` shows it as the screen was.
///
/// ```
/// ESC[0;1;38;5;63m LodeESC[0;38;5;243m  ESC[0;1mOverviewESC[0m
/// ```
/// Every row ends in the terminal's own look. Blanks at the end of a row are left out where they
/// look like nothing.
struct ANSIExport {
  let theme: Theme
  let depth: ColorDepth

  func text(of handout: FramedHandout) -> String {
    let rows = (0..<handout.frame.size.rows).map { row(handout.frame.row($0)) }
    return rows.joined() + Self.sequence(for: look(of: Style(.muted))) + handout.colophon
      + Self.sequence(for: Appearance()) + "\n"
  }

  private func row(_ cells: ArraySlice<Cell>) -> String {
    let ink = cells.lastIndex { $0.glyph != " " || !isUnseen($0.style) }
    var text = ""
    var current = Appearance()
    for cell in cells[..<(ink.map { $0 + 1 } ?? cells.startIndex)] {
      let next = look(of: cell.style)
      if next != current {
        text += Self.sequence(for: next)
        current = next
      }
      if let glyph = cell.glyph { text.append(glyph) }
    }
    return text + Self.sequence(for: Appearance()) + "\n"
  }

  private func look(of style: Style) -> Appearance { theme.appearance(of: style, depth: depth) }

  /// Whether a blank of the style is like no blank at all.
  private func isUnseen(_ style: Style) -> Bool {
    let look = look(of: style)
    return look.background == nil && !look.isReversed && !look.isUnderlined
  }

  /// The sequence that turns any look into this one.
  private static func sequence(for look: Appearance) -> String {
    "\u{1B}[\(look.graphicRendition)m"
  }
}
