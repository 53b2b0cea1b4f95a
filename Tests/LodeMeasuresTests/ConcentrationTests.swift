import LodeData
import LodeMeasures
import Testing

/// What a concentration makes of tables of amounts.
struct ConcentrationTests {
  private func measured(
    _ package: SharePackage, isLiteral: Bool = false
  ) throws -> (concentration: Concentration, corpus: Corpus) {
    let corpus = try package.corpus
    let all = Concentration.all(in: corpus, isLiteral: isLiteral)
    #expect(all.infeasible.isEmpty)
    #expect(all.measured.count == 1)
    return (try #require(all.measured.first), corpus)
  }

  private func shares(
    _ package: SharePackage, isLiteral: Bool = false
  ) throws -> [String: Interval] {
    let (concentration, corpus) = try measured(package, isLiteral: isLiteral)
    return Dictionary(
      uniqueKeysWithValues: concentration.holdings.map { (corpus[$0.party].id, $0.share) })
  }

  @Test func aPartyThatOneTotalLeavesOutMayHoldOfAnother() throws {
    let first = SharePackage().amount("AAA", "60,60,,,").amount("CCC", ",,,,withheld")
      .amount("world", "100,100,,,", excludes: "CCC")
    #expect(try measured(first).concentration.unstated.map(\.isOutside) == [true])
    let both = first.amount("AAA", "60,60,,,", document: "b")
      .amount("CCC", ",,,,withheld", document: "b").amount("world", "100,100,,,", document: "b")
    let concentration = try measured(both).concentration
    #expect(concentration.unstated.map(\.isOutside) == [false])
    #expect(concentration.market.unnamed.cap == .none)
  }

  @Test func anAmountThatTheTotalLeavesOutIsNoShareOfIt() throws {
    let package = SharePackage().amount("AAA", "30,30,,,").amount("BBB", "20,20,,,")
      .amount("CCC", "400,400,,,").amount("world", "100,100,,,", excludes: "CCC")
    #expect(try shares(package) == ["AAA": Interval(30), "BBB": Interval(20)])
    let (concentration, corpus) = try measured(package)
    #expect(concentration.unstated.map { corpus[$0.party].id } == ["CCC"])
    #expect(concentration.unstated.map(\.isOutside) == [true])
  }

  @Test func literalAmountsBeyondTheirTotalFitBesideAPercentage() throws {
    let package = SharePackage().amount("AAA", "99,99,,,", document: "b")
      .amount("BBB", "3,3,,,", document: "b").amount("world", "95,105,,,", document: "b")
      .holding("AAA", 98, 100, scope: "content")
    let shares = try shares(package, isLiteral: true)
    let leader = try #require(shares["AAA"])
    #expect(abs(leader.low - 100 * 99 / 102) < 1e-9)
    #expect(abs(leader.high - 98) < 1e-9)
    #expect(abs((shares["BBB"]?.low ?? 0) - 100 * 3 / 102) < 1e-9)
  }

  @Test(arguments: [300, 350])
  func literalAmountsThatExceedTheirTotalTogetherKeepTheirProportions(total: Int) throws {
    let package = SharePackage().amount("AAA", "300,300,,,").amount("BBB", "100,100,,,")
      .amount("world", "\(total),\(total),,,")
    #expect(
      try shares(package, isLiteral: true) == ["AAA": Interval(75), "BBB": Interval(25)])
  }

  @Test func theLeaderIsWhoIsRemoved() throws {
    let package = SharePackage().holding("AAA", 40, 40).holding("BBB", 30, 60)
    let (concentration, corpus) = try measured(package)
    #expect(concentration.leader.map { corpus[$0.party].id } == "BBB")
    #expect(
      try concentration.withoutLeader()?.interval
        == concentration.market.concentration(removing: ["BBB"])?.interval)
  }
}
