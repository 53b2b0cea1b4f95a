import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The passage under a claim in the evidence pane.
@Suite struct PassageTests {
  private func lines(
    _ id: String, columns: Int, limit: Int? = Passage.limit, atlas: Atlas? = nil
  ) throws -> [[TextRun]] {
    let atlas = try atlas ?? TextedAtlas.atlas()
    let claim = try #require(atlas.corpus.counts.first { $0.id == id })
    let context = PageContext(atlas: atlas, isLiteral: false, symbols: .unicode)
    return try #require(Passage(of: claim, context: context)).lines(columns: columns, limit: limit)
  }

  private func text(_ lines: [[TextRun]]) -> [String] { lines.map { $0.map(\.text).joined() } }

  @Test func aLineThatFitsIsShownWithItsWordsMarked() throws {
    let lines = try lines("valley", columns: 40)
    #expect(
      text(lines) == ["The valley mines roughly 60% of the ore.", "The hills have the rest."])
    #expect(lines[0].filter { $0.role == .match }.map(\.text) == ["roughly 60%"])
  }

  @Test func wordsAreMarkedWhereverTheyStandOnTheLine() throws {
    let atlas = try TextedAtlas.atlas(claims: [("banks", 4, "bank")])
    let found = try lines("banks", columns: 200, atlas: atlas)
    #expect(found.joined().filter { $0.role == .match }.map(\.text) == ["bank", "bank"])
    let quoted = try lines("bank", columns: 200)
    #expect(quoted.joined().filter { $0.role == .match }.map(\.text) == ["“north bank”"])
  }

  @Test(arguments: [12, 20, 30, 40]) func aLongLineIsCutAroundItsWords(columns: Int) throws {
    let lines = try lines("carts", columns: columns)
    #expect(lines.count <= Passage.limit)
    #expect(lines.allSatisfy { $0.columns <= columns }, "\(text(lines))")
    #expect(lines.joined().contains { $0.role == .match && $0.text.hasPrefix("17") })
    #expect(text(lines).first?.hasPrefix("… ") == true && text(lines).last?.hasSuffix(" …") == true)
  }

  @Test func whatIsShownOfALongLineBeginsWithASentence() throws {
    let shown = text(try lines("carts", columns: 40)).joined(separator: " ")
    #expect(shown.hasPrefix("… Only now does the report say"))
    #expect(shown.hasSuffix("who counts them. …"))
  }

  @Test func theOnlyClaimOfARowHasItsWholeLine() throws {
    let lines = try lines("carts", columns: 40, limit: nil)
    #expect(text(lines).joined(separator: " ") == TextedAtlas.lines[4])
    #expect(lines.count > Passage.limit)
  }

  @Test func anotherTextIsSaidAndSoAreWordsThatAreNotThere() throws {
    var changed = TextedAtlas.lines
    changed.swapAt(2, 3)
    let atlas = try TextedAtlas.atlas(files: ["a.txt": changed.joined(separator: "\n")])
    let lines = try lines("valley", columns: 200, atlas: atlas)
    #expect(Set(lines[0].map(\.role)) == [.disputed])
    #expect(text(lines)[1] == "The words are not on line 3: they are on line 4.")
    #expect(Set(lines[1].map(\.role)) == [.error])
    #expect(text(lines)[2].hasPrefix("Two mills"))
    let gone = try TextedAtlas.atlas(files: ["a.txt": "A heading"])
    #expect(
      text(try self.lines("valley", columns: 200, atlas: gone)).last
        == "The text has no line 3; the words are not there, nor anywhere in the text.")
  }

  @Test func aTextThatIsNotThereIsSaid() throws {
    let missing = try lines("valley", columns: 200, atlas: try TextedAtlas.atlas(files: [:]))
    #expect(text(missing) == ["The text is not here: there is no texts/a.txt."])
    let claim = try TextedAtlas.atlas(files: nil)
    let context = PageContext(atlas: claim, isLiteral: false, symbols: .unicode)
    #expect(Passage(of: claim.corpus.counts[0], context: context) == nil)
  }

  @Test func controlsAndBlanksOfATextDoNotReachTheScreen() throws {
    let odd = TextedAtlas.text.replacing("roughly 60%", with: "roughly\t\u{A0}60%\u{1B}[31m")
    let atlas = try TextedAtlas.atlas(files: ["a.txt": odd])
    var session = try TestSession("network/n", atlas: atlas)
    try session.press("e")
    session.resize(120, 60)
    let hasControls = session.lines.joined().unicodeScalars.contains { $0.value < 32 }
    #expect(!hasControls && session.shows("roughly  60%␛[31m"))
  }

  // MARK: The pane

  @Test func thePaneShowsThePassageUnderItsClaim() throws {
    var session = try TestSession(
      "sources/d", size: Size(columns: 120, rows: 30), atlas: try TextedAtlas.atlas())
    try session.press("e")
    #expect(session.shows("The valley mines roughly 60% of"))
    #expect(session.frame.roleLines().contains { $0.contains("ooooooo") })
    try session.press("G")
    #expect(session.shows("An invented report") == false)
    var without = try TestSession(
      "sources/d", size: Size(columns: 120, rows: 30), atlas: try TextedAtlas.atlas(files: nil))
    try without.press("e")
    #expect(!without.shows("The valley mines"))
  }

  @Test func theSelectedClaimIsSeenWithItsPassage() throws {
    var session = try TestSession(
      "sources", size: Size(columns: 120, rows: 20), atlas: try TextedAtlas.atlas())
    try session.press("e", "e")
    #expect(session.shows("Only now does the"))
    #expect(session.frame.roleLines().contains { $0.contains("OOOOO") })
    try session.press("j", "j", "j")
    #expect(session.shows("“\"north bank\"”") && session.shows("Two mills of the “north bank”"))
    #expect(!session.shows("5 claims by 1 voice"))
    try session.press("k", "k", "k")
    #expect(session.shows("Only now does the"))
  }

  @Test func aDocumentSaysHowToGetItsPassages() throws {
    let atlas = try TextedAtlas.atlas(files: nil)
    let session = try TestSession("sources/d", size: Size(columns: 80, rows: 40), atlas: atlas)
    #expect(session.shows("passage, put the text in a folder: lode sources/d --documents DIR"))
    let texted = try TestSession(
      "sources/d", size: Size(columns: 80, rows: 40), atlas: try TextedAtlas.atlas())
    #expect(!texted.shows("--documents") && texted.shows("texts/a.txt"))
    let missing = try TestSession(
      "sources/d", size: Size(columns: 80, rows: 40), atlas: try TextedAtlas.atlas(files: [:]))
    #expect(missing.shows("The text is not here: there is no texts/a.txt."))
  }
}

