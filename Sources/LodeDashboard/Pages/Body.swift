import LodeScreen

/// How a table is ordered when the user has chosen.
struct Sort: Hashable, Sendable {
  var column: String
  var isDescending: Bool
}

/// A page as it stands on the screen at one width: sorted, filtered, line by line.
///
/// Derived from a page and what the user chose; made anew whenever one of them changes.
struct Body: Sendable {
  /// One line of the body, from top to bottom.
  enum Line: Hashable, Sendable {
    case heading(section: Int)
    case titles(section: Int)
    case row(section: Int, row: Int)
    case note([TextRun])
    case blank
  }

  let page: Page
  let width: Int
  let lines: [Line]
  /// How each section's columns lie.
  let layouts: [TableLayout]
  /// The lines that can be selected.
  let selectable: [Int]
  /// How many rows the filter lets through, and how many there are.
  let matches: (shown: Int, all: Int)

  /// Lays a page out.
  ///
  /// Cost: O(rows × columns), and O(rows log rows) where sorted.
  init(page: Page, width: Int, filter: String, sorts: [String: Sort]) {
    self.page = page
    self.width = width
    let needle = filter.lowercased()
    var lines: [Line] = []
    var layouts: [TableLayout] = []
    var shown = 0
    for (index, section) in page.sections.enumerated() {
      let visible = Self.visible(section, needle: needle, sort: sorts[section.id])
      shown += visible.count
      layouts.append(
        TableLayout(
          columns: section.columns, rows: section.rows.map(\.cells),
          showsTitles: section.showsTitles, width: width - Self.indent - Self.margin,
          gap: section.gap))
      if visible.isEmpty, !needle.isEmpty, !section.rows.isEmpty { continue }
      if !lines.isEmpty { lines.append(.blank) }
      if !section.title.isEmpty { lines.append(.heading(section: index)) }
      if section.showsTitles, !visible.isEmpty { lines.append(.titles(section: index)) }
      lines += visible.map { .row(section: index, row: $0) }
      let hidden = Set(layouts[index].shed + layouts[index].empty)
      for note in section.notes where note.column.map({ !hidden.contains($0) }) ?? true {
        lines += Self.wrapped(note.runs, columns: width - Self.indent - Self.margin)
      }
    }
    self.lines = lines
    self.layouts = layouts
    selectable = lines.indices.filter { if case .row = lines[$0] { true } else { false } }
    matches = (shown, page.sections.reduce(0) { $0 + $1.rows.count })
  }

  /// The columns to the left of a table, where the selection's mark stands.
  static let indent = 2
  /// The columns to its right, where marks say that there is more.
  static let margin = 1

  /// The row on a line, if it is one.
  func row(at line: Int) -> Row? {
    guard lines.indices.contains(line), case .row(let section, let row) = lines[line] else {
      return nil
    }
    return page.sections[section].rows[row]
  }

  /// The section that a line belongs to.
  func section(at line: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    switch lines[line] {
    case .heading(let section), .titles(let section), .row(let section, _): return section
    case .note, .blank: return nil
    }
  }

  /// The line of the row with these ids.
  func line(of selection: Selection) -> Int? {
    selectable.first { line in
      guard case .row(let section, let row) = lines[line] else { return false }
      let found = page.sections[section]
      return found.id == selection.section && found.rows[row].id == selection.row
    }
  }

  /// What is selected on a line.
  func selection(at line: Int) -> Selection? {
    guard lines.indices.contains(line), case .row(let section, let row) = lines[line] else {
      return nil
    }
    let found = page.sections[section]
    return Selection(section: found.id, row: found.rows[row].id)
  }

  private static func visible(_ section: Section, needle: String, sort: Sort?) -> [Int] {
    var rows = Array(section.rows.indices)
    if !needle.isEmpty {
      rows = rows.filter { index in
        let row = section.rows[index]
        return row.title.lowercased().contains(needle)
          || row.cells.contains { $0.plainText.lowercased().contains(needle) }
      }
    }
    guard let sort, let column = section.columns.firstIndex(where: { $0.id == sort.column }) else {
      return rows
    }
    return rows.enumerated().sorted { left, right in
      let (first, second) = (
        section.rows[left.element].sortKeys[column], section.rows[right.element].sortKeys[column]
      )
      if SortKey.precedes(first, second, descending: sort.isDescending) { return true }
      if SortKey.precedes(second, first, descending: sort.isDescending) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Breaks runs into lines; a run keeps its role across the break.
  private static func wrapped(_ runs: [TextRun], columns: Int) -> [Line] {
    guard columns > 0 else { return [] }
    return RunText.wrapped(runs, columns: columns).map { .note($0) }
  }
}

/// A row, named so that sorting, filtering and resizing keep it.
struct Selection: Hashable, Sendable {
  let section: String
  let row: String
}
