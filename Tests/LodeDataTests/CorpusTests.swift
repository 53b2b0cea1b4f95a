import LodeData
import Testing

struct CorpusTests {
  private let corpus: Corpus

  init() throws {
    let shares =
      SmallPackage.shareColumns + SmallPackage.share("s1", line: 9)
      + SmallPackage.share("s2", line: 2, document: "b") + SmallPackage.share("s3", line: 2)
      + SmallPackage.share("s4", line: 2, document: "c")
    let statements = """
      id,topic,subject,mineral,stage,value,document,line,stated,said_by,date
      t1,use,,ore,,ships,a,2,ships,,2026-02-04
      t2,use,,ore,,planes,a,1,planes,,2026-02-04
      """
    let package = SmallPackage().with("shares", shares).with("statements", statements)
    corpus = try CorpusLoader.load([package.source]).corpus
  }

  private func document(_ id: String) throws -> Handle<Document> {
    try #require(corpus.find(id, in: \.documents))
  }

  @Test func rowsAreFoundByID() throws {
    #expect(corpus[try document("b")].file == "b.txt")
    #expect(corpus.find("nobody", in: \.parties) == nil)
  }

  @Test func handlesKeepTheOrderOfTheirTable() {
    let handles = corpus.handles(of: \.parties)
    #expect(handles == handles.sorted())
    #expect(handles.map(\.position) == [0, 1, 2, 3])
    #expect(handles.map { corpus[$0].id } == ["AAA", "BBB", "one", "two"])
  }

  @Test func claimsOfADocumentAreInTheOrderOfItsLines() throws {
    let claims = corpus.claims(of: try document("a"))
    #expect(claims.map { corpus[$0].id } == ["t2", "s3", "t1", "s1"])
  }

  @Test func everyClaimIsCountedOnce() {
    #expect(corpus.claims.count == 6)
    #expect(corpus.claimCount == 6)
    #expect(Set(corpus.claims.map { corpus[$0].id }).count == 6)
  }

  @Test func documentsOfOneNewsroomAreOneVoice() throws {
    let shares = corpus.claims.filter { corpus[$0].id.hasPrefix("s") }
    #expect(corpus.agencies(behind: shares).map { corpus[$0].id } == ["one", "two"])
    #expect(corpus.agencies(behind: shares.prefix(3)).map { corpus[$0].id } == ["one"])
    #expect(corpus.agencies(behind: []).isEmpty)
  }

  @Test func theCorpusSpeaksUpToItsLastDocument() {
    #expect(corpus.asOf?.iso == "2026-02-06")
  }

  @Test func settledThingsHaveHappened() {
    #expect(ClaimStatus.allCases.filter(\.isSettled) == [.done, .inForce, .concluded])
  }

  @Test func findingsPrintAsEditorsReadThem() {
    let finding = Finding(
      path: "a/b.csv", line: 2, column: 3, severity: .warning, category: .shareSum, message: "No.")
    #expect(finding.description == "a/b.csv:2:3: warning: [share-sum] No.")
    let failure = LoadFailure(findings: [finding, Finding(path: "c", category: .csv, message: "!")])
    #expect(failure.description == "a/b.csv:2:3: warning: [share-sum] No.\nc:1:1: error: [csv] !")
  }
}
