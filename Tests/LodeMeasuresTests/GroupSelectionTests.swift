import LodeData
import LodeMeasures
import Testing

/// Who is in some groups and not in others, in worked cases.
struct GroupSelectionTests {
  private func select(
    _ package: GroupPackage, in included: [String], not excluded: [String] = []
  ) throws -> (certain: [String], possible: [String], number: Interval) {
    let corpus = try package.corpus
    let selection = GroupSelection(
      included: included.flatMap { corpus.parties($0) },
      excluded: excluded.flatMap { corpus.parties($0) }, in: corpus)
    return (
      corpus.ids(selection.certain.map(\.party)), corpus.ids(selection.possible.map(\.party)),
      selection.number
    )
  }

  private func range(_ low: Double, _ high: Double) throws -> Interval {
    try #require(Interval(low: low, high: high))
  }

  @Test func completeGroupsLeaveNoDoubt() throws {
    let package = GroupPackage()
      .naming(["AAA", "BBB", "CCC"], in: "left").counting(3, in: "left")
      .naming(["CCC", "DDD"], in: "right").counting(2, in: "right")
    let without = try select(package, in: ["left"], not: ["right"])
    #expect(without.certain == ["AAA", "BBB"])
    #expect(without.possible.isEmpty)
    #expect(without.number == Interval(2))
    let both = try select(package, in: ["left", "right"])
    #expect(both.certain == ["CCC"] && both.possible.isEmpty && both.number == Interval(1))
  }

  @Test func theUnnamedOfTheExcludedMakeTheIncludedUncertain() throws {
    let package = GroupPackage()
      .naming(["AAA", "BBB", "CCC"], in: "left").counting(3, in: "left")
      .counting(2, in: "right")
    let without = try select(package, in: ["left"], not: ["right"])
    #expect(without.certain.isEmpty)
    #expect(without.possible == ["AAA", "BBB", "CCC"])
    #expect(without.number == (try range(1, 3)))
    let both = try select(package, in: ["left", "right"])
    #expect(both.number == (try range(0, 2)))
  }

  @Test func unnamedMembersAreMembers() throws {
    let package = GroupPackage().naming(["AAA"], in: "left").counting(9, in: "left")
    let alone = try select(package, in: ["left"])
    #expect(alone.certain == ["AAA"])
    #expect(alone.possible == ["BBB", "CCC", "DDD", "EEE", "FFF"])
    #expect(alone.number == Interval(9))
  }

  @Test func moreUnnamedThanCanHideAmongTheExcludedAreCounted() throws {
    // Seven unnamed, of whom the two named on the right can be two.
    let package = GroupPackage().counting(7, in: "left")
      .naming(["AAA", "BBB"], in: "right").counting(2, in: "right")
    #expect(try select(package, in: ["left"], not: ["right"]).number == (try range(5, 7)))
  }

  @Test func aCountWithoutCeilingLimitsNothing() throws {
    let package = GroupPackage().naming(["AAA"], in: "left").counting(3, to: nil, in: "left")
    #expect(try select(package, in: ["left"]).number == (try range(3, .infinity)))
    let excluding = package.naming(["AAA", "BBB"], in: "right").counting(2, in: "right")
    #expect(try select(excluding, in: ["right"], not: ["left"]).number == (try range(0, 1)))
  }

  @Test func onlyAForumThatNobodyCountsMayHaveAnybody() throws {
    let meeting = GroupPackage().naming(["AAA"], in: "left")
    #expect(try select(meeting, in: ["left"]).number == Interval(1))
    let forum = GroupPackage(kinds: ["left": "forum"]).naming(["AAA"], in: "left")
    #expect(try select(forum, in: ["left"]).number == (try range(1, .infinity)))
  }

  @Test func plannedMembersMayBelong() throws {
    let package = GroupPackage()
      .naming(["AAA", "BBB"], in: "left").counting(2, in: "left")
      .naming(["BBB", "CCC"], in: "right", status: "planned").counting(0, in: "right")
    let right = try select(package, in: ["right"])
    #expect(right.certain.isEmpty && right.possible == ["BBB", "CCC"])
    #expect(right.number == (try range(0, 2)))
    let without = try select(package, in: ["left"], not: ["right"])
    #expect(without.certain == ["AAA"] && without.possible == ["BBB"])
    #expect(without.number == (try range(1, 2)))
  }

