#if os(Linux)
import Testing

/// Terminals that can do less: what is sent to them, byte by byte.
@Suite(.serialized) struct PlainTerminalTests {
  /// The control sequences that set a colour.
  private func colors(in text: String) -> [Substring] {
    text.matches(of: /\u{1B}\[([0-9;]*)m/.matchingSemantics(.unicodeScalar)).map(\.1).filter {
      $0.split(separator: ";").contains { code in
        Int(code).map { (30...49).contains($0) && $0 != 39 && $0 != 49 || $0 >= 90 } ?? false
      }
    }
  }

  @Test(arguments: ["dumb", nil, "no-such-terminal", ""], ["", "--mouse", "minerals"])
  func aTerminalThatCannotGetsASentenceAndNoControls(term: String?, argument: String) throws {
    let arguments = argument.isEmpty ? [] : [argument]
    let terminal = try PseudoTerminal.lode(arguments, environment: ["TERM": term])
    #expect(try terminal.waitForEnd() == .exit(69))
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.text.contains("lode export \(argument == "minerals" ? argument : "overview")"))
    #expect(terminal.modesAreRestored)
  }

  /// What is sent from the start to the end of a short look around.
  private func look(_ environment: [String: String?], _ arguments: [String] = []) throws -> String {
    let terminal = try PseudoTerminal.lode(arguments, environment: environment)
    try terminal.waitForScreen()
    terminal.type("2")
    try terminal.wait(for: "the minerals") { $0.contains("Gallium") }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(TerminalModes(terminal.text).on.isEmpty)
    return terminal.text
  }

  @Test func coloursAreSentWhereTheTerminalHasThem() throws {
    #expect(try !colors(in: look([:])).isEmpty)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
  func noneIsSentWhereTheyAreNotWanted(environment: [String: String?]) throws {
    #expect(try colors(in: look(environment)).isEmpty)
  }

  @Test func aTerminalWithoutASecondScreenIsNotAskedForOne() throws {
    let text = try look(["TERM": "vt100"])
    #expect(!text.contains("\u{1B}[?1049h"))
    #expect(TerminalModes(text).used.contains("keypad"))
  }

  @Test(arguments: [["LC_ALL": "C"], ["LANG": "C"], ["LC_CTYPE": "POSIX"]])
  func onlyASCIIIsSentWhereTheLocaleHasNoMore(environment: [String: String?]) throws {
    #expect(try look(environment).utf8.allSatisfy { $0 < 0x80 })
    #expect(try !look([:]).utf8.allSatisfy { $0 < 0x80 })
  }
}
#endif
