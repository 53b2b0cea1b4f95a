import Foundation
import LodeBundle
import LodeData
import LodeImport
import Testing

@Suite struct VocabularyTests {
  @Test func countriesAgreeWithTheBundledPackages() throws {
    let source = try #require(BundledPackages.vocabulary(named: "usgs-mcs"))
    let cells = CSVCells(try source.bytes(of: "countries.csv"), path: "countries.csv")
    let known = Dictionary(
      cells.records.dropFirst().map { row in (row[1].text, row.map(\.text)) }
    ) { first, _ in first }
    let corpus = try CorpusLoader.load(BundledPackages.sources()).corpus
    for party in corpus.parties where party.kind == .country {
      let row = try #require(known[party.id], "\(party.id)")
      #expect(row[2] == party.name && row[4] == party.iso2 && row[5] == party.region)
    }
    for tile in corpus.tiles {
      let row = try #require(known[tile.id], "\(tile.id)")
      #expect(row[2] == tile.name && row[4] == tile.iso2 && row[5] == tile.region)
    }
  }

  @Test func thereIsNoVocabularyOfAnotherName() {
    #expect(BundledPackages.vocabulary(named: "no-such") == nil)
  }

  @Test func tablesAreWrittenAsTheTemplateDescribesThem() throws {
    let release = try MadeUpRelease.read(MadeUpRelease.long([MadeUpRelease.row("Cuba", "5")]))
    let descriptor = try #require(release.files["datapackage.json"])
    #expect(!descriptor.contains("\": \"@"))
    for (name, text) in release.files where name.hasSuffix(".csv") {
      let table = try #require(descriptor.range(of: "\"path\": \"\(name)\""))
      let rest = descriptor[table.upperBound...]
      let end = rest.range(of: "\"missingValues\"")?.lowerBound ?? rest.endIndex
      let columns = rest[..<end].matches(of: /"name": "([a-z0-9_]+)"/).map { String($0.1) }
      #expect(text.hasPrefix(columns.joined(separator: ",") + "\n"), "\(name)")
    }
  }
}
