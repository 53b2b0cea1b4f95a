import LodeScreen
import Testing

@testable import LodeDashboard

/// Typing lines: editing, pasting, recalling, and what the filter does with them.
@Suite struct LineSessionTests {
  @Test func theLineIsEditedAsInAShell() throws {
    var session = try TestSession("countries")
    try session.press("x", "Ctrl-U")
    session.type("one two/three")
    try session.press("Ctrl-W")
    #expect(session.footer == " Write to: one two/")
    try session.press("Left", "Left", "Delete")
    #expect(session.footer == " Write to: one tw/")
    try session.press("Home", "Right")
    session.type("N")
    #expect(session.footer == " Write to: oNne tw/")
    #expect(session.frame.cursor?.column == 13)
    try session.press("Ctrl-K", "Ctrl-A", "Ctrl-D", "Ctrl-E", "Backspace", "Backspace", "Backspace")
    #expect(session.footer == " Write to:")
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeTheCursor() {
    var line = EditedLine("ex")
    line.apply(.moveLeft)
    line.insert("\u{301}")
    #expect(line.text == "e\u{301}x" && line.cursor == 1)
    line.apply(.eraseBackward)
    #expect(line.text == "x" && line.cursor == 0)
  }

  @Test func aLongLineIsScrolledToItsCursor() throws {
    var session = try TestSession("countries", size: Size(columns: 20, rows: 8))
    try session.press("x", "Ctrl-U")
    session.type("abcdefghijklmnop")
    #expect(session.footer == " Write to: ijklmnop")
    #expect(session.frame.cursor?.column == 19)
    try session.press("Home")
    #expect(session.footer.hasPrefix(" Write to: abcdefgh") && session.frame.cursor?.column == 11)
  }

  @Test func pastedTextIsOneLineOfTextAndNeverCommands() throws {
    var session = try TestSession("countries")
    session.update(session.state.action(for: .paste("q\nx")) ?? .cancel)
    #expect(!session.state.hasQuit && session.state.prompt == nil)
    #expect(session.footer.contains("What was pasted was left out"))
    try session.press("/")
    session.update(session.state.action(for: .paste("south\nkorea\n")) ?? .cancel)
    #expect(session.footer.hasPrefix(" Filter: south korea  ") && session.selected == "South Korea")
    session.update(.exportFailed(path: "a", .exists))
    session.update(.paste("y\n"))
    #expect(session.effects.isEmpty && session.footer.contains("Overwrite?"))
  }

  @Test func theArrowsRecallFilters() throws {
    var session = try TestSession("countries")
    for word in ["korea", "guin"] {
      try session.press("/", "Ctrl-U")
      session.type(word)
      try session.press("Enter")
    }
    try session.press("/", "Ctrl-U")
    session.type("za")
    try session.press("Up")
    #expect(session.footer.hasPrefix(" Filter: guin  ") && session.selected == "Guinea")
    try session.press("Up", "Up")
    #expect(session.footer.hasPrefix(" Filter: korea  "))
    try session.press("Down", "Down", "Down")
    #expect(session.footer.hasPrefix(" Filter: za  ") && session.shows("Zambia"))
  }

  @Test func theFilterSaysHowManyRowsItLetsThrough() throws {
    var session = try TestSession("countries")
    let all = session.state.body.matches.all
    try session.press("/")
    #expect(session.footer == " Filter:")
    session.type("korea")
    #expect(session.footer.hasSuffix("  1 of \(all)"))
    session.type("qq")
    #expect(session.footer.hasSuffix("  0 of \(all)"))
    try session.press("Enter")
    #expect(session.footer.hasSuffix(" 0 of \(all) with 'koreaqq'"))
    session.resize(20, 8)
    try session.press("/")
    #expect(session.footer == " Filter: koreaqq")
  }

  @Test func theFilterKnowsNoCaseAndNoDiacritics() throws {
    var session = try TestSession("countries", atlas: WorldCorpus.atlas)
    try session.press("/")
    session.type("COTE D")
    #expect(session.selected == "Côte d’Ivoire")
    let row = try #require(session.lines.firstIndex { $0.contains("Côte d’Ivoire") })
    #expect(session.frame.roleLines()[row].contains("OOOOOO"))
  }

  @Test func nextMatchGoesRoundAndSaysSo() throws {
    var session = try TestSession("countries")
    try session.press("n")
    #expect(session.footer.contains("There is no filter here; / begins one."))
    try session.press("/")
    session.type("stan")
    try session.press("Enter")
    let first = session.selected
    try session.press("N")
    #expect(session.footer.contains("Round to the last match.") && session.selected != first)
    try session.press("n")
    #expect(session.footer.contains("Round to the first match.") && session.selected == first)
    try session.press("n")
    #expect(!session.footer.contains("Round"))
  }

  @Test func aKeyWithoutAMeaningNamesTheHelp() throws {
    var session = try TestSession("countries")
    try session.press("Z")
    #expect(session.footer == " Z does nothing here; ? lists the keys.")
    try session.press("j")
    #expect(!session.footer.contains("does nothing"))
  }
}