  @Test func aPartyAndItsBodyAreOneMember() throws {
    let package = GroupPackage().naming(["AAA", "body", "part"], in: "left")
      .counting(2, in: "left")
    let alone = try select(package, in: ["left"])
    #expect(alone.certain == ["AAA", "body", "part"])
    #expect(alone.number == Interval(2))
    let excluding = package.counting(1, in: "right")
    #expect(try select(excluding, in: ["left"], not: ["right"]).number == (try range(1, 2)))
  }

  @Test func aBodyNamedElsewhereLeavesItsParentUndecided() throws {
    let package = GroupPackage().naming(["AAA", "body"], in: "left").counting(2, in: "left")
      .naming(["part"], in: "right").counting(1, in: "right")
    let without = try select(package, in: ["left"], not: ["right"])
    #expect(without.certain == ["AAA"] && without.possible == ["body"])
    #expect(without.number == (try range(1, 2)))
  }

  @Test func whereCountriesAreCountedNoInstitutionIsUnnamed() throws {
    let package = GroupPackage().counting(2, in: "left", members: "countries")
      .naming(["AAA", "body"], in: "right").counting(2, in: "right")
    let without = try select(package, in: ["right"], not: ["left"])
    #expect(without.certain == ["body"] && without.possible == ["AAA"])
    #expect(without.number == (try range(1, 2)))
  }

  @Test func partnersBelongOnTopOfTheCount() throws {
    let package = GroupPackage().naming(["AAA"], in: "left", tie: "partner-of")
      .naming(["BBB"], in: "left", tie: "near").counting(4, in: "left")
    let alone = try select(package, in: ["left"])
    #expect(alone.certain == ["AAA"])
    #expect(alone.number == Interval(5))
  }

  // MARK: Groups that are apart, and counterparts

  /// Three on the left, of whom two are named; four on the right, of whom nobody is.
  private let apart = GroupPackage().naming(["AAA", "BBB"], in: "left").counting(3, in: "left")
    .counting(4, in: "right").setting("right", apartFrom: "left")

  @Test func groupsThatAreApartShareNobody() throws {
    let both = try select(apart, in: ["left", "right"])
    #expect(both.certain.isEmpty && both.possible.isEmpty && both.number == Interval(0))
  }

  @Test func whoIsNamedElsewhereIsNotAmongTheUnnamedOfAGroupApart() throws {
    let right = try select(apart, in: ["right"])
    #expect(right.possible == ["CCC", "DDD", "EEE", "FFF"] && right.number == Interval(4))
    let third = apart.naming(["AAA", "CCC"], in: "third").counting(2, in: "third")
    // Of the two, the right can have one alone: AAA is on the left.
    let without = try select(third, in: ["third"], not: ["right"])
    #expect(without.certain == ["AAA"] && without.possible == ["CCC"])
    #expect(without.number == (try range(1, 2)))
  }

  @Test func leavingOutAGroupApartChangesNothing() throws {
    for pair in [["left", "right"], ["right", "left"]] {
      let without = try select(apart, in: [pair[0]], not: [pair[1]])
      let alone = try select(apart, in: [pair[0]])
      #expect(without.certain == alone.certain && without.possible == alone.possible)
      #expect(without.number == alone.number)
    }
  }

  @Test func whoIsNamedInOneIsNotPlannedInTheOther() throws {
    let package = apart.naming(["BBB", "CCC"], in: "right", status: "planned")
    #expect(try select(package, in: ["right"]).possible == ["CCC", "DDD", "EEE", "FFF"])
  }

  @Test func namesInBothGroupsOutweighThatTheyAreApart() throws {
    let package = apart.naming(["AAA"], in: "right").counting(5, in: "right")
    #expect(try select(package, in: ["left", "right"]).certain == ["AAA"])
    let intended = apart.naming(["AAA"], in: "right")
    #expect(try select(intended, in: ["left", "right"]).certain == ["AAA"])
  }

