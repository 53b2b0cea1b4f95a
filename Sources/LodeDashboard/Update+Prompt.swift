import LodeScreen

/// Lines that the user types: the filter, the palette, a file's name, a value.
extension State {
  mutating func open(_ new: Prompt) {
    prompt = new
    place.focus = .body
    relayout()
  }

  mutating func closePrompt() {
    prompt = nil
    relayout()
  }

  /// Whether the open line finds commands on the help page.
  var isFindingHelp: Bool { prompt?.kind == .filter && place.route == .help }

  /// Puts text into the open prompt, no more than a line of it; answers a question.
  mutating func type(_ text: String) -> [Effect] {
    guard case .overwrite(let path) = prompt?.kind else {
      edit { $0.insert(String(text.prefix { !$0.isNewline }.filter { $0 != "\t" })) }
      return []
    }
    closePrompt()
    guard text.lowercased() == "y" else {
      message = Message(text: "\(path) was left as it is.")
      return []
    }
    return export(to: path, overwriting: true)
  }

  /// Puts pasted text into the open prompt, as one line; it is never taken for keys.
  mutating func paste(_ text: String) {
    switch prompt?.kind {
    case nil:
      let key = Keymap.keys(for: .palette).first.map { $0.symbol(in: symbols) } ?? ""
      message = Message(
        text: "What was pasted was left out: no line is open for it; \(key) opens one.")
    case .overwrite: break
    case .filter, .export, .palette, .input:
      let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
      edit { $0.insert(String(line).trimmed) }
    }
  }

  /// Does what a key means in the open prompt.
  mutating func act(_ act: LineAct) {
    switch act {
    case .step(let lines):
      hasList ? choose(lines) : recall(-lines)
    case .choose(let lines): choose(lines)
    case .page(let pages):
      if prompt?.palette != nil {
        let rows = PalettePainter.room(in: layout).list.rows
        prompt?.palette?.step(pages * max(2, rows))
      } else {
        move(pages < 0 ? .pageUp : .pageDown)
      }
    default:
      guard prompt.map(\.kind.isText) ?? false else { return }
      edit { $0.apply(act) }
    }
  }

  /// Whether the open prompt has a list that is seen: the palette's, or the keys of the help page.
  private var hasList: Bool {
    isFindingHelp
      || (prompt?.palette != nil && PalettePainter.room(in: layout).list.rows > 0)
  }

  private mutating func choose(_ lines: Int) {
    if prompt?.palette != nil {
      prompt?.palette?.step(lines)
    } else if prompt?.kind == .export {
      chooseFormat(lines)
    } else if prompt?.kind == .filter {
      move(lines < 0 ? .moveUp : .moveDown)
    }
  }

  /// Looks so many lines further back at what was typed before; forward where negative.
  private mutating func recall(_ steps: Int) {
    guard let open = prompt, open.kind == .filter || open.kind == .palette else { return }
    let lines = open.kind == .filter ? filterHistory.lines : routeHistory.lines
    let wanted = min(max(0, open.recalled.steps + steps), lines.count)
    guard wanted != open.recalled.steps else { return }
    let draft = open.recalled.steps == 0 ? open.text : open.recalled.draft
    edit { $0 = EditedLine(wanted == 0 ? draft : lines[lines.count - wanted]) }
    prompt?.recalled = (wanted, draft)
  }

  /// Changes the text of the open prompt; a filter and the palette work as it is typed.
  mutating func edit(_ change: (inout EditedLine) -> Void) {
    guard var open = prompt else { return }
    let before = open.text
    change(&open.line)
    prompt = open
    guard open.text != before else { return }
    switch open.kind {
    case .filter:
      message = nil
      place.filter = open.text
      // Who looks for a key wants the first that is found; elsewhere the selected row stays.
      if isFindingHelp { place.selection = nil }
      relayout()
    case .palette: searchPalette()
    case .input, .export: message = nil
    case .overwrite: return
    }
  }

  mutating func cancelPrompt() {
    guard let closed = prompt else { return }
    if isFindingHelp {
      if closed.text.isEmpty {
        closePrompt()
        goBack()
      } else {
        edit { $0 = EditedLine() }
      }
      return
    }
    prompt = nil
    message = nil
    if closed.kind == .filter { place.filter = "" }
    relayout()
  }

  mutating func submit() -> [Effect] {
    guard let closed = prompt else { return [] }
    switch closed.kind {
    case .input(let input):
      set(input, to: closed.text)
      return []
    case .export: return submitExport(to: closed.text.trimmed)
    case .palette: return takeChoice()
    case .filter where isFindingHelp: return takeHelp()
    case .filter:
      filterHistory.keep(closed.text)
      closePrompt()
      return []
    case .overwrite(let path):
      closePrompt()
      message = Message(text: "\(path) was left as it is.")
      return []
    }
  }

  /// Performs the command that is chosen on the help page, or goes to the place.
  private mutating func takeHelp() -> [Effect] {
    guard selectedRow?.isActive ?? false else {
      message = Message(text: "This line explains; choose a key or a place.")
      return []
    }
    closePrompt()
    return openSelection()
  }

  /// Opens the place with another value; says why where it cannot, and lets the user go on typing.
  private mutating func set(_ input: Input, to text: String) {
    do throws(RouteError) {
      let route = try input.route(from: place.route, setting: text.trimmed)
      try amend(route)
      prompt = nil
      message = nil
      relayout()
    } catch {
      message = Message(error)
    }
  }

  /// Goes to a route as it was typed, or says why it cannot.
  mutating func goTo(_ text: String) {
    do throws(RouteError) {
      try open(Route(parsing: text))
    } catch {
      message = Message(error)
    }
  }
}

extension Prompt.Kind {
  /// Whether what is typed is text, and not the answer to a question.
  var isText: Bool { if case .overwrite = self { false } else { true } }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
