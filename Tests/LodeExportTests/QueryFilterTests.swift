import LodeData
import Testing

@testable import LodeExport

struct QueryFilterTests {
  @Test func rowsAreChosenByEachDimension() throws {
    #expect(try Seed.table(.shares, stage: "refining").rowCount == 2)
    #expect(try Seed.table(.shares, mineral: "cobalt").rowCount == 0)
    #expect(try Seed.table(.shares, party: "CHN").rowCount == 5)
    #expect(try Seed.table(.shares, source: "presstv").rowCount == 2)
    #expect(try Seed.table(.shares, source: "ministerial-2026").rowCount == 5)
    #expect(try Seed.table(.shares, year: 2026).rowCount == 0)
    #expect(try Seed.table(.shares, stage: "refining", source: "presstv").rowCount == 1)
  }

  @Test func aPartyChoosesEitherEndOfATie() throws {
    let table = try Seed.table(.relations, party: "glencore")
    #expect(table.rowCount > 0)
    for (from, to) in zip(table.texts("from"), table.texts("to")) {
      #expect(from == "glencore" || to == "glencore")
    }
    #expect(try Seed.table(.counts, party: "pax-silica").rowCount == 2)
    #expect(try Seed.table(.commitments, party: "exim").rowCount == 4)
    #expect(try Seed.table(.documents, party: "agency-ani").rowCount == 2)
    #expect(try Seed.table(.parties, party: "CHN").texts("name") == ["China"])
    #expect(try Seed.table(.concentration, party: "CHN").rowCount == 4)
    #expect(try Seed.table(.concentration, party: "USA").rowCount == 0)
    #expect(try Seed.table(.disagreements, party: "CHN").rowCount == 2)
    #expect(
      try Seed.table(.disagreements, party: "forge").texts("id") == [
        "compatible-forge-complements-pax-silica", "compatible-forge-forums",
      ])
    #expect(
      try Seed.table(.disagreements, stage: "reserves", source: "presstv").texts("id")
        == ["scope-rare-earths-chn-60"])
    #expect(try Seed.table(.disagreements, mineral: "cobalt").rowCount == 0)
  }

  @Test func aYearChoosesWhatHoldsInIt() throws {
    #expect(try Seed.table(.events, year: 1975).texts("id") == ["kissinger-meeting"])
    #expect(
      try Seed.table(.events, year: 2025).texts("id") == [
        "pax-silica-launch", "china-export-restrictions-2025", "trade-truce-2025",
        "mobilisation-window", "earlier-agreements-window",
      ])
    #expect(try Seed.table(.relations, year: 2026).rowCount == 229)
    #expect(
      try Seed.table(.relations, year: 1975).texts("from") == ["kissinger"], "as its event is dated"
    )
    #expect(
      try Seed.table(.relations, year: 2025).texts("event").contains("earlier-agreements-window"))
    #expect(try Seed.table(.documents, year: 2025).rowCount == 0)
  }

  @Test func aSourceIsHeardAlone() throws {
    let refining = try Seed.table(.concentration, stage: "refining", source: "worldtribune")
    #expect(refining[0, "leader_share"]["low"] == .number(89.5))
    let minerals = try Seed.table(.minerals, source: "presstv")
    let place = try #require(minerals.texts("id").firstIndex(of: "rare-earths"))
    #expect(minerals[place, "stages_with_shares"] == .list(["reserves", "refining"]))
    #expect(
      try Seed.table(.stages, mineral: "rare-earths", source: "presstv").texts("id")
        == ["reserves", "refining"])
    let parties = try Seed.table(.parties, source: "presstv")
    #expect(parties.texts("id").contains("xi-jinping"))
    #expect(!parties.texts("id").contains("glencore"))
    #expect(try Seed.table(.events, source: "presstv").texts("documents") != [])
  }

  @Test func stagesOfAMineralAreThoseWithShares() throws {
    #expect(try Seed.table(.stages, mineral: "copper").rowCount == 0)
    #expect(try Seed.table(.minerals, stage: "magnets").texts("id") == ["rare-earths"])
    #expect(try Seed.table(.stages, stage: "magnets").texts("id") == ["magnets"])
  }

  @Test func whatATableCannotBeChosenByIsTold() throws {
    let corpus = try Seed.corpus.get()
    let filter = try QueryFilter(mineral: "copper", party: "CHN", year: 2026, in: corpus)
    #expect(QueryTable.relations.dimensionsIgnored(of: filter) == [.mineral])
    #expect(QueryTable.stages.dimensionsIgnored(of: filter) == [.party, .year])
    #expect(QueryTable.shares.dimensionsIgnored(of: filter).isEmpty)
    #expect(QueryFilter.all.dimensions.isEmpty)
  }

  @Test func anUnknownIDNamesTheNearest() throws {
    let corpus = try Seed.corpus.get()
    func message(_ make: () throws(QueryError) -> QueryFilter) -> String {
      do {
        _ = try make()
        return ""
      } catch {
        return error.description
      }
    }
    #expect(
      message { () throws(QueryError) in try QueryFilter(mineral: "colbalt", in: corpus) }
        == "no mineral has the id 'colbalt'; did you mean 'cobalt'?")
    #expect(
      message { () throws(QueryError) in try QueryFilter(stage: "zzz", in: corpus) }
        == "no stage has the id 'zzz'; 'lode query stages' lists them")
    #expect(
      message { () throws(QueryError) in try QueryFilter(party: "china", in: corpus) }
        == "no party has the id 'china'; did you mean 'CHN'?")
    #expect(
      message { () throws(QueryError) in try QueryFilter(party: "Republic of Korea", in: corpus) }
        == "no party has the id 'Republic of Korea'; did you mean 'KOR'?")
    #expect(
      message { () throws(QueryError) in try QueryFilter(source: "pressttv", in: corpus) }
        == "no document or package has the id 'pressttv'; did you mean 'presstv'?")
    #expect(
      message { () throws(QueryError) in try QueryFilter(source: "zzz", in: corpus) }
        == "no document or package has the id 'zzz'; 'lode query documents' lists them")
  }

  @Test func anUnknownTableNamesTheNearest() throws {
    #expect(
      throws: QueryError.unknownTable(
        "share", nearest: "shares", known: QueryTable.allCases.map(\.rawValue))
    ) {
      try QueryTable(named: "share")
    }
    #expect(
      QueryError.unknownTable("x", nearest: nil, known: ["minerals", "stages"]).description
        .hasSuffix("minerals, stages"))
    #expect(try QueryTable(named: "counts") == .counts)
  }

  @Test func sharesThatContradictEachOtherStayInTheTable() throws {
    let corpus = try CorpusLoader.load([Contradiction.source]).corpus
    let table = QueryTable.concentration.table(of: corpus)
    #expect(table.rowCount == 1)
    #expect(table[0, "hhi"] == .null)
    #expect(table[0, "claims"] == .list(["share-a", "share-b"]))
    #expect(table.texts("problem")[0].hasPrefix("infeasible: "))
    #expect(TableFormat().text(of: table).contains("unknown"))
  }
}

