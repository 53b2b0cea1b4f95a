import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The checker itself: what it must catch, on made-up pages.
@Suite struct FigureCheckTests {
  private static let corpus = SeedCorpus.atlas.corpus
  private static let claim = corpus.claims[0]

  private func faults(_ section: Section) -> [String] {
    var check = FigureCheck(corpus: Self.corpus)
    check.check(Page(title: "Made up", sections: [section]), at: Route("made-up"))
    return check.faults
  }

  private func section(
    _ cell: TableCell, title: String = "Ore", aside: String = "", notes: [Section.Note] = [],
    claims: [Corpus.ClaimReference] = []
  ) -> Section {
    Section(
      "rows", title: title, aside: aside, notes: notes, values: [cell],
      columns: [ColumnSpec("value", "Value", sort: { _ in .unknown }, cell: { $0 })]
    ) { _ in ("row", "A row", nil, claims) }
  }

  @Test(arguments: [
    TableCell.text("60 %"), .decimal(before: [TextRun("6")], after: [TextRun(".5")]),
    .range(low: [TextRun("55")], dash: TextRun("–"), high: [TextRun("65")]),
    .bar(low: 55, high: 65), .span(from: 0, to: 1), .text("half of it: ½"),
  ])
  func aCellWithoutAClaimIsAFault(cell: TableCell) {
    #expect(faults(section(cell)).count == 1)
    #expect(faults(section(cell, claims: [Self.claim])).isEmpty)
  }

  @Test func wordsAndNamesNeedNoClaim() {
    #expect(faults(section(.text("not stated"))).isEmpty)
    #expect(faults(section(.text("ministerial-2026"))).isEmpty)
    #expect(faults(section(.text("ministerial-2026: 60"))).count == 1)
  }

  @Test func headingsAndAsidesNeedARowWithClaims() {
    let words = TableCell.text("words")
    #expect(faults(section(words, title: "54 countries")).count == 1)
    #expect(faults(section(words, aside: "54 countries")).count == 1)
    #expect(faults(section(words, aside: "54 countries", claims: [Self.claim])).isEmpty)
  }

  @Test func aNoteNeedsClaimsOfItsOwnThatARowShows() {
    let words = TableCell.text("words")
    let bare = Section.Note("Nobody has 12 percent.")
    #expect(faults(section(words, notes: [bare], claims: [Self.claim])).count == 1)
    let proved = Section.Note("Nobody has 12 percent.", claims: [Self.claim])
    #expect(faults(section(words, notes: [proved], claims: [Self.claim])).isEmpty)
    #expect(faults(section(words, notes: [proved])).count == 1)
  }

  @Test func aClaimThatIsNotThereProvesNothing() throws {
    let handles = WorldCorpus.atlas.corpus.handles(of: \.shares)
    let claim = Corpus.ClaimReference.share(try #require(handles.last))
    #expect(faults(section(.text("60 %"), claims: [claim])).count == 1)
  }

  @Test func aDrawnFigureThatThePageDoesNotHaveIsAStray() {
    func strays(_ drawn: String, _ text: String, isCut: Bool = false) -> [String] {
      DrawnFigures.strays(drawn, among: [(text, isCut)], ellipsis: "…")
    }
    #expect(strays("China 61 %", "China 60 %") == ["61"])
    #expect(strays("China 60 %", "China 60 %").isEmpty)
    #expect(strays("China 6…", "China 60 %") == ["6"])
    #expect(strays("in the year 20…", "in the year 2026", isCut: true).isEmpty)
    #expect(strays("in the year 20", "in the year 2026", isCut: true) == ["20"])
  }
}
