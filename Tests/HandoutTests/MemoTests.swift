import LodeDashboard
import LodeScreen
import Testing

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

  @Test func severalMemosShareTheirFootnotes() throws {
    let places = try ["overview", "minerals", "overview"].map { try Place.seed($0) }
    let text = try Place.export(places, .markdown)
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
