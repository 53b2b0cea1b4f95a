import LodeScreen

/// What the mouse does, where the user switched it on.
extension State {
  /// The lines that a notch of the wheel moves.
  static let wheelLines = 3

  /// Has the mouse come here, or leaves it to the terminal.
  mutating func setMouse(_ isOn: Bool) -> [Effect] {
    usesMouse = isOn
    let key = Keymap.keys(for: .mouse).first.map { $0.symbol(in: symbols) } ?? ""
    message = Message(
      text: isOn
        ? "Mouse on; \(key) switches it off, so that the terminal's own selection works."
        : "Mouse off: the terminal's own selection works again.")
    return [.mouse(isOn: isOn)]
  }

  /// Does what a press at a cell means; a second one opens what the first one chose.
  mutating func click(at point: Point, clicks: Int) -> [Effect] {
    guard let target = target(at: point) else { return [] }
    switch prompt?.kind {
    case nil: break
    case .palette:
      guard case .entry(let line) = target else { return [] }
      prompt?.palette?.choose(line)
      return takeChoice()
    case .filter:
      if !isFindingHelp { _ = submit() }
    // A value or an answer is wanted before anything else.
    case .export, .overwrite, .input: return []
    }
    message = nil
    switch target {
    case .place(let route):
      if prompt != nil { closePrompt() }
      go(to: route)
    case .command(let command): return perform(command)
    case .title(let section, let column):
      if body.page.sections[section].drawing == nil {
        sortOrReverse(section: section, column: column)
      }
    case .row(let index):
      if clicks > 1 { return openChosen() }
      place.focus = .body
      select(body.stops[index])
      settle()
    case .claim(let claim):
      if clicks > 1, place.focus == .evidence { return openSelection() }
      place.focus = .evidence
      showClaim(claim)
    case .entry: break
    }
    return []
  }

  /// Opens what the first of two clicks chose, even if it has moved from under the pointer.
  private mutating func openChosen() -> [Effect] {
    place.focus = .body
    if prompt != nil { closePrompt() }
    return openSelection()
  }

  /// Scrolls what is under the pointer; the selection follows into view.
  mutating func wheel(_ notches: Int, at point: Point) {
    if prompt?.palette != nil {
      for _ in 0..<abs(notches) { prompt?.palette?.step(notches.signum() * Self.wheelLines) }
    } else if layout.evidence.contains(point), !(selectedRow?.claims.isEmpty ?? true) {
      place.focus = .evidence
      for _ in 0..<abs(notches) { move(notches > 0 ? .pageDown : .pageUp) }
    } else {
      scroll(notches * Self.wheelLines)
    }
  }

  private mutating func scroll(_ lines: Int) {
    place.focus = .body
    let height = layout.body.rows
    let last = max(0, body.lines.count - height)
    place.scroll = min(max(0, place.scroll + lines), last)
    guard let stop = selectedStop else { return }
    let top = place.scroll + pinnedLines(at: place.scroll)
    let bottom = place.scroll + height
    if stop.lines.lowerBound < top {
      select(
        body.stops.first { $0.lines.lowerBound >= top && $0.lines.lowerBound < bottom }
          ?? body.stops.last { $0.lines.lowerBound < top })
    } else if stop.lines.lowerBound >= bottom {
      select(
        body.stops.last { $0.lines.lowerBound >= top && $0.lines.lowerBound < bottom }
          ?? body.stops.first { $0.lines.lowerBound >= bottom })
    }
    settle()
  }

  /// What to say of a key that nothing is bound to.
  func unboundText(_ key: Key) -> String {
    let help = Keymap.keys(for: .help).first.map { $0.symbol(in: symbols) } ?? ""
    return "\(key.symbol(in: symbols)) does nothing here; \(help) lists the keys."
  }
}
