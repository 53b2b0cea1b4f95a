import LodeScreen

/// Draws the palette's list over the lower part of the screen.
struct PalettePainter {
  let state: State

  /// The lines of the list that have room: a third to a half of the screen.
  private static let mostLines = 14

  /// The rule over the list and the lines of the list; without rows where there is no room.
  static func room(in layout: ScreenLayout) -> (rule: Rect, list: Rect) {
    let above = layout.footer.row - layout.tabs.rows - layout.header.rows
    let lines = min(mostLines, max(above / 2, above - 6))
    let (_, rect) = Rect(
      column: 0, row: 0, columns: layout.footer.columns, rows: layout.footer.row
    ).split(bottom: lines > 0 ? lines + 1 : 0)
    let (rule, list) = rect.split(top: 1)
    return (rule, list)
  }

  /// The first line of the list that is seen: the chosen one is in the middle where it can be.
  static func firstLine(of palette: Palette, rows: Int) -> Int {
    max(0, min(palette.selected - rows / 2, palette.count - rows))
  }

  func draw(into frame: inout Frame) {
    guard let palette = state.prompt?.palette else { return }
    let (rule, list) = Self.room(in: state.layout)
    guard list.rows > 0 else { return }
    frame.fill(rule, glyph: state.symbols.rule, style: Style(.rule))
    let count =
      palette.query.isEmpty
      ? " \(palette.total) places and commands " : " \(palette.count) of \(palette.total) "
    frame.put(count, at: Point(column: 1, row: rule.row), style: Style(.muted))
    frame.fill(list)
    guard palette.count > 0 else {
      let text =
        palette.query.contains("?")
        ? "Parameters follow as name=value, with '&' between them; Enter goes there."
        : "Nothing here is called '\(palette.query)'. Fewer letters find more; Esc leaves."
      frame.put(
        text, at: Point(column: list.column + Body.indent, row: list.row), style: Style(.muted),
        limit: list.columns - Body.indent)
      return
    }
    let first = Self.firstLine(of: palette, rows: list.rows)
    let pattern = FuzzyPattern(palette.query)
    var scorer = FuzzyScorer()
    for offset in 0..<min(list.rows, palette.count - first) {
      let row = Rect(
        column: list.column, row: list.row + offset, columns: list.columns, rows: 1)
      let isChosen = first + offset == palette.selected
      if isChosen {
        frame.fill(row, style: Style(.text, isSelected: true))
        frame.put(
          String(state.symbols.selection), at: row.origin, style: Style(.accent, isSelected: true))
      }
      draw(
        palette[first + offset], in: row, isChosen: isChosen,
        marking: { marked($0, by: pattern, with: &scorer) }, into: &frame)
    }
  }

  /// Draws a line: the title, the other name that was found, and where it leads, its keys, or what
  /// a theme looks like.
  private func draw(
    _ line: Palette.Line, in row: Rect, isChosen: Bool, marking: (String) -> [TextRun],
    into frame: inout Frame
  ) {
    let start = row.column + Body.indent
    let room = max(0, row.columns - Body.indent - 1)
    let aside = aside(of: line.entry)
    let width = TextWidth.columns(of: aside.text)
    let title = TextWidth.columns(of: line.entry.title)
    // A key is short enough to cut a title for; a route is not.
    let isKey = if case .command = line.entry.target { true } else { false }
    let hasAside = isKey ? 2 * width <= room : title + width + 2 <= room
    var runs = marking(line.entry.title)
    if !line.alias.isEmpty {
      runs = [TextRun(line.entry.title + "  ")] + marking(line.alias)
    }
    frame.put(
      runs, at: Point(column: start, row: row.row), isSelected: isChosen,
      limit: hasAside ? room - width - 2 : room)
    guard hasAside else { return }
    frame.put(
      [aside], at: Point(column: start + room - width, row: row.row), isSelected: isChosen)
  }

  private func aside(of entry: PaletteEntry) -> TextRun {
    switch entry.target {
    case .place(let route): TextRun(route.description, .muted)
    case .command(let command):
      TextRun(
        Keymap.keys(for: command).map { $0.symbol(in: state.symbols) }.joined(separator: " "),
        .control)
    case .theme(let choice):
      TextRun(choice == state.theme ? "in use" : choice.summary, .muted)
    }
  }

  /// A text with the letters that the query takes in a role of their own.
  private func marked(
    _ text: String, by pattern: FuzzyPattern, with scorer: inout FuzzyScorer
  ) -> [TextRun] {
    guard !pattern.isEmpty else { return [TextRun(text)] }
    let places = scorer.places(of: pattern, in: Array(TextWidth.ascii(text).utf8))
    var runs: [TextRun] = []
    var place = 0
    for character in text {
      let next = place + TextWidth.ascii(String(character)).utf8.count
      let role: Role = (place..<next).contains(where: places.contains) ? .match : .text
      place = next
      if runs.last?.role == role {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(TextRun(String(character), role))
      }
    }
    return runs
  }
}
