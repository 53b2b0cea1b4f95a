import CNcurses
import LodeScreen
import Testing

@testable import LodeTerminal

struct ColorPreferenceTests {
  @Test func preferencesAreFoundByName() {
    let all = ColorPreference.names.compactMap { ColorPreference(name: $0) }
    #expect(Set(all).count == ColorPreference.names.count)
    #expect(ColorPreference(name: "8") == nil && ColorPreference(name: "") == nil)
  }

  @Test(arguments: [
    (ColorPreference.auto, 256, ColorDepth.palette256), (.always, 88, .sixteen),
    (.auto, 8, .eight), (.always, 0, .none), (.never, 256, .none),
    (.limited(.sixteen), 256, .sixteen), (.limited(.palette256), 8, .eight),
  ])
  func depthFollowsThePreference(
    preference: ColorPreference, colors: Int, depth: ColorDepth
  ) {
    #expect(preference.depth(colors: colors) == depth)
  }

  @Test(arguments: [
    (ColorPreference.auto, ColorDepth.none), (.never, .none), (.always, .palette256),
    (.limited(.sixteen), .sixteen),
  ])
  func aFileIsColouredOnlyWhereThatIsAskedFor(preference: ColorPreference, depth: ColorDepth) {
    #expect(preference.depthWithoutTerminal == depth)
  }

  private static let promises: [(ColorPreference, String?, ColorDepth)] = [
    (.auto, "truecolor", .palette256), (.always, "24bit", .palette256), (.auto, "yes", .none),
    (.auto, nil, .none), (.never, "truecolor", .none), (.limited(.sixteen), "truecolor", .sixteen),
    (.limited(.palette256), nil, .palette256),
  ]

  @Test(arguments: promises)
  func moreColoursAreWantedWhereSomebodyPromisesThem(
    preference: ColorPreference, colorTerm: String?, wanted: ColorDepth
  ) {
    #expect(preference.wanted(colorTerm: colorTerm) == wanted)
  }

  /// On the main thread, as is whatever asks terminfo.
  @Test @MainActor func anEntryOfTheSameNameWithMoreColoursIsTaken() {
    let entry = TerminalEntry(named: "xterm", color: .limited(.palette256))
    #expect(entry?.name == "xterm-256color" && entry?.colors == 256)
    // There is none, so that the terminal is taken as it is.
    #expect(TerminalEntry(named: "vt100", color: .limited(.palette256))?.name == "vt100")
    #expect(TerminalEntry(named: "xterm", color: .never)?.colors == 8)
    #expect(TerminalEntry(named: "dumb", color: .auto) == nil)
  }

  /// On the main thread, as is whatever asks terminfo.
  @MainActor
  @Test(arguments: [
    ("xterm", true), ("xterm-256color", true), ("tmux-256color", true), ("screen", true),
    ("rxvt-unicode-256color", true), ("Eterm", true), ("linux", false), ("vt100", false),
    ("vt220", false), ("cons25", false), ("ansi", false),
  ])
  func onlyTerminalsThatDoNotPrintTheQuestionAreAsked(term: String, answers: Bool) {
    // Not every system has every entry.
    guard lode_terminal_check(term) == lode_terminal_capable else { return }
    #expect(lode_terminal_answers() == answers)
  }
}