/// A document's text walked by keys.
@Suite struct TextFormTests {
  @Test func theTextIsTheNextFormAndScrollsFromClaimToClaim() throws {
    var session = try TestSession(
      "sources/d?claim=mills", size: Size(columns: 40, rows: 14),
      atlas: try TextedAtlas.atlas())
    try session.press("v")
    #expect(session.route == "sources/d?claim=mills&form=text")
    #expect(session.state.place.selection?.row == "mills", "the claim stays selected")
    #expect(session.shows("Two mills of the"))
    try session.press("g")
    var walked: [String?] = [session.state.place.selection?.row]
    for _ in 0..<4 {
      try session.press("j")
      walked.append(session.state.place.selection?.row)
    }
    #expect(walked == ["valley", "again", "bank", "mills", "carts"])
    #expect(session.shows("17 carts"), "the text has scrolled to the claim")
    try session.press("Right")
    #expect(session.route == "sources/d?claim=mills&form=text")
    try session.press("v")
    #expect(session.route == "sources/d?claim=mills")
  }

  @Test func withoutATextItSaysHowToGetIt() throws {
    let session = try TestSession(
      "sources/d?form=text", size: Size(columns: 80, rows: 24),
      atlas: try TextedAtlas.atlas(files: nil))
    #expect(session.shows("“17 carts”") && session.shows("--documents DIR"))
  }

  @Test func thereAreTwoForms() {
    #expect(throws: RouteError.self) { try TestSession("sources/d?form=map") }
  }
}
