import LodeScreen
import Testing

@testable import LodeDashboard

/// Minerals, stages and countries on a made-up market of two sources, three years and two scopes.
@Suite struct MarketViewTests {
  private func session(
    _ route: String, _ columns: Int = 120, _ rows: Int = 60, symbols: Symbols = .unicode,
    isLiteral: Bool = false
  ) throws -> TestSession {
    try TestSession(
      route, size: Size(columns: columns, rows: rows), symbols: symbols, isLiteral: isLiteral,
      atlas: MarketAtlas.atlas)
  }

  private func section(_ id: String, at route: String) throws -> Section {
    let sections = try session(route).state.body.page.sections
    return try #require(
      sections.first { $0.id == id || $0.id.hasPrefix("\(id)-") },
      "\(route) has \(sections.map(\.id))")
  }

  /// The texts of a row's cells by the ids of their columns.
  private func cells(_ row: String, of section: Section) throws -> [String: String] {
    let row = try #require(section.rows.first { $0.id == row || $0.title == row })
    return Dictionary(
      uniqueKeysWithValues: zip(section.columns, row.cells).map { ($0.id, $1.plainText) })
  }

  // MARK: Year beside year, source beside source

  @Test func readingsOfOneScopeStandSideBySideNewestFirst() throws {
    let table = try section("scope-content", at: "minerals/ore/mining")
    #expect(
      table.columns.map(\.id) == [
        "party", "survey-2026-2025", "survey-2026-2024", "survey-2025-2024", "agency-2024",
        "survey-2026-2023",
      ])
    let aland = try cells("AAA", of: table)
    #expect(aland["survey-2026-2025"] == "60" && aland["survey-2026-2024"] == "50")
    #expect(aland["survey-2025-2024"] == "52" && aland["agency-2024"] == "55")
    #expect(try cells("sources", of: table)["agency-2024"] == "agency")
  }

  @Test func threeUnknownsAZeroAndAnUnlistedCountryLookDifferent() throws {
    let table = try section("scope-content", at: "minerals/ore/mining")
    func newest(_ party: String) throws -> String? {
      try cells(party, of: table)["survey-2026-2025"]
    }
    #expect(try newest("DDD") == "W withheld")
    #expect(try newest("EEE") == "NA not available")
    #expect(try newest("FFF") == "? left blank")
    #expect(try newest("CCC") == "—")
    #expect(try newest("GGG") == "")
    let note = table.notes.flatMap(\.runs).map(\.text).joined()
    #expect(note.contains("W withheld, NA not available, ? left blank: unknown, never zero"))
  }

  @Test func whatIsAboveZeroNeverPrintsAsZero() throws {
    let table = try section("scope-content", at: "minerals/ore/mining")
    #expect(try cells("GGG", of: table)["survey-2026-2024"] == "< 0.1")
  }

  @Test func scopesNeverShareATable() throws {
    let page = try session("minerals/ore/mining").state.body.page
    let scopes = page.sections.filter { $0.id.hasPrefix("scope-") }
    #expect(scopes.map(\.title) == ["Percent of content", "Percent of pure ore"])
    #expect(try cells("AAA", of: scopes[1]) == ["party": "Aland", "agency-2024": "75 – 90"])
  }

  @Test func theOldestReadingsGoFirstAndAreNamed() throws {
    let wide = try session("minerals/ore/mining", 200, 60)
    #expect(!wide.shows("No room here"))
    let narrow = try session("minerals/ore/mining", 60, 60)
    #expect(
      narrow.state.body.layouts[0].shed == ["survey-2025-2024", "agency-2024", "survey-2026-2023"])
    #expect(narrow.shows("No room here for 2024, survey-2025; 2024, agency; 2023,"))
  }

  @Test func aSingleReadingNeedsNoComparison() throws {
    let ids = try session("minerals/ore/refining").state.body.page.sections.map(\.id)
    #expect(!ids.contains { $0.hasPrefix("scope-") || $0 == "readings" })
    #expect(ids.first?.hasPrefix("holders-") == true)
  }

  // MARK: One reading in full

  @Test func theReadingInFullIsTheLatestOfTheSourceThatNamesMost() throws {
    let holders = try section("holders", at: "minerals/ore/mining")
    #expect(holders.title == "2025, survey-2026")
    let aland = try cells("AAA", of: holders)
    #expect(aland["amount"] == "600" && aland["flag"] == "estimated" && aland["share"] == "60")
    #expect(holders.columns.first { $0.id == "amount" }?.title == "Tons")
  }

  @Test func totalsAreNeverHolders() throws {
    let holders = try section("holders", at: "minerals/ore/mining")
    #expect(holders.rows.map(\.id) == ["AAA", "BBB", "CCC", "nobody"])
    let totals = try section("totals", at: "minerals/ore/mining")
    #expect(
      totals.rows.map { $0.cells.map(\.plainText) } == [
        ["Other countries", "100", "", ""], ["World", "1 000", "", "Deland"],
      ])
  }

  @Test func whoIsListedWithoutAFigureIsListedWithTheReason() throws {
    let unstated = try section("unstated", at: "minerals/ore/mining")
    #expect(
      unstated.rows.map { $0.cells.map(\.plainText) } == [
        ["Deland", "W withheld", "left out of the total"],
        ["Eland", "NA not available", "may hold of what is attributed to nobody"],
        ["Feland", "? left blank", "may hold of what is attributed to nobody"],
      ])
  }

  @Test func theRouteChoosesAYearAndASource() throws {
    let older = try section("holders", at: "minerals/ore/mining?source=survey-2026&year=2023")
    #expect(older.title == "2023, survey-2026")
    #expect(try cells("AAA", of: older)["share"] == "40")
    // A source that speaks of two scopes in one year shows both, each by itself.
    let both = try session("minerals/ore/mining?source=agency&year=2024").state.body.page
    let holders = both.sections.filter { $0.id.hasPrefix("holders-") }
    #expect(holders.map(\.aside) == ["percent of content", "percent of pure ore"])
    let document = try section("holders", at: "minerals/ore/mining?source=older")
    #expect(try cells("AAA", of: document)["share"] == "52")
  }

  @Test func aYearOrSourceThatIsNotThereIsNamed() {
    #expect(throws: RouteError.self) { try session("minerals/ore/mining?year=1999") }
    #expect(throws: RouteError.self) { try session("minerals/ore/mining?source=nobody") }
    #expect(throws: RouteError.self) { try session("minerals?by=name") }
  }

  @Test func aReadingOpensByEnterAndEscComesBack() throws {
    var session = try session("minerals/ore/mining")
    try session.press("Tab")
    while session.state.currentSection?.id != "readings" { try session.press("Tab") }
    try session.press("j", "Enter")
    #expect(session.route == "minerals/ore/mining?source=survey-2026&year=2024")
    #expect(session.shows("2024, survey-2026  percent of content"))
    try session.press("v")
    #expect(session.route == "minerals/ore/mining?form=numbers&source=survey-2026&year=2024")
    try session.press("Esc")
    #expect(session.route == "minerals/ore/mining")
  }

  @Test func bracketsStepThroughTheStages() throws {
    var session = try session("minerals/ore/mining?year=2024")
    try session.press("[")
    #expect(session.route == "minerals/ore/deposits")
    try session.press("]", "]")
    #expect(session.route == "minerals/ore/refining")
  }

  // MARK: Minerals

  @Test func outputCapacityAndStocksAreRankedApart() throws {
    let sections = try session("minerals").state.body.page.sections
    #expect(sections.map(\.id) == ["chain", "capacity", "stock", "unmeasured"])
    // Both scopes of one stage are rows, told apart by their scope.
    #expect(
      sections[0].rows.map(\.id) == [
        "ore/refining/agency//content", "ore/mining/agency/2024/pure ore",
        "ore/mining/survey-2026/2025/content", "sand/mining/agency/2025/sand",
      ])
    #expect(try cells("ore/mining/survey-2026/2025/content", of: sections[0])["more"] == "+4")
    #expect(sections[3].rows.map(\.title) == ["Clay"])
  }

  @Test func theRankingIsChosenByRouteAndByKey() throws {
    func order(_ session: TestSession) -> [String?] {
      (session.state.body.page.sections.first?.rows ?? []).map {
        $0.id.split(separator: "/").prefix(2).joined(separator: "/")
      }
    }
    var session = try session("minerals")
    #expect(session.shows("by the certain end of the HHI"))
    try session.press("r")
    #expect(session.route == "minerals?by=leader")
    #expect(session.shows("by the certain end of the leader's share"))
    #expect(order(session).first == "ore/refining")
    try session.press("r")
    #expect(session.route == "minerals?by=unattributed")
    #expect(order(session).first == "sand/mining")
    try session.press("r")
    #expect(session.route == "minerals")
  }

  @Test(arguments: ["minerals", "minerals?by=leader", "minerals?by=unattributed"])
  func whatRanksAndTheScopeAreSeenOnASmallScreen(route: String) throws {
    let session = try session(route, 80, 24)
    let id = ["minerals": "hhi", "minerals?by=leader": "share"][route] ?? "unattributed"
    let section = session.state.body.page.sections[0]
    let shown = session.state.body.layouts[0].slots.map { section.columns[$0.index].id }
    #expect(shown.contains(id) && shown.contains("scope"))
  }

  @Test func aMineralsYearsStandInOneStrip() throws {
    let history = try section("history", at: "minerals/ore")
    #expect(history.rows.count == 1)
    let cells = try #require(history.rows.first).cells.map(\.plainText)
    #expect(cells.contains("2023 40 › 2024 50 › 2025 60"))
  }

  @Test func aChainTellsEachReadingByYearScopeAndSource() throws {
    let session = try session("minerals/ore", 80, 30)
    let sections = session.state.body.page.sections
    #expect(sections.prefix(3).map(\.id) == ["chain", "capacity", "stock"])
    let shown = session.state.body.layouts[0].slots.map { sections[0].columns[$0.index].id }
    #expect(Set(["stage", "share", "year", "scope", "source"]).isSubset(of: shown))
    #expect(
      try cells("ore/mining/survey-2025/2024/content", of: sections[0])["share"] == "52")
  }

  @Test func aStageWithoutSharesIsOneQuietLine() throws {
    let session = try session("minerals/sand")
    #expect(session.shows("No share stated for refining: unknown, not zero."))
  }

  // MARK: Countries

  @Test func onlyCountriesWithAShareOrATieAreListed() throws {
    let countries = try section("countries", at: "countries")
    #expect(countries.rows.count == 7)
    // The latest reading counts, and output is not set beside deposits.
    #expect(try cells("AAA", of: countries)["holds"] == "75 – 90 Ore, mining 2024")
    #expect(try cells("BBB", of: countries)["holds"] == "> 90 Ore, refining")
    #expect(try cells("DDD", of: countries)["holds"] == "W withheld Ore, mining 2025")
  }

  @Test func aCountrysHoldingsFoldTheYearsBefore() throws {
    let holdings = try section("holdings", at: "countries/BBB")
    let cells = try cells("ore/mining/survey-2026/2025/content", of: holdings)
    #expect(cells["share"] == "20" && cells["rank"] == "2 of 3" && cells["year"] == "2025")
    #expect(cells["before"] == "2024 25, 2023 30")
    #expect(holdings.rows.map(\.id).first == "ore/refining/agency//content")
    let stock = try section("holdings-stock", at: "countries/BBB")
    #expect(stock.rows.count == 1 && stock.title == "In the ground")
  }

  @Test func whatIsWithheldIsAHoldingWithoutARank() throws {
    let holdings = try section("holdings", at: "countries/DDD")
    let cells = try cells("ore/mining/survey-2026/2025/content", of: holdings)
    #expect(cells["share"] == "W withheld" && cells["rank"] == "")
  }

  @Test func aHoldingOpensItsReading() throws {
    var session = try session("countries/DDD")
    try session.press("Enter")
    #expect(session.route == "minerals/ore/mining?source=survey-2026&year=2025")
  }

  // MARK: Every frame

  @Test(arguments: [
    "minerals", "minerals/ore", "minerals/ore/mining", "countries", "countries/BBB",
  ])
  func asciiAndLiteralFramesAreDrawn(route: String) throws {
    for size in [(40, 12), (80, 24), (120, 40)] {
      let ascii = try session(route, size.0, size.1, symbols: .ascii)
      #expect(ascii.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
      _ = try session(route, size.0, size.1, isLiteral: true).frame
    }
  }

  @Test func everyFigureRestsOnAClaimAndEveryRowLeadsToAPlace() throws {
    for route in Places.routes(in: MarketAtlas.atlas).map(\.description) {
      let page = try session(route).state.body.page
      for section in page.sections {
        #expect(Set(section.rows.map(\.id)).count == section.rows.count, "\(route): \(section.id)")
        for row in section.rows {
          let hasFigure = row.cells.contains { cell in
            switch cell {
            case .bar, .span, .decimal, .range: true
            case .text: false
            }
          }
          #expect(!hasFigure || !row.claims.isEmpty, "\(route): \(row.title)")
          if let target = row.opens {
            #expect(throws: Never.self, "\(route) leads to \(target)") {
              _ = try session(target.description)
            }
          }
        }
      }
    }
  }

  @Test(arguments: ["minerals", "minerals/ore", "minerals/ore/mining", "countries/BBB"])
  func looksAsRecorded(route: String) throws {
    let name = "market/" + route.replacing("/", with: "_")
    for (columns, rows) in [(80, 24), (120, 40)] {
      Golden.expect(try session(route, columns, rows).frame, named: name)
    }
    Golden.expect(try session(route, 40, 12).frame, named: name)
  }
}
