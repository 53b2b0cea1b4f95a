import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What a click and the wheel do, wherever they are.
@Suite struct MouseSessionTests {
  private let wide = Size(columns: 120, rows: 40)

  /// The cell where a text stands on the screen.
  private func cell(
    of text: String, in session: TestSession, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Point {
    for (row, line) in session.lines.enumerated() {
      if let range = line.firstRange(of: text) {
        let before = String(line[..<range.lowerBound])
        return Point(column: TextWidth.columns(of: before), row: row)
      }
    }
    Issue.record("'\(text)' is not seen", sourceLocation: sourceLocation)
    return Point(column: 0, row: 0)
  }

  private func click(
    _ text: String, times: Int = 1, in session: inout TestSession,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let point = try cell(of: text, in: session, sourceLocation: sourceLocation)
    for clicks in 1...times {
      let event = InputEvent.mouse(MouseEvent(.press(clicks: clicks), at: point))
      session.update(session.state.action(for: event) ?? .cancel)
    }
  }

  @Test func theMouseIsOffUntilItIsAskedFor() throws {
    var session = try TestSession("overview")
    #expect(!session.state.usesMouse)
    try session.press("m")
    #expect(session.state.usesMouse && session.effects == [.mouse(isOn: true)])
    #expect(session.footer.contains("Mouse on") && session.footer.contains("m switches it off"))
    try session.press("m")
    #expect(!session.state.usesMouse && session.effects == [.mouse(isOn: false)])
    #expect(session.footer.contains("the terminal's own selection works again"))
  }

  @Test func aClickSelectsARowAndTwoOpenIt() throws {
    var session = try TestSession("countries")
    try click("Bahrain", in: &session)
    #expect(session.selected == "Bahrain" && session.route == "countries")
    try click("Belgium", times: 2, in: &session)
    #expect(session.route == "countries/BEL")
  }

  @Test func tabsAndBreadcrumbsOpenTheirPlaces() throws {
    var session = try TestSession("minerals/rare-earths/mining")
    try click("Rare earths", in: &session)
    #expect(session.route == "minerals/rare-earths")
    try click("Minerals ›", in: &session)
    #expect(session.route == "minerals")
    for (title, route) in [("5 Timeline", "timeline"), ("1 Overview", "overview")] {
      try click(title, in: &session)
      #expect(session.route == route)
    }
  }

  @Test func aTitleSortsItsColumnAndThenTheOtherWayRound() throws {
    var session = try TestSession("countries", size: wide)
    try click("Ties", in: &session)
    #expect(session.footer.contains("Sorted by Ties."))
    let sort = session.state.place.sorts["countries"]
    try click("Ties", in: &session)
    #expect(session.state.place.sorts["countries"]?.isDescending != sort?.isDescending)
    // Scrolled into the table, its titles stay above the rows and can be clicked there.
    try session.press("G")
    try click("Country", in: &session)
    #expect(session.footer.contains("Sorted by Country."))
  }

  @Test func aHintOfTheFooterIsPerformed() throws {
    var session = try TestSession("countries")
    try click("filter", in: &session)
    #expect(session.footer == " Filter:")
    session.type("uzb")
    try click("Uzbekistan", times: 2, in: &session)
    #expect(session.route == "countries/UZB")
  }

  @Test func aClaimOfTheEvidencePaneIsSelectedAndOpened() throws {
    var session = try TestSession("overview", size: wide)
    try session.press("Tab", "e")
    let claims = try #require(session.state.selectedRow?.claims)
    #expect(claims.count > 1)
    let rect = session.state.layout.evidence
    let painter = EvidencePainter(state: session.state)
    let row = try #require((0..<rect.rows).first { painter.claim(atRow: $0) == 1 })
    let point = Point(column: rect.column, row: rect.row + row)
    session.update(.click(point, clicks: 1))
    #expect(session.state.place.focus == .evidence && session.state.place.claim == 1)
    session.update(.click(point, clicks: 2))
    #expect(session.route.hasSuffix("?claim=\(SeedCorpus.atlas.corpus[claims[1]].id)"))
  }

  @Test(arguments: ["network?form=graph", "network?form=map"])
  func anItemOfAPictureIsSelectedWhereItIsDrawn(route: String) throws {
    var session = try TestSession(route, size: wide)
    let body = session.state.body
    let seen = body.stops.indices.filter { index in
      body.pictures[body.stops[index].section] != nil
        && body.stops[index].lines.lowerBound < session.state.layout.body.rows
    }
    for index in seen {
      let stop = body.stops[index]
      let item = try #require(body.pictures[stop.section]?.item(body.row(of: stop).id))
      let mark = try #require(item.marks.first)
      let lines = body.lines.enumerated().first { line in
        line.element == .picture(section: stop.section, row: mark.point.row)
      }
      let line = try #require(lines?.offset)
      let row = line - session.state.place.scroll
      guard (0..<session.state.layout.body.rows).contains(row) else { continue }
      let point = Point(
        column: mark.point.column + Body.margin, row: row + session.state.layout.body.row)
      session.update(.click(point, clicks: 1))
      #expect(session.selected == body.row(of: stop).title)
    }
    #expect(seen.count > 5)
  }

  @Test func theWheelScrollsByThreeLinesAndTheSelectionFollows() throws {
    var session = try TestSession("countries")
    let point = Point(column: 10, row: 10)
    session.update(.wheel(1, at: point))
    #expect(session.state.place.scroll == 3)
    #expect(session.selectedLine != nil)
    for _ in 0..<100 { session.update(.wheel(1, at: point)) }
    #expect(
      session.state.place.scroll
        == session.state.body.lines.count - session.state.layout.body.rows)
    for _ in 0..<100 { session.update(.wheel(-1, at: point)) }
    #expect(session.state.place.scroll == 0 && session.selectedLine != nil)
  }

  @Test func theWheelGetsFromEndToEndOfEveryPlace() throws {
    let point = Point(column: 5, row: 12)
    for route in [
      "overview", "network/pax-silica", "timeline", "sources", "help", "network?form=graph",
    ] {
      var session = try TestSession(route)
      for _ in 0..<200 { session.update(.wheel(1, at: point)) }
      let last = session.state.body.stops.last?.lines.lowerBound ?? 0
      #expect(session.state.place.scroll + session.state.layout.body.rows > last, "\(route)")
      for _ in 0..<200 { session.update(.wheel(-1, at: point)) }
      #expect(session.state.place.scroll <= 3, "\(route)")
    }
  }

  @Test func aLineOfThePaletteIsTakenAndTheWheelMovesInIt() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("pax")
    session.update(.wheel(1, at: Point(column: 0, row: 20)))
    #expect(session.state.prompt?.palette?.selected == 3)
    try click("Pax Silica launched", in: &session)
    #expect(session.route != "overview" && session.state.prompt == nil)
  }

  @Test func nothingIsClickedWhileAnAnswerIsWanted() throws {
    var session = try TestSession("countries")
    try session.press("x")
    try click("Belgium", times: 2, in: &session)
    #expect(session.route == "countries" && session.footer.contains("Write to:"))
  }

  @Test func everyCellOfEveryFormCanBeClicked() throws {
    for route in InvariantTests.routes.prefix(6) + ["network?form=graph", "network?form=map"] {
      let session = try TestSession(route, size: Size(columns: 60, rows: 16))
      for row in stride(from: -1, through: 16, by: 2) {
        for column in stride(from: -1, through: 60, by: 7) {
          var copy = session
          copy.update(.click(Point(column: column, row: row), clicks: 1))
          #expect(copy.frame.size == session.frame.size)
        }
      }
    }
  }
}