  @Test func theUnnamedOfTheExcludedTakeWhomTheyCan() throws {
    // The right can have nobody of the left, the third anybody: one of the three goes.
    let package = GroupPackage().naming(["AAA", "BBB", "CCC"], in: "left").counting(3, in: "left")
      .counting(1, in: "right").counting(1, in: "third")
      .naming(["AAA", "BBB", "CCC"], in: "right", tie: "faces")
    let without = try select(package, in: ["left"], not: ["right", "third"])
    #expect(without.certain.isEmpty && without.possible == ["AAA", "BBB", "CCC"])
    #expect(without.number == (try range(2, 3)))
  }

  @Test func whoStandsOppositeAGroupIsNoneOfIt() throws {
    let package = GroupPackage().counting(2, in: "left")
      .naming(["AAA", "body"], in: "left", tie: "faces", status: "planned")
      .naming(["AAA", "part"], in: "right").counting(2, in: "right")
    #expect(try select(package, in: ["left"]).possible == ["BBB", "CCC", "DDD", "EEE", "FFF"])
    let without = try select(package, in: ["right"], not: ["left"])
    #expect(without.certain == ["AAA", "part"] && without.number == Interval(2))
  }

  @Test func anAnswerRestsOnWhatSaysWhoIsNotInAGroup() throws {
    func claims(_ package: GroupPackage, _ included: String, _ excluded: String...) throws
      -> [String]
    {
      let corpus = try package.corpus
      return GroupSelection(
        included: corpus.parties(included), excluded: excluded.flatMap { corpus.parties($0) },
        in: corpus
      ).claims.map { corpus[$0].id }
    }
    #expect(try claims(apart, "right", "left") == ["r2", "c0", "c1"])
    let third = apart.naming(["AAA"], in: "third").counting(1, in: "third")
    // That AAA is not on the right: it is on the left, and the two are apart.
    #expect(try claims(third, "third", "right") == ["r0", "r2", "r3", "c1", "c2"])
    let faced = GroupPackage().naming(["AAA"], in: "left").counting(1, in: "left")
      .counting(1, in: "right").naming(["AAA"], in: "right", tie: "faces")
    #expect(try claims(faced, "left", "right") == ["r0", "r1", "c0", "c1"])
  }

  @Test func perhapsCountsMembersBesidesTheNamed() throws {
    let corpus = try GroupPackage().counting(1, in: "left")
      .naming(["body", "part", "AAA"], in: "right").counting(2, in: "right").corpus
    let selection = GroupSelection(
      included: corpus.parties("right"), excluded: corpus.parties("left"), in: corpus)
    #expect(selection.possible.count == 3 && selection.perhaps == 2 && selection.named == 0)
  }

  @Test func aGroupWithoutItselfIsEmpty() throws {
    let package = GroupPackage().naming(["AAA"], in: "left").counting(4, in: "left")
    let nobody = try select(package, in: ["left", "left"], not: ["left"])
    #expect(nobody.certain.isEmpty && nobody.possible.isEmpty && nobody.number == Interval(0))
  }

  @Test func withNothingIncludedEveryCandidateIs() throws {
    let package = GroupPackage().naming(["AAA", "body"], in: "left").counting(2, in: "left")
    let others = try select(package, in: [], not: ["left"])
    #expect(others.certain == ["BBB", "CCC", "DDD", "EEE", "FFF"])
    #expect(others.number.high == .infinity)
  }

  @Test func anAnswerRestsOnItsTiesAndItsCounts() throws {
    let package = GroupPackage().naming(["AAA"], in: "left").naming(["BBB"], in: "right")
      .naming(["CCC"], in: "left", status: "planned").counting(3, in: "left")
      .counting(1, in: "right").counting(8, of: "ministers", in: "right", members: "")
    let corpus = try package.corpus
    let selection = GroupSelection(
      included: corpus.parties("left"), excluded: corpus.parties("right"), in: corpus)
    #expect(selection.claims.map { corpus[$0].id } == ["r0", "r2", "c0", "c1"])
  }
}
