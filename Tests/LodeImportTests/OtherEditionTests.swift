import LodeData
import LodeImport
import Testing

@Suite struct OtherEditionTests {
  @Test func aReleaseOfAnUnknownDayHoldsForTheEndOfItsLatestYear() throws {
    let release = try MadeUpRelease.read(
      MadeUpRelease.long([MadeUpRelease.row("Cuba", "5", year: "2031")]))
    #expect(release.name == "usgs-mcs-2032")
    #expect(release.rows("documents").first?["as_of"] == "2031-12-31")
    #expect(release.rows("documents").first?["date"] == "")
    #expect(try release.loaded().warnings.isEmpty)
  }
}
