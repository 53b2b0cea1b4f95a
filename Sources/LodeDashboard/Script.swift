public import LodeData
public import LodeScreen

/// Steps by their meaning and not by their keys, so that they replay under any key table.
///
/// ```
/// # One step a line: a command of the key table, or one of the forms that `lode keys` lists.
/// go minerals/rare-earths/refining
/// evidence
/// type China
/// key Ctrl-D
/// resize 120x40
/// theme light
/// mouse on
/// click 12 5
/// ```
public struct Script: Sendable {
  /// The steps, each with its line.
  private enum Step: Hashable, Sendable {
    case action(Action)
    case key(Key)
    case go(String)
  }

  private let steps: [(line: Int, step: Step)]
  private let path: String

  /// Reads a script; blank lines and what follows a `#` at a line's start are left out.
  ///
  /// - Throws: ``LoadFailure`` with every line that is no step, as `path:line:column`.
  public init(_ text: String, path: String) throws(LoadFailure) {
    var steps: [(line: Int, step: Step)] = []
    var findings: [Finding] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = String(line.filter { $0 != "\r" }).trimmed
      guard !words.isEmpty, !words.hasPrefix("#") else { continue }
      if let step = Self.step(words) {
        steps.append((index + 1, step))
      } else {
        findings.append(Self.finding(words, path: path, line: index + 1))
      }
    }
    guard findings.isEmpty else { throw LoadFailure(findings: findings) }
    self.steps = steps
    self.path = path
  }

  /// Takes the steps one after another; what only a front end can do is left out.
  ///
  /// - Throws: ``LoadFailure`` at the first `go` that leads nowhere.
  public func run(on state: inout State) throws(LoadFailure) {
    for (line, step) in steps {
      switch step {
      case .action(let action): state.update(action)
      case .key(let key): if let action = state.action(for: .key(key)) { state.update(action) }
      case .go(let text):
        do {
          try state.open(Route(parsing: text))
        } catch {
          throw LoadFailure(findings: [
            Finding(path: path, line: line, column: 1, category: .word, message: "\(error)")
          ])
        }
      }
    }
  }

  private static func step(_ words: String) -> Step? {
    if let command = Command(rawValue: words) { return .action(.command(command)) }
    let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return words == "submit" ? .action(.submit) : words == "cancel" ? .action(.cancel) : nil
    }
    switch parts[0] {
    case "go": return .go(parts[1])
    case "type": return .action(.type(parts[1]))
    case "paste": return .action(.paste(parts[1]))
    case "mouse":
      return ["on": true, "off": false][parts[1]].map { .action(.mouse(isOn: $0)) }
    case "click": return point(parts[1]).map { .action(.click($0, clicks: 1)) }
    case "double-click": return point(parts[1]).map { .action(.click($0, clicks: 2)) }
    case "wheel-up": return point(parts[1]).map { .action(.wheel(-1, at: $0)) }
    case "wheel-down": return point(parts[1]).map { .action(.wheel(1, at: $0)) }
    case "key": return Key(name: parts[1]).map { .key($0) }
    case "theme": return ThemeChoice(name: parts[1]).map { .action(.theme($0)) }
    case "resize": return Size(text: parts[1]).map { .action(.resize($0)) }
    default: return nil
    }
  }

  /// The steps that are no commands, as `lode keys` prints them.
  static let forms = [
    (form: "go ROUTE", help: "open a place"),
    (form: "type TEXT", help: "type into the line that is open"),
    (form: "paste TEXT", help: "paste into the line that is open"),
    (form: "submit", help: "take the line that is open"),
    (form: "cancel", help: "leave the line that is open"),
    (form: "key NAME", help: "press a key"),
    (form: "resize COLSxROWS", help: "give the screen another size"),
    (form: "mouse on|off", help: "use the mouse, or leave it to the terminal"),
    (form: "click COLUMN ROW", help: "press the mouse at a cell, counted from 1"),
    (form: "double-click COLUMN ROW", help: "press it twice; choose by a click first"),
    (form: "wheel-up COLUMN ROW", help: "turn the wheel at a cell, away from you"),
    (form: "wheel-down COLUMN ROW", help: "turn it towards you"),
  ]

  /// Reads `COLUMN ROW`, both from 1; nil for anything else.
  private static func point(_ text: String) -> Point? {
    let numbers = text.split(separator: " ").map { Int($0) }
    guard numbers.count == 2, let column = numbers[0], let row = numbers[1], column > 0, row > 0
    else { return nil }
    return Point(column: column - 1, row: row - 1)
  }

  private static func finding(_ words: String, path: String, line: Int) -> Finding {
    let steps = forms.compactMap { $0.form.split(separator: " ").first.map(String.init) }
    let known = Command.allCases.map(\.rawValue) + steps
    let first = words.split(separator: " ").first.map(String.init) ?? words
    let near = known.contains(first) ? nil : Suggestion.nearest(to: first, among: known)
    let hint = near.map { "; did you mean '\($0)'?" }
    return Finding(
      path: path, line: line, category: .word,
      message: "'\(words)' is no step" + (hint ?? "; 'lode keys' lists the commands"))
  }
}

extension Size {
  /// The most cells that a frame may have in either direction.
  private static let extents = 1...1000

  /// Reads `80x24`; nil for anything else, and beyond 1000 in either direction.
  public init?(text: String) {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      Self.extents.contains(columns), Self.extents.contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
