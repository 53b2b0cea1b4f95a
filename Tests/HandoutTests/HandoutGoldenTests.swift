import LodeScreen
import Testing

/// Every format of a few places, as files to be looked at.
@Suite struct HandoutGoldenTests {
  static let places = [
    ("overview", "overview"), ("minerals/rare-earths/refining", "stage"),
    ("network?form=graph", "graph"),
  ]

  @Test(arguments: places, HandoutFormat.allCases)
  func looksAsRecorded(place: (route: String, name: String), format: HandoutFormat) throws {
    Golden.expect(
      try Place.seed(place.route).export(format), named: "\(place.name).\(format.suffix)")
  }

  @Test(arguments: HandoutFormat.allCases) func wideNamesLookAsRecorded(format: HandoutFormat)
    throws
  {
    Golden.expect(
      try Place.wide("minerals").export(
        format, size: Size(columns: 60, rows: 14), theme: .light),
      named: "wide.\(format.suffix)")
  }

  @Test func aMemoInASCIILooksAsRecorded() throws {
    Golden.expect(
      try Place.seed("overview").export(.markdown, symbols: .ascii), named: "overview-ascii.md")
  }
}
