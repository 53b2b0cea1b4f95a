import LodeData
import LodeMeasures
import Testing

/// What is left when parties halt, by hand.
@Suite struct HaltTests {
  /// AAA 60, BBB 20, CCC 10; 10 of which nobody is named.
  private let plain = SharePackage().holding("AAA", 60, 60).holding("BBB", 20, 20)
    .holding("CCC", 10, 10)

  private func halt(
    _ package: SharePackage, of parties: [String]? = nil, coalition: String? = nil
  ) throws -> Halt {
    let corpus = try package.corpus
    let concentration = try #require(Concentration.all(in: corpus).measured.first)
    let rosters = Rosters(corpus: corpus)
    return try Halt(
      of: parties.map { try Coalition.parties(named: $0.joined(separator: ","), in: rosters) },
      in: concentration, coalition: coalition.map { try Coalition(named: $0, in: rosters) },
      corpus: corpus)
  }

  private func expect(
    _ interval: Interval?, _ low: Double, _ high: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(interval, sourceLocation: sourceLocation)
    #expect(abs(interval.low - low) < 1e-6, "\(interval)", sourceLocation: sourceLocation)
    #expect(abs(interval.high - high) < 1e-6, "\(interval)", sourceLocation: sourceLocation)
  }

  @Test func theLeaderHaltsWhereNobodyIsNamed() throws {
    let halt = try halt(plain)
    #expect(halt.halted.count == 1)
    try expect(halt.remaining, 40, 40)
    try expect(halt.unattributed, 10, 10)
    try expect(halt.unattributedOfRemaining, 25, 25)
    #expect(halt.holders.count == 2)
    try expect(halt.holders[0].ofWorld, 20, 20)
    try expect(halt.holders[0].ofRemaining, 50, 50)
    #expect(halt.coalition == nil)
  }

  @Test func severalHaltTogetherAndOpenEndsStayOpen() throws {
    try expect(try halt(plain, of: ["AAA", "bbb"]).remaining, 20, 20)
    let range = try halt(
      SharePackage().holding("AAA", 55, 65).holding("BBB", 20, 20), of: ["AAA"])
    try expect(range.remaining, 35, 45)
    try expect(range.holders[0].ofRemaining, 20 / 45 * 100, 20 / 35 * 100)
  }

  @Test func membersWithoutAStatedShareMayBeAmongTheUnnamed() throws {
    let known = try halt(plain, coalition: "BBB,CCC").coalition
    try expect(known?.ofWorld, 30, 30)
    try expect(known?.ofRemaining, 75, 75)
    let perhaps = try halt(plain, coalition: "BBB,DDD").coalition
    try expect(perhaps?.ofWorld, 20, 30)
    try expect(perhaps?.ofRemaining, 50, 75)
  }

  @Test func oneWhoHaltsHoldsNothingOfWhatIsLeft() throws {
    let share = try halt(plain, coalition: "AAA,BBB").coalition
    try expect(share?.ofWorld, 80, 80)
    try expect(share?.ofRemaining, 50, 50)
  }

  @Test func unnamedMembersMayBeNamedHoldersOrOthers() throws {
    let package = plain.naming(["BBB"], in: "club").counting(2, in: "club")
    let share = try halt(package, coalition: "club").coalition
    // The one unnamed member: the leader in the world, CCC or who is not named in what is left.
    try expect(share?.ofWorld, 20, 80)
    try expect(share?.ofRemaining, 50, 75)
    let none = try halt(plain.counting(1, in: "club"), coalition: "club").coalition
    try expect(none?.ofWorld, 0, 60)
    try expect(none?.ofRemaining, 0, 50)
  }

  @Test func plannedMembersHoldPerhaps() throws {
    let package = plain.naming(["BBB"], in: "club").naming(["CCC"], in: "club", status: "planned")
    try expect(try halt(package, coalition: "club").coalition?.ofWorld, 20, 30)
  }

  @Test func anInstitutionHoldsNothingForItsMembersAndIsNamed() throws {
    let package = plain.naming(["BBB", "body"], in: "club")
    let halt = try halt(package, coalition: "club")
    try expect(halt.coalition?.ofWorld, 20, 20)
    #expect(halt.caveats(in: try package.corpus).contains { $0.hasPrefix("Body: ") })
  }

  @Test func whoIsListedWithoutAFigureIsNamedAndMayHoldTheRest() throws {
    let package = SharePackage().amount("AAA", "60,60,,,").amount("BBB", ",,,,withheld")
      .amount("CCC", ",,,,withheld").amount("world", "100,100,,,", excludes: "CCC")
    let halt = try halt(package, coalition: "BBB,CCC")
    let corpus = try package.corpus
    try expect(halt.coalition?.ofRemaining, 0, 100)
    #expect(halt.coalition?.unstated.count == 2)
    let caveats = halt.caveats(in: corpus)
    #expect(caveats.contains { $0.contains("Land BBB (withheld)") })
    #expect(caveats.contains { $0.hasPrefix("Outside the total") && $0.contains("Land CCC") })
    let outside = try self.halt(package, coalition: "CCC").coalition
    try expect(outside?.ofWorld, 0, 0)
  }

  @Test func refusalsSayWhy() throws {
    #expect(throws: HaltError.self) { try halt(plain, of: ["DDD"]) }
    #expect(throws: HaltError.nothingLeft) { try halt(SharePackage().holding("AAA", 100, 100)) }
    let package = SharePackage().amount("AAA", "60,60,,,").amount("BBB", ",,,,withheld")
      .amount("world", "100,100,,,")
    let corpus = try package.corpus
    let error = #expect(throws: HaltError.self) { try halt(package, of: ["BBB"]) }
    #expect(error?.text(in: corpus).contains("listed there without a figure") == true)
  }

  @Test func everyYearAndScopeIsAnsweredByItself() throws {
    let package = plain.holding("AAA", 50, 50, year: 2024).holding("BBB", 40, 40, scope: "metal")
    let corpus = try package.corpus
    var question = HaltQuestion(
      mineral: try #require(corpus.find("ore", in: \.minerals)),
      stage: try #require(corpus.find("mining", in: \.stages)))
    #expect(question.answers(in: corpus).answered.count == 3)
    question.year = 2025
    #expect(question.answers(in: corpus).answered.count == 2)
    question.scope = "metal"
    #expect(question.answers(in: corpus).answered.map(\.remaining.low) == [60])
    question.parties = corpus.find("AAA", in: \.parties).map { [$0] }
    #expect(question.answers(in: corpus).refused.count == 1)
    let opening = HaltQuestion.opening(
      among: Concentration.all(in: corpus).measured, in: corpus)
    #expect(opening?.year == 2025 && opening?.scope == "ore")
  }
}
