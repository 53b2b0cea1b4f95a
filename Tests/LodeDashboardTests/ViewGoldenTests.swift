import LodeScreen
import Testing

@testable import LodeDashboard

/// Every view at three sizes, as files to be read.
@Suite struct ViewGoldenTests {
  static let sizes = [(40, 12), (80, 24), (120, 40)]

  static let places = [
    "overview", "minerals", "minerals/rare-earths", "minerals/rare-earths/refining",
    "minerals/rare-earths/magnets?form=numbers", "minerals/lithium/mining", "countries",
    "countries/CHN", "countries/KOR", "network", "network?group=region",
    "network?in=critical-minerals-ministerial-2026&not=signed-2026-02-04",
    "network?form=graph", "network?form=graph&open=signed-2026-02-04", "network?form=map",
    "network?form=map&by=rare-earths/refining", "network/critical-minerals-ministerial-2026",
    "network/pax-silica", "network/project-vault", "network/reference-prices", "timeline",
    "timeline/ministerial-2026-02-04", "sources", "sources/ani-newspaper", "disagreements",
    "disagreements/part-whole-project-vault-total", "help",
  ]

  @Test(arguments: places, sizes) func looksAsRecorded(place: String, size: (Int, Int)) throws {
    let session = try TestSession(place, size: Size(columns: size.0, rows: size.1))
    Golden.expect(session.frame, named: file(place, "opening"))
  }

  @Test(arguments: sizes) func showsEvidence(size: (Int, Int)) throws {
    var session = try TestSession(
      "network/project-vault", size: Size(columns: size.0, rows: size.1))
    try session.press("e", "e", "j")
    Golden.expect(session.frame, named: file("network/project-vault", "evidence"))
  }

  @Test func readsLiterally() throws {
    let session = try TestSession("overview", isLiteral: true)
    Golden.expect(session.frame, named: "overview/literal")
  }

  @Test func drawsInASCII() throws {
    let session = try TestSession("overview", symbols: .ascii)
    Golden.expect(session.frame, named: "overview/ascii")
  }

  @Test func filters() throws {
    var session = try TestSession("countries")
    try session.press("/")
    session.type("guin")
    Golden.expect(session.frame, named: "countries/filtering")
  }

  @Test func sorts() throws {
    var session = try TestSession("countries", size: Size(columns: 120, rows: 40))
    try session.press("s", "s", "s", "s")
    Golden.expect(session.frame, named: "countries/sorted-by-ties")
  }

  @Test func fitsTheSmallestScreen() throws {
    let session = try TestSession("overview", size: Size(columns: 20, rows: 5))
    Golden.expect(session.frame, named: "overview/smallest")
  }

  private func file(_ place: String, _ state: String) -> String {
    let words = place.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
    return "\(String(words))/\(state)"
  }
}
