import Testing

/// Themes in a real terminal; what is looked for is the colour of the program's name.
@Suite(
  .enabled(if: Tmux.program != nil, "tmux is not installed: NOTHING IS TESTED IN A REAL TERMINAL"),
  .serialized)
struct TerminalThemeTests {
  private static let unknown = "\u{1B}[38;5;63m Lode"
  private static let dark = "\u{1B}[38;5;110m Lode"
  private static let light = "\u{1B}[38;5;25m Lode"
  private static let highContrast = "\u{1B}[38;5;117m\u{1B}[48;5;16m Lode"
  private static let plain = "\u{1B}[1m Lode"

  /// Takes away what whoever runs the tests may have set, as `swift test` itself does.
  private static let unset =
    "env -u NO_COLOR -u CLICOLOR_FORCE -u COLORFGBG -u COLORTERM -u LODE_THEME "

  private func start(
    _ arguments: String = "", term: String = "xterm-256color", _ environment: [String: String] = [:]
  ) throws -> Tmux {
    let settings = environment.map { "\($0.key)='\($0.value)' " }.sorted().joined()
    return try Tmux(
      columns: 80, rows: 24, term: term, "\(Self.unset)\(settings)'\(Command.path)' \(arguments)")
  }

  private func expect(_ look: String, in terminal: Tmux) throws {
    try terminal.wait(for: look.debugDescription, withColors: true) { $0.contains(look) }
  }

  private static let choices: [(String, [String: String], String)] = [
    ("", [:], unknown), ("--theme dark", ["LODE_THEME": "light"], dark),
    ("", ["LODE_THEME": "light"], light), ("", ["COLORFGBG": "15;0"], dark),
    ("", ["COLORFGBG": "0;default;15"], light), ("--theme high-contrast", [:], highContrast),
    ("", ["NO_COLOR": "1"], plain), ("--theme mono", [:], plain), ("--color never", [:], plain),
    ("--color always", ["NO_COLOR": "1"], unknown),
  ]

  @Test(arguments: choices)
  func theThemeIsTheOneAskedFor(
    arguments: String, environment: [String: String], look: String
  ) throws {
    try expect(look, in: start(arguments, environment))
  }

  @Test(arguments: [
    ("", ["COLORTERM": "truecolor"], unknown), ("--color 256", [:], unknown),
    ("", [:], plain), ("--color 16", ["COLORTERM": "truecolor"], plain),
  ])
  func moreColoursThanTerminfoKnowsAreUsedWhereTheyArePromised(
    arguments: String, environment: [String: String], look: String
  ) throws {
    try expect(look, in: start(arguments, term: "xterm", environment))
  }

  @Test func tRepaintsInTheNextTheme() throws {
    let terminal = try start()
    for look in [Self.unknown, Self.dark, Self.light, Self.highContrast] {
      try expect(look, in: terminal)
      try terminal.send("t")
    }
    try terminal.wait(for: "the name") { $0.contains("Theme: colour-blind; t goes on.") }
  }

  @Test func theTerminalsAnswerSetsTheThemeAndIsNeverTyped() throws {
    let terminal = try start("countries")
    try expect(Self.unknown, in: terminal)
    try terminal.send("/", "k", "o")
    try terminal.answer("\u{1B}]11;rgb:fdfd/f6")
    try terminal.answer("f6/e3e3\u{1B}\\r")
    try expect(Self.light, in: terminal)
    try terminal.wait(for: "what was typed") { $0.contains("Filter: kor") }
    try terminal.answer("\u{1B}]11;rgb:0000/2b2b/3636\u{7}")
    try expect(Self.dark, in: terminal)
    try terminal.wait(for: "what was typed") { $0.contains("Filter: kor ") || $0.contains("kor\n") }
  }

  @Test func anAnswerChangesNothingWhereAThemeWasChosen() throws {
    let terminal = try start("countries --theme light")
    try expect(Self.light, in: terminal)
    try terminal.answer("\u{1B}]11;rgb:0/0/0\u{7}")
    try terminal.send("2")
    try terminal.wait(for: "minerals") { $0.contains("Lode  Minerals") }
    try expect(Self.light, in: terminal)
  }

  @Test func anAnswerThatComesBeforeTheEndIsNotLeftToTheShell() throws {
    let terminal = try Tmux(
      columns: 80, rows: 24, term: "xterm-256color",
      "\(Self.unset) sh -c \"'\(Command.path)'; read line; echo GOT \\$line; sleep 60\"")
    try terminal.wait(for: "the overview") { $0.contains("Lode  Overview") }
    let shell = try terminal.value("#{pane_pid}")
    // Asleep, so that key and answer have both arrived when the key is read.
    #expect(try Command.run("/usr/bin/pkill", ["-STOP", "-P", shell, "-x", "lode"]).status == 0)
    try terminal.answer("q\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}")
    #expect(try Command.run("/usr/bin/pkill", ["-CONT", "-P", shell, "-x", "lode"]).status == 0)
    try terminal.wait(for: "the shell") { !$0.contains("Lode  Overview") }
    try terminal.send("typed", "Enter")
    try terminal.wait(for: "the next line that is read") { $0.contains("GOT typed\n") }
  }
}
