import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// The tile map of the world, on the corpus that Lode opens with.
@Suite struct NetworkMapTests {
  private let corpus = SeedCorpus.atlas.corpus

  private func map(
    by text: String, symbols: Symbols = .unicode, isLiteral: Bool = false
  ) throws -> NetworkMap {
    let context = PageContext(
      atlas: SeedCorpus.atlas, isLiteral: isLiteral, symbols: symbols)
    return NetworkMap(context: context, basis: try MapBasis(parsing: text, in: corpus))
  }

  private func text(of notes: [Section.Note]) -> String {
    notes.map { $0.runs.map(\.text).joined() }.joined(separator: "\n")
  }

  /// The ids of the tiles that carry a mark in a role.
  private func tiles(_ role: Role, in map: NetworkMap) -> [String] {
    map.picture(columns: 78, rows: 19).items
      .filter { $0.marks.contains { $0.run.role == role } }.map(\.id)
  }

  // MARK: Ties

  @Test func elevenCountriesSigned() throws {
    let map = try map(by: "signed-2026-02-04")
    #expect(
      Set(tiles(.present, in: map)) == [
        "ARE", "ARG", "COK", "ECU", "GBR", "GIN", "MAR", "PER", "PHL", "PRY", "UZB",
      ])
    #expect(tiles(.unknown, in: map).isEmpty)
    #expect(map.aside == "● 11 stated")
  }

  @Test func whatIsNoCountryHasNoTileAndIsNamedInANote() throws {
    let map = try map(by: "critical-minerals-ministerial-2026")
    #expect(tiles(.present, in: map).count == 54)
    let note = text(of: map.notes)
    #expect(note.contains("Not on the map (2 parties that are no countries)"))
    #expect(note.contains("European Commission"))
  }

  @Test func anyCountryMayBeAmongTheUnnamed() throws {
    let map = try map(by: "pax-silica")
    #expect(tiles(.present, in: map) == ["USA"])
    #expect(tiles(.unknown, in: map).count == corpus.tiles.count - 1)
    #expect(text(of: map.notes).contains("9 counted and not named"))
    let row = try #require(map.rows.first { $0.id == "ISL" })
    #expect(!row.claims.isEmpty && row.opens == nil)
    #expect(row.cells.map(\.plainText) == ["Iceland", "perhaps, among the unnamed"])
  }

  @Test func whoSignedOrStandsOppositeIsNotAmongTheUnnamed() throws {
    let signed = ["ARE", "ARG", "COK", "ECU", "GBR", "GIN", "MAR", "PER", "PHL", "PRY", "UZB"]
    let concluded = try map(by: "negotiations-concluded")
    let perhaps = Set(tiles(.unknown, in: concluded))
    #expect(Set(corpus.tiles.map(\.id)).subtracting(perhaps) == Set(signed + ["USA"]))
    #expect(text(of: concluded.notes).contains("any country may be one of them, but 12 that are"))
    let row = try #require(concluded.rows.first { $0.id == "ARG" })
    #expect(row.cells.map(\.plainText) == ["Argentina", "none of them"] && row.claims.count > 2)
    let earlier = try map(by: "signed-earlier")
    #expect(tiles(.unknown, in: earlier).count == corpus.tiles.count - 1)
    #expect(!tiles(.unknown, in: earlier).contains("USA"))
    #expect(text(of: earlier.notes).contains("10 counted and not named"))
  }

  // MARK: Shares

  @Test func chinaAloneHasAStatedShareOfMining() throws {
    let map = try map(by: "rare-earths/mining")
    #expect(tiles(.certain, in: map) == ["CHN"])
    let row = try #require(map.rows.first { $0.id == "CHN" })
    #expect(row.cells.map(\.plainText) == ["China", "≈ 60"])
    #expect(!row.claims.isEmpty && row.opens == Route("countries", "CHN"))
    let others = map.rows.filter { $0.id != "CHN" }
    #expect(others.allSatisfy { $0.claims.isEmpty && $0.cells[1].plainText == "not stated" })
    #expect(text(of: map.notes).contains("Attributed to nobody: 35 – 45 percent"))
    #expect(map.aside == "percent of world mining  ▁ 0 – █ 100")
  }

  @Test func valuesStandOnTilesThatHaveRoom() throws {
    func marks(_ columns: Int, _ rows: Int, isLiteral: Bool = false) throws -> [String] {
      let picture = try map(by: "rare-earths/mining", isLiteral: isLiteral)
        .picture(columns: columns, rows: rows)
      return try #require(picture.item("CHN")).marks.map(\.run.text)
    }
    #expect(try marks(40, 9) == ["▅"])
    #expect(try marks(78, 19) == ["CN", "▅"])
    #expect(try marks(118, 38) == ["CN", "▅", "≈60"])
    #expect(try marks(208, 19) == ["CN ", "▅", "≈60"])
    #expect(try marks(118, 38, isLiteral: true) == ["CN", "▅", "60"])
  }

  @Test func aStageWithoutSharesSaysSo() throws {
    let map = try map(by: "lithium/mining")
    #expect(tiles(.certain, in: map).isEmpty)
    #expect(text(of: map.notes).contains("unknown, not zero"))
  }

  // MARK: What can be chosen

  @Test func tiesComeInTheMatrixOrderAndThenShares() throws {
    let all = MapBasis.all(in: corpus).map { $0.parameter(in: corpus) }
    #expect(all.first == "critical-minerals-ministerial-2026")
    #expect(all.contains("signed-2026-02-04") && !all.contains("signed-earlier"))
    #expect(
      Array(all.suffix(4))
        == ["mining", "refining", "magnets", "reserves"].map { "rare-earths/\($0)" })
    for text in all {
      let basis = try MapBasis(parsing: text, in: corpus)
      #expect(basis.parameter(in: corpus) == text)
    }
  }

  @Test(arguments: ["", "nowhere", "rare-earths", "rare-earths/mining/2025", "/mining", "USA"])
  func whatIsNoTieAndNoStageIsRefused(text: String) {
    #expect {
      try MapBasis(parsing: text, in: corpus)
    } throws: { error in
      guard case .unknownValue(text, "by", let known) = error as? RouteError else { return false }
      return known.contains("rare-earths/mining")
    }
  }

  // MARK: Laws

  @Test(arguments: [(40, 9), (78, 19), (81, 35), (118, 38), (190, 50), (20, 5)])
  func everyMapKeepsToItsRoomAndToItsAlphabet(columns: Int, rows: Int) throws {
    for basis in MapBasis.all(in: corpus) {
      let text = basis.parameter(in: corpus)
      let map = try map(by: text, symbols: .ascii)
      let picture = map.picture(columns: columns, rows: rows)
      #expect(picture.size.columns <= columns)
      #expect(picture.items.count == corpus.tiles.count)
      let runs =
        picture.items.flatMap { $0.marks.map(\.run.text) } + map.notes.flatMap(\.runs).map(\.text)
      #expect(runs.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) }, "\(text)")
    }
  }

  @Test func itemsAreRowsAndEachIsReached() throws {
    let map = try map(by: "signed-2026-02-04")
    let picture = map.picture(columns: 78, rows: 19)
    #expect(Set(picture.items.map(\.id)) == Set(map.rows.map(\.id)))
    var reached: Set<String> = []
    var next = ["GRL"]
    while let id = next.popLast() {
      guard reached.insert(id).inserted else { continue }
      next += try #require(picture.item(id)).neighbours.values
    }
    #expect(reached.count == picture.items.count)
    let portugal = try #require(picture.item("PRT"))
    #expect(portugal.neighbours[.right] == "ESP")
    #expect(try #require(picture.item("PER")).neighbours[.left] == nil)
    #expect(try #require(picture.item("ESP")).neighbours[.left] == "PRT")
  }
}
