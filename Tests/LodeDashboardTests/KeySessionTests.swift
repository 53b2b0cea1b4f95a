import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What a person does with the keyboard, and what they then see.
@Suite struct KeySessionTests {
  @Test func drillsDownFromTheOverviewToTheLineOfTheDocument() throws {
    var session = try TestSession("overview", size: Size(columns: 120, rows: 40))
    #expect(session.selected == "Rare earths, mining")
    try session.press("Enter")
    #expect(session.route == "minerals/rare-earths/mining")
    #expect(session.header.contains("Minerals › Rare earths › Mining"))
    #expect(session.selected == "China: Rare earths, mining")
    try session.press("e", "e", "Enter")
    #expect(
      session.route == "sources/worldtribune?claim=share-rare-earths-mining-chn-worldtribune")
    #expect(session.selectedLine?.contains("11  “roughly 60%”") == true)
  }

  @Test func goesBackAndForwardToWhereTheUserWas() throws {
    var session = try TestSession("minerals")
    try session.press("j", "j", "Enter")
    let deep = session.route
    #expect(deep == "minerals/rare-earths/mining")
    try session.press("Esc")
    #expect(session.route == "minerals")
    #expect(session.selected == "Rare earths, mining")
    try session.press("f")
    #expect(session.route == deep)
    try session.press("h", "h", "h")
    #expect(session.route == "overview")
    try session.press("h")
    #expect(session.footer.contains("This is where you started"))
  }

  @Test(arguments: [
    ("1", "overview"), ("2", "minerals"), ("3", "countries"), ("4", "network"),
    ("5", "timeline"), ("6", "sources"), ("?", "help"),
  ])
  func tabsOpenByNumber(key: String, route: String) throws {
    var session = try TestSession("network/pax-silica")
    try session.press(key)
    #expect(session.route == route)
  }

  @Test func theSelectionSurvivesSortingFilteringAndResizing() throws {
    var session = try TestSession("countries")
    try session.press("/")
    session.type("korea")
    try session.press("Enter")
    #expect(session.selected == "South Korea")
    try session.press("s", "S")
    session.resize(120, 40)
    #expect(session.selected == "South Korea")
    try session.press("Esc")
    #expect(session.selected == "South Korea")
    session.resize(40, 12)
    #expect(session.selected == "South Korea")
    #expect(session.selectedLine?.contains("South Korea") == true)
  }

  @Test func aFilterWorksAsItIsTypedAndEscEndsIt() throws {
    var session = try TestSession("network")
    try session.press("/")
    session.type("zam")
    #expect(session.footer.contains("Filter: zam"))
    #expect(session.shows("Zambia") && !session.shows("Angola"))
    try session.press("Esc")
    #expect(session.selected == "Zambia" && session.shows("Uzbekistan"))
    try session.press("/")
    session.type("no such thing")
    #expect(session.shows("No row holds 'no such thing'"))
    try session.press("Ctrl-U")
    session.type("uzb")
    try session.press("Enter", "Enter")
    #expect(session.route == "countries/UZB")
  }

  @Test func aLongMessageTakesMoreLinesAndIsNotCut() throws {
    var session = try TestSession("overview", size: Size(columns: 40, rows: 12))
    session.update(.copied(Copied(text: "", what: "the row 'a name as long as names may be'")))
    let words = session.lines.suffix(3).joined(separator: " ").split(separator: " ")
    #expect(words.joined(separator: " ").hasSuffix("as names may be' to the terminal's clipboard."))
    session.resize(20, 1)
    #expect(session.lines.count == 1)
  }

  @Test func helpHasNoEvidencePane() throws {
    var session = try TestSession("overview")
    try session.press("e", "?")
    #expect(session.header.contains("Help") && session.state.layout.evidence.rows == 0)
    try session.press("Esc")
    #expect(session.route == "overview" && session.state.layout.evidence.rows > 0)
    var help = try TestSession("help", size: Size(columns: 200, rows: 24))
    #expect(help.state.layout.evidence.rows == 0)
    try help.press("e")
    #expect(help.footer.contains("Nothing here rests on a source."))
  }

  @Test func lettersInAPromptAreTextAndNotCommands() throws {
    var session = try TestSession("countries")
    try session.press("/")
    session.type("q")
    #expect(!session.state.hasQuit)
    session.update(.type("j\to\nnext line"))
    #expect(session.footer.contains("Filter: qjo"))
  }

  @Test func sortingCyclesThroughTheColumnsAndBack() throws {
    var session = try TestSession("sources")
    let first = session.selected
    try session.press("s")
    #expect(session.footer.contains("Sorted by Publisher"))
    try session.press("s", "s", "s")
    #expect(session.footer.contains("Sorted by Claims"))
    try session.press("g")
    #expect(session.selected == "WorldTribune")
    try session.press("S", "g")
    #expect(session.selected == "Press TV")
    try session.press("s")
    #expect(session.footer.contains("In its own order"))
    try session.press("g")
    #expect(session.selected == first && session.footer.contains("1/5"))
  }

  @Test func bracketsWalkAlongTheChain() throws {
    var session = try TestSession("minerals/rare-earths/mining")
    try session.press("]")
    #expect(session.route == "minerals/rare-earths/refining")
    try session.press("]")
    #expect(session.route == "minerals/rare-earths/magnets")
    try session.press("]")
    #expect(session.footer.contains("Nothing comes after"))
    try session.press("[", "[")
    #expect(session.route == "minerals/rare-earths/mining")
  }

  @Test func qualifiersGoAndComeBack() throws {
    var session = try TestSession("overview")
    #expect(session.shows("≈ 60") && session.shows("> 90"))
    try session.press("u")
    #expect(!session.shows("≈ 60") && !session.shows("> 90"))
    #expect(session.header.contains("literal"))
    try session.press("u")
    #expect(session.shows("≈ 60"))
  }

  @Test func theFormChangesAndIsPartOfTheRoute() throws {
    var session = try TestSession("minerals/rare-earths/refining")
    try session.press("v")
    #expect(session.route == "minerals/rare-earths/refining?form=numbers")
    #expect(session.shows("Low %"))
    try session.press("v")
    #expect(session.route == "minerals/rare-earths/refining")
  }

  @Test func evidenceShowsTheWordsTheLineAndWhoSaysSo() throws {
    var session = try TestSession("network/pax-silica")
    #expect(!session.shows("“nine partners”"))
    try session.press("e")
    #expect(session.shows("“nine Pax Silica partners”"))
    #expect(session.shows("WorldTribune, line 21"))
    try session.press("e", "e")
    #expect(!session.shows("WorldTribune, line 21"))
  }

  @Test func theEvidencePaneOpensUnaskedOnTheWidestScreensAlone() throws {
    for columns in [80, 110, 120, 159] {
      var session = try TestSession("overview", size: Size(columns: columns, rows: 40))
      #expect(session.state.layout.evidence.rows == 0)
      try session.press("e")
      #expect(session.state.layout.evidence.rows > 0)
      #expect(session.state.layout.isBeside == (columns >= 110))
    }
    let wide = try TestSession("overview", size: Size(columns: 160, rows: 40))
    #expect(wide.state.layout.isBeside && wide.state.layout.evidence.rows > 0)
  }

  @Test func everyClaimOfARowCanBeReachedAndOpened() throws {
    var session = try TestSession("overview")
    try session.press("Tab", "e", "e")
    let claims = try #require(session.state.selectedRow?.claims)
    #expect(session.selected == "Critical Minerals Ministerial 2026: countries")
    #expect(claims.count > 3)
    for _ in 0..<60 { try session.press("PgDn") }
    #expect(session.selected == "Critical Minerals Ministerial 2026: countries")
    #expect(session.state.place.claim == claims.count - 1)
    try session.press("g", "j", "Enter")
    let second = SeedCorpus.atlas.corpus[claims[1]]
    #expect(session.route.hasSuffix("?claim=\(second.id)"))
    try session.press("Esc")
    #expect(session.selected == "Critical Minerals Ministerial 2026: countries")
  }

  @Test func tabWalksRoundTheSections() throws {
    var session = try TestSession("overview")
    let first = session.selected
    var seen: [String?] = []
    for _ in session.state.body.page.sections {
      try session.press("Tab")
      seen.append(session.state.currentSection?.id)
    }
    #expect(
      seen == ["counts", "money", "differences", "ranking", "chain"] && session.selected == first)
    try session.press("Shift-Tab")
    #expect(session.state.currentSection?.id == "ranking")
  }

  @Test func literalFiguresAreThoseThatSourcesPrint() throws {
    let session = try TestSession(
      "network/critical-minerals-ministerial-2026", size: Size(columns: 120, rows: 100),
      isLiteral: true)
    #expect(session.shows("50 – 54"))
    #expect(session.header.contains("literal"))
    let narrow = try TestSession(
      "minerals/rare-earths/magnets", size: Size(columns: 60, rows: 24), isLiteral: true)
    #expect(narrow.header.hasSuffix("literal"))
  }

  @Test func sortingSkipsWhatIsNotSeen() throws {
    var session = try TestSession("countries")
    for _ in 0..<12 {
      try session.press("s")
      let sort = session.state.place.sorts["countries"]
      let shown = session.state.body.layouts[0].slots.map {
        session.state.body.page.sections[0].columns[$0.index].id
      }
      #expect(sort.map { shown.contains($0.column) } ?? true)
    }
  }

  @Test func goToOpensARouteOrNamesTheNearest() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("network/forge")
    try session.press("Enter")
    #expect(session.route == "network/forge")
    try session.press(":")
    session.type("minerals/rare-erthz")
    try session.press("Enter")
    #expect(session.route == "network/forge")
    #expect(session.footer.contains("did you mean 'minerals/rare-earths'?"))
  }

  @Test func quitSuspendAndRedrawAreTheFrontEndsBusiness() throws {
    var session = try TestSession("overview")
    try session.press("Ctrl-Z")
    #expect(session.effects == [.suspend])
    try session.press("Ctrl-L")
    #expect(session.effects == [.repaint])
    try session.press("Ctrl-C")
    #expect(session.effects == [.quit] && session.state.hasQuit)
  }

  @Test func theCursorRestsOnTheSelectedRow() throws {
    var session = try TestSession("countries")
    try session.press("j", "j")
    let cursor = try #require(session.frame.cursor)
    #expect(session.lines[cursor.row].contains("Armenia"))
    try session.press("/")
    #expect(session.frame.cursor?.row == 23)
  }
}
