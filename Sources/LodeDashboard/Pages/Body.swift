import LodeMeasures
import LodeScreen

/// How a table is ordered when the user has chosen.
struct Sort: Hashable, Sendable {
  var column: String
  var isDescending: Bool
}

/// A page as it stands on the screen at one size: sorted, filtered, line by line.
///
/// Derived from a page and what the user chose; made anew whenever one of them changes.
struct Body: Sendable {
  /// One line of the body, from top to bottom.
  enum Line: Hashable, Sendable {
    case heading(section: Int)
    case titles(section: Int)
    case row(section: Int, row: Int)
    /// One row of a section's picture.
    case picture(section: Int, row: Int)
    case note([TextRun])
    case blank
  }

  /// A row that can be selected, and where it stands.
  ///
  /// A table's row takes a line; the items of a picture take several, and share them.
  struct Stop: Hashable, Sendable {
    let lines: ClosedRange<Int>
    let section: Int
    let row: Int
  }

  let page: Page
  let size: Size
  let lines: [Line]
  /// How each section's columns lie.
  let layouts: [TableLayout]
  /// The pictures of the sections that are drawn as one.
  let pictures: [Int: Picture]
  /// What can be selected, in reading order.
  let stops: [Stop]
  /// How many rows the filter lets through, and how many there are.
  let matches: (shown: Int, all: Int)
  /// What filters go through.
  private let folded: Deferred<FoldedRows>

  /// Lays a page out.
  ///
  /// Of `last`, which is how the very same page stood before, what has not changed is kept. Cost:
  /// O(rows × columns), O(rows log rows) where sorted, and that of drawing its pictures.
  init(
    page: Page, size: Size, filter: String, sorts: [String: Sort], after last: Body? = nil
  ) {
    self.page = page
    self.size = size
    let width = size.columns - Self.indent - Self.margin
    let needle = TextWidth.folded(filter)
    // A key of one letter would be lost among the rows that merely hold the letter.
    let isName = filter.count == 1 && page.sections.contains { $0.hasRow(named: filter) }
    let known = last.flatMap { $0.size.columns == size.columns ? $0.layouts : nil }
    let layouts = known ?? Self.layouts(of: page.sections, width: width)
    let folded = last?.folded ?? Deferred { FoldedRows(of: page) }
    var lines: [Line] = []
    var pictures: [Int: Picture] = [:]
    var stops: [Stop] = []
    var shown = 0
    for (index, section) in page.sections.enumerated() {
      let visible = Self.visible(
        section, name: isName ? filter : nil,
        holding: needle.isEmpty ? nil : folded.value.rows(of: index, holding: needle),
        sort: sorts[section.kin])
      shown += visible.count
      if visible.isEmpty, !needle.isEmpty, !section.rows.isEmpty { continue }
      if !lines.isEmpty { lines.append(.blank) }
      if !section.title.isEmpty { lines.append(.heading(section: index)) }
      let hidden = Set(layouts[index].shed + layouts[index].empty)
      let shed = layouts[index].shed
      let told = shed.isEmpty ? nil : section.shedNote?(shed)
      let notes =
        (section.notes.filter { $0.column.map { !hidden.contains($0) } ?? true }
        + [told].compactMap(\.self)).flatMap { Self.wrapped($0.runs, columns: width) }
      if let drawing = section.drawing {
        let room = Size(
          columns: size.columns - 2 * Self.margin,
          rows: size.rows - (section.title.isEmpty ? 0 : 1) - notes.count)
        let picture = drawing(room).dimmed(except: Set(visible.map { section.rows[$0].id }))
        stops += Self.stops(of: picture, section, index, visible: visible, from: lines.count)
        lines += (0..<picture.size.rows).map { .picture(section: index, row: $0) }
        pictures[index] = picture
      } else {
        if section.showsTitles, !visible.isEmpty { lines.append(.titles(section: index)) }
        for row in visible {
          stops.append(Stop(lines: lines.count...lines.count, section: index, row: row))
          lines.append(.row(section: index, row: row))
        }
      }
      lines += notes
    }
    self.lines = lines
    self.layouts = layouts
    self.pictures = pictures
    self.folded = folded
    self.stops = stops
    matches = (shown, page.sections.reduce(0) { $0 + $1.rows.count })
  }

