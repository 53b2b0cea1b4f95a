import LodeBundle
import LodeData
import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// The network walked by keys: its three forms, its sets, its regions.
@Suite struct NetworkSessionTests {
  @Test func agreementsOfTwoMakeRoomForGroupsWhoseMembersNobodyNames() throws {
    let sources = try ["ministerial-2026", "policy"].map {
      try #require(BundledPackages.source(named: $0))
    }
    let atlas = Atlas(corpus: try CorpusLoader.load(sources).corpus)
    let session = try TestSession("network", size: Size(columns: 104, rows: 40), atlas: atlas)
    let headings = try #require(session.lines.first { $0.contains("Pax Silica") })
    #expect(headings.contains("FORGE") && headings.contains("Host"))
    #expect(!headings.contains("US-AUS"))
    let wide = try TestSession("network", size: Size(columns: 240, rows: 40), atlas: atlas)
    #expect(wide.shows("US-AUS"))
  }

  @Test func theFormsFollowEachOther() throws {
    var session = try TestSession("network")
    var seen: [String] = []
    for _ in 0..<3 {
      try session.press("v")
      seen.append(session.route)
    }
    #expect(seen == ["network?form=graph", "network?form=map", "network"])
  }

  @Test func aSelectedPartyStaysSelectedInTheNextForm() throws {
    var session = try TestSession("network", size: Size(columns: 120, rows: 40))
    try session.press("/")
    session.type("South Korea")
    try session.press("Enter", "v")
    #expect(session.state.place.selection?.row == "KOR")
    #expect(session.state.place.filter == "South Korea")
    try session.press("Esc", "v")
    #expect(session.state.place.selection?.row == "KOR" && session.route == "network?form=map")
  }

