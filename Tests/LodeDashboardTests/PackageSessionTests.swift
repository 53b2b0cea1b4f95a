import LodeScreen
import Testing

@testable import LodeDashboard

/// Choosing which packages speak.
@Suite struct PackageSessionTests {
  private func session(_ route: String) throws -> TestSession {
    try TestSession(
      route, size: Size(columns: 120, rows: 60), atlas: MarketAtlas.atlas)
  }

  private func heard(_ session: TestSession) throws -> [String: String] {
    let section = try #require(session.state.body.page.sections.first { $0.id == "packages" })
    return Dictionary(
      uniqueKeysWithValues: section.rows.map { ($0.id, $0.cells[0].plainText) })
  }

  @Test func aKeyOpensThePackagesAndEscapeLeadsBack() throws {
    var session = try session("minerals/ore/mining")
    try session.press("p")
    #expect(session.route == "packages")
    #expect(session.shows("survey-2026") && session.shows("agency"))
    try session.press("Esc")
    #expect(session.route == "minerals/ore/mining")
  }

  @Test func enterSilencesAPackageOnEveryPageAndHearsItAgain() throws {
    var session = try session("packages")
    try session.press("j", "Enter")
    #expect(session.footer.contains("survey-2026 is silent now"))
    #expect(try heard(session)["survey-2026"] == "no")
    try session.press("2")
    #expect(!session.shows("survey-2026"))
    try session.press("p", "j", "Enter")
    #expect(session.footer.contains("survey-2026 speaks again"))
    #expect(try heard(session)["survey-2026"] == "yes")
  }

  @Test func theLastPackageThatSpeaksCannotBeSilenced() throws {
    var session = try session("packages")
    try session.press("j", "Enter", "j", "Enter", "j", "Enter")
    #expect(session.footer.contains("One package has to speak"))
    #expect(
      try heard(session) == [
        "words": "yes", "survey-2026": "no", "survey-2025": "no", "agency": "yes",
      ], "mere names are nothing to hear")
  }
}
