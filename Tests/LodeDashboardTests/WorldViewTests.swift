import LodeScreen
import Testing

@testable import LodeDashboard

/// Views of all packages that come with Lode.
@Suite struct WorldViewTests {
  private func section(_ id: String, at route: String) throws -> Section? {
    try TestSession(route, size: Size(columns: 120, rows: 40), atlas: WorldCorpus.atlas)
      .state.body.page.sections.first { $0.id == id }
  }

  /// The texts of a column of a section.
  private func texts(_ column: String, of section: Section) throws -> [String] {
    let place = try #require(section.columns.firstIndex { $0.id == column })
    return section.rows.map { $0.cells[place].plainText }
  }

  @Test func aMineralsControlsAreThoseOnItAndOnItsMembers() throws {
    let gallium = try #require(try section("controls", at: "minerals/gallium"))
    #expect(Set(try texts("mineral", of: gallium)) == ["Gallium"])
    let earths = try #require(try section("controls", at: "minerals/rare-earths"))
    #expect(Set(try texts("mineral", of: earths)).count > 1)
    #expect(try section("controls", at: "minerals/lithium/mining") == nil)
  }

  @Test func everyControlSaysAsOfWhichDayItStands() throws {
    let controls = try #require(try section("controls", at: "countries/CHN"))
    #expect(try !texts("asof", of: controls).contains(""))
    let standing = zip(try texts("status", of: controls), try texts("until", of: controls))
    #expect(standing.contains { $0 == ("suspended", "27 Nov 2026") })
    #expect(controls.rows.allSatisfy { !$0.claims.isEmpty && $0.opens != nil })
  }

  @Test func theTimelineSaysHowTheControlsOfAnEventStand() throws {
    let events = try #require(try section("events", at: "timeline"))
    let row = try #require(events.rows.first { $0.id == "china-seven-rare-earths-licensing" })
    let status = try #require(events.columns.firstIndex { $0.id == "status" })
    #expect(row.cells[status].plainText == "in force")
  }

  @Test func namesOfEventsHaveTheRoomOnANarrowScreen() throws {
    var session = try TestSession(
      "timeline", size: Size(columns: 80, rows: 24), atlas: WorldCorpus.atlas)
    let events = session.state.body.page.sections[0]
    let name = try #require(events.columns.firstIndex { $0.id == "event" })
    let slots = session.state.body.layouts[0].slots
    let slot = try #require(slots.first { $0.index == name })
    // Beside it stands the date alone, so that what is cut would be cut without any other column.
    #expect(slots.map { events.columns[$0.index].id } == ["date", "event"])
    #expect(slot.offset + slot.width == 80 - Body.indent - Body.margin || slot.width >= 57)
    try session.press("G")
    #expect(session.shows("No room here for the status"))
    let cut = events.rows.filter { TextWidth.columns(of: $0.title) > slot.width }
    #expect(cut.count < events.rows.count / 6)
    session.resize(120, 40)
    let wide = session.state.body.layouts[0].slots.map { events.columns[$0.index].id }
    #expect(wide == ["date", "span", "event", "status", "voices"])
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 50)])
  func keysOfTheFooterStayWhereTheyAreFromRowToRow(columns: Int, rows: Int) throws {
    var session = try TestSession(
      "countries", size: Size(columns: columns, rows: rows), atlas: WorldCorpus.atlas)
    var places: [String: Set<Point>] = [:]
    var differing = 0
    for _ in 0..<40 {
      let hints = Chrome(state: session.state).hints
      let passing = hints.filter { $0.target == .command(.disagreements) }
      differing += passing.isEmpty ? 0 : 1
      for hint in hints where hint.target != .command(.disagreements) {
        places[hint.text, default: []].insert(hint.point)
      }
      try session.press("Down")
    }
    #expect(differing > 0 && differing < 40)
    #expect(places.values.allSatisfy { $0.count == 1 }, "\(places.filter { $0.value.count > 1 })")
  }

  @Test func theOverviewHoldsBackAndSaysSo() throws {
    for (id, most) in [("differences", 10), ("ranking", 12)] {
      let section = try #require(try section(id, at: "overview"))
      #expect(section.rows.count == most && section.aside.hasPrefix("\(most) of "))
    }
  }

  @Test(
    arguments: ["packages", "minerals/lithium/mining", "countries/CHN", "timeline"],
    [(80, 24), (120, 40)])
  func looksAsRecorded(place: String, size: (Int, Int)) throws {
    let session = try TestSession(
      place, size: Size(columns: size.0, rows: size.1), atlas: WorldCorpus.atlas)
    Golden.expect(session.frame, named: "world/\(place.replacing("/", with: "_"))")
  }
}
