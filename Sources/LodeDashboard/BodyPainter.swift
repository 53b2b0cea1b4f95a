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
    for offset in 0..<rect.rows {
      let line = state.place.scroll + offset
      guard body.lines.indices.contains(line) else { break }
      let row = rect.row + offset
      if offset < pinned, let section = body.section(at: line) {
        draw(.titles(section: section), at: row, isSelected: false, into: &frame)
      } else {
        let isSelected = body.isRow(line) && state.selectedStop?.lines.lowerBound == line
        draw(body.lines[line], at: row, isSelected: isSelected, into: &frame)
        if isSelected, state.prompt == nil {
          frame.cursor = Point(column: rect.column, row: row)
        }
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

  private func draw(_ line: Body.Line, at row: Int, isSelected: Bool, into frame: inout Frame) {
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
      let aside = TextWidth.columns(of: heading.aside)
      if aside > 0, used + aside + 3 <= width {
        frame.put(
          heading.aside, at: Point(column: rect.column + used + 3, row: row), style: Style(.muted))
      }
    case .titles(let section):
      widget(section).drawTitles(
        into: &frame, at: start,
        sort: state.place.sorts[state.body.page.sections[section].kin].map {
          ($0.column, $0.isDescending)
        })
    case .row(let section, let index):
      let shown = state.body.page.sections[section]
      let isMarked = state.isMarked(shown.rows[index])
      if isSelected {
        frame.fill(
          Rect(column: rect.column, row: row, columns: rect.columns, rows: 1),
          style: Style(.text, isSelected: state.place.focus == .body))
        frame.put(
          String(isMarked ? state.symbols.markedSelection : state.symbols.selection),
          at: Point(column: rect.column, row: row),
          style: Style(.accent, isSelected: state.place.focus == .body))
      } else if isMarked {
        frame.put(
          String(state.symbols.marked), at: Point(column: rect.column, row: row),
          style: Style(.accent))
      }
      if shown.showsMarks,
        let mark = DisagreementText(context: state.context).mark(of: shown.rows[index].claims)
      {
        frame.put(
          String(mark), at: Point(column: start.column - 1, row: row),
          style: Style(.disputed, isSelected: isSelected && state.place.focus == .body))
      }
      widget(section).draw(
        shown.rows[index].cells, into: &frame, at: start,
        isSelected: isSelected && state.place.focus == .body)
    case .note(let spans):
      var column = 0
      for span in spans {
        column += frame.put(
          span.text, at: Point(column: start.column + column, row: row), style: Style(span.role),
          limit: width - column)
      }
    case .picture, .blank:
      return
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
