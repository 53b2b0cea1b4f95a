import LodeData
import LodeMeasures
import Testing

/// Who may be unnamed in which column.
struct TieMatrixTests {
  private func unknown(_ party: String, _ package: GroupPackage) throws -> [String] {
    let corpus = try package.corpus
    let matrix = TieMatrix(corpus: corpus)
    let line = try #require(matrix.lines(of: corpus.parties(party)).first)
    return line.cells.filter { $0.value.state == .unknown }.keys.sorted()
  }

  private let package = GroupPackage().naming(["AAA", "body"], in: "left").counting(2, in: "left")
    .counting(2, in: "right", members: "countries").counting(3, in: "third")

  @Test func whereNobodyKnowsAnybodyMayBe() throws {
    #expect(try unknown("AAA", package) == ["right", "third"])
    #expect(try unknown("body", package) == ["third"], "countries alone are counted on the right")
  }

  @Test func whoIsNamedInAGroupApartIsNotUnknown() throws {
    let apart = package.setting("right", apartFrom: "left")
    #expect(try unknown("AAA", apart) == ["third"])
    #expect(try unknown("BBB", apart) == ["right", "third"])
  }

  @Test func whoStandsOppositeIsNeitherUnknownNorPresent() throws {
    let facing = package.naming(["AAA"], in: "third", tie: "faces")
    #expect(try unknown("AAA", facing) == ["right"])
    let corpus = try facing.corpus
    let line = try #require(TieMatrix(corpus: corpus).lines(of: corpus.parties("AAA")).first)
    #expect(line.cells["third"] == nil && line.cells["left"]?.state == .present)
  }

  @Test func aPartyWithoutTiesHasARowWhereItIsWanted() throws {
    let corpus = try package.corpus
    let matrix = TieMatrix(corpus: corpus)
    #expect(!matrix.lines.contains { corpus[$0.party].id == "BBB" })
    #expect(try unknown("BBB", package) == ["right", "third"])
    #expect(matrix.lines(of: corpus.parties("BBB")).first?.claims.isEmpty == true)
  }

  @Test func unknownIsWhoeverAGroupAskedForMayHave() throws {
    let corpus = try package.setting("right", apartFrom: "left").corpus
    let matrix = TieMatrix(corpus: corpus)
    let everybody = matrix.lines(of: matrix.rosters.candidates.sorted())
    for group in matrix.rosters.groups {
      let selection = GroupSelection(included: [group], in: matrix.rosters)
      let unknown = everybody.filter { $0.cells[corpus[group].id]?.state == .unknown }
      #expect(Set(unknown.map(\.party)) == Set(selection.possible.map(\.party)))
    }
  }
}
