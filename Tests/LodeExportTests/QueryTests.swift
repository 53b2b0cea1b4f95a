import Foundation
import LodeData
import Testing

@testable import LodeExport

/// What the tables hold of the bundled corpus, checked against its files by eye.
struct QueryTests {
  /// Other tools rely on these keys; a change here is a change for them.
  @Test(arguments: [
    (
      QueryTable.shares,
      "id mineral stage party stated low high low_open high_open unit year scope voices package "
        + "document line locator date agency said_by note"
    ),
    (
      .concentration,
      "mineral stage year scope package leader leader_share hhi effective_suppliers named "
        + "unattributed band claims problem"
    ),
    (
      .quantities,
      "id mineral stage party aggregate year stated low high low_open high_open unit flag scope "
        + "share excludes package document line locator date agency said_by note"
    ),
    (
      .controls,
      "id actor instrument mineral stage against status from until as_of event stated package "
        + "document line locator date agency said_by note"
    ),
    (.parties, "id name short kind iso2 region parent aliases groups match note"),
    (
      .relations,
      "id from relation to words date status event role stated voices package document line "
        + "locator agency said_by note"
    ),
    (
      .counts,
      "id subject of members stated low high low_open high_open named unnamed voices package "
        + "document line locator date agency said_by note"
    ),
    (
      .commitments,
      "id programme payer instrument stated low high low_open high_open currency window status "
        + "voices package document line locator date agency said_by note"
    ),
    (.events, "id name kind start end precision weekday status documents voices parties note"),
    (
      .documents,
      "id publisher publisher_kind agency title date date_stated as_of as_of_basis lines claims "
        + "via file sha256 package note"
    ),
    (
      .disagreements,
      "id kind subject voices claims documents sides found ruling explanation"
    ),
    (.minerals, "id name kind parent stages_with_shares note"),
    (.stages, "id name rank kind note"),
  ])
  func columnsAreFixed(table: QueryTable, names: String) throws {
    #expect(table.columns.map(\.name).joined(separator: " ") == names)
    #expect(try Seed.table(table).columns == table.columns)
    #expect(table.columns.allSatisfy { $0.doc.hasSuffix(".") })
    #expect(try Seed.table(table).name == table.rawValue)
  }

