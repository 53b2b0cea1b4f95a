import LodeData
import LodeMeasures
import Testing

/// Rules on who belongs to a set, and how many.
struct MemberRuleTests {
  private let press = PressPackage()

  // MARK: Lists

  @Test func aListShorterThanItsNumberIsAPart() throws {
    let short = press.count("c1", "a1", 3, 3, stated: "three")
      .tie("t1", "a1", "AAA", "joined", "club").tie("t2", "a1", "BBB", "joined", "club")
    let (entry, explanation) = try #require(
      try short.tie("t3", "b1", "CCC", "joined", "club").only())
    #expect(entry.id == "part-whole-club-a1" && entry.kind == .partWhole)
    #expect(entry.sides.map(\.claims.count) == [1, 2])
    #expect(
      explanation
        == #"The Club: House A says "three" and names 2. The list is a part, not another "#
        + "number: House B names Celand too.")
    let alone = try #require(try short.only())
    #expect(alone.explanation.hasSuffix("no document names the rest."))
  }

  @Test func aListOfAllOrOfOneIsNoPart() throws {
    let two = press.count("c1", "a1", 2, 2).tie("t1", "a1", "AAA", "joined", "club")
    #expect(try two.tie("t2", "a1", "BBB", "joined", "club").found().isEmpty)
    #expect(try two.found().isEmpty, "one name is an example")
    #expect(
      try press.count("c1", "a1", 3, 3).tie("t1", "b1", "AAA", "joined", "club")
        .tie("t2", "b1", "BBB", "joined", "club").found().isEmpty, "the names are another's")
    #expect(
      try press.count("c1", "a1", 3, 3).tie("t1", "a1", "AAA", "joined", "club", line: 1)
        .tie("t2", "a1", "BBB", "joined", "club", line: 5).found().isEmpty,
      "names here and there are no list")
  }

  @Test func moreNamesThanAreCountedContradict() throws {
    func named(later date: String) -> PressPackage {
      press.count("c1", "a1", 2, 2).tie("t1", "b1", "AAA", "joined", "club")
        .tie("t2", "b1", "BBB", "joined", "club")
        .tie("t3", "b1", "CCC", "joined", "club", date: date)
    }
    #expect(try named(later: "2026-02-04").found() == ["contradiction contradiction-club-names"])
    #expect(try named(later: "2026-05-01").found() == ["date date-club-names"])
    #expect(
      try named(later: "2026-05-01").only()?.explanation.hasSuffix(
        "Those beyond the count are named with later dates.") == true)
  }

  @Test func plannedMembersAreNotCounted() throws {
    #expect(
      try press.count("c1", "a1", 3, 3).tie("t1", "a1", "AAA", "joined", "club")
        .tie("t2", "a1", "BBB", "joined", "club", status: "planned").found().isEmpty)
  }

  // MARK: Groups that are apart

  @Test func aMemberOfTwoGroupsThatAreApartContradicts() throws {
    let apart = press.tie("t1", "a1", "guild", "other-than", "club")
    let both = apart.tie("t2", "b1", "AAA", "joined", "club")
      .tie("t3", "b1", "AAA", "joined", "guild")
    let (entry, explanation) = try #require(try both.only())
    #expect(entry.id == "contradiction-club-guild-members" && entry.kind == .contradiction)
    #expect(entry.sides.map(\.claims.count) == [1, 2])
    #expect(
      explanation
        == #"The Guild has other members than The Club: House A says "words". Aland is named in "#
        + "both, by House B. Only one of the two can hold.")
    let reversed = both.tie("t4", "c1", "club", "other-than", "guild")
    #expect(try reversed.found() == ["contradiction contradiction-club-guild-members"])
    #expect(
      try apart.tie("t2", "b1", "uni", "joined", "club").tie("t3", "b1", "com", "joined", "guild")
        .only()?.explanation.contains("The Union and The Commission are named in both") == true,
      "they are one member")
  }

  @Test func groupsThatShareNobodyOrAreNotYetApartDoNotContradict() throws {
    let apart = press.tie("t1", "a1", "guild", "other-than", "club")
      .tie("t2", "b1", "AAA", "joined", "club")
    #expect(try apart.tie("t3", "b1", "BBB", "joined", "guild").found().isEmpty)
    #expect(
      try apart.tie("t3", "b1", "AAA", "joined", "guild", status: "planned").found().isEmpty)
    #expect(
      try apart.tie("t3", "c1", "club", "other-than", "guild").found().isEmpty,
      "either way it is one statement")
    #expect(
      try press.tie("t1", "a1", "guild", "other-than", "club", status: "planned")
        .tie("t2", "b1", "AAA", "joined", "club").tie("t3", "b1", "AAA", "joined", "guild")
        .found().isEmpty)
  }

  // MARK: Countries and all

  @Test func countriesAndAllMembersArePartAndWhole() throws {
    let both = press.count("c1", "a1", 54, 54)
      .count("c2", "b1", 55, 55, of: "delegations", members: "all")
    #expect(try both.found() == ["part_whole part-whole-club-countries"])
    #expect(
      try both.tie("t1", "b1", "uni", "joined", "club").only()?.explanation.hasSuffix(
        "the second every member, with The Union.") == true)
    #expect(
      try press.count("c1", "a1", 51, nil).count("c2", "b1", 55, 55, of: "x", members: "all")
        .found().isEmpty, "more than 50 may be 55")
    #expect(
      try press.count("c1", "a1", 54, 54).count("c2", "b1", 50, 50, of: "x", members: "all")
        .found() == ["contradiction contradiction-club-countries"], "a whole below its part")
  }

  @Test func aPartyAndItsBodyAreOneMember() throws {
    let both = press.tie("t1", "a1", "com", "joined", "club")
      .tie("t2", "b1", "uni", "joined", "club")
    #expect(try both.found() == ["part_whole part-whole-club-com"])
    #expect(
      try both.tie("t3", "a1", "uni", "joined", "club").found().isEmpty,
      "a1 names both")
    #expect(
      try press.tie("t1", "a1", "com", "joined", "club").tie("t2", "b1", "AAA", "joined", "club")
        .found().isEmpty)
    #expect(
      try press.tie("t1", "a1", "com", "supports", "club").tie(
        "t2", "b1", "uni", "supports", "club"
      )
      .found().isEmpty, "support is no membership")
  }

  // MARK: Units and ordinals

  @Test func oneNumberInTwoUnitsIsCompatible() throws {
    #expect(
      try press.count("c1", "a1", 11, 11, of: "agreements", members: "all")
        .count("c2", "b1", 11, 11).found() == ["compatible compatible-club-11"])
    #expect(
      try press.count("c1", "a1", 11, 11, of: "agreements", members: "all")
        .count("c2", "b1", 11, 11, of: "ministers", members: "").found().isEmpty,
      "ministers are no members")
  }

  @Test func ordinalsOfTwoSeriesAreCompatible() throws {
    let first = press.count("c1", "a1", 1, 1, of: "summits", members: "", stated: "inaugural")
    #expect(
      try first.count("c2", "b1", 2, 2, of: "talks", members: "", stated: "second meeting").found()
        == ["compatible compatible-club-ordinals"])
    #expect(
      try first.count("c2", "b1", 2, 2, of: "summits", members: "", stated: "second meeting")
        .found() == ["contradiction contradiction-club-summits"], "one series has one number")
    #expect(
      try first.count("c2", "b1", 2, 2, of: "talks", members: "", stated: "two talks").found()
        .isEmpty, "no ordinal")
  }
}
