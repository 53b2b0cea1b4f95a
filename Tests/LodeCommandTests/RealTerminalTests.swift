import Foundation
import Testing

/// The program in a real terminal: what is on the screen is what `lode export` prints, and the
/// terminal comes back whatever happens.
@Suite(
  .enabled(if: Tmux.program != nil, "tmux is not installed: NOTHING IS TESTED IN A REAL TERMINAL"),
  .serialized)
struct RealTerminalTests {
  private func export(_ route: String, _ columns: Int, _ rows: Int) throws -> String {
    try Command.screen(route, "--size", "\(columns)x\(rows)")
  }

  private func expectScreen(
    of terminal: Tmux, equals route: String, _ columns: Int, _ rows: Int
  ) throws {
    let wanted = try export(route, columns, rows)
    try terminal.wait(for: "\(route) at \(columns)x\(rows)") { $0 == wanted }
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)], ["tmux-256color", "xterm", "vt100"])
  func aTourShowsWhatExportPrints(size: (Int, Int), term: String) throws {
    let (columns, rows) = size
    let terminal = try Tmux(columns: columns, rows: rows, term: term, "'\(Command.path)'")
    try expectScreen(of: terminal, equals: "overview", columns, rows)
    for (key, route) in [
      ("2", "minerals"), ("Enter", "minerals/gallium/refining"),
      ("[", "minerals/gallium/mining"),
      ("3", "countries"), ("Enter", "countries/AGO"), ("4", "network"), ("5", "timeline"),
      ("6", "sources"), ("Enter", "sources/worldtribune"), ("1", "overview"),
    ] {
      try terminal.send(key)
      try expectScreen(of: terminal, equals: route, columns, rows)
    }
  }

  @Test func drillingDownByRouteAndByKeyIsTheSame() throws {
    let terminal = try Tmux(columns: 120, rows: 40, "'\(Command.path)' network")
    try terminal.send(":")
    try terminal.send("network/pax-silica")
    try terminal.send("Enter")
    try expectScreen(of: terminal, equals: "network/pax-silica", 120, 40)
  }

  @Test func aStormOfResizesEndsOnTheRightFrame() throws {
    let terminal = try Tmux(columns: 80, rows: 24, "'\(Command.path)' minerals")
    try expectScreen(of: terminal, equals: "minerals", 80, 24)
    for (columns, rows) in [(40, 12), (1, 1), (200, 60), (3, 2), (20, 5), (120, 40)] {
      try terminal.resize(columns: columns, rows: rows)
    }
    try expectScreen(of: terminal, equals: "minerals", 120, 40)
  }

  @Test func wideAndCombiningCharactersKeepTheirCells() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "wide", "resources": [{"name": "minerals", "path": "minerals.csv"}]}"#,
      to: "datapackage.json")
    try folder.write(
      "id,name,kind\na,稀土 한국 e\u{301}cole,element\nb,中国,element\n"
        + "c,Ça et là \u{1F1F9}\u{1F1F7} हिन्दी,element\n", to: "minerals.csv")
    let options = "--only-data --data '\(folder.path)'"
    for (columns, rows) in [(80, 24), (24, 8)] {
      let terminal = try Tmux(
        columns: columns, rows: rows, "'\(Command.path)' minerals \(options)")
      let wanted = try Command.screen(
        "minerals", "--only-data", "--data", folder.path, "--size", "\(columns)x\(rows)")
      #expect(wanted.contains("稀土"))
      try terminal.wait(for: "wide names") { $0 == wanted }
    }
  }

  @Test func asciiIsDrawnWhereTheLocaleIsNotUTF8() throws {
    let terminal = try Tmux(
      columns: 80, rows: 24, environment: ["LC_ALL": "C"], "'\(Command.path)'")
    let wanted = try Command.screen("overview", "--ascii")
    try terminal.wait(for: "the overview in ASCII") { $0 == wanted }
  }

  /// Runs the program in a shell that then says how it ended and how the terminal is.
  private func session(_ arguments: String = "") throws -> Tmux {
    try Tmux(
      columns: 80, rows: 24,
      "sh -c \"'\(Command.path)' \(arguments); code=\\$?; echo; echo EXIT \\$code; "
        + "stty -a | tr ' ;' '\\\\n\\\\n' | grep -xE -e '-?(icanon|echo|isig)' | xargs echo MODES; sleep 60\""
    )
  }

  private func expectRestored(_ terminal: Tmux, exit code: Int) throws {
    try terminal.wait(for: "exit \(code) and a sane terminal") {
      $0.contains("EXIT \(code)") && $0.contains("MODES isig icanon echo")
    }
    #expect(try terminal.value("#{alternate_on} #{cursor_flag} #{keypad_flag}") == "0 1 0")
  }

  @Test(arguments: ["q", "C-c"]) func quittingGivesTheTerminalBack(key: String) throws {
    let terminal = try session()
    try terminal.wait(for: "the overview") { $0.contains("Overview") }
    #expect(try terminal.value("#{alternate_on}") == "1")
    try terminal.send(key)
    try expectRestored(terminal, exit: 0)
  }

  @Test(arguments: [
    ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("SEGV", 139), ("ABRT", 134),
    ("ILL", 132), ("TRAP", 133),
  ])
  func signalsGiveTheTerminalBack(signal: String, code: Int) throws {
    let terminal = try session()
    try terminal.wait(for: "the overview") { $0.contains("Overview") }
    let shell = try terminal.value("#{pane_pid}")
    let kill = try Command.run("/usr/bin/pkill", ["-\(signal)", "-P", shell, "-x", "lode"])
    try #require(kill.status == 0, "no process was there to signal")
    try expectRestored(terminal, exit: code)
  }

  @Test func suspendingGivesTheTerminalBackAndComesBack() throws {
    let terminal = try Tmux(columns: 80, rows: 24, "bash --norc -i")
    try terminal.send("'\(Command.path)' timeline", "Enter")
    try expectScreen(of: terminal, equals: "timeline", 80, 24)
    try terminal.send("C-z")
    try terminal.wait(for: "the shell") { $0.contains("Stopped") }
    #expect(try terminal.value("#{alternate_on}") == "0")
    try terminal.send("fg", "Enter")
    try expectScreen(of: terminal, equals: "timeline", 80, 24)
    try terminal.send("q")
    try terminal.wait(for: "the shell") { !$0.contains("Timeline") || $0.contains("fg") }
  }

  @Test(arguments: ["q", "SEGV", "TERM", "m"]) func theMouseIsGivenBackOnEveryWayOut(way: String)
    throws
  {
    let terminal = try session("--mouse")
    try terminal.wait(for: "the overview") { $0.contains("Mouse on") }
    #expect(try terminal.value("#{mouse_standard_flag} #{mouse_sgr_flag}") == "1 1")
    switch way {
    case "q": try terminal.send("q")
    case "m":
      try terminal.send("m")
      try terminal.wait(for: "the message") { $0.contains("Mouse off") }
    default:
      let shell = try terminal.value("#{pane_pid}")
      let kill = try Command.run("/usr/bin/pkill", ["-\(way)", "-P", shell, "-x", "lode"])
      try #require(kill.status == 0, "no process was there to signal")
    }
    if way != "m" { try terminal.wait(for: "the end") { $0.contains("EXIT") } }
    #expect(try terminal.value("#{mouse_any_flag} #{mouse_sgr_flag}") == "0 0")
  }

  @Test func theMouseIsTheShellsWhileSuspended() throws {
    let terminal = try Tmux(columns: 80, rows: 24, "bash --norc -i")
    try terminal.send("'\(Command.path)' timeline --mouse", "Enter")
    try terminal.wait(for: "the timeline") { $0.contains("Mouse on") }
    try terminal.send("C-z")
    try terminal.wait(for: "the shell") { $0.contains("Stopped") }
    #expect(try terminal.value("#{mouse_any_flag}") == "0")
    try terminal.send("fg", "Enter")
    try terminal.wait(for: "the timeline") { $0.contains("Timeline") && !$0.contains("Stopped") }
    #expect(try terminal.value("#{mouse_any_flag}") == "1")
  }

  @Test func aClickInTheTerminalOpensATab() throws {
    let terminal = try Tmux(columns: 80, rows: 24, "'\(Command.path)' --mouse")
    try terminal.wait(for: "the overview") { $0.contains("Mouse on") }
    try terminal.type("\u{1B}[<0;15;2M\u{1B}[<0;15;2m")
    try expectScreen(of: terminal, equals: "minerals", 80, 24)
  }

  @Test func helpOpensInItsFilterAndGivesThePlaceBack() throws {
    let terminal = try Tmux(columns: 80, rows: 24, "'\(Command.path)' timeline")
    try expectScreen(of: terminal, equals: "timeline", 80, 24)
    try terminal.send("?", "sort")
    try terminal.wait(for: "what was found") { $0.contains("Find a key or a command: sort") }
    try terminal.send("Escape", "Escape")
    try expectScreen(of: terminal, equals: "timeline", 80, 24)
  }

  @Test func exportWritesWhatIsSeenAndAsksBeforeOverwriting() throws {
    let folder = try TemporaryFolder()
    let terminal = try Tmux(
      columns: 80, rows: 24, "sh -c \"cd '\(folder.path)' && '\(Command.path)' sources\"")
    let wanted = try Command.run("export", "sources").output
    try expectScreen(of: terminal, equals: "sources", 80, 24)
    try terminal.send("x", "Enter")
    try terminal.wait(for: "the message") { $0.contains("Written 24 rows to") }
    #expect(try folder.read("lode-sources.txt") == wanted)
    try terminal.send("j", "x", "Enter")
    try terminal.wait(for: "the question") { $0.contains("exists. Overwrite?") }
    try terminal.send("n")
    try terminal.wait(for: "the answer") { $0.contains("left as it is") }
    #expect(try folder.read("lode-sources.txt") == wanted)
    try terminal.send("x", "BTab", "Enter")
    try terminal.wait(for: "the memo") { $0.contains("lode-sources.md") && $0.contains("Written") }
    #expect(
      try folder.read("lode-sources.md")
        == (try Command.run("export", "sources", "--format", "markdown").output))
  }

  @Test(arguments: ["dumb", "no-such-terminal"]) func aTerminalThatCannotSaysSo(term: String) throws
  {
    let terminal = try Tmux(
      columns: 80, rows: 24, term: term,
      "sh -c \"'\(Command.path)'; echo EXIT \\$?; sleep 60\"")
    try terminal.wait(for: "exit 69") { $0.contains("EXIT 69") && $0.contains("lode export") }
  }
}
