import LodeData
public import LodeScreen

/// Draws a state as a frame.
///
/// Pure: the same state gives the same frame, cell for cell, on a terminal, in an export and in a
/// test. Cost: O(cells), and O(rows seen).
public enum Renderer {
  public static func frame(of state: State) -> Frame {
    var frame = Frame(size: state.size)
    drawHeader(state, into: &frame)
    draw(Chrome(state: state).tabs, into: &frame)
    let layout = state.layout
    if layout.rule.rows > 0 {
      frame.fill(layout.rule, glyph: state.symbols.rule, style: Style(.rule))
    }
    BodyPainter(state: state).draw(into: &frame)
    if layout.evidence.rows > 0 {
      let glyph = layout.isBeside ? state.symbols.verticalRule : state.symbols.rule
      frame.fill(layout.divider, glyph: glyph, style: Style(.rule))
      EvidencePainter(state: state).draw(into: &frame)
    }
    FilterMarks(state: state).draw(into: &frame)
    drawFooter(state, into: &frame)
    PalettePainter(state: state).draw(into: &frame)
    return state.symbols == .ascii ? frame.inASCII() : frame
  }

  /// The frame as the terminal shows it: what the last key cost stands in its corner, if wanted.
  ///
  /// Exports never show that, so that the same place gives the same bytes.
  public static func screen(of state: State) -> Frame {
    var frame = frame(of: state)
    guard let timings = state.timings, state.size.rows > 0 else { return frame }
    let text = " \(timings.description) "
    frame.put(
      text, at: Point(column: max(0, state.size.columns - text.count), row: 0),
      style: Style(.accent, isSelected: true))
    return frame
  }

  // MARK: Header

  private static func drawHeader(_ state: State, into frame: inout Frame) {
    let rect = state.layout.header
    guard rect.rows > 0 else { return }
    var left = frame.put(
      Chrome.name, at: rect.origin, style: Style(.accent), limit: rect.columns)
    for piece in Chrome(state: state).crumbs {
      left += frame.put(
        piece.text, at: piece.point, style: piece.style, limit: rect.columns - left)
    }
    let room = rect.columns - left - 3
    guard let aside = asides(state).first(where: { TextWidth.columns(of: $0) <= room }) else {
      return
    }
    frame.put(
      aside,
      at: Point(column: rect.columns - TextWidth.columns(of: aside) - 1, row: rect.row),
      style: Style(state.isLiteral ? .tentative : .muted))
  }

  /// What stands at the right of the header, the fullest first.
  ///
  /// That figures are literal is the last to go.
  private static func asides(_ state: State) -> [String] {
    let heading = state.atlas.heading
    let mark = " \(state.symbols.bullet) "
    let literal = state.isLiteral ? ["literal"] : []
    let date = heading.asOf.map { ["as of \(Dates.day($0))"] } ?? []
    return heading.packages.map { literal + [$0] + date }.map { $0.joined(separator: mark) }
      + [literal + date, literal].map { $0.joined(separator: mark) }
  }

  // MARK: Footer

  private static func drawFooter(_ state: State, into frame: inout Frame) {
    let rect = state.layout.footer
    guard rect.rows > 0 else { return }
    let line = rect.origin
    if let prompt = state.prompt {
      let column = PromptPainter(
        prompt: prompt, isFindingHelp: state.isFindingHelp, matches: state.body.matches
      ).draw(into: &frame, in: rect)
      frame.cursor = Point(column: column, row: line.row)
      if let message = state.message ?? state.promptHint, line.row > 0 {
        drawMessage(message, of: state, above: 1, into: &frame)
      }
      return
    }
    if let message = state.message {
      drawMessage(message, of: state, above: 0, into: &frame)
      return
    }
    let chrome = Chrome(state: state)
    draw(chrome.hints, into: &frame)
    let column = rect.columns - TextWidth.columns(of: chrome.position) - 1
    if column >= 2 {
      frame.put(
        chrome.position, at: Point(column: column, row: line.row), style: .text)
    }
  }

  private static func draw(_ pieces: [ChromePiece], into frame: inout Frame) {
    for piece in pieces { frame.put(piece.text, at: piece.point, style: piece.style) }
  }

  /// Draws a message over the footer and the lines above it that it needs, or so many lines higher.
  private static func drawMessage(
    _ message: Message, of state: State, above lines: Int, into frame: inout Frame
  ) {
    let rect = state.layout.footer
    let role: Role = message.isError ? .error : .accent
    let room = max(0, rect.columns - 2)
    let last = rect.row - lines
    let text = RunText.wrapped([TextRun(message.text, role)], columns: room).prefix(last + 1)
    for (index, line) in text.enumerated() {
      let row = last + 1 - text.count + index
      frame.fill(
        Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: .text)
      let margin = TextRun(" ", row == rect.row ? role : .text)
      frame.put([margin] + line, at: Point(column: rect.column, row: row), limit: room + 1)
    }
  }
}

extension Frame {
  /// The frame with every glyph that is not ASCII replaced by a likeness of the same width.
  func inASCII() -> Frame {
    var copy = self
    for row in 0..<size.rows {
      for (column, cell) in self.row(row).enumerated() where !cell.isASCII {
        let glyph = cell.glyph.flatMap { TextWidth.ascii(String($0)).first }
        copy.put(
          String(glyph ?? " "), at: Point(column: column, row: row), style: cell.style)
      }
    }
    return copy
  }
}
