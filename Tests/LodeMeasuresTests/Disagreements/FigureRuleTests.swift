import LodeData
import LodeMeasures
import Testing

/// Rules on figures of one quantity, and of quantities that are taken for one.
struct FigureRuleTests {
  private let press = PressPackage()

  // MARK: Qualifiers

  @Test func aQualifierThatIsDroppedIsLost() throws {
    let found = try press.share("s1", "a1", 85, 95, stated: "about 90%")
      .share("s2", "b1", 89.5, 90.5, stated: "90%").only()
    let (entry, explanation) = try #require(found)
    #expect(entry.id == "lost-qualifier-ore-mining-aaa")
    #expect(entry.kind == .lostQualifier && entry.isDispute)
    #expect(entry.sides.map(\.claims.count) == [1, 1])
    #expect(
      explanation == #"Aland, ore, mining: House A says "about 90%"; House B says "90%". The "#
        + "printed number is the same, 90 %; with the qualifier it may be 85 to 95 %, without it "
        + "89.5 to 90.5 %.")
  }

  @Test func countsAndMoneyLoseTheirsToo() throws {
    #expect(
      try press.count("c1", "a1", 51, nil, stated: "more than 50").count("c2", "b1", 50, 50)
        .found() == ["lost_qualifier lost-qualifier-club-countries"])
    #expect(
      try press.money("m1", "a1", 0, 10).money("m2", "b1", 10, 10).found()
        == ["lost_qualifier lost-qualifier-vault-loan"])
  }

  @Test func anotherNumberIsNoLostQualifier() throws {
    #expect(
      try press.share("s1", "a1", 85, 95).share("s2", "b1", 91.5, 92.5).found()
        == ["compatible compatible-ore-mining-aaa"])
    #expect(try press.share("s1", "a1", 85, 95).share("s2", "b1", 85, 95).found().isEmpty)
    #expect(
      try press.share("s1", "a1", 85, 95).share("s2", "b1", 89.5, 90.5, year: 2025).found()
        .isEmpty, "another year is another quantity")
  }

  // MARK: Contradiction, vintage, compatible

  @Test func readingsWithoutACommonValueContradict() throws {
    let (entry, explanation) = try #require(
      try press.money("m1", "a1", 10, 10).money("m2", "b1", 12, 12).money("m3", "c1", 12, 12)
        .only())
    #expect(entry.id == "contradiction-vault-loan")
    #expect(entry.sides.map(\.claims.count) == [1, 2])
    #expect(explanation.hasSuffix("No value fits both: USD 10 billion against USD 12 billion."))
    #expect(explanation.contains("and so does Paper C (House C)"))
  }

  @Test func manyReadingsAreOneEntry() throws {
    var many = press
    for number in 1...30 {
      many = many.count("c\(number)", number % 2 == 0 ? "a1" : "b1", number, number)
    }
    let (entry, explanation) = try #require(try many.only())
    #expect(entry.sides.count == 30 && entry.kind == .contradiction)
    #expect(explanation.contains("; 26 more readings."))
  }

  @Test func whatFitsEveryReadingIsNoSideOfAContradiction() throws {
    let (entry, _) = try #require(
      try press.count("c1", "a1", 10, 10).count("c2", "b1", 12, 12).count("c3", "c1", 2, nil).only()
    )
    #expect(entry.kind == .contradiction && entry.sides.count == 2)
  }

  @Test func aNewsroomsLaterFigureIsItsRevision() throws {
    let later = press.share("s1", "a1", 59.5, 60.5, year: 2024)
      .share("s2", "a2", 69.5, 70.5, year: 2024)
    #expect(try later.found() == ["vintage vintage-ore-mining-aaa-2024-house-a"])
    #expect(
      try later.share("s3", "b1", 69.5, 70.5, year: 2024).found()
        == ["vintage vintage-ore-mining-aaa-2024-house-a"], "the last figure stands")
    #expect(
      try later.share("s3", "b1", 79.5, 80.5, year: 2024).found()
        == [
          "contradiction contradiction-ore-mining-aaa-2024",
          "vintage vintage-ore-mining-aaa-2024-house-a",
        ])
    #expect(
      try press.share("s1", "a1", 59.5, 60.5, year: 2024).share("s2", "b1", 69.5, 70.5, year: 2024)
        .found() == ["contradiction contradiction-ore-mining-aaa-2024"])
  }

  @Test func readingsWithACommonValueAreCompatible() throws {
    let (entry, explanation) = try #require(
      try press.count("c1", "a1", 54, 54).count("c2", "b1", 51, nil, stated: "more than 50")
        .count("c3", "c1", 51, nil, stated: "over 50").only())
    #expect(entry.kind == .compatible && !entry.isDispute)
    #expect(entry.sides.count == 2 && entry.claims.count == 3)
    #expect(explanation.hasSuffix("Both can hold: 54 fits."))
  }

  // MARK: Scope

  @Test func oneNumberOfTwoQuantitiesIsADifferentScope() throws {
    let two = press.share("s1", "a1", 55, 65).share("s2", "b1", 55, 65, stage: "ground", scope: "")
    let (entry, explanation) = try #require(try two.only())
    #expect(entry.id == "scope-ore-aaa-60" && entry.kind == .scope)
    #expect(explanation.hasSuffix(#"says "words", of world; House B says "words", of ground."#))
  }

  @Test func oneNumberOfTwoQuantitiesIsNothingWhereSourcesTellThemApart() throws {
    let one = press.share("s1", "a1", 55, 65)
    #expect(try one.share("s2", "a2", 55, 65, stage: "ground").found().isEmpty, "one newsroom")
    #expect(
      try one.share("s2", "b1", 55, 65, stage: "ground").share("s3", "b1", 55, 65).found().isEmpty,
      "b1 gives both")
    #expect(
      try press.share("s1", "a1", 55, 65, year: 2024)
        .share("s2", "b1", 55, 65, stage: "ground", year: 2024).found().isEmpty,
      "tables that carry their year")
    #expect(
      try one.share("s2", "b1", 65.5, 66.5, stage: "ground").found().isEmpty, "another number")
    #expect(
      try press.share("s1", "a1", 0, 0).share("s2", "b1", 0, 0, stage: "ground").found().isEmpty,
      "nought")
  }

  @Test func wholesDrawnDifferentlyAreNotOneNumber() throws {
    let found = try press.share("s1", "a1", 69.5, 70.5, scope: "oxides")
      .share("s2", "b1", 84.5, 85.5, scope: "metals").found()
    #expect(found == ["scope scope-ore-mining-aaa"])
    #expect(
      try press.share("s1", "a1", 60, 80, scope: "oxides")
        .share("s2", "b1", 71.5, 72.5, scope: "metals").found().isEmpty, "they may be one number")
    #expect(
      try press.share("s1", "a1", 69.5, 70.5, scope: "oxides")
        .share("s2", "a1", 84.5, 85.5, scope: "metals").found().isEmpty, "one source gives both")
  }

  @Test func entriesThatWouldShareAnIDTellTheirScopes() throws {
    let found = try press.share("s1", "a1", 10, 10, year: 2024, scope: "oxides")
      .share("s2", "b1", 11, 11, year: 2024, scope: "oxides")
      .share("s3", "a1", 10, 10, year: 2024, scope: "metals")
      .share("s4", "b1", 11, 11, year: 2024, scope: "metals").found()
    #expect(
      found == [
        "contradiction contradiction-ore-mining-aaa-2024-oxides",
        "contradiction contradiction-ore-mining-aaa-2024-metals",
      ])
  }
}
