import LodeData
import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// Markdown: tables that are tables, and footnotes that are there.
@Suite struct MemoTests {
  static let routes = [
    "overview", "minerals", "minerals/rare-earths/refining", "countries", "countries/CHN",
    "network", "network?form=graph", "network?form=map", "timeline", "sources", "disagreements",
    "help", "whatif/halt",
  ]

  /// The cells of a line of a table: what stands between pipes that are not escaped.
  private func cells(_ line: Substring) -> Int {
    line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } - 1
  }

  private func labels(_ text: Substring) -> [String] {
    text.matches(of: /\[\^(\d+)\]/).map { String($0.1) }
  }

  private func expectSound(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("|") {
      if next.hasPrefix("|") { #expect(cells(line) == cells(next), "\(line)\n\(next)") }
    }
    let definitions = lines.filter { $0.wholeMatch(of: /\[\^\d+\]: .+/) != nil }
    let defined = definitions.flatMap { labels($0).prefix(1) }
    let cited = lines.filter { $0.hasPrefix("|") }.flatMap(labels)
    #expect(Set(defined).count == defined.count)
    #expect(Set(defined) == Set(cited))
    #expect(defined == (1...max(1, defined.count)).prefix(defined.count).map { "\($0)" })
    #expect(lines.dropLast().last?.hasPrefix("lode 1.2.3 · ") == true)
  }

  @Test(arguments: routes) func tablesAreEvenAndFootnotesDefinedOnce(route: String) throws {
    expectSound(try Place.seed(route).export(.markdown))
  }

  @Test(arguments: routes) func aRowNamesEachSourceOnceAndFewOfThem(route: String) throws {
    guard case .memo(let memo) = try Place.seed(route).state().handout(as: .markdown).content
    else { throw NoMemo() }
    for row in memo.sections.flatMap(\.rows) {
      #expect(Set(row.sources).count == row.sources.count)
      #expect(row.sources.count <= 6, "\(row.cells)")
    }
    #expect(Set(memo.footnotes.map(\.text)).count <= memo.footnotes.count)
    #expect(Set(memo.footnotes.map(\.id)).count == memo.footnotes.count)
  }

  private struct NoMemo: Error {}

  @Test func manyClaimsShareOneFootnoteThatListsThemByDocument() throws {
    let place = try Place.seed("overview")
    let state = try place.state()
    let text = try place.export(.markdown)
    let row = try #require(
      state.body.page.sections.flatMap(\.rows).first { Set($0.claims).count > 6 })
    let claims = Set(row.claims)
    let documents = Set(claims.map { state.atlas.corpus[$0].provenance.document })
    let lines = text.split(separator: "\n").map(String.init)
    let mark = try #require(
      lines.first { $0.hasPrefix("| \(row.cells[0].plainText) ") }.map { labels($0[...]) })
    #expect(mark.count == 1)
    let start = try #require(lines.firstIndex { $0.hasPrefix("[^\(mark[0])]: ") })
    #expect(
      lines[start].hasSuffix("\(claims.count) claims of \(documents.count) documents:"))
    let items = lines[(start + 1)...].prefix { $0.hasPrefix("    - ") }
    #expect(items.count == documents.count)
    for claim in claims {
      let provenance = state.atlas.corpus[claim].provenance
      let publisher = state.atlas.corpus[provenance.document].publisher
      let place = provenance.place.prefix(1).uppercased() + provenance.place.dropFirst()
      #expect(items.contains { $0.contains(publisher) && $0.contains(place) }, "\(provenance)")
    }
  }

  @Test func ofVeryManyClaimsThePlacesAloneAreNamed() throws {
    let place = try Place.seed("network")
    let text = try place.export(.markdown)
    let claims = try #require(
      place.state().body.page.sections.flatMap(\.rows).map { Set($0.claims).count }.max())
    #expect(claims > 12)
    let lines = text.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.contains("]: \(claims) claims of ") })
    let items = lines[(start + 1)...].prefix { $0.hasPrefix("    - ") }
    #expect(items.allSatisfy { $0.contains(/\. \d+ claims?: line \d+/) && !$0.contains("(reads") })
    #expect(
      items.compactMap { $0.firstMatch(of: /\. (\d+) claims?: line/) }.compactMap { Int($0.1) }
        .reduce(0, +) == claims)
  }

  @Test func theMatrixIsToldInWordsSinceAPageHasNoRoomForIt() throws {
    let text = try Place.seed("network").export(.markdown)
    let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("| Party ") })
    #expect(cells(heading) <= 6 && heading.contains("Ties stated"))
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| South Korea ") })
    #expect(row.contains("Attended") && row.contains("FORGE") && !row.contains("●"))
    // On the screen, and for a spreadsheet, it stays a matrix.
    #expect(try Place.seed("network").export(.text).contains("●"))
    var state = try Place.seed("network").state()
    guard case .copy(let copied)? = state.update(.command(.copyAll)).first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(copied.text.contains("\t●"))
  }

  @Test func theMatrixInWordsIsFilteredAndSortedAsTheMatrix() throws {
    var state = try Place.seed("network").state()
    for step: Action in [.command(.filter), .type("guin"), .submit] { state.update(step) }
    guard case .memo(let memo) = state.handout(as: .markdown).content else { throw NoMemo() }
    let rows = memo.sections.first?.rows ?? []
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.cells[0].lowercased().contains("guin") })
  }

  @Test func severalMemosShareTheirFootnotes() throws {
    let places = try ["overview", "minerals", "overview"].map { try Place.seed($0).state() }
    let text = Place.export(places, .markdown)
    expectSound(text)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("# ") }.count == 3)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("lode 1.2.3") }.count == 3)
  }

  @Test func aMemoNamesNoKeysAndNothingToChoose() throws {
    let question = try Place.seed("whatif/floor")
    let screen = try question.frame().lines()
    #expect(screen.contains { $0.contains("Inputs") && $0.contains("Enter edits one") })
    let memo = try question.export(.markdown)
    #expect(memo.contains("## Inputs") && !memo.contains("Enter"))
  }

  @Test func signsOfMarkupAreText() throws {
    let text = try Place.wide("minerals").export(.markdown)
    #expect(
      text.contains(#"\<b\>A \& B\</b\> \| \*C\* \_d\_ \$1 \[x\](y) \`z\` q"#))
    expectSound(text)
  }

  @Test func aFootnoteSaysWhoSaysSoInWhichWords() throws {
    let text = try Place.seed("minerals/rare-earths/mining").export(.markdown)
    let note = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("[^1]: ") })
    #expect(note.contains("“roughly 60%” (reads 55 – 65 %)."))
    #expect(note.contains("WorldTribune, line 11, as of 5 Feb 2026"))
  }

  @Test func aMemoIsFilteredAndSortedAsTheScreen() throws {
    var state = try Place.seed("countries").state()
    for step: Action in [
      .command(.filter), .type("guin"), .submit, .command(.sort), .command(.sort),
    ] { state.update(step) }
    guard case .memo(let memo) = state.handout(as: .markdown).content else {
      Issue.record("no memo")
      return
    }
    #expect(memo.lead.contains { $0.contains("those with 'guin'") })
    #expect(memo.lead.contains { $0.contains("sorted by") })
    let rows = memo.sections.flatMap(\.rows)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.cells.joined().lowercased().contains("guin") })
  }

  @Test func figuresStandAtTheRight() throws {
    let text = try Place.seed("minerals/rare-earths/mining").export(.markdown)
    let lines = text.split(separator: "\n")
    let heading = try #require(lines.firstIndex { $0.contains("Share %") })
    let column = lines[heading].split(separator: "|").firstIndex { $0.contains("Share %") } ?? 0
    #expect(lines[heading + 1].split(separator: "|")[column].contains("-:"))
  }
}
