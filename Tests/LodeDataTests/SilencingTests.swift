import LodeData
import Testing

/// A corpus of which some packages are not heard.
struct SilencingTests {
  private let corpus: Corpus

  init() throws {
    let first = SmallPackage().with(
      "shares", SmallPackage.shareColumns + SmallPackage.share("s1") + SmallPackage.share("s2"))
    let second = SmallPackage(name: "tail").without("parties").without("minerals")
      .without("stages").with(
        "documents",
        "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
          + "late,late.txt,,Paper,newspaper,two,,2026-03-01,\(String(repeating: "9", count: 64)),20\n"
      )
      .with("shares", SmallPackage.shareColumns + SmallPackage.share("s3", document: "late"))
    corpus = try CorpusLoader.load([first.source, second.source]).corpus
  }

  private func package(_ id: String) throws -> Handle<PackageInfo> {
    try #require(corpus.find(id, in: \.packages))
  }

  @Test func onlyTheClaimsOfSilencedPackagesGo() throws {
    let rest = corpus.silencing([try package("small")])
    #expect(corpus.shares.map(\.id) == ["s1", "s2", "s3"])
    #expect(rest.shares.map(\.id) == ["s3"])
    #expect(rest.speakingPackages.map(\.id) == ["tail"])
  }

  @Test func handlesOfEverythingButClaimsStillLeadToTheSameRows() throws {
    let rest = corpus.silencing([try package("small")])
    #expect(rest.documents.map(\.id) == corpus.documents.map(\.id))
    #expect(rest.parties.map(\.id) == corpus.parties.map(\.id))
    #expect(rest.packages.map(\.id) == corpus.packages.map(\.id))
    let share = try #require(rest.shares.first)
    #expect(rest[share.party].id == "AAA" && rest[share.provenance.document].id == "late")
  }

  @Test func aCorpusSpeaksUpToTheLastDocumentThatIsHeard() throws {
    #expect(corpus.asOf?.iso == "2026-03-01")
    #expect(corpus.silencing([try package("tail")]).asOf?.iso == "2026-02-06")
    #expect(corpus.silencing([try package("small"), try package("tail")]).asOf == nil)
  }

  @Test func whereNobodyIsSilencedNothingChanges() {
    #expect(corpus.silencing([]).claims == corpus.claims)
    #expect(corpus.silencing([]).silenced.isEmpty)
  }
}
