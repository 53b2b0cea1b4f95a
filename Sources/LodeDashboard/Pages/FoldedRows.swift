import LodeScreen

/// The texts of a page's rows as a filter compares them.
///
/// Made once for a page, when its first filter is typed, so that further letters cost little.
struct FoldedRows: Sendable {
  /// What stands between the texts of a row; nobody can type it.
  private static let separator = "\u{1F}"

  /// By section and row.
  private let texts: [[String]]

  /// Cost: O(text of all rows).
  init(of page: Page) {
    texts = page.sections.map { section in
      section.rows.map { row in
        ([row.title] + row.cells.map(\.plainText) + row.names).map(TextWidth.folded)
          .joined(separator: Self.separator)
      }
    }
  }

  /// The rows of a section of which some text holds a folded one.
  ///
  /// Cost: O(text of the section's rows).
  func rows(of section: Int, holding needle: String) -> [Int] {
    texts[section].indices.filter { texts[section][$0].contains(needle) }
  }
}
