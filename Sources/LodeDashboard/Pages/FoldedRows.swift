import LodeScreen

/// The texts of a page's rows as a filter compares them.
///
/// Made once for a page, before or when its first filter is typed, so that letters cost little.
struct FoldedRows: Sendable {
  /// What stands between the texts of a row; nobody can type it.
  private static let separator = "\u{1F}"

  /// By section and row.
  private let texts: [[String]]

  /// Cost: O(text of all rows).
  init(of page: Page) {
    texts = page.sections.map { section in
      section.rows.map { row in
        var text = TextWidth.folded(row.title)
        for part in row.cells.lazy.map(\.plainText) + row.names where !part.isEmpty {
          text += Self.separator
          text += TextWidth.folded(part)
        }
        text.makeContiguousUTF8()
        return text
      }
    }
  }

  /// The rows of a section of which some text holds a folded one.
  ///
  /// Cost: O(text of the section's rows).
  func rows(of section: Int, holding needle: String) -> [Int] {
    let wanted = Array(needle.utf8)
    return texts[section].indices.filter { Self.holds(texts[section][$0], wanted) }
  }

  private static func holds(_ text: String, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      while start + wanted.count <= bytes.count {
        if bytes[start] == first,
          UnsafeBufferPointer(rebasing: bytes[start..<(start + wanted.count)])
            .elementsEqual(wanted)
        {
          return true
        }
        start += 1
      }
      return false
    } ?? false
  }
}
