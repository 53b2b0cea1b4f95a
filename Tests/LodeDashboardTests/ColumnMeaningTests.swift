import LodeMeasures
import LodeScreen
import Testing

@testable import LodeDashboard

/// What the short headings of the network's columns stand for, beside the matrix and the map.
@Suite struct ColumnMeaningTests {
  private let corpus = SeedCorpus.atlas.corpus

  private func column(_ id: String) throws -> TieMatrix.Column {
    try #require(TieMatrix(corpus: corpus).columns.first { $0.id == id })
  }

  @Test func aGroupsShortNameStandsForItsName() throws {
    let column = try column("minerals-security-partnership")
    #expect(column.meaning(in: corpus) == "Minerals Security Partnership")
    #expect(column.titleInFull(in: corpus) == "MSP: Minerals Security Partnership")
  }

  @Test func aTiesHeadingStandsForItsWords() throws {
    #expect(try column("host").titleInFull(in: corpus) == "Host: hosted")
  }

  @Test(arguments: [("pax-silica", "Pax Silica"), ("chairs", "Chairs")])
  func aHeadingThatSaysItAllStandsAlone(_ id: String, _ heading: String) throws {
    let column = try column(id)
    #expect(column.meaning(in: corpus) == nil)
    #expect(column.titleInFull(in: corpus) == heading)
  }

  @Test func theMatrixExplainsTheHeadingsThatNeedIt() throws {
    let session = try TestSession("network", size: Size(columns: 120, rows: 40))
    let matrix = try #require(session.state.body.page.sections.first { $0.id == "network" })
    let notes = matrix.notes.flatMap(\.runs).map(\.text).joined(separator: "\n")
    for column in TieMatrix(corpus: corpus).columns {
      let isExplained = notes.contains("\(column.title): ")
      #expect(isExplained == (column.meaning(in: corpus) != nil), "\(column.title)")
    }
  }
}
