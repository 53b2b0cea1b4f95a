import LodeData
import LodeScreen

extension Settings {
  /// The keys of the file, in the order in which they are documented.
  public enum Key: String, CaseIterable, Sendable {
    case theme
    case color
    case ascii
    case mouse
    case start
    case packages
    case data
    case documents
    case remember

    /// What it does, as a phrase.
    public var help: String {
      switch self {
      case .theme: "the theme, a name that --theme takes"
      case .color: "\"auto\", \"always\" or \"never\""
      case .ascii: "true draws with ASCII alone"
      case .mouse: "true switches the mouse on"
      case .start: "the route to open"
      case .packages: "a list of packages; only these are heard"
      case .data: "a list of folders; their data packages are added"
      case .documents: "the folder that holds the documents' texts"
      case .remember: "true keeps the last route and theme for the next session"
      }
    }
  }

  /// The words that `color` may be.
  private static let colors = ["auto", "always", "never"]

  /// Takes the keys of a document; `home` and `folder` make its paths whole.
  init(_ document: SettingsDocument, path: String, home: String?, findings: inout [Finding]) {
    self.init(path: path)
    var reading = KeyReading(path: path, home: home)
    for entry in document.entries { read(entry, with: &reading) }
    findings += reading.findings
  }

  private mutating func read(_ entry: SettingsDocument.Entry, with reading: inout KeyReading) {
    guard let key = Key(rawValue: entry.key.text) else {
      return reading.reportUnknown(entry.key)
    }
    switch key {
    case .theme: theme = reading.word(entry, of: ThemeChoice.allCases.map(\.name))
    case .color: color = reading.word(entry, of: Self.colors)
    case .ascii: isASCII = reading.flag(entry) ?? false
    case .mouse: usesMouse = reading.flag(entry) ?? false
    case .remember: remembers = reading.flag(entry) ?? false
    case .start: start = reading.text(entry)
    case .packages: packages = reading.list(entry)
    case .data: data = reading.list(entry).map(reading.whole)
    case .documents: documents = reading.text(entry).map(reading.whole)
    }
  }
}

/// Holds the values of a document against what their keys take.
private struct KeyReading {
  let path: String
  let home: String?
  private(set) var findings: [Finding] = []

  init(path: String, home: String?) {
    self.path = path
    self.home = home
  }

  mutating func reportUnknown(_ key: SettingsDocument.Text) {
    let known = Settings.Key.allCases.map(\.rawValue)
    let hint = Suggestion.nearest(to: key.text, among: known).map { "did you mean '\($0)'?" }
    report(
      .key, at: key.place,
      "there is no setting '\(key.text.excerpt)'; \(hint ?? "there are \(listed(known))")")
  }

  mutating func text(_ entry: SettingsDocument.Entry) -> Settings.Given? {
    guard case .text(let text) = entry.value else {
      reportType(of: entry, wanted: "a string in quotes")
      return nil
    }
    guard !text.isEmpty else {
      report(.empty, at: entry.place, "'\(entry.key.text)' is empty; fill it in or drop the line")
      return nil
    }
    return Settings.Given(value: text, line: entry.place.line, column: entry.place.column)
  }

  mutating func word(_ entry: SettingsDocument.Entry, of known: [String]) -> Settings.Given? {
    guard let given = text(entry) else { return nil }
    if known.contains(given.value) { return given }
    let hint = Suggestion.nearest(to: given.value, among: known).map { "did you mean '\($0)'?" }
    report(
      .word, at: entry.place,
      "'\(given.value.excerpt)' is no known '\(entry.key.text)'; "
        + (hint ?? "use \(listed(known))"))
    return nil
  }

  mutating func flag(_ entry: SettingsDocument.Entry) -> Bool? {
    guard case .flag(let flag) = entry.value else {
      reportType(of: entry, wanted: "true or false, without quotes")
      return nil
    }
    return flag
  }

  mutating func list(_ entry: SettingsDocument.Entry) -> [Settings.Given] {
    guard case .list(let items) = entry.value else {
      reportType(of: entry, wanted: "a list of strings: [\"a\", \"b\"]")
      return []
    }
    return items.compactMap { item in
      guard !item.text.isEmpty else {
        report(.empty, at: item.place, "this one of '\(entry.key.text)' is empty; drop it")
        return nil
      }
      return Settings.Given(value: item.text, line: item.place.line, column: item.place.column)
    }
  }

  /// The path as seen from anywhere: `~` is the home folder, the rest is relative to the file.
  func whole(_ given: Settings.Given) -> Settings.Given {
    let path = given.value
    let full =
      if let home, path == "~" || path.hasPrefix("~/") {
        home + path.dropFirst()
      } else if !path.hasPrefix("/"), let slash = self.path.lastIndex(of: "/") {
        String(self.path[...slash]) + path
      } else {
        path
      }
    return Settings.Given(value: full, line: given.line, column: given.column)
  }

  private mutating func reportType(of entry: SettingsDocument.Entry, wanted: String) {
    report(
      .type, at: entry.place, "'\(entry.key.text)' takes \(wanted), not \(entry.value.kind)")
  }

  private mutating func report(
    _ category: Finding.Category, at place: SettingsDocument.Place, _ message: String
  ) {
    findings.append(
      Finding(
        path: path, line: place.line, column: place.column, category: category, message: message))
  }

  private func listed(_ words: [String]) -> String { words.joined(separator: ", ") }
}
