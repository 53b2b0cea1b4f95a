import LodeScreen

/// Lines that the user types: the filter, a file's name, a route, a value.
extension State {
  mutating func open(_ new: Prompt) {
    prompt = new
    place.focus = .body
    relayout()
  }

  /// Puts text into the open prompt, no more than a line of it; answers a question.
  mutating func type(_ text: String) -> [Effect] {
    guard case .overwrite(let path) = prompt?.kind else {
      edit { $0 += text.prefix { !$0.isNewline }.filter { $0 != "\t" } }
      return []
    }
    prompt = nil
    relayout()
    guard text.lowercased() == "y" else {
      message = Message(text: "\(path) was left as it is.")
      return []
    }
    return export(to: path, overwriting: true)
  }

  /// Changes the text of the open prompt; a filter works as it is typed.
  mutating func edit(_ change: (inout String) -> Void) {
    guard var open = prompt else { return }
    change(&open.text)
    prompt = open
    switch open.kind {
    case .filter:
      place.filter = open.text
      relayout()
    case .input, .export: message = nil
    case .overwrite, .go: return
    }
  }

  mutating func cancelPrompt() {
    guard let closed = prompt else { return }
    prompt = nil
    message = nil
    if closed.kind == .filter { place.filter = "" }
    relayout()
  }

  mutating func submit() -> [Effect] {
    guard let closed = prompt else { return [] }
    if case .input(let input) = closed.kind {
      set(input, to: closed.text)
      return []
    }
    if closed.kind == .export { return submitExport(to: closed.text.trimmed) }
    prompt = nil
    relayout()
    switch closed.kind {
    case .filter:
      return []
    case .overwrite(let path):
      message = Message(text: "\(path) was left as it is.")
      return []
    case .go:
      goTo(closed.text)
      return []
    case .input, .export:
      return []
    }
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
      message = Message(text: "\(error)", isError: true)
    }
  }

  private mutating func goTo(_ text: String) {
    guard !text.trimmed.isEmpty else { return }
    do throws(RouteError) {
      try open(Route(parsing: text))
    } catch {
      message = Message(text: "\(error)", isError: true)
    }
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
