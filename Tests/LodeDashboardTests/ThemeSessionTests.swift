import LodeScreen
import Testing

@testable import LodeDashboard

/// The key for themes, and what the terminal says of its ground.
@Suite struct ThemeSessionTests {
  @Test func tGoesThroughTheThemesAndNamesThem() throws {
    var session = try TestSession("overview")
    #expect(session.state.theme == .auto && session.state.look == .standard)
    for choice in [ThemeChoice.dark, .light, .highContrast, .colorBlind, .mono, .auto] {
      try session.press("t")
      #expect(session.state.theme == choice)
      #expect(session.effects == [.theme(session.state.look)])
      #expect(session.footer.contains("Theme: \(choice.name); t goes on."))
    }
  }

  @Test(arguments: ThemeChoice.allCases) func thePaletteChoosesAThemeByItsName(
    choice: ThemeChoice
  ) throws {
    var session = try TestSession("overview")
    session.update(.theme(choice == .dark ? .light : .dark))
    try session.press(":")
    session.type("theme \(choice.name)")
    #expect(session.shows("Theme: \(choice.name)"))
    try session.press("Enter")
    #expect(session.state.theme == choice && session.state.prompt == nil)
    #expect(session.effects == [.theme(session.state.look)])
    #expect(session.footer.contains("Theme: \(choice.name); t goes on."))
    #expect(session.route == "overview")
  }

  @Test func thePaletteOffersEveryThemeAndSaysWhichIsInUse() throws {
    var session = try TestSession("overview")
    session.update(.theme(.mono))
    try session.press(":")
    session.type("theme")
    let lines = session.lines
    for choice in ThemeChoice.allCases {
      let line = lines.first { $0.contains("Theme: \(choice.name)") }
      #expect(line?.hasSuffix("in use") == (choice == .mono), "\(choice.name)")
    }
  }

  @Test func aThemeThatLooksTheSameIsPassedOver() throws {
    var session = try TestSession("overview")
    session.update(.ground(.dark))
    try session.press("t")
    #expect(session.state.theme == .light)
  }

  @Test func theThemeStaysWhereverTheUserGoes() throws {
    var session = try TestSession("overview")
    try session.press("t", "2", "Enter", "Esc", "u", "p", "Enter", "Esc", "Ctrl-L", "Ctrl-Z")
    session.resize(60, 16)
    #expect(session.state.theme == .dark && session.state.look == .dark)
  }

  @Test func framesDoNotDependOnTheTheme() throws {
    var session = try TestSession("overview")
    let before = session.frame
    session.update(.theme(.highContrast))
    session.update(.command(.repaint))
    #expect(session.frame == before)
  }

  @Test func inAPromptTIsALetter() throws {
    var session = try TestSession("overview")
    try session.press("/")
    session.type("t")
    #expect(session.state.theme == .auto && session.footer.contains("t"))
  }

  @Test func autoFollowsTheGround() throws {
    var session = try TestSession("overview")
    session.update(.ground(.light))
    #expect(session.effects == [.theme(.light)])
    session.update(.ground(.light))
    #expect(session.effects.isEmpty)
    session.update(.ground(.dark))
    #expect(session.effects == [.theme(.dark)])
  }

  @Test func aThemeThatWasChosenDoesNotFollowTheGround() throws {
    var session = try TestSession("overview")
    session.update(.theme(.light))
    session.update(.ground(.dark))
    #expect(session.effects.isEmpty && session.state.look == .light)
    session.update(.theme(.auto))
    #expect(session.effects == [.theme(.dark)])
  }

  @Test func anAnswerOfTheTerminalNeverDisturbsAPromptOrAMessage() throws {
    var session = try TestSession("countries")
    try session.press("/")
    session.type("kor")
    let before = session.frame
    let action = try #require(session.state.action(for: .ground(RGB(0xFDF6E3))))
    session.update(action)
    #expect(session.frame == before && session.state.look == .light)
    try session.press("Esc", "t")
    let footer = session.footer
    session.update(.ground(.dark))
    #expect(session.footer == footer && footer.contains("Theme:"))
  }

  @Test func withoutColourTheMessageSaysThatNothingChanges() throws {
    var session = try TestSession("overview")
    session.hideColors()
    try session.press("t")
    #expect(session.footer.contains("Theme: dark; this terminal shows no colours"))
  }

  @Test func scriptsNameTheTheme() throws {
    var state = try State(
      atlas: SeedCorpus.atlas, route: .overview, size: Size(columns: 80, rows: 24))
    try Script("theme light\n", path: "s").run(on: &state)
    #expect(state.theme == .light)
    try Script("theme\n", path: "s").run(on: &state)
    #expect(state.theme == .highContrast)
    #expect(throws: (any Error).self) { try Script("theme neon\n", path: "s") }
  }
}
