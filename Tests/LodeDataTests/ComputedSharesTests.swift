import LodeData
import Testing

/// Shares of amounts: each row of the table is a party or an aggregate and its amount.
struct ComputedSharesTests {
  private static let header =
    "id,mineral,stage,party,aggregate,year,scope,unit,low,high,low_open,high_open,flag,excludes,"
    + "document,line,locator,stated,said_by,date,note\n"

  /// The shares of a table of amounts, by party.
  private func shares(_ rows: [(holder: String, amount: String)]) throws -> [String: ShareClaim] {
    let lines = rows.enumerated().map { place, row in
      let isParty = row.holder.count == 3
      return "r\(place),ore,mining,\(isParty ? row.holder : ""),\(isParty ? "" : row.holder),2025,"
        + "content,tons,\(row.amount),,a,\(place + 1),,x,,2026-02-04,\n"
    }
    let package = SmallPackage().with("quantities", Self.header + lines.joined())
    let corpus = try CorpusLoader.load([package.source]).corpus
    return Dictionary(uniqueKeysWithValues: corpus.shares.map { (corpus[$0.party].id, $0) })
  }

  private func expect(
    _ interval: Interval?, _ low: Double, _ high: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(interval, sourceLocation: sourceLocation)
    #expect(abs(interval.low - low) < 1e-9, sourceLocation: sourceLocation)
    #expect(abs(interval.high - high) < 1e-9, sourceLocation: sourceLocation)
  }

  @Test func eachEndOfAnAmountIsSetAgainstTheFartherEndOfTheTotal() throws {
    let share = try #require(try shares([("AAA", "57,63,,,"), ("world", "95,105,,,")])["AAA"])
    try expect(share.share, 100 * 57 / 105, 100 * 63 / 95)
    try expect(share.literal, 60, 60)
  }

  @Test func anAmountWithoutATotalIsAtMostItsPartOfTheSum() throws {
    let share = try #require(try shares([("AAA", "60,60,,,"), ("BBB", "20,20,,,")])["AAA"])
    try expect(share.share, 0, 75)
    #expect(share.share?.lowOpen == true)
    try expect(share.literal, 75, 75)
  }

  @Test func aTotalThatIsOnlyMoreThanAnAmountBoundsTheShareFromAbove() throws {
    let share = try #require(try shares([("AAA", "44,44,,,"), ("world", "85,,true,,")])["AAA"])
    try expect(share.share, 0, 100 * 44 / 85)
    #expect(share.share?.lowOpen == true)
    try expect(share.literal, 100 * 44 / 85, 100 * 44 / 85)
  }

  @Test func aTotalThatIsOnlyLessThanAnAmountReachesDownToTheSumOfItsParts() throws {
    let all = try shares([("AAA", "40,40,,,"), ("BBB", "20,20,,,"), ("world", "0,100,,true,")])
    try expect(all["AAA"]?.share, 40, 100 * 40 / 60)
    try expect(all["AAA"]?.literal, 40, 40)
  }

  @Test func partsBeyondTheirTotalWidenItToTheirSum() throws {
    let all = try shares([
      ("AAA", "60,60,,,"), ("BBB", "50,50,,,"), ("others", "10,10,,,"), ("world", "95,105,,,"),
    ])
    try expect(all["AAA"]?.share, 50, 100 * 60 / 95)
    let lows = all.values.compactMap { $0.share?.low }.reduce(0, +)
    #expect(lows <= 100)
  }

  @Test func aDashIsZeroAndASignForNothingKnownIsNot() throws {
    let all = try shares([
      ("AAA", "0,0,,,"), ("BBB", ",,,,withheld"), ("world", "95,105,,,"),
    ])
    try expect(all["AAA"]?.share, 0, 0)
    #expect(all["BBB"]?.share == nil)
    #expect(all["BBB"]?.literal == nil)
    #expect(all["BBB"]?.quantity?.flag == .withheld)
  }

  @Test func nothingOfNothingIsNothing() throws {
    let all = try shares([("AAA", "0,0,,,"), ("world", "0,0,,,")])
    try expect(all["AAA"]?.share, 0, 0)
  }
}
