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
    drawTabs(state, into: &frame)
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
    drawFooter(state, into: &frame)
    return state.symbols == .ascii ? frame.inASCII() : frame
  }

  // MARK: Header

  private static func drawHeader(_ state: State, into frame: inout Frame) {
    let rect = state.layout.header
    guard rect.rows > 0 else { return }
    var left = frame.put(" Lode", at: rect.origin, style: Style(.accent), limit: rect.columns)
    let crumbs = Places.breadcrumbs(state.route, page: state.body.page)
    for (index, crumb) in crumbs.enumerated() {
      let mark = index == 0 ? "  " : state.symbols.breadcrumb
      left += frame.put(
        mark, at: Point(column: rect.column + left, row: rect.row), style: Style(.muted),
        limit: rect.columns - left)
      let role: Role = index == crumbs.count - 1 ? .heading : .control
      left += frame.put(
        TextWidth.truncated(
          crumb, toColumns: max(0, rect.columns - left), ellipsis: state.symbols.more),
        at: Point(column: rect.column + left, row: rect.row), style: Style(role),
        limit: rect.columns - left)
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
    let corpus = state.atlas.corpus
    let mark = " \(state.symbols.bullet) "
    let literal = state.isLiteral ? ["literal"] : []
    let date = corpus.asOf.map { ["as of \(Dates.day($0))"] } ?? []
    let packages = packages(speakingIn: corpus)
    return packages.map { literal + [$0] + date }.map { $0.joined(separator: mark) }
      + [literal + date, literal].map { $0.joined(separator: mark) }
  }

  /// Which packages speak, the fullest first: their ids where these are few, or how many of all.
  private static func packages(speakingIn corpus: Corpus) -> [String] {
    let speaking = corpus.speakingPackages
    let all = corpus.packages.count { !$0.holdsTilesAlone }
    let ids = speaking.map(\.id).joined(separator: " + ")
    let count = speaking.count < all ? "\(speaking.count) of \(all)" : "all \(all)"
    return (speaking.count <= 3 || speaking.count < all ? [ids] : [])
      + (all > 1 ? ["\(count) packages", "\(speaking.count)/\(all)"] : [])
  }

  private static func drawTabs(_ state: State, into frame: inout Frame) {
    let rect = state.layout.tabs
    guard rect.rows > 0 else { return }
    let tabs = Route.tabs.enumerated().map { index, route in
      (
        key: String(index + 1), title: Places.title(of: route),
        isHere: route.root == state.route.tab.root
      )
    }
    let full = tabs.reduce(0) { $0 + $1.key.count + $1.title.count + 3 }
    // Where room is short, neighbours share the blank between them; the present one has both.
    let shared = full <= rect.columns ? 0 : 1
    let showsTitles = full - shared * (tabs.count - 1) <= rect.columns
    var column = 0
    var here: (text: String, column: Int)?
    for tab in tabs {
      let text = showsTitles || tab.isHere ? " \(tab.key) \(tab.title) " : " \(tab.key) "
      if tab.isHere { here = (text, column) }
      column += frame.put(
        text, at: Point(column: rect.column + column, row: rect.row), style: Style(.control),
        limit: rect.columns - column)
      if showsTitles { column -= shared }
    }
    if let here {
      frame.put(
        here.text, at: Point(column: rect.column + here.column, row: rect.row),
        style: Style(.accent, isSelected: true), limit: rect.columns - here.column)
    }
  }

  // MARK: Footer

  private static func drawFooter(_ state: State, into frame: inout Frame) {
    let rect = state.layout.footer
    guard rect.rows > 0 else { return }
    let line = rect.origin
    if let prompt = state.prompt {
      let label = label(of: prompt)
      var column = frame.put(label, at: line, style: Style(.accent), limit: rect.columns)
      let room = max(0, rect.columns - column - 1)
      let tail =
        TextWidth.columns(of: prompt.text) > room
        ? String(prompt.text.suffix(room)) : prompt.text
      column += frame.put(
        tail, at: Point(column: line.column + column, row: line.row), style: Style(.figure),
        limit: room)
      frame.cursor = Point(column: min(column, rect.columns - 1), row: line.row)
      if let message = state.message ?? state.promptHint, line.row > 0 {
        drawMessage(message, of: state, above: 1, into: &frame)
      }
      return
    }
    if let message = state.message {
      drawMessage(message, of: state, above: 0, into: &frame)
      return
    }
    let position = position(of: state)
    let width = TextWidth.columns(of: position)
    let room = rect.columns - width - 3
    drawHints(state, into: &frame, room: room)
    if room >= 0 {
      frame.put(
        position, at: Point(column: rect.columns - width - 1, row: line.row), style: Style(.muted))
    }
  }

  /// Draws a message over the footer, or over the lines above it that it needs.
  private static func drawMessage(
    _ message: Message, of state: State, above lines: Int, into frame: inout Frame
  ) {
    let rect = state.layout.footer
    let role: Role = message.isError ? .error : .accent
    let room = max(0, rect.columns - 2)
    guard lines > 0 else {
      frame.put(
        " " + TextWidth.truncated(message.text, toColumns: room, ellipsis: state.symbols.more),
        at: rect.origin, style: Style(role), limit: rect.columns)
      return
    }
    let text = RunText.wrapped([TextRun(message.text, role)], columns: room).prefix(rect.row)
    for (index, line) in text.enumerated() {
      let row = rect.row - text.count + index
      frame.fill(
        Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: .text)
      frame.put(line, at: Point(column: rect.column + 1, row: row), limit: room)
    }
  }

  private static func label(of prompt: Prompt) -> String {
    switch prompt.kind {
    case .filter: " Filter: "
    case .export: " Write to: "
    case .overwrite(let path): " \(path) exists. Overwrite? y or n "
    case .go: " Go to: "
    case .input(let input): " \(input.label): "
    }
  }

  private static func position(of state: State) -> String {
    let count = state.selectedIndex.map { "\($0 + 1)/\(state.body.stops.count)" } ?? ""
    let marks =
      state.marks.isEmpty ? "" : "\(state.symbols.marked) \(state.marks.count) marked  "
    guard !state.place.filter.isEmpty else { return marks + count }
    return "\(marks)\(count) of \(state.body.matches.all) with '\(state.place.filter)'"
  }

  /// The keys that matter here, as many as fit.
  private static func drawHints(_ state: State, into frame: inout Frame, room: Int) {
    var column = 1
    for command in hints(for: state) {
      guard let binding = Keymap.bindings.first(where: { $0.command == command }),
        let key = binding.keys.first
      else { continue }
      let symbol = key.symbol(in: state.symbols)
      let label =
        command == .open && state.selectedRow?.edits != nil ? "edit" : binding.label
      let width = TextWidth.columns(of: symbol) + 1 + TextWidth.columns(of: label)
      guard column + width <= room else { continue }
      let row = state.layout.footer.row
      column += frame.put(symbol, at: Point(column: column, row: row), style: Style(.control))
      column += frame.put(
        " " + label, at: Point(column: column, row: row), style: Style(.muted))
      column += 2
    }
  }

  /// Depends on the place alone and not on how one came there, so that an export of the same
  /// route shows the same.
  private static func hints(for state: State) -> [Command] {
    var hints: [Command] = [.help, .quit]
    if state.place.focus == .evidence { return hints + [.open, .back] }
    if state.selectedRow?.isActive ?? false { hints.append(.open) }
    if state.place.route != .overview || !state.place.filter.isEmpty { hints.append(.back) }
    let claims = state.selectedRow?.claims ?? []
    if !claims.isEmpty { hints.append(.evidence) }
    if DisagreementText(context: state.context).mark(of: claims) != nil {
      hints.append(.disagreements)
    }
    if state.body.page.nextForm != nil { hints.append(.form) }
    hints.append(.filter)
    if let section = state.currentSection, section.showsTitles, section.drawing == nil {
      hints.append(.sort)
    }
    if state.body.page.neighbours.before != nil || state.body.page.neighbours.after != nil {
      hints.append(.after)
    }
    if state.body.page.regrouped != nil { hints.append(.regroup) }
    if !state.marks.isEmpty { hints.insert(.coalition, at: 2) }
    let isMarkable = state.selectedRow?.countryID != nil
    return hints + [.export, .qualifiers] + (isMarkable ? [.mark] : [])
  }
}

extension Frame {
  /// The frame with every glyph that is not ASCII replaced by a likeness of the same width.
  func inASCII() -> Frame {
    var copy = Frame(size: size)
    copy.cursor = cursor
    for row in 0..<size.rows {
      for (column, cell) in self.row(row).enumerated() {
        let glyph = cell.glyph.flatMap { $0.isASCII ? $0 : TextWidth.ascii(String($0)).first }
        copy.put(
          String(glyph ?? " "), at: Point(column: column, row: row), style: cell.style)
      }
    }
    return copy
  }
}
