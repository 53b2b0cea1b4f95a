#if os(Linux)
import Glibc
import Testing

/// However the program ends, its terminal is as before and none of its processes is left.
@Suite(.serialized) struct WaysOutTests {
  /// What the program is busy with when its end comes.
  enum Moment: String, CaseIterable {
    case browsing, palette, filter, exportName, mouse

    /// Brings the program there.
    func reached() throws -> PseudoTerminal {
      let terminal = try PseudoTerminal.lode(self == .mouse ? ["--mouse"] : [])
      try terminal.waitForScreen()
      let (keys, words): (String, String) =
        switch self {
        case .browsing: ("", "Overview")
        case .palette: (":", "Go to or do")
        case .filter: ("/", "Filter")
        case .exportName: ("x", "lode-overview.txt")
        case .mouse: ("", "\u{1B}[?1000h")
        }
      terminal.type(keys)
      try terminal.wait(for: words) { $0.contains(words) }
      return terminal
    }
  }

  /// Everything that was switched on is off, and nothing runs.
  private func expectRestored(_ terminal: PseudoTerminal, by way: String) {
    let modes = TerminalModes(terminal.text)
    #expect(modes.used.isSuperset(of: ["alternate screen", "bracketed paste", "keypad"]), "\(way)")
    #expect(modes.on.isEmpty, "\(way)")
    #expect(terminal.modesAreRestored, "\(way)")
    #expect(!terminal.hasProcesses, "\(way)")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT], Moment.allCases)
  func aSignalEndsItAndGivesTheTerminalBack(signal: Int32, moment: Moment) throws {
    let terminal = try moment.reached()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    expectRestored(terminal, by: "signal \(signal) while \(moment)")
  }

  @Test(arguments: [SIGINT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGUSR1, SIGALRM])
  func soDoTheOtherSignals(signal: Int32) throws {
    let terminal = try Moment.mouse.reached()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    expectRestored(terminal, by: "signal \(signal)")
  }

  @Test(arguments: ["q", "\u{3}"], [(80, 24), (1, 1), (2, 2), (300, 100)] as [(UInt16, UInt16)])
  func quittingGivesTheTerminalBackAtEverySize(key: String, size: (UInt16, UInt16)) throws {
    let terminal = try PseudoTerminal.lode(columns: size.0, rows: size.1)
    // The last thing before the first frame: at 1x1 there are no words to wait for.
    try terminal.wait(for: "the start") { TerminalModes($0).on.contains("bracketed paste") }
    terminal.type(key)
    #expect(try terminal.waitForEnd() == .exit(0))
    expectRestored(terminal, by: key.debugDescription)
  }

  #if DEBUG
  @Test(arguments: [("trap", [SIGILL, SIGTRAP]), ("segv", [SIGSEGV]), ("abort", [SIGABRT])])
  func aFaultOfOurOwnDoesNotKeepTheTerminal(fault: String, signals: [Int32]) throws {
    let terminal = try PseudoTerminal.lode(["--mouse"], environment: ["LODE_CRASH": fault])
    try terminal.wait(for: "the mouse") { $0.contains("\u{1B}[?1000h") && $0.contains("Overview") }
    terminal.type("j")
    let end = try terminal.waitForEnd()
    #expect(signals.map { .signal($0) }.contains(end), "\(end)")
    expectRestored(terminal, by: fault)
    let afterwards = terminal.text.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(afterwards.contains("; the terminal is restored, and no report"))
    #expect(afterwards.contains("Fatal error") == (fault == "trap"), "\(afterwards)")
  }
  #endif

  @Test(arguments: ["", "trap '' HUP; "], ["", ":", "x"])
  func aTerminalThatGoesEndsTheProgram(before: String, keys: String) throws {
    let terminal = try PseudoTerminal.shell("\(before)exec \"$LODE\" --mouse")
    try terminal.waitForScreen()
    terminal.type(keys)
    terminal.hangUp()
    let end = try terminal.waitForEnd()
    #expect(before.isEmpty ? end == .signal(SIGHUP) || end == .exit(0) : end == .exit(0), "\(end)")
    #expect(!terminal.hasProcesses)
  }

  @Test func stoppingGivesTheTerminalToTheShellAndTakesItAgain() throws {
    let terminal = try PseudoTerminal.shell(
      "set -m; \"$LODE\" --mouse; echo STOPPED $?; read go; fg >/dev/null; echo ENDED $?")
    try terminal.wait(for: "the mouse") { $0.contains("\u{1B}[?1000h") && $0.contains("Overview") }
    terminal.type("\u{1A}")
    try terminal.wait(for: "the shell") { $0.contains("STOPPED 148") }
    #expect(TerminalModes(terminal.text).on.isEmpty)
    #expect(terminal.modesAreRestored)
    terminal.type("\n")
    try terminal.wait(for: "the screen again") {
      TerminalModes($0).on.isSuperset(of: ["alternate screen", "mouse", "bracketed paste"])
    }
    #expect(!terminal.modesAreRestored)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.text.contains("ENDED 0"))
    expectRestored(terminal, by: "q after fg")
  }
}
#endif