  /// Makes what the first filter would have to wait for, where that is long enough to be noticed.
  ///
  /// Cost: O(text of all rows), once for a page.
  func prepare() {
    if matches.all > Self.manyRows { _ = folded.value }
  }

  private static let manyRows = 500

  /// The columns to the left of a table, where the selection's mark stands.
  static let indent = 2
  /// The columns to its right, where marks say that there is more.
  static let margin = 1

  /// The place among the stops of what is selected; nil where it is not here.
  ///
  /// `guess` is where it may well be. Cost: O(rows) where it is not.
  func index(of selection: Selection, near guess: Int) -> Int? {
    func isSelected(_ stop: Stop) -> Bool {
      page.sections[stop.section].rows[stop.row].id == selection.row
        && page.sections[stop.section].id == selection.section
    }
    if stops.indices.contains(guess), isSelected(stops[guess]) { return guess }
    return stops.firstIndex(where: isSelected)
  }

  /// What is selected at a stop.
  func selection(of stop: Stop) -> Selection {
    let section = page.sections[stop.section]
    return Selection(section: section.id, row: section.rows[stop.row].id)
  }

  /// The row at a stop.
  func row(of stop: Stop) -> Row { page.sections[stop.section].rows[stop.row] }

  /// Whether a line is the row of a table.
  func isRow(_ line: Int) -> Bool {
    guard lines.indices.contains(line), case .row = lines[line] else { return false }
    return true
  }

  /// The section that a line belongs to.
  func section(at line: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    switch lines[line] {
    case .heading(let section), .titles(let section), .row(let section, _),
      .picture(let section, _):
      return section
    case .note, .blank: return nil
    }
  }

  /// How the columns lie; sections of one alignment as if they were one table.
  private static func layouts(of sections: [Section], width: Int) -> [TableLayout] {
    func layout(_ section: Section, rows: [Row]) -> TableLayout {
      TableLayout(
        columns: section.columns, rows: rows.map(\.cells), showsTitles: section.showsTitles,
        width: width, gap: section.gap)
    }
    var shared: [String: TableLayout] = [:]
    return sections.map { section in
      guard let alignment = section.alignment else { return layout(section, rows: section.rows) }
      if let known = shared[alignment] { return known }
      let kin = sections.filter { $0.alignment == alignment }
      let made = layout(section, rows: kin.flatMap(\.rows))
      shared[alignment] = made
      return made
    }
  }

  /// The items of a picture that the filter lets through.
  private static func stops(
    of picture: Picture, _ section: Section, _ index: Int, visible: [Int], from line: Int
  ) -> [Stop] {
    let rows = Dictionary(
      visible.map { (section.rows[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return picture.items.compactMap { item in
      rows[item.id].map { row in
        Stop(
          lines: (line + item.rows.lowerBound)...(line + item.rows.upperBound), section: index,
          row: row)
      }
    }
  }

  private static func visible(
    _ section: Section, name: String?, holding found: [Int]?, sort: Sort?
  ) -> [Int] {
    var rows = found ?? Array(section.rows.indices)
    if let name { rows = section.rows.indices.filter { section.rows[$0].names.contains(name) } }
    guard let sort, let column = section.columns.firstIndex(where: { $0.id == sort.column }) else {
      return rows
    }
    let keys = section.rows.map { $0.sortKeys[column].folded }
    return rows.enumerated().sorted { left, right in
      let (first, second) = (keys[left.element], keys[right.element])
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

extension Section {
  fileprivate func hasRow(named name: String) -> Bool {
    rows.contains { $0.names.contains(name) }
  }
}

/// A row, named so that sorting, filtering and resizing keep it.
struct Selection: Hashable, Sendable {
  let section: String
  let row: String
}
