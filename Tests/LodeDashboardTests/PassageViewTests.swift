import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// A document's text with the words of its claims marked.
@Suite struct PassageViewTests {
  private func view(_ atlas: Atlas) throws -> PassageView {
    let context = PageContext(atlas: atlas, isLiteral: false, symbols: .unicode)
    let document = try #require(atlas.corpus.find("d", in: \.documents))
    return PassageView(context: context, document: document)
  }

  private func picture(columns: Int, _ atlas: Atlas? = nil) throws -> Picture {
    try view(try atlas ?? TextedAtlas.atlas()).picture(columns: columns)
  }

  /// The picture as it is seen from its top, one string a row.
  private func drawn(_ picture: Picture, selected: String? = nil) -> (
    text: [String], roles: [String]
  ) {
    var frame = Frame(size: picture.size)
    picture.draw(into: &frame, in: Rect(picture.size), from: 0, selected: selected)
    return (frame.lines(), frame.roleLines())
  }

  @Test func theTextIsWrappedBesideTheNumbersOfItsLines() throws {
    let picture = try picture(columns: 40)
    #expect(
      drawn(picture).text.prefix(7) == [
        "1  An invented report", "2", "3  The valley mines roughly 60% of the",
        "   ore. The hills have the rest.", "4  Two mills of the “north bank” grind",
        "   it, and two mills of the south bank", "   do not.",
      ])
  }

  @Test func linesThatNoClaimCitesStepBackAndWordsStandOut() throws {
    let roles = drawn(try picture(columns: 80)).roles
    #expect(roles[0].hasPrefix("m..mmmmmmmmmmmmmmmmmm."))
    #expect(roles[2].hasPrefix("m\(String(repeating: ".", count: 19))ooooooooooo..."))
    #expect(roles[3].contains(".............\(String(repeating: "o", count: 12))"))
  }

  @Test func everyClaimHasItsWordsAndNothingElse() throws {
    for columns in [1, 2, 9, 14, 15, 22, 40, 80, 200] {
      let picture = try picture(columns: columns)
      #expect(Set(picture.items.map(\.id)) == Set(TextedAtlas.claims.map(\.0)))
      for (id, _, stated) in TextedAtlas.claims {
        let marks = try #require(picture.item(id)).marks
        let words = FoldedText(marks.map(\.run.text).joined()).text.filter { $0 != " " }
        #expect(words == stated.filter { $0 != " " }, "\(columns): \(id)")
        #expect(
          marks.allSatisfy { $0.point.column + $0.run.columns <= columns }, "\(columns): \(id)")
        #expect(marks.allSatisfy { $0.point.row < picture.size.rows })
      }
    }
  }

  @Test func wordsOverARowsEndHaveAPieceOnEachRow() throws {
    let wide = try #require(try picture(columns: 40).item("valley")).marks
    #expect(wide.map(\.run.text) == ["roughly 60%"])
    let narrow = try #require(try picture(columns: 27).item("valley")).marks
    #expect(narrow.map(\.run.text) == ["roughly", "60%"])
    #expect(narrow[1].point == Point(column: 3, row: narrow[0].point.row + 1))
  }

  @Test func keysLeadFromClaimToClaimInReadingOrder() throws {
    let picture = try picture(columns: 60)
    #expect(picture.items.map(\.id) == ["valley", "again", "bank", "mills", "carts"])
    for (item, next) in zip(picture.items, picture.items.dropFirst()) {
      #expect(item.neighbours[.down] == next.id && item.neighbours[.right] == next.id)
      #expect(next.neighbours[.up] == item.id && next.neighbours[.left] == item.id)
    }
    #expect(picture.items.first?.neighbours[.up] == nil)
    #expect(picture.items.last?.neighbours[.down] == nil)
  }

  @Test func theSelectedClaimIsHighlightedAndHoldsTheCursor() throws {
    let picture = try picture(columns: 60)
    #expect(drawn(picture, selected: "again").roles[2].contains("OOOOOOOOOOO"))
    #expect(!drawn(picture, selected: "bank").roles[2].contains("F"))
    var frame = Frame(size: picture.size)
    let cursor = picture.draw(into: &frame, in: Rect(picture.size), from: 0, selected: "again")
    #expect(cursor == Point(column: 20, row: 2))
  }

  @Test func rowsAreTheClaimsByLineAndEachHasAnItem() throws {
    let view = try view(try TextedAtlas.atlas())
    let rows = ClaimTable(context: view.context, document: view.document).text.rows
    #expect(rows.map(\.id) == ["valley", "again", "mills", "bank", "carts"])
    #expect(rows.allSatisfy { $0.claims.count == 1 })
    #expect(Set(rows.map(\.id)) == Set(view.picture(columns: 80).items.map(\.id)))
  }

  @Test func anotherTextIsSaidAndClaimsOffTheirLinesAreListed() throws {
    let altered = TextedAtlas.text.replacing("roughly", with: "about")
    let atlas = try TextedAtlas.atlas(files: ["a.txt": altered])
    let picture = try picture(columns: 80, atlas)
    let (text, roles) = drawn(picture)
    #expect(text[0] == "texts/a.txt is another text than the one recorded: its SHA-256 differs.")
    #expect(roles[0].hasPrefix("ddd") && text[1].isEmpty && text[2].hasPrefix("1  An"))
    #expect(
      text.suffix(3) == [
        "", "   line 3: “roughly 60%”", "   line 3: “roughly 60%”",
      ])
    #expect(text.contains("Not on their lines:"))
    #expect(picture.items.map(\.id) == ["bank", "mills", "carts", "valley", "again"])
  }

  @Test func aClaimBeyondTheTextIsListed() throws {
    let atlas = try TextedAtlas.atlas(claims: [("far", 9, "roughly 60%")])
    let picture = try picture(columns: 80, atlas)
    #expect(drawn(picture).text.last == "   line 9: “roughly 60%”")
  }

  @Test func withoutATextTheClaimsStandAlone() throws {
    let missing = drawn(try picture(columns: 80, try TextedAtlas.atlas(files: [:]))).text
    #expect(missing.first == "The text is not here: there is no texts/a.txt.")
    #expect(missing.count == 2 + TextedAtlas.claims.count)
    let none = drawn(try picture(columns: 80, try TextedAtlas.atlas(files: nil))).text
    #expect(none.first?.hasPrefix("No folder of texts") == true)
    #expect(none.count == 2 + TextedAtlas.claims.count)
  }

  @Test func noColumnsGiveNoPicture() throws {
    #expect(
      try picture(columns: 0) == Picture(size: Size(columns: 0, rows: 0), ground: [], items: []))
  }
}
