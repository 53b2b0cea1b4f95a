import CNcurses
import LodeScreen
import Testing

@testable import LodeTerminal

/// What a terminal sends; shown escaped, so that test logs do not disturb the terminal.
struct Typed: ExpressibleByStringLiteral, CustomTestStringConvertible, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}

struct KeyDecoderTests {
  /// The events of a text that comes at once, with silence after it.
  private func events(_ text: String, thenKey code: UInt32? = nil) -> [InputEvent] {
    var decoder = KeyDecoder()
    for scalar in text.unicodeScalars { decoder.feed(.character(scalar)) }
    if let code { decoder.feed(.key(code)) }
    decoder.settle()
    var events: [InputEvent] = []
    while let event = decoder.next() { events.append(event) }
    return events
  }

  private func keys(_ text: String) -> [Key] {
    events(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(arguments: [
    (lode_key_up, Key.up), (lode_key_down, .down), (lode_key_left, .left),
    (lode_key_right, .right), (lode_key_home, .home), (lode_key_end, .end),
    (lode_key_page_up, .pageUp), (lode_key_page_down, .pageDown), (lode_key_enter, .enter),
    (lode_key_backspace, .backspace), (lode_key_delete, .delete), (lode_key_back_tab, .backTab),
    (lode_key_function_0 + 1, .function(1)), (lode_key_function_0 + 12, .function(12)),
  ])
  func keysOfTerminfo(code: UInt32, key: Key) {
    #expect(events("", thenKey: code) == [.key(key)])
  }

  @Test func unknownKeysOfTerminfoAreSwallowed() {
    #expect(events("", thenKey: 0x3FF).isEmpty)
    #expect(events("", thenKey: lode_key_function_0).isEmpty)
  }

  private static let controls: [(Typed, Key)] = [
    ("\u{1}", Key.control("a")), ("\u{3}", .control("c")), ("\u{4}", .control("d")),
    ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\u{0}", .control(" ")),
    ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
    ("\u{1B}", .escape), ("q", .character("q")), ("é", .character("é")), ("稀", .character("稀")),
    ("e\u{301}", .character("é")),
    ("❤\u{FE0F}", .character("❤️")),
  ]

  @Test(arguments: controls)
  func charactersAndControls(typed: Typed, key: Key) {
    #expect(events(typed.text) == [.key(key)])
  }

  private static let sequences: [(Typed, Key)] = [
    ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
    ("\u{1B}OP", .function(1)), ("\u{1B}[24~", .function(12)), ("\u{1B}[[C", .function(3)),
  ]

  @Test(arguments: sequences)
  func sequencesThatTerminfoMayLack(typed: Typed, key: Key) {
    #expect(events(typed.text + "x") == [.key(key), .key(.character("x"))])
  }

  private static let answers: [Typed] = [
    "\u{1B}]11;rgb:1414/1414/1414\u{7}", "\u{1B}]11;rgb:1414/1414/1414\u{1B}\\",
    "\u{1B}[?62;22c", "\u{1B}[>41;370;0c", "\u{1B}P>|XTerm(370)\u{1B}\\", "\u{1B}[1;5A",
    "\u{1B}[I", "\u{1B}[12;40R", "\u{1B}[99~", "\u{1B}[?2026;2$y", "\u{1B}[<0;3;4M", "\u{9B}",
    "\u{1B}[97;5u", "\u{1B}[201~", "\u{FFFD}", "\u{1B}[1\u{18}", "\u{1B}_Gi=1;OK\u{1B}\\",
  ]

  @Test(arguments: answers)
  func answersAndUnknownSequencesAreSwallowed(typed: Typed) {
    #expect(keys("a" + typed.text + "b") == [.character("a"), .character("b")])
  }

  private static let grounds: [(Typed, UInt32)] = [
    ("\u{1B}]11;rgb:1414/ff80/0000\u{7}", 0x14FF00), ("\u{1B}]11;rgb:f/8/0\u{1B}\\", 0xFF8800),
    ("\u{1B}]11;rgba:fdfd/f6f6/e3e3/ffff\u{7}", 0xFDF6E3), ("\u{1B}]11;#1e1e2e\u{7}", 0x1E1E2E),
    ("\u{1B}]11;rgb:1e/1e/2e\u{1B}\u{1B}\\", 0x1E1E2E),
  ]

  @Test(arguments: grounds)
  func answersAboutTheGroundAreEvents(typed: Typed, color: UInt32) {
    #expect(
      events("a" + typed.text + "b")
        == [.key(.character("a")), .ground(RGB(color)), .key(.character("b"))])
  }

  private static let noGrounds: [Typed] = [
    "\u{1B}]11;rgb:1414/1414\u{7}", "\u{1B}]11;rgb:1/2/3/4\u{7}", "\u{1B}]11;rgba:1/2/3\u{7}",
    "\u{1B}]11;rgb:g/0/0\u{7}", "\u{1B}]11;rgb:12345/0/0\u{7}", "\u{1B}]11;rgb:-1/0/0\u{7}",
    "\u{1B}]11;rgb:///\u{7}", "\u{1B}]11;#12345\u{7}", "\u{1B}]11;#+12345\u{7}",
    "\u{1B}]11;?\u{7}", "\u{1B}]10;rgb:1/2/3\u{7}", "\u{1B}]111\u{7}", "\u{1B}P11;rgb:1/2/3\u{7}",
    "\u{1B}]11;rgb:1/2/3\u{18}", "\u{1B}]11;rgb:1/2/3",
  ]

  @Test(arguments: noGrounds)
  func otherAnswersAreNothing(typed: Typed) {
    #expect(events(typed.text).isEmpty)
  }

  @Test func aStringWithoutEndIsNotRememberedForEver() {
    let long = String(repeating: "x", count: 100_000)
    #expect(events("\u{1B}]11;" + long + "\u{7}a") == [.key(.character("a"))])
  }

  @Test func anAnswerMayComeInPieces() {
    var decoder = KeyDecoder()
    decoder.awaitsAnswer = true
    for scalar in "\u{1B}]11;rgb:0/0/".unicodeScalars {
      decoder.feed(.character(scalar))
      // Whoever waits must not give up between the pieces, nor take the first for an Esc.
      #expect((decoder.patience ?? 0) > 0)
    }
    decoder.awaitsAnswer = false
    #expect((decoder.patience ?? 0) >= 1000)
    for scalar in "0\u{7}".unicodeScalars { decoder.feed(.character(scalar)) }
    #expect(decoder.next() == .ground(RGB(0)))
    #expect(decoder.next() == nil && decoder.patience == nil)
  }

  @Test func escapeAnswersAtOnceWhenNothingWasAsked() {
    var decoder = KeyDecoder()
    decoder.feed(.character("\u{1B}"))
    #expect(decoder.patience == 0)
    decoder.awaitsAnswer = true
    decoder.settle()
    #expect(decoder.next() == .key(.escape))
  }

  private static let unfinished: [Typed] = [
    "\u{1B}[", "\u{1B}[1;", "\u{1B}O", "\u{1B}]11;rgb", "\u{1B}[[",
  ]

  @Test(arguments: unfinished)
  func unfinishedSequencesAreSwallowed(typed: Typed) {
    #expect(events(typed.text).isEmpty)
  }

  @Test func escapeBeforeAnotherKeyCounts() {
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(events("\u{1B}", thenKey: lode_key_up) == [.key(.escape), .key(.up)])
  }

  @Test func combiningMarksWaitForTheirBaseOnly() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    decoder.feed(.character("e"))
    #expect(decoder.patience == 0)
    decoder.settle()
    #expect(decoder.next() == .key(.character("e")))
    #expect(decoder.next() == nil)
  }
}
