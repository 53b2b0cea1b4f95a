import Foundation
import LodeBundle
import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What a group's page says when further packages name its members.
@Suite struct MembershipTests {
  /// The bundled corpus with packages of a fixture beside it.
  private func atlas(_ folders: String...) throws -> Atlas {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("LodeDataTests/Fixtures/good/names-the-unnamed")
    let packages = folders.map {
      DirectorySource(path: fixture.appendingPathComponent($0).path)
    }
    return Atlas(
      corpus: try CorpusLoader.load(
        BundledPackages.sources(named: ["ministerial-2026", "world-tiles"]) + packages
      ).corpus)
  }

  private func members(_ atlas: Atlas) throws -> Section {
    let context = PageContext(atlas: atlas, isLiteral: false, symbols: .unicode)
    let party = try #require(atlas.corpus.find("pax-silica", in: \.parties))
    return try #require(
      PartyView(context: context, party: party).page.sections.first { $0.id == "members" })
  }

  private func notes(_ section: Section) -> [String] {
    section.notes.map { $0.runs.map(\.text).joined() }
  }

  @Test func aListOfNamesTakesThePlaceOfTheUnnamed() throws {
    let bare = try members(SeedCorpus.atlas)
    #expect(bare.rows.map(\.id) == ["unnamed-partners"])
    let atlas = try atlas("1-names")
    let named = try members(atlas)
    #expect(named.rows.count == 9 && !named.rows.contains { $0.id.hasPrefix("unnamed") })
    for row in named.rows {
      let claim = atlas.corpus[try #require(row.claims.first)]
      #expect(atlas.corpus[claim.provenance.document].id == "harbour-gazette")
      #expect(claim.provenance.stated == row.title)
    }
    #expect(notes(named).isEmpty)
  }

  @Test func listsThatDifferAreSetAgainstEachOther() throws {
    let section = try members(try atlas("1-names", "2-differs"))
    #expect(section.rows.count == 10)
    #expect(
      notes(section) == [
        "≠ 10 members named, more than counted: 9 by WorldTribune, internewscast.com, "
          + "The Harbour Gazette, The Inland Courier.",
        "≠ Singapore: named by The Inland Courier, line 12, not by The Harbour Gazette, which "
          + "names as many as it counts, 9.",
        "≠ United Kingdom: named by The Harbour Gazette, line 12, not by The Inland Courier, "
          + "which names as many as it counts, 9.",
      ])
    let session = try TestSession(
      "network/pax-silica", size: Size(columns: 120, rows: 40),
      atlas: try atlas("1-names", "2-differs"))
    #expect(session.shows("≠ Singapore: named by The Inland Courier, line 12"))
  }
}
