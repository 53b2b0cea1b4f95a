import Testing

/// A short tour by keys: at every stop the screen is what `lode export` prints, whatever the
/// terminal, its size and the theme.
@Suite(
  .enabled(if: Tmux.program != nil, "tmux is not installed: NOTHING IS TESTED IN A REAL TERMINAL"),
  .serialized)
struct TerminalTourTests {
  static let terminals = ["tmux-256color", "xterm-256color", "vt100"]
  static let sizes = [(60, 16), (80, 24), (120, 40)]
  static let themes = ["dark", "light", "mono"]

  /// Keys and where each leads; the first two are enough where only the theme is another.
  private static let stops = [
    ("2", "minerals"), ("Enter", "minerals/gallium/refining"), ("4", "network"),
    ("v", "network?form=graph"), ("1", "overview"),
  ]

  /// What the tests' own surroundings may ask for is not to count.
  private func start(
    _ arguments: String, columns: Int, rows: Int, term: String = "tmux-256color"
  ) throws -> Tmux {
    try Tmux(
      columns: columns, rows: rows, term: term,
      "env -u NO_COLOR -u CLICOLOR_FORCE -u COLORFGBG -u COLORTERM -u LODE_THEME "
        + "'\(Command.path)' \(arguments)")
  }

  private func expectScreen(
    of terminal: Tmux, equals route: String, _ columns: Int, _ rows: Int
  ) throws {
    let wanted = try Exports.text(of: route, columns: columns, rows: rows)
    try terminal.wait(for: "\(route) at \(columns)x\(rows)") { $0 == wanted }
  }

  @Test(arguments: terminals, sizes)
  func everyStopOfATourIsWhatExportPrints(term: String, size: (Int, Int)) throws {
    for theme in Self.themes {
      let terminal = try start(
        "--theme \(theme)", columns: size.0, rows: size.1, term: term)
      try expectScreen(of: terminal, equals: "overview", size.0, size.1)
      for (key, route) in Self.stops.prefix(theme == Self.themes[0] ? Self.stops.count : 2) {
        try terminal.send(key)
        try expectScreen(of: terminal, equals: route, size.0, size.1)
      }
      terminal.close()
    }
  }

  @Test(arguments: [(20, 5), (300, 100)])
  func soItIsAtTheSmallestAndTheLargestSize(size: (Int, Int)) throws {
    let terminal = try start("", columns: size.0, rows: size.1)
    try expectScreen(of: terminal, equals: "overview", size.0, size.1)
    for (key, route) in Self.stops {
      try terminal.send(key)
      try expectScreen(of: terminal, equals: route, size.0, size.1)
    }
  }

  @Test(arguments: themes + ["high-contrast", "colour-blind"])
  func coloursAreThoseOfTheExportCellByCell(theme: String) throws {
    for route in ["overview", "minerals/rare-earths/refining", "network?form=graph"] {
      let export = try Command.screen(
        route, "--format", "ansi", "--theme", theme, "--color", "256")
      let wanted = ShownCells(export)
      let inks = Set(wanted.rows.joined().map(\.ink))
      #expect(theme == "mono" ? inks == [nil] : inks.count >= 3)
      let terminal = try start("'\(route)' --theme \(theme)", columns: 80, rows: 24)
      try terminal.wait(for: "\(route) in \(theme)", withColors: true) { ShownCells($0) == wanted }
    }
  }

  @Test func aStormOfResizesEndsOnTheRightFrameAndTakesKeys() throws {
    let terminal = try start("", columns: 80, rows: 24)
    try expectScreen(of: terminal, equals: "overview", 80, 24)
    for step in 0..<40 {
      try terminal.resize(columns: 1 + step * 37 % 200, rows: 1 + step * 11 % 60)
    }
    try terminal.send("2")
    try terminal.resize(columns: 60, rows: 16)
    try expectScreen(of: terminal, equals: "minerals", 60, 16)
  }

  @Test func keysComeFromTheTerminalWhileDataComesFromAPipe() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "mine", "resources": [{"name": "minerals", "data": ["#
        + #"{"id": "unobtainium", "name": "Unobtainium", "kind": "element"}]}]}"#,
      to: "mine.json")
    let options = "--data - --only-data"
    let terminal = try Tmux(
      columns: 80, rows: 24,
      "sh -c \"cat '\(folder.path)/mine.json' | '\(Command.path)' \(options); echo EXIT \\$?; sleep 60\""
    )
    let piped = try Command.run(
      "export", "minerals", "--data", "-", "--only-data", input: folder.read("mine.json")
    ).output
    #expect(piped.contains("Unobtainium"))
    try terminal.wait(for: "the overview") { $0.contains("Lode  Overview") }
    try terminal.send("2")
    try terminal.wait(for: "the piped minerals") { piped.hasPrefix($0) }
    try terminal.send("q")
    try terminal.wait(for: "the end") { $0.contains("EXIT 0") }
  }
}

/// What `lode export` prints, asked for once.
private enum Exports {
  static func text(of route: String, columns: Int, rows: Int) throws -> String {
    let size = "\(columns)x\(rows)"
    if let known = texts.value["\(route) \(size)"] { return known }
    let text = try Command.screen(route, "--size", size)
    texts.value["\(route) \(size)"] = text
    return text
  }

  private final class Box: @unchecked Sendable { var value: [String: String] = [:] }
  /// Only this suite uses it, and its tests run one after the other.
  private static let texts = Box()
}
