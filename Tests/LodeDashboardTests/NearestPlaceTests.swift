import Testing

@testable import LodeDashboard

/// What is offered to somebody who asked for a place that is not there.
@Suite struct NearestPlaceTests {
  private func offer(_ text: String) throws -> String? {
    let error = #expect(throws: RouteError.self) { try TestSession(text) }
    guard case .unknown(_, let nearest) = error else { return nil }
    return nearest
  }

  @Test(arguments: [
    ("countries/Germany", "countries/DEU"), ("countries/germny", "countries/DEU"),
    ("countries/de", "countries/DEU"), ("countries/DRC", "countries/COD"),
    ("countries/CHM", "countries/CHN"), ("network/China", "countries/CHN"),
    ("network/Pax Silica", "network/pax-silica"), ("minerals/Rare earths", "minerals/rare-earths"),
    ("minerals/rare-earths/minning", "minerals/rare-earths/mining"),
    ("minerals/rare-earths/Permanent magnets", "minerals/rare-earths/magnets"),
  ])
  func aNameOrALikenessOnTheRightShelfIsOffered(typed: String, place: String) throws {
    #expect(try offer(typed) == place)
  }

  @Test(arguments: [
    ("china", "countries/CHN"), ("Rare earths", "minerals/rare-earths"),
    ("rare-earths", "minerals/rare-earths"), ("overvew", "overview"),
    ("mineral/rare-earths", "minerals/rare-earths"),
  ])
  func aNameWithoutItsShelfIsFoundToo(typed: String, place: String) throws {
    #expect(try offer(typed) == place)
  }

  @Test func nothingIsOfferedWhereNothingIsNear() throws {
    #expect(try offer("countries/Atlantis-by-the-sea") == nil)
    #expect(try offer("nowhere/at/all") == nil)
  }

  @Test func withinASessionItIsSaidAsASentence() throws {
    var session = try TestSession("overview")
    try session.press(":")
    session.type("countries/Atlantis-by-the-sea")
    try session.press("Enter")
    let screen = session.lines.joined(separator: "\n")
    #expect(screen.contains("There is no place 'countries/Atlantis-by-the-sea'; there are"))
    #expect(session.footer.hasSuffix("lead to."))
  }
}
