import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The key table against the design's grammar, and the steps of scripts against the key table.
@Suite struct KeyGrammarTests {
  @Test(arguments: [
    ("Up k", Command.moveUp), ("Down j", .moveDown), ("Right l Enter", .open),
    ("Left h Esc", .back), ("g Home", .moveToTop), ("G End", .moveToBottom),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ctrl-U", .halfPageUp), ("Ctrl-D", .halfPageDown),
    ("Tab", .nextPane), ("Shift-Tab", .previousPane), ("1", .tab1), ("2", .tab2), ("3", .tab3),
    ("4", .tab4), ("5", .tab5), ("6", .tab6), ("7", .tab7), ("[", .before), ("]", .after),
    ("/", .filter), ("n", .nextMatch), ("N", .previousMatch), (": Ctrl-P", .palette),
    ("s", .sort), ("S", .reverseSort), ("Space", .mark), ("e", .evidence), ("u", .qualifiers),
    ("v", .form), ("x", .export), ("? F1", .help), ("m", .mouse), ("F12", .timings),
    ("Ctrl-L", .repaint), ("Ctrl-Z", .suspend), ("q Ctrl-C", .quit),
  ])
  func theDesignsKeysAreBound(keys: String, command: Command) throws {
    for name in keys.split(separator: " ") {
      let key = try #require(Key(name: String(name)))
      #expect(Keymap.command(for: key) == command, "\(name)")
    }
  }

  @Test func everyCommandHasAKeyAndEveryBindingItsWords() {
    #expect(Set(Keymap.bindings.map(\.command)) == Set(Command.allCases))
    #expect(Keymap.bindings.count == Command.allCases.count)
    for binding in Keymap.bindings {
      #expect(!binding.keys.isEmpty && !binding.help.isEmpty && !binding.label.isEmpty)
    }
    for context in [Keymap.Context.anywhere, .picture] {
      let keys = Keymap.bindings.filter { $0.context == context }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "a key is bound twice")
    }
    let typing = LineKeys.bindings.flatMap(\.keys)
    #expect(Set(typing).count == typing.count, "a key is bound twice while typing")
  }

  @Test func everyCommandIsAStepOfAScript() throws {
    for command in Command.allCases {
      #expect(throws: Never.self, "\(command)") { try Script(command.rawValue, path: "steps") }
    }
  }

  @Test func scriptsUseTheMouseAndThePalette() throws {
    var state = try TestSession("countries").state
    try Script(
      """
      mouse on
      mouse on
      click 4 7
      wheel-down 4 7
      wheel-up 4 7
      double-click 4 7
      palette
      paste pax silica
      submit
      """, path: "steps"
    ).run(on: &state)
    #expect(state.usesMouse && state.route.description == "network/pax-silica")
    try Script("mouse off\n", path: "steps").run(on: &state)
    #expect(!state.usesMouse)
  }

  @Test(arguments: [
    "mouse perhaps", "click 4", "click 0 1", "click a b", "wheel-up 1", "clik 1 1", "go",
  ])
  func whatIsNoStepIsSaid(step: String) {
    #expect(throws: LoadFailure.self) { try Script(step, path: "steps") }
  }

  @Test func theFormsThatAreListedAreSteps() throws {
    let words = [
      "ROUTE": "help", "TEXT": "a", "NAME": "j", "COLSxROWS": "80x24", "COLUMN": "1", "ROW": "1",
      "on|off": "on",
    ]
    for form in Script.forms {
      let step = form.form.split(separator: " ").map { words[String($0)] ?? String($0) }
        .joined(separator: " ")
      #expect(throws: Never.self, "\(step)") { try Script(step, path: "steps") }
    }
  }

  @Test func timingsAreShownOnTheScreenAndNeverInAFrame() throws {
    var session = try TestSession("overview")
    let plain = session.frame
    session.update(.painted(microseconds: 1234, bytes: 56))
    #expect(!session.state.showsTimings)
    try session.press("F12")
    #expect(session.state.showsTimings)
    session.update(.painted(microseconds: 1234, bytes: 56))
    #expect(Renderer.screen(of: session.state).lines()[0].hasSuffix(" 1.2 ms 56 B"))
    #expect(session.frame == plain)
    session.update(.painted(microseconds: 999, bytes: nil))
    #expect(Renderer.screen(of: session.state).lines()[0].hasSuffix(" 0.9 ms"))
    try session.press("F12")
    #expect(Renderer.screen(of: session.state) == plain)
  }
}
