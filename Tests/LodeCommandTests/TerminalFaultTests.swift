#if os(Linux)
import Foundation
import Testing

/// What goes wrong around a session: no terminal of a kind, closed streams, data that vanishes.
@Suite(.serialized) struct TerminalFaultTests {
  @Test(arguments: [nil, "", "dumb", "no-such-terminal"] as [String?])
  func aTerminalThatCannotEndsItWithCode69(term: String?) throws {
    let terminal = try PseudoTerminal.lode(environment: ["TERM": term])
    #expect(try terminal.waitForEnd() == .exit(69))
    #expect(terminal.text.contains("lode export overview"))
    #expect(TerminalModes(terminal.text).used.isEmpty && terminal.modesAreRestored)
  }

  @Test(arguments: ["<&-", "</", "</dev/null", "2>&-", "<&- 2>&-"])
  func closedStreamsLeaveTheTerminalItself(streams: String) throws {
    let terminal = try PseudoTerminal.shell("\"$LODE\" \(streams); echo ENDED $?")
    try terminal.waitForScreen()
    terminal.type("jq")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.text.contains("ENDED 0"), "\(terminal.text.suffix(300))")
    #expect(TerminalModes(terminal.text).on.isEmpty && terminal.modesAreRestored)
  }

  @Test func closedOutputIsSaidWithCode74() throws {
    let terminal = try PseudoTerminal.shell("\"$LODE\" >&-; echo ENDED $?")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.text.contains("standard output cannot be written"))
    #expect(terminal.text.contains("ENDED 74"))
  }

  /// A session on a package and texts of our own.
  private func session(in folder: TemporaryFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.shell(
      "stty cols 160 rows 40; cd '\(folder.path)' && exec \"$LODE\" sources/a --only-data --data p --documents texts"
    )
    try terminal.wait(for: "the passage") { $0.contains("The valley mines") }
    return terminal
  }

  @Test func dataThatVanishesOrChangesWhileItIsShownStaysAsItWasRead() throws {
    let folder = try DocumentsTests().folder()
    let terminal = try session(in: folder)
    try folder.write("Something else.\n", to: "texts/a.txt")
    for name in ["p", "texts/b.txt"] {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
    terminal.type("v")
    try terminal.wait(for: "the whole text") { $0.contains("An invented report") }
    terminal.type(":sources/b\r")
    try terminal.wait(for: "the other text") { $0.contains("the carts") }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(!terminal.text.contains("Something else"))
  }

  @Test func anExportIntoAFolderThatVanishedIsSaidAndTheSessionGoesOn() throws {
    let folder = try DocumentsTests().folder()
    let terminal = try session(in: folder)
    try FileManager.default.removeItem(atPath: folder.path)
    terminal.type("x\r")
    try terminal.wait(for: "the reason") { $0.contains("No such file or directory") }
    // The first leaves the prompt.
    terminal.type("\u{3}\u{3}")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(TerminalModes(terminal.text).on.isEmpty && terminal.modesAreRestored)
  }

  @Test(arguments: ["overview", "minerals"])
  func dataThatVanishedBeforeTheStartEndsItWithCode66(route: String) throws {
    for option in ["--data", "--documents"] {
      let terminal = try PseudoTerminal.lode([route, option, "/no/such/folder"])
      #expect(try terminal.waitForEnd() == .exit(66))
      #expect(terminal.text.contains("/no/such/folder"))
      #expect(TerminalModes(terminal.text).used.isEmpty && terminal.modesAreRestored)
    }
  }

  @Test func aTerminalThatGoesWhileItIsStoppedEndsTheProgram() throws {
    let terminal = try PseudoTerminal.lode(["--mouse"])
    try terminal.waitForScreen()
    terminal.signal(SIGSTOP)
    terminal.hangUp()
    terminal.signal(SIGCONT)
    let end = try terminal.waitForEnd()
    #expect(end == .signal(SIGHUP) || end == .exit(0), "\(end)")
    #expect(!terminal.hasProcesses)
  }
}
#endif