  @Test func rowsAreThoseOfTheFiles() throws {
    let counts = try QueryTable.allCases.map { "\($0) \(try Seed.table($0).rowCount)" }
    #expect(
      counts == [
        "shares 5", "quantities 0", "concentration 4", "parties 109", "relations 233", "counts 32",
        "commitments 13", "events 17", "controls 0", "documents 5", "disagreements 17",
        "minerals 9", "stages 4",
      ])
  }

  @Test func aShareKeepsItsWordsAndItsOpenEnd() throws {
    let table = try Seed.table(.shares)
    let row = try Seed.row(of: table, where: "stage", is: "magnets")
    #expect(row["stated"] as? String == "over 90%")
    #expect(row["low"] as? Double == 90)
    #expect(row["low_open"] as? Bool == true)
    #expect(row["high"] as? Double == 100)
    #expect(row["high_open"] as? Bool == false)
    #expect(row["scope"] as? String == "world permanent magnet manufacturing")
    #expect(row["document"] as? String == "worldtribune")
    #expect(row["line"] as? Int == 11)
    #expect(table[2, "year"] == .null)
    #expect(table[2, "said_by"] == .null)
  }

  @Test func aLiteralShareIsTheNumberPrinted() throws {
    let table = try Seed.table(.shares, isLiteral: true)
    #expect((0..<5).map { table[$0, "low"] } == [60, 90, 90, 60, 90].map { .number($0) })
    #expect((0..<5).map { table[$0, "high"] } == [60, 90, 90, 60, 90].map { .number($0) })
  }

  @Test func concentrationHoldsTheHullOfItsSources() throws {
    let row = try Seed.row(of: Seed.table(.concentration), where: "stage", is: "refining")
    let index = try #require(row["hhi"] as? [String: Any])
    #expect(index["low"] as? Double == 7225)
    #expect(index["high"] as? Double == 9050)
    #expect(index["low_attained"] as? Bool == false)
    #expect(index["high_attained"] as? Bool == true)
    #expect((row["leader_share"] as? [String: Any])?["low"] as? Double == 85)
    #expect((row["unattributed"] as? [String: Any])?["high"] as? Double == 15)
    #expect(row["leader"] as? String == "CHN")
    #expect(row["named"] as? Int == 1)
    #expect(row["band"] as? String == "high")
    #expect(
      row["claims"] as? [String] == [
        "share-rare-earths-refining-chn-worldtribune", "share-rare-earths-refining-chn-presstv",
      ])
  }

  @Test func computedFiguresCarryNoNoise() throws {
    let table = try Seed.table(.concentration, stage: "magnets")
    #expect(table[0, "hhi"]["low"] == .number(8100))
    #expect(table[0, "leader_share"]["low_open"] == .bool(true))
  }

  @Test func whatIsCountedAndNotNamedIsUnnamed() throws {
    let table = try Seed.table(.counts)
    let earlier = try Seed.row(of: table, where: "subject", is: "signed-earlier")
    #expect(earlier["named"] as? Int == 0)
    #expect(earlier["unnamed"] as? Int == 10)
    let concluded = try Seed.row(of: table, where: "subject", is: "negotiations-concluded")
    #expect(concluded["unnamed"] as? Int == 17)
    let ministers = try #require(table.texts("of").firstIndex(of: "ministers"))
    #expect(table[ministers, "named"] == .null)
    #expect(table[ministers, "unnamed"] == .null)
    let agreements = try Seed.row(of: table, where: "stated", is: "eleven")
    #expect(agreements["named"] as? Int == 11)
    #expect(agreements["unnamed"] as? Int == 0)
  }

  @Test func anOpenUpperEndIsNull() throws {
    let counts = try Seed.row(
      of: Seed.table(.counts), where: "stated", is: "more than 50 countries")
    #expect(counts["low"] as? Int == 51)
    #expect(counts["high"] is NSNull)
    let money = try Seed.row(
      of: Seed.table(.commitments), where: "stated", is: "more than $30 billion")
    #expect(money["low"] as? Double == 3e10)
    #expect(money["low_open"] as? Bool == true)
    #expect(money["high"] is NSNull)
    #expect(money["status"] as? String == "done")
    #expect(money["currency"] as? String == "USD")
  }

  @Test func moneyWithoutAFigureIsUnknown() throws {
    let table = try Seed.table(.commitments, party: "doe")
    #expect(table.rowCount == 1)
    for column in ["low", "high", "low_open", "high_open"] { #expect(table[0, column] == .null) }
  }

  @Test func relationsCarryTheirWords() throws {
    let table = try Seed.table(.relations)
    #expect(table.texts("from")[4] == "exim-chairman")
    #expect(table.texts("words")[4] == "leads")
    #expect(table.texts("status")[4] == "in-force")
    #expect(table.texts("said_by")[5] == "us-state-department")
    #expect(table[4, "event"] == .null)
  }

  @Test func aTieIsDatedToADayOnlyWhereItsEventIs() throws {
    let table = try Seed.table(.relations)
    func date(_ id: String) throws -> String? {
      try Seed.row(of: table, where: "id", is: id)["date"] as? String
    }
    #expect(try date("trump-announced-project-vault-presstv") == "2026-02-02")
    #expect(try date("arg-attended-worldtribune") == "2026-02-04")
    #expect(try date("exim-finances-project-vault-worldtribune") == "2026-02-05", "no event")
    for id in [
      "kissinger-convened-earlier-energy-meeting-ani-news-site",
      "usa-launched-pax-silica-ani-news-site", "usa-signed-signed-earlier-internewscast",
    ] {
      #expect(try date(id) == nil, "\(id)")
    }
  }

  @Test func eventsHaveAWeekdayOnlyWhereTheyHaveADay() throws {
    let table = try Seed.table(.events)
    let vault = try Seed.row(of: table, where: "id", is: "project-vault-announcement")
    #expect(vault["weekday"] as? String == "Monday")
    #expect((vault["documents"] as? [String])?.count == 5)
    let launch = try Seed.row(of: table, where: "id", is: "pax-silica-launch")
    #expect(launch["weekday"] is NSNull)
    let signing = try Seed.row(of: table, where: "id", is: "glencore-orion-signing")
    #expect((signing["parties"] as? [String])?.contains("glencore") == true)
  }

  @Test func partiesHaveTheirNamesAndGroups() throws {
    let row = try Seed.row(of: Seed.table(.parties), where: "id", is: "ARG")
    #expect(
      row["groups"] as? [String] == ["critical-minerals-ministerial-2026", "signed-2026-02-04"])
    #expect((row["aliases"] as? [String])?.contains("Argentina") == true)
    #expect(row["iso2"] as? String == "AR")
    #expect(row["parent"] is NSNull)
  }

  @Test func aDisagreementHasItsKindClaimsAndSentence() throws {
    let table = try Seed.table(.disagreements)
    let row = try Seed.row(of: table, where: "id", is: "lost-qualifier-project-vault-loan")
    #expect(row["kind"] as? String == "lost_qualifier")
    #expect(row["subject"] as? String == "project-vault")
    #expect(row["voices"] as? Int == 4)
    #expect((row["claims"] as? [String])?.count == 4)
    #expect(
      row["documents"] as? [String] == [
        "worldtribune", "ani-newspaper", "presstv", "internewscast",
      ])
    #expect(
      row["sides"] as? [String] == [
        "up to $10 billion", "$10 billion loan | $10 billion from the U.S. Export-Import Bank",
      ])
    #expect((row["explanation"] as? String)?.hasPrefix("Project Vault, loan: WorldTribune") == true)
    #expect(row["ruling"] is NSNull)
    #expect(Set(table.texts("kind")).isSubset(of: Set(DisagreementKind.allCases.map(\.rawValue))))
  }

  @Test func mineralsNameTheStagesWithShares() throws {
    let table = try Seed.table(.minerals)
    #expect(table[1, "stages_with_shares"] == .list(["reserves", "mining", "refining", "magnets"]))
    #expect(table[0, "stages_with_shares"] == .array([]))
    #expect(table[2, "parent"] == .string("rare-earths"))
  }

  @Test func eventsComeInTheOrderOfTime() throws {
    let table = try Seed.table(.events)
    let days = zip(table.texts("start"), table.texts("end")).map { "\($0) \($1)" }
    #expect(days == days.sorted())
    let ids = table.texts("id")
    let vault = try #require(ids.firstIndex(of: "project-vault-announcement"))
    let ministerial = try #require(ids.firstIndex(of: "ministerial-2026-02-04"))
    #expect(ids.first == "discovery-1949" && vault < ministerial)
  }

  @Test func voicesCountNewsroomsThatStateTheSame() throws {
    let refining = try Seed.table(.shares, stage: "refining")
    #expect((0..<2).map { refining[$0, "voices"] } == [.integer(1), .integer(1)])
    let ministers = try Seed.row(of: Seed.table(.counts), where: "of", is: "ministers")
    #expect(ministers["voices"] as? Int == 2)
    let loans = try Seed.table(.commitments, party: "exim")
    #expect((0..<4).map { loans[$0, "voices"] } == [2, 2, 2, 2].map { .integer($0) })
    let vault = try Seed.row(
      of: Seed.table(.events), where: "id", is: "project-vault-announcement")
    #expect(vault["voices"] as? Int == 4)
    let heard = try Seed.table(.events, source: "presstv")
    #expect(heard.texts("id").contains("project-vault-announcement"))
    #expect(heard[0, "voices"] != .null)
  }
}