/// A package whose two documents leave no room for each other.
private enum Contradiction {
  static let source = InMemorySource(
    name: "made-up",
    files: [
      "datapackage.json": """
      {"name": "made-up", "resources": [
        {"name": "documents", "path": "documents.csv"},
        {"name": "parties", "path": "parties.csv"},
        {"name": "minerals", "path": "minerals.csv"},
        {"name": "stages", "path": "stages.csv"},
        {"name": "shares", "path": "shares.csv"}]}
      """,
      "documents.csv": """
      id,file,title,publisher,publisher_kind,agency,date,date_stated,as_of,as_of_basis,sha256,lines,note
      one,1.txt,,One,news-site,press,,,2026-01-01,stated,\(hash),9,
      two,2.txt,,Two,news-site,press,,,2026-01-01,stated,\(hash),9,

      """,
      "parties.csv": "id,name,kind\npress,Press,agency\na,A,company\nb,B,company\n",
      "minerals.csv": "id,name,kind\ntin,Tin,element\n",
      "stages.csv": "id,name,rank,kind\nmining,Mining,1,chain\n",
      "shares.csv": """
      id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,date,note
      share-a,tin,mining,a,2024,world,70,80,false,false,one,1,about 75%,,2026-01-01,
      share-b,tin,mining,b,2024,world,40,50,false,false,two,1,about 45%,,2026-01-01,

      """,
    ])

  private static let hash = String(repeating: "0", count: 64)
}