  @Test func aFormTakesItsOwnParametersAlone() {
    #expect(throws: RouteError.self) { try TestSession("network?by=signed-2026-02-04") }
    #expect(throws: RouteError.self) { try TestSession("network?form=graph&in=pax-silica") }
    #expect(throws: RouteError.self) { try TestSession("network?form=tree") }
    for id in ["nobody", "USA/foo", "programme/x", "critical-minerals-ministerial-2026/narnia"] {
      #expect(throws: RouteError.self, "\(id)") {
        try TestSession("network?form=graph&open=\(id)")
      }
    }
    #expect(throws: RouteError.self) { try TestSession("network?in=nobody") }
    #expect(throws: RouteError.self) { try TestSession("network?group=size") }
  }

  // MARK: The graph

  @Test func theGraphOpensOnItsHubAndKeysFollowItsLines() throws {
    var session = try TestSession("network?form=graph", size: Size(columns: 80, rows: 30))
    let hub = session.state.place.selection?.row
    #expect(session.selected == "United States")
    var reached: Set<String?> = [hub]
    var paths = [[String]](repeating: [], count: 1)
    while let path = paths.popLast(), reached.count < 15 {
      for key in ["Up", "Down", "Left", "Right"] {
        var walk = try TestSession("network?form=graph", size: Size(columns: 80, rows: 30))
        for step in path + [key] { try walk.press(step) }
        guard walk.state.isInPicture, reached.insert(walk.state.place.selection?.row).inserted
        else { continue }
        paths.insert(path + [key], at: 0)
      }
    }
    #expect(reached.count == 15)
    try session.press("Left", "Right")
    #expect(session.route == "network?form=graph")
  }

  @Test func aFoldedNodeOpensInPlaceAndThenLeadsOn() throws {
    var session = try TestSession("network?form=graph")
    try session.press("Enter")
    #expect(session.route == "network?form=graph&open=USA")
    #expect(session.selected == "United States")
    try session.press("Enter")
    #expect(session.route == "countries/USA")
    try session.press("Esc", "Esc")
    #expect(session.route == "network?form=graph" && session.selected == "United States")
  }

  @Test func whatRelatesForumsIsALineWithItsWord() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      for symbols in [Symbols.unicode, .ascii] {
        let session = try TestSession("network?form=graph", size: size, symbols: symbols)
        for word in ["succeeds", "complements", "chairs", "hosted"] {
          #expect(session.shows(word), "\(size) \(word)")
        }
      }
    }
  }

  @Test func theEvidenceOfANodeIsThatOfItsLines() throws {
    var session = try TestSession("network?form=graph&open=company")
    try session.press("e")
    #expect(session.shows("Glencore"))
    #expect((session.state.selectedRow?.claims.count ?? 0) > 2)
  }

  // MARK: The map

  @Test func theMapIsWalkedByCompass() throws {
    var session = try TestSession("network?form=map&by=signed-2026-02-04")
    try session.press("/")
    session.type("Argentina")
    try session.press("Enter")
    #expect(session.selected == "Argentina")
    try session.press("Esc", "Up")
    #expect(session.selected == "Paraguay" && session.route.contains("form=map"))
    try session.press("Left")
    #expect(session.state.isInPicture && session.route.contains("form=map"))
    try session.press("/")
    session.type("Paraguay")
    try session.press("Enter", "Esc", "Down", "Enter")
    #expect(session.route == "countries/ARG")
  }

  @Test func theMapOpensOnWhoHasMostTiesOrTheLargestShare() throws {
    let attended = try TestSession("network?form=map")
    #expect(attended.selected == "United States")
    // Nor does the first row of another form count as chosen.
    var walked = try TestSession("network")
    try walked.press("v", "v")
    #expect(walked.route == "network?form=map" && walked.selected == "United States")
    let refining = try TestSession("network?form=map&by=rare-earths/refining")
    #expect(refining.selected == "China")
  }

  @Test func bracketsWalkTiesAndStages() throws {
    var session = try TestSession("network?form=map")
    var seen: [String] = []
    for _ in 0..<30 {
      try session.press("]")
      if seen.last == session.route { break }
      seen.append(session.route)
    }
    #expect(seen.contains("network?by=signed-2026-02-04&form=map"))
    #expect(seen.contains("network?by=rare-earths/mining&form=map"))
    try session.press("[")
    #expect(session.route == seen[seen.count - 2])
  }

  // MARK: Sets

  @Test func whoAttendedAndDidNotSignIsOneRowAway() throws {
    var session = try TestSession("network", size: Size(columns: 100, rows: 40))
    try session.press("/")
    session.type("Attended, not Signed")
    try session.press("Enter", "Enter")
    #expect(
      session.route == "network?in=critical-minerals-ministerial-2026&not=signed-2026-02-04")
    #expect(session.shows("Attended, not Signed  44 members: 44 named, as 45 parties"))
    let rows = session.state.body.page.sections[0].rows.map(\.id)
    #expect(rows.count == 45 && rows.contains("IND") && !rows.contains("ARG"))
  }

  @Test func unnamedMembersMayBeAnybody() throws {
    let session = try TestSession(
      "network?in=pax-silica,signed-2026-02-04", size: Size(columns: 100, rows: 40))
    #expect(session.shows("≤ 9 members: none named, 11 perhaps"))
    #expect(session.shows("perhaps"))
  }

  @Test(arguments: [
    "network?in=negotiations-concluded&not=signed-2026-02-04", "network?in=pax-silica",
    "network?in=critical-minerals-ministerial-2026&not=signed-earlier",
    "network?in=pax-silica&not=critical-minerals-ministerial-2026,signed-2026-02-04",
    "network?group=region&in=signed-earlier",
  ])
  func everyCertainAndPossiblePartyHasARow(route: String) throws {
    let session = try TestSession(route, size: Size(columns: 100, rows: 90))
    let matrix = session.state.body.page.sections.filter { $0.id.hasPrefix("network") }
    let rows = matrix.flatMap(\.rows).map(\.id)
    let parameters = try Route(parsing: route).parameters
    let corpus = SeedCorpus.atlas.corpus
    func groups(_ key: String) -> [Handle<Party>] {
      (parameters[key] ?? "").split(separator: ",").compactMap {
        corpus.find(String($0), in: \.parties)
      }
    }
    let selection = GroupSelection(
      included: groups("in"), excluded: groups("not"), in: corpus)
    #expect(
      rows.sorted() == (selection.certain + selection.possible).map { corpus[$0.party].id }.sorted()
    )
  }

  @Test func concludedWithoutSignedIsAllThatConcluded() throws {
    let session = try TestSession(
      "network?in=negotiations-concluded&not=signed-2026-02-04",
      size: Size(columns: 100, rows: 60))
    #expect(session.shows("17 members: none named, 44 perhaps"))
    let rows = session.state.body.page.sections[0].rows.map(\.id)
    #expect(rows.count == 44 && rows.contains("CHN") && !rows.contains("USA"))
  }

  @Test func rowsAreGroupedByRegionAndSortedAsOneTable() throws {
    var session = try TestSession("network", size: Size(columns: 100, rows: 90))
    try session.press("r")
    #expect(session.route == "network?group=region")
    let titles = session.state.body.page.sections.map(\.title)
    #expect(titles.starts(with: ["Africa", "Americas", "Asia", "Europe", "Oceania"]))
    let headings = session.lines.filter { $0.hasPrefix("  Party ") }
    #expect(headings.count == 6 && Set(headings).count == 1)
    // Every region is sorted by the column that is chosen in one.
    for _ in 0..<20 where session.state.place.sorts["network"]?.column != "signed-2026-02-04" {
      try session.press("s")
    }
    #expect(session.state.place.sorts["network"]?.column == "signed-2026-02-04")
    let africa = session.lines.drop { !$0.contains("Africa") }.dropFirst(2).prefix(2)
    #expect(
      africa.count == 2 && africa.allSatisfy { $0.contains("Guinea") || $0.contains("Morocco") })
    try session.press("r")
    #expect(session.route == "network")
  }

  @Test func otherPlacesHaveNoRegions() throws {
    var session = try TestSession("timeline")
    try session.press("r")
    #expect(session.footer.contains("no groups") && session.route == "timeline")
  }
}

