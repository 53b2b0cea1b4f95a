import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// Finding places and commands, in the palette and on the help page.
@Suite struct PaletteSessionTests {
  @Test func anEmptyQueryShowsWhatMattersHereThenWhereOneWasThenTheTabs() throws {
    var session = try TestSession("overview", size: Size(columns: 80, rows: 40))
    try session.press("3", "4", ":")
    let lines = session.lines
    let first = try #require(lines.firstIndex { $0.contains("places and commands") })
    let recent = try #require(lines.firstIndex { $0.hasSuffix(" countries") })
    #expect(lines[first + 1].contains("Keys and legend"))
    #expect(lines[recent + 1].hasSuffix(" overview"))
    #expect(lines[recent + 2].contains("Overview") && lines[recent + 2].hasSuffix("1"))
  }

  @Test func theChosenPlaceOpensAndTheChosenCommandIsPerformed() throws {
    var session = try TestSession("countries")
    try session.press("Ctrl-P")
    session.type("pax")
    #expect(session.footer == " Go to or do: pax")
    try session.press("Enter")
    #expect(session.route == "network/pax-silica")
    try session.press(":")
    session.type("reverse")
    try session.press("Enter")
    #expect(session.route == "network/pax-silica")
    #expect(session.footer.contains("Choose a column with s first"))
    try session.press(":")
    session.type("quit")
    try session.press("Enter")
    #expect(session.effects == [.quit] && session.state.hasQuit)
  }

  @Test func arrowsTabAndControlLettersMoveRoundTheList() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("rare earths")
    let palette = try #require(session.state.prompt?.palette)
    #expect(palette.count > 3)
    try session.press("Down", "Tab", "Ctrl-N", "Up", "Ctrl-P")
    #expect(session.state.prompt?.palette?.selected == 1)
    try session.press("Shift-Tab", "Up")
    #expect(session.state.prompt?.palette?.selected == palette.count - 1)
    try session.press("PgUp", "PgUp", "PgUp", "Enter")
    #expect(session.route == "minerals/rare-earths")
  }

  @Test func aWholeRouteLeadsThereWithItsParameters() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("minerals/rare-earths/refining?form=numbers")
    try session.press("Enter")
    #expect(session.route == "minerals/rare-earths/refining?form=numbers")
    try session.press(":")
    session.type("coalitions/USA,JPN")
    try session.press("Enter")
    #expect(session.route == "coalitions/USA,JPN")
    try session.press(":")
    session.type("minerals?nonsense=1")
    try session.press("Enter")
    #expect(session.footer.contains("There is no parameter 'nonsense' here"))
  }

  @Test func whatIsFoundNowhereIsSaid() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("qqqq")
    #expect(session.shows("Nothing here is called 'qqqq'."))
    try session.press("Esc")
    #expect(session.route == "overview" && session.state.prompt == nil)
  }

  @Test func theLettersThatMatchAreMarked() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("pax")
    let row = try #require(session.lines.firstIndex { $0.hasPrefix("▌ Pax Silica") })
    #expect(session.frame.roleLines()[row].hasPrefix("A:OOO:::"))
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (60, 16), (300, 100)])
  func thePaletteFitsEverySize(size: (Int, Int)) throws {
    var session = try TestSession("overview", size: Size(columns: size.0, rows: size.1))
    try session.press(":")
    session.type("rare")
    for _ in 0..<30 { try session.press("Down") }
    #expect(session.frame.roleLines().allSatisfy { $0.count == size.0 })
    try session.press("Enter")
  }

  // MARK: Help

  @Test func helpOpensInItsFilterAndNarrowsByNameAndByKey() throws {
    var session = try TestSession("countries")
    try session.press("?")
    #expect(session.route == "help" && session.footer.contains("Find a key or a command:"))
    session.type("sort")
    #expect(session.shows("reverse the order") == false || session.shows("sort by the next"))
    #expect(session.shows("sort by the next column") && !session.shows("suspend to the shell"))
    try session.press("Ctrl-U")
    session.type("Ctrl-D")
    #expect(session.shows("half a screen down") && !session.shows("suspend to the shell"))
    try session.press("Ctrl-U")
    session.type("x")
    #expect(
      session.state.body.stops.count == 1
        && session.selected == "export to a file: text, colours, picture, page or memo")
    try session.press("Ctrl-U")
    session.type("S")
    #expect(session.selected == "reverse the order" && session.state.body.stops.count == 1)
  }

  @Test func enterGoesBackAndPerformsWhatIsChosen() throws {
    var session = try TestSession("countries")
    try session.press("j", "j", "?")
    session.type("last row")
    try session.press("Enter")
    #expect(session.route == "countries")
    #expect(session.state.selectedIndex == session.state.body.stops.count - 1)
    try session.press("?")
    session.type("half a screen")
    try session.press("Down", "Enter")
    #expect(session.state.selectedIndex != session.state.body.stops.count - 1)
    try session.press("?")
    session.type("quit")
    try session.press("Enter")
    #expect(session.effects == [.quit])
  }

  @Test func escEmptiesTheFilterOfHelpThenLeaves() throws {
    var session = try TestSession("countries")
    try session.press("?")
    session.type("so")
    try session.press("Esc")
    #expect(session.route == "help" && session.footer.hasSuffix("command:"))
    #expect(session.shows("next row"))
    try session.press("Esc")
    #expect(session.route == "countries" && session.state.prompt == nil)
  }

  @Test func theLegendStaysOnThePageAndExplains() throws {
    var session = try TestSession("overview")
    try session.press("?")
    session.type("never zero")
    #expect(session.shows("no source states it; never zero"))
    try session.press("Enter")
    #expect(session.route == "help" && session.shows("This line explains"))
  }

  // MARK: Pictures of both

  @Test(arguments: [(80, 24), (60, 16)]) func looksAsRecorded(size: (Int, Int)) throws {
    let size = Size(columns: size.0, rows: size.1)
    var session = try TestSession("minerals/rare-earths", size: size)
    try session.press(":")
    Golden.expect(session.frame, named: "palette/empty")
    session.type("re")
    Golden.expect(session.frame, named: "palette/letters")
    try session.press("Esc", "?")
    Golden.expect(session.frame, named: "help/finding")
    session.type("row")
    Golden.expect(session.frame, named: "help/found")
  }
}
