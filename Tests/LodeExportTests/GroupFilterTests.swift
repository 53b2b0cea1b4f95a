import LodeData
import Testing

@testable import LodeExport

/// Parties chosen by the groups that they are in and not in.
struct GroupFilterTests {
  @Test func groupsChooseWhoIsInThemAndWhoIsNot() throws {
    let corpus = try Seed.corpus.get()
    let ministerial = "critical-minerals-ministerial-2026"
    func parties(in included: [String], not excluded: [String] = []) throws -> DataTable {
      let filter = try QueryFilter(included: included, excluded: excluded, in: corpus)
      #expect(QueryTable.parties.dimensionsIgnored(of: filter).isEmpty)
      return QueryTable.parties.table(of: corpus, filter: filter)
    }
    let absent = try parties(in: [ministerial], not: ["signed-2026-02-04"])
    #expect(absent.rowCount == 45)
    #expect(Set(absent.texts("match")) == ["certain"])
    #expect(!absent.texts("id").contains("ARG") && absent.texts("id").contains("AUS"))
    let signed = try parties(in: [ministerial, "signed-2026-02-04"])
    #expect(signed.rowCount == 11)
    let perhaps = try parties(in: [ministerial, "signed-earlier"])
    #expect(Set(perhaps.texts("match")) == ["possible"])
    let forum = try parties(in: ["pax-silica"])
    #expect(forum.texts("match").first == "certain" && forum.texts("id").first == "USA")
    #expect(forum.texts("match").dropFirst().allSatisfy { $0 == "possible" })
    #expect(try Seed.table(.parties)[0, "match"] == .null)
  }

  @Test func groupsAreRefusedByOtherTables() throws {
    let filter = try QueryFilter(
      included: ["forge"], excluded: ["pax-silica"], in: Seed.corpus.get())
    for table in QueryTable.allCases where table != .parties {
      #expect(table.dimensionsIgnored(of: filter) == [.included, .excluded])
    }
  }

  @Test(arguments: [
    ("Signed", "signed-2026-02-04"), ("attended", "critical-minerals-ministerial-2026"),
    ("pax-silca", "pax-silica"), ("Minerals Security Partnership", "minerals-security-partnership"),
  ])
  func anUnknownGroupLeadsToAnID(word: String, id: String) throws {
    let corpus = try Seed.corpus.get()
    let error = #expect(throws: QueryError.self) {
      try QueryFilter(included: ["forge", word], in: corpus)
    }
    #expect(error?.description == "no group has the id '\(word)'; did you mean '\(id)'?")
    let country = #expect(throws: QueryError.self) {
      try QueryFilter(excluded: ["CHN"], in: corpus)
    }
    #expect(
      country?.description == "no group has the id 'CHN'; 'lode query parties' lists them")
  }
}
