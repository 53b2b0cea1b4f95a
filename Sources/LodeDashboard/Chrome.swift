import LodeScreen

/// A piece of the header, the tabs or the footer: where it stands, and what a click on it does.
struct ChromePiece: Hashable, Sendable {
  let text: String
  let point: Point
  let style: Style
  /// Nil where a click does nothing.
  let target: ScreenTarget?

  /// Whether a cell belongs to the piece.
  func contains(_ point: Point) -> Bool {
    point.row == self.point.row && point.column >= self.point.column
      && point.column < self.point.column + TextWidth.columns(of: text)
  }
}

/// What stands around the body, for drawing and for the mouse alike.
///
/// Later pieces are drawn over earlier ones.
struct Chrome {
  let state: State

  // MARK: Header

  /// The breadcrumbs: all but the last lead back up.
  var crumbs: [ChromePiece] {
    let rect = state.layout.header
    guard rect.rows > 0 else { return [] }
    var column = rect.column + min(rect.columns, TextWidth.columns(of: Self.name))
    var pieces: [ChromePiece] = []
    let words = Places.breadcrumbs(state.route, page: state.body.page)
    func add(_ text: String, _ role: Role, _ target: ScreenTarget?) {
      let piece = ChromePiece(
        text: text, point: Point(column: column, row: rect.row), style: Style(role),
        target: target)
      column = min(rect.column + rect.columns, column + TextWidth.columns(of: text))
      pieces.append(piece)
    }
    for (index, word) in words.enumerated() {
      add(index == 0 ? "  " : state.symbols.breadcrumb, .muted, nil)
      let isHere = index == words.count - 1
      let room = max(0, rect.column + rect.columns - column)
      add(
        TextWidth.truncated(word, toColumns: room, ellipsis: state.symbols.more),
        isHere ? .heading : .control, isHere ? nil : .place(state.route.prefix(index + 1)))
    }
    return pieces
  }

  /// What the header begins with.
  static let name = " Lode"

  // MARK: Tabs

  /// The tabs, the present one last; without titles where they have no room.
  var tabs: [ChromePiece] {
    let rect = state.layout.tabs
    guard rect.rows > 0 else { return [] }
    let tabs = Route.tabs.enumerated().map { index, route in
      (key: String(index + 1), title: Places.title(of: route), route: route)
    }
    let full = tabs.reduce(0) { $0 + $1.key.count + $1.title.count + 3 }
    // Where room is short, neighbours share the blank between them; the present one has both.
    let shared = full <= rect.columns ? 0 : 1
    let showsTitles = full - shared * (tabs.count - 1) <= rect.columns
    var column = rect.column
    var pieces: [ChromePiece] = []
    var here: ChromePiece?
    for tab in tabs {
      let isHere = tab.route.root == state.route.tab.root
      let text = showsTitles || isHere ? " \(tab.key) \(tab.title) " : " \(tab.key) "
      let point = Point(column: column, row: rect.row)
      let target = ScreenTarget.place(tab.route)
      pieces.append(
        ChromePiece(text: text, point: point, style: Style(.control), target: target))
      if isHere {
        here = ChromePiece(
          text: text, point: point, style: Style(.accent, isSelected: true), target: target)
      }
      column += min(rect.columns, TextWidth.columns(of: text)) - (showsTitles ? shared : 0)
    }
    return pieces + [here].compactMap(\.self)
  }

  // MARK: Footer

  /// The keys that matter here, as many as fit; none while something else stands there.
  ///
  /// Whether sources differ changes from row to row, so that key stands behind the others: they stay
  /// where they are. Short of room, it takes the place of those that matter less.
  var hints: [ChromePiece] {
    let rect = state.layout.footer
    guard rect.rows > 0, state.prompt == nil, state.message == nil else { return [] }
    let room = rect.columns - TextWidth.columns(of: position) - 3
    var column = 1
    var pieces: [ChromePiece] = []
    for hint in orderedHints(room: room) where column + hint.columns <= room {
      let target = ScreenTarget.command(hint.command)
      pieces.append(
        ChromePiece(
          text: hint.key, point: Point(column: column, row: rect.row), style: Style(.control),
          target: target))
      pieces.append(
        ChromePiece(
          text: " " + hint.label,
          point: Point(column: column + TextWidth.columns(of: hint.key), row: rect.row),
          style: Style(.muted), target: target))
      column += hint.columns + 2
    }
    return pieces
  }

  /// The hints from the left, the passing one last.
  private func orderedHints(room: Int) -> [Hint] {
    var hints = state.hints.compactMap { Hint($0, in: state) }
    guard let place = hints.firstIndex(where: \.isPassing) else { return hints }
    let passing = hints.remove(at: place)
    guard !passing.isBlank else { return hints }
    func width(_ hints: [Hint]) -> Int { hints.reduce(1) { $0 + $1.columns + 2 } }
    var kept = hints
    while kept.count > place, width(kept) + passing.columns > room { kept.removeLast() }
    return width(kept) + passing.columns > room ? hints : kept + [passing]
  }

  /// A key with what it does, as the footer has it; blank where it does nothing just now.
  private struct Hint {
    let command: Command
    let key: String
    let label: String
    let isBlank: Bool
    /// Whether it comes and goes from row to row.
    var isPassing: Bool { command == .disagreements }

    init?(_ command: Command, in state: State) {
      guard let binding = Keymap.bindings.first(where: { $0.command == command }),
        let key = binding.keys.first
      else { return nil }
      self.command = command
      self.key = key.symbol(in: state.symbols)
      label = command == .open && state.selectedRow?.edits != nil ? "edit" : binding.label
      isBlank =
        command == .disagreements
        && state.selectedRow.flatMap { DisagreementText(context: state.context).mark(of: $0) }
          == nil
    }

    var columns: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: label) }
  }

  /// Which row of how many is selected, with what is marked and filtered.
  var position: String {
    let count = state.selectedIndex.map { "\($0 + 1)/\(state.body.stops.count)" } ?? ""
    let shown = count.isEmpty ? "\(state.body.matches.shown)" : count
    let marks =
      state.marks.isEmpty ? "" : "\(state.symbols.marked) \(state.marks.count) marked  "
    guard !state.place.filter.isEmpty else { return marks + count }
    return "\(marks)\(shown) of \(state.body.matches.all) with '\(state.place.filter)'"
  }
}
