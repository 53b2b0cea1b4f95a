import Testing

@testable import LodeData

/// Packages of a size that nobody has.
struct LoadingLimitTests {
  private func findings(_ package: SmallPackage) -> [Finding] {
    do throws(LoadFailure) {
      return try CorpusLoader.load([package.source]).warnings
    } catch {
      return error.findings
    }
  }

  @Test func aLongCellIsNamedByItsPlace() throws {
    let name = String(repeating: "x", count: 65_537)
    let found = findings(
      SmallPackage().with("minerals", "id,name,kind\nore,Ore,element\ntin,\"\(name)\",element\n"))
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect("\(only)".hasPrefix("small/minerals.csv:3:5: error: [csv] the cell holds 65537 bytes"))
    #expect(
      findings(SmallPackage().with("minerals", "id,name,kind\nore,\(name.dropFirst()),element\n"))
        .isEmpty)
  }

  @Test func aWideTableIsNotRead() throws {
    let columns = (0..<300).map { "c\($0)" }.joined(separator: ",")
    let found = findings(SmallPackage().with("stages", "\(columns)\n\(columns)\n"))
    #expect(
      found.map(\.description) == [
        "small/stages.csv:1:1: error: [header] the table has 300 columns, and 256 are read at the most"
      ])
  }

  @Test func ofVeryManyFindingsTheRestIsCounted() throws {
    let rows = (0..<3_000).map { SmallPackage.share("s\($0)", low: "x") }.joined()
    let found = findings(SmallPackage().with("shares", SmallPackage.shareColumns + rows))
    #expect(found.count == 1_001)
    #expect(
      found.last?.description
        == "small/shares.csv:1002:1: error: [csv] from here on there are 2000 more findings; "
        + "mend those above first")
  }

  @Test func veryManyPackagesAreNotRead() throws {
    let sources = (0..<70).map { SmallPackage(name: "p\($0)").source }
    let failure = try #require(throws: LoadFailure.self) { try CorpusLoader.load(sources) }
    let told = failure.findings.filter { $0.message.contains("70 packages are named") }
    #expect(told.map(\.path) == ["p64/datapackage.json"])
  }

  @Test func aLongWordIsNearToNothing() {
    let word = String(repeating: "a", count: 100_000)
    #expect(Suggestion.nearest(to: word, among: [word + "b"]) == nil)
    #expect(Suggestion.nearest(to: "minning", among: [word, "mining"]) == "mining")
  }

  /// Each row would have room made for it, at hundreds of bytes.
  @Test func blankLinesReserveNoRoomForRowsThatTheyCannotBe() throws {
    func limit(_ table: String) -> Int {
      Array(table.utf8).withUnsafeBufferPointer { RowReader(path: "t.csv", bytes: $0).rowLimit }
    }
    let blank = String(repeating: "\n", count: 16_000)
    #expect(limit(SmallPackage.shareColumns + blank) == 1_001)
    let rows = (0..<500).map { SmallPackage.share("s\($0)") }.joined()
    #expect((500...501).contains(limit(SmallPackage.shareColumns + rows)))
    #expect(limit("a,b\n") == 1)
    let found = findings(SmallPackage().with("shares", SmallPackage.shareColumns + blank))
    #expect(found.count == 1_001 && found[0].message == "the line is blank; delete it")
  }
}