/// Where sources differ, by keys.
@Suite struct DisagreementSessionTests {
  @Test func dLeadsToTheOneDifferenceOfARow() throws {
    var session = try TestSession("minerals/rare-earths/mining")
    try session.press("d")
    #expect(session.route == "disagreements/scope-rare-earths-chn-60")
    #expect(session.shows("different scope") && session.shows("“around 60 percent”"))
    try session.press("Esc")
    #expect(session.route == "minerals/rare-earths/mining")
  }

  @Test func dListsTheDifferencesWhereThereAreSeveral() throws {
    var session = try TestSession("network/project-vault")
    try session.press("Tab", "d")
    #expect(session.route.hasPrefix("disagreements?only="))
    #expect(session.shows("lost qualifier") && session.shows("part and whole"))
    #expect(session.state.body.page.sections.map(\.id) == ["disputes"])
  }

  @Test func withoutADifferenceDSaysSoAndCapitalDListsAll() throws {
    var session = try TestSession("minerals/rare-earths/magnets")
    try session.press("d")
    #expect(session.route == "minerals/rare-earths/magnets")
    #expect(session.footer.contains("No sources differ on this row; D lists"))
    try session.press("D")
    #expect(session.route == "disagreements")
    #expect(session.shows("What looks different and is compatible"))
  }

  @Test func dOnAClaimAsksAboutThatClaim() throws {
    var session = try TestSession("network/project-vault", size: Size(columns: 120, rows: 40))
    try session.press("Tab", "e", "e", "d")
    #expect(session.route.hasPrefix("disagreements"))
  }

  @Test func everyEntryIsAPlaceWithBothSides() throws {
    for entry in SeedCorpus.atlas.disagreements.list {
      let session = try TestSession(
        "disagreements/\(entry.id)", size: Size(columns: 120, rows: 200))
      let ids = session.state.body.page.sections.map(\.id)
      #expect(ids == ["facts"] + entry.sides.indices.map { "side-\($0 + 1)" })
      let claims = session.state.body.page.sections.dropFirst().flatMap(\.rows).flatMap(\.claims)
      #expect(Set(claims) == Set(entry.claims))
    }
  }

  @Test func unknownEntriesAreRefused() {
    #expect(throws: RouteError.self) { try TestSession("disagreements/none") }
    #expect(throws: RouteError.self) { try TestSession("disagreements?only=none") }
  }
}
