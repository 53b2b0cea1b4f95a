import LodeScreen

/// Draws the body: the page's tables, from the first line that is scrolled to.
struct BodyPainter {
  let state: State

  func draw(into frame: inout Frame) {
    let rect = state.layout.body
    let body = state.body
    guard rect.rows > 0, rect.columns > 0 else { return }
    if body.lines.isEmpty {
      let text =
        state.place.filter.isEmpty
        ? "Nothing here." : "No row holds '\(state.place.filter)'. Esc ends the filter."
      frame.put(
        text, at: Point(column: rect.column + Body.indent, row: rect.row), style: Style(.muted),
        limit: rect.columns - Body.indent)
      return
    }
    let pinned = state.pinnedLines(at: state.place.scroll)
    let selected = state.selectedStop?.lines.lowerBound
    let marks = DisagreementText(context: state.context)
    for offset in 0..<rect.rows {
      let line = state.place.scroll + offset
      guard body.lines.indices.contains(line) else { break }
      let row = rect.row + offset
      if offset < pinned, let section = body.section(at: line) {
        draw(.titles(section: section), at: row, into: &frame)
      } else if case .row(let section, let index) = body.lines[line] {
        let isSelected = selected == line
        draw(
          body.page.sections[section].rows[index], of: section, at: row, isSelected: isSelected,
          marks: marks, into: &frame)
        if isSelected, state.prompt == nil {
          frame.cursor = Point(column: rect.column, row: row)
        }
      } else {
        draw(body.lines[line], at: row, into: &frame)
      }
    }
    drawPictures(into: &frame)
    drawOverflowMarks(into: &frame)
  }

  /// Draws what is seen of each section's picture.
  private func drawPictures(into frame: inout Frame) {
    let rect = state.layout.body
    let seen = state.body.lines.enumerated().dropFirst(state.place.scroll).prefix(rect.rows)
    var first: [Int: (line: Int, row: Int)] = [:]
    for (line, content) in seen {
      guard case .picture(let section, let row) = content, first[section] == nil else { continue }
      first[section] = (line, row)
    }
    for (section, start) in first {
      guard let picture = state.body.pictures[section] else { continue }
      let top = start.line - state.place.scroll
      let isHere = state.selectedStop?.section == section && state.place.focus == .body
      let cursor = picture.draw(
        into: &frame,
        in: Rect(
          column: rect.column + Body.margin, row: rect.row + top,
          columns: rect.columns - 2 * Body.margin,
          rows: min(rect.rows - top, picture.size.rows - start.row)),
        from: start.row, selected: isHere ? state.selectedRow?.id : nil)
      if let cursor, state.prompt == nil { frame.cursor = cursor }
    }
  }

  /// Draws a line that is no row.
  private func draw(_ line: Body.Line, at row: Int, into frame: inout Frame) {
    let rect = state.layout.body
    let start = Point(column: rect.column + Body.indent, row: row)
    let width = rect.columns - Body.indent
    switch line {
    case .heading(let section):
      let heading = state.body.page.sections[section]
      let used = frame.put(
        TextWidth.truncated(
          heading.title, toColumns: rect.columns - 1, ellipsis: state.symbols.more),
        at: Point(column: rect.column + 1, row: row), style: Style(.heading),
        limit: rect.columns - 1)
      let full = [heading.aside, heading.hint].filter { !$0.isEmpty }.joined(separator: ", ")
      let room = width - used - 3
      // An aside says unit and year: the better half of it is worth more than nothing.
      let whole = [full, heading.aside].first { TextWidth.columns(of: $0) <= room }
      let needed = TextWidth.columns(of: heading.aside)
      if whole != nil || room * 2 >= needed {
        let aside = TextWidth.truncated(
          whole ?? heading.aside, toColumns: room, ellipsis: state.symbols.more)
        frame.put(aside, at: Point(column: rect.column + used + 3, row: row), style: Style(.muted))
      }
    case .titles(let section):
      widget(section).drawTitles(
        into: &frame, at: start,
        sort: state.place.sorts[state.body.page.sections[section].kin].map {
          ($0.column, $0.isDescending)
        })
    case .note(let spans):
      var column = 0
      for span in spans {
        column += frame.put(
          span.text, at: Point(column: start.column + column, row: row), style: Style(span.role),
          limit: width - column)
      }
    case .row, .picture, .blank:
      return
    }
  }

  /// Draws a row of a table, with its signs before it.
  ///
  /// The sign of a difference stands outside the selection and keeps its look, so that a step from
  /// row to row does not write it.
  private func draw(
    _ row: Row, of section: Int, at line: Int, isSelected: Bool, marks: DisagreementText,
    into frame: inout Frame
  ) {
    let rect = state.layout.body
    let start = Point(column: rect.column + Body.indent, row: line)
    let isActive = isSelected && state.place.focus == .body
    let table = widget(section)
    if isActive {
      // To the table's end and a blank beyond it: further on there is nothing to be selected.
      frame.fill(
        Rect(
          column: start.column, row: line,
          columns: min(rect.columns - Body.indent, table.width + 1), rows: 1),
        style: Style(.text, isSelected: true))
    }
    if let sign = sign(of: row, isSelected: isSelected) {
      frame.put(
        String(sign), at: Point(column: start.column - 1, row: line),
        style: Style(isActive ? .text : .accent))
    }
    if state.body.page.sections[section].showsMarks, let mark = marks.mark(of: row) {
      frame.put(
        String(mark), at: Point(column: rect.column, row: line), style: Style(.disputed))
    }
    table.draw(row.cells, into: &frame, at: start, isSelected: isActive)
  }

  /// What stands right before a row: whether it is selected, marked, or both.
  private func sign(of row: Row, isSelected: Bool) -> Character? {
    switch (isSelected, state.isMarked(row)) {
    case (true, true): state.symbols.markedSelection
    case (true, false): state.symbols.selection
    case (false, true): state.symbols.marked
    case (false, false): nil
    }
  }

  private func widget(_ section: Int) -> TableWidget {
    TableWidget(
      columns: state.body.page.sections[section].columns, layout: state.body.layouts[section],
      symbols: state.symbols)
  }

  /// Says at the right edge that there is more above or below.
  private func drawOverflowMarks(into frame: inout Frame) {
    let rect = state.layout.body
    guard rect.columns > 4 else { return }
    let edge = rect.column + rect.columns - 1
    func mark(_ glyph: Character, row: Int) {
      guard frame[edge, row].glyph == " " else { return }
      frame.put(
        String(glyph), at: Point(column: edge, row: row),
        style: Style(.accent, isSelected: frame[edge, row].style.isSelected))
    }
    if state.place.scroll > 0 { mark(state.symbols.moreAbove, row: rect.row) }
    if state.place.scroll + rect.rows < state.body.lines.count {
      mark(state.symbols.moreBelow, row: rect.row + rect.rows - 1)
    }
  }
}
