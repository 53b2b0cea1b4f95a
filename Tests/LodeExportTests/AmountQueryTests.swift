import LodeBundle
import LodeData
import Testing

@testable import LodeExport

/// Amounts and export controls of all packages that come with Lode.
struct AmountQueryTests {
  private static let corpus = Result { try CorpusLoader.load(BundledPackages.sources()).corpus }

  private func table(
    _ table: QueryTable, mineral: String? = nil, stage: String? = nil, party: String? = nil,
    source: String? = nil, year: Int? = nil
  ) throws -> DataTable {
    let corpus = try Self.corpus.get()
    let filter = try QueryFilter(
      mineral: mineral, stage: stage, party: party, source: source, year: year, in: corpus)
    return table.table(of: corpus, filter: filter, isLiteral: false)
  }

  /// The distinct texts of a column of rows that there must be.
  private func texts(_ column: String, of table: DataTable) -> Set<String> {
    #expect(table.rowCount > 0)
    return Set(table.texts(column))
  }

  @Test func amountsAreChosenByEachDimension() throws {
    let all = try table(.quantities).rowCount
    #expect(try texts("mineral", of: table(.quantities, mineral: "cobalt")) == ["cobalt"])
    #expect(try texts("stage", of: table(.quantities, stage: "mining")) == ["mining"])
    #expect(
      try texts("package", of: table(.quantities, source: "usgs-mcs-2025")) == ["usgs-mcs-2025"])
    let year = try table(.quantities, year: 2025)
    #expect((0..<year.rowCount).allSatisfy { year[$0, "year"] == .integer(2025) })
    #expect(year.rowCount > 0 && year.rowCount < all)
  }

  @Test func aPartyChoosesItsAmountsAndNoTotal() throws {
    let own = try table(.quantities, party: "COD")
    #expect(texts("party", of: own) == ["COD"] && texts("aggregate", of: own) == [""])
    #expect(try texts("aggregate", of: table(.quantities)).isSuperset(of: ["world", ""]))
  }

  @Test func controlsAreChosenByEachDimension() throws {
    #expect(try texts("mineral", of: table(.controls, mineral: "gallium")) == ["gallium"])
    let met = try table(.controls, party: "USA")
    #expect(texts("actor", of: met).union(texts("against", of: met)).contains("USA"))
    for (actor, against) in zip(met.texts("actor"), met.texts("against")) {
      #expect(actor == "USA" || against == "USA")
    }
    #expect(try texts("package", of: table(.controls, source: "policy")) == ["policy"])
    #expect(try table(.controls, source: "usgs-mcs-2026").rowCount == 0)
    #expect(try table(.controls, year: 1900).rowCount == 0)
    let begun = try table(.controls, mineral: "gallium", year: 2024)
    #expect(texts("from", of: begun) == ["2024-12-03"])
  }

  @Test func aStageChoosesOnlyTheControlsThatNameIt() throws {
    #expect(try texts("stage", of: table(.controls, stage: "mining")) == ["mining"])
    #expect(try texts("stage", of: table(.controls)).contains(""))
  }
}
