import LodeData
import TestSupport
import Testing

struct IntervalTests {
  /// A range with small whole ends, so that ends often meet.
  private func random(_ dice: inout SplitMix64) -> Interval {
    while true {
      let ends = [Int.random(in: 0...6, using: &dice), Int.random(in: 0...6, using: &dice)]
        .map(Double.init)
      let high = Int.random(in: 0...9, using: &dice) == 0 ? Double.infinity : max(ends[0], ends[1])
      if let interval = Interval(
        low: min(ends[0], ends[1]), high: high, lowOpen: Bool.random(using: &dice),
        highOpen: Bool.random(using: &dice))
      {
        return interval
      }
    }
  }

  /// Values at, between and beyond all possible ends of ``random(_:)``.
  private let probes = stride(from: -1.0, through: 8, by: 0.5)

  @Test func reversedEmptyAndEndlessRangesCannotBeMade() {
    #expect(Interval(low: 2, high: 1) == nil)
    #expect(Interval(low: 1, high: 1, lowOpen: true) == nil)
    #expect(Interval(low: 1, high: 1, highOpen: true) == nil)
    #expect(Interval(low: .nan, high: 1) == nil)
    #expect(Interval(low: 1, high: .nan) == nil)
    #expect(Interval(low: -.infinity, high: 1) == nil)
    #expect(Interval(low: .infinity, high: .infinity) == nil)
  }

  @Test func aPointHoldsItselfAlone() {
    let point = Interval(54)
    #expect(point.isPoint)
    #expect(point.midpoint == 54)
    #expect(probes.filter(point.contains).isEmpty)
    #expect(point.contains(54))
  }

  @Test func anInfiniteEndIsOpen() throws {
    let interval = try #require(Interval(low: 51, high: .infinity))
    #expect(interval.highOpen)
    #expect(interval.contains(1e300))
    #expect(!interval.contains(.infinity))
    #expect(interval.midpoint == 51)
  }

  @Test func openEndsAreExcluded() throws {
    let over90 = try #require(Interval(low: 90, high: 100, lowOpen: true))
    #expect(!over90.contains(90))
    #expect(over90.contains(90.000_001))
    #expect(over90.contains(100))
    #expect(over90.midpoint == 95)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theIntersectionHoldsWhatBothHold(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let left = random(&dice)
    let right = random(&dice)
    let both = left.intersection(right)
    for value in probes {
      #expect(
        (both?.contains(value) ?? false) == (left.contains(value) && right.contains(value)),
        "\(value) in \(left) and \(right)")
    }
    #expect(both == right.intersection(left))
    #expect(left.intersection(left) == left)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theHullIsTheSmallestRangeThatHoldsBoth(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let left = random(&dice)
    let right = random(&dice)
    let hull = left.hull(right)
    for value in probes where left.contains(value) || right.contains(value) {
      #expect(hull.contains(value), "\(value) in \(left) or \(right)")
    }
    #expect(hull.low == left.low || hull.low == right.low)
    #expect(hull.high == left.high || hull.high == right.high)
    #expect(hull.contains(hull.low) == (left.contains(hull.low) || right.contains(hull.low)))
    #expect(hull.contains(hull.high) == (left.contains(hull.high) || right.contains(hull.high)))
    #expect(hull == right.hull(left))
    #expect(left.hull(left) == left)
    #expect(hull.intersection(left) == left)
    if let both = left.intersection(right) { #expect(both.hull(left) == left) }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theHullOfThreeIsTheSameInAnyOrder(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let three = [random(&dice), random(&dice), random(&dice)]
    #expect(
      three[0].hull(three[1]).hull(three[2]) == three[0].hull(three[1].hull(three[2])))
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theLiteralReadingIsAPointWithinTheEnds(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let interval = random(&dice)
    let literal = interval.literal(top: 6)
    #expect(literal.isPoint)
    #expect(interval.low <= literal.low && literal.low <= interval.high)
    #expect(literal.literal(top: 7) == literal)
  }

  @Test(arguments: [
    (90, 100, true, false, 90), (40, 100, false, false, 40), (55, 65, false, false, 60),
    (89.5, 90.5, false, false, 90), (0, 10, false, false, 10), (0, 30, false, true, 30),
    (60, 60, false, false, 60), (85, 90, false, true, 90),
  ])
  func theLiteralReadingIsTheNumberPrinted(
    low: Double, high: Double, lowOpen: Bool, highOpen: Bool, number: Double
  ) throws {
    let interval = try #require(
      Interval(low: low, high: high, lowOpen: lowOpen, highOpen: highOpen))
    #expect(interval.literal(top: 100) == Interval(number))
  }

  @Test func theLiteralReadingOfMoreThanIsItsLowEnd() throws {
    let money = try #require(Interval(low: 30e9, high: .infinity, lowOpen: true))
    #expect(money.literal() == Interval(30e9))
  }
}
