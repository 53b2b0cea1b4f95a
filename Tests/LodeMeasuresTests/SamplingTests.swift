import LodeData
import LodeMeasures
import TestSupport
import Testing

/// The bounds against divisions made up at random, and against each other.
@Suite struct SamplingTests {
  private func forEachMarket(
    seed: UInt64, count: Int, _ body: (RandomMarket, inout SplitMix64) throws -> Void
  ) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<count { try body(try RandomMarket(using: &generator), &generator) }
  }

  @Test func noDivisionFallsOutsideTheBounds() throws {
    var samples = 0
    try forEachMarket(seed: 1, count: 400) { random, generator in
      let market = random.market
      let bounds = try market.concentration()
      let leading = try [1, 3].map { try market.concentrationRatio(largest: $0) }
      let left = try market.shareLeftWithoutLargest()
      for round in 0..<120 {
        let division = round == 0 ? random.truth : random.sample(using: &generator)
        guard let division else { continue }
        samples += 1
        let index = division.hhi
        #expect(index >= bounds.low.value - 1e-6 && index <= bounds.high.value + 1e-6)
        for (count, ratio) in zip([1, 3], leading) {
          let sum = division.largest(count)
          #expect(sum >= ratio.low - 1e-6 && sum <= ratio.high + 1e-6)
        }
        let rest = 100 - division.largest(1)
        #expect(rest >= left.low - 1e-6 && rest <= left.high + 1e-6)
      }
    }
    #expect(samples > 10_000)
  }

  @Test func noDivisionFallsOutsideTheBoundsOfWhatIsLeft() throws {
    try forEachMarket(seed: 2, count: 300) { random, generator in
      let names = random.market.suppliers.map(\.name)
      let removed = Set(names.filter { $0 == "0" || generator.chance(0.2) })
      let parties = Set(names.filter { _ in generator.chance(0.5) })
      let bounds = try random.market.concentration(removing: removed)
      let ofWhole = try random.market.share(of: parties)
      let ofLeft = try random.market.share(of: parties, removing: removed, unnamedMembers: 1)
      for round in 0..<80 {
        let division = round == 0 ? random.truth : random.sample(using: &generator)
        guard let division else { continue }
        let held = zip(names, division.named)
        let kept = held.filter { !removed.contains($0.0) }.map(\.1) + division.unnamed
        let left = kept.reduce(0, +)
        let share = held.filter { parties.contains($0.0) }.reduce(0) { $0 + $1.1 }
        try expect(share, within: ofWhole)
        guard left > 1e-6 else { continue }
        try expect(
          kept.reduce(0) { $0 + $1 * $1 } / (left * left) * 10_000, within: bounds?.interval)
        let mine = held.filter { parties.contains($0.0) && !removed.contains($0.0) }
          .reduce(0) { $0 + $1.1 }
        try expect(mine / left * 100, within: ofLeft)
        try expect((mine + (division.unnamed.max() ?? 0)) / left * 100, within: ofLeft)
      }
    }
  }

  private func expect(
    _ value: Double, within interval: Interval?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(interval, sourceLocation: sourceLocation)
    #expect(
      value >= interval.low - 1e-5 && value <= interval.high + 1e-5,
      sourceLocation: sourceLocation)
  }

  @Test func theLargestHoldWhatTheBestChoiceOfThemHolds() throws {
    var (open, unnamedCount) = (0, 0)
    try forEachMarket(seed: 7, count: 300) { random, generator in
      // Some ends are excluded, as by "over" and "less than". Where little is certain, nobody is
      // sure to be as large as the unnamed have to be.
      let certain = generator.chance(0.3) ? 0.1 : 1
      let suppliers = random.market.suppliers.map { supplier in
        let share = supplier.share
        let opened = Interval(
          low: share.low * certain, high: share.high, lowOpen: generator.chance(0.3),
          highOpen: generator.chance(0.3))
        return Supplier(name: supplier.name, share: opened ?? share)
      }
      let market = try Market(suppliers: suppliers, unnamed: random.market.unnamed)
      guard (try? market.feasibility()) != nil else { return }
      let shares = try #require(try PartyShares(in: market))
      for count in 1...3 {
        let choices = Self.choices(suppliers.map(\.name)).filter { $0.count <= count }
        let held = choices.map { choice in
          let unnamed = min(count - choice.count, market.unnamed.limit ?? count)
          return (share: shares.share(of: Set(choice), unnamedMembers: unnamed), unnamed: unnamed)
        }
        let most = held.reduce(0) { max($0, $1.share.high) }
        let best = held.filter { $0.share.high > most - 1e-9 }
        let ratio = try market.concentrationRatio(largest: count)
        #expect(isClose(ratio.high, most, 1e-7), "CR\(count) of \(market)")
        #expect(
          ratio.highOpen == best.allSatisfy(\.share.highOpen), "CR\(count) of \(market)")
        if best.allSatisfy({ $0.unnamed > 0 }) { unnamedCount += 1 }
        if ratio.highOpen { open += 1 }
      }
    }
    // The made-up markets are of each kind.
    #expect(open > 50 && unnamedCount > 50)
  }

  /// Every choice of some of the names.
  private static func choices(_ names: [String]) -> [[String]] {
    names.reduce([[]]) { choices, name in choices + choices.map { $0 + [name] } }
  }

  @Test func boundsAreReproducedByTheirAllocations() throws {
    try forEachMarket(seed: 3, count: 400) { random, _ in
      let bounds = try random.market.concentration()
      #expect(bounds.sharp)
      #expect(bounds.low.value <= bounds.high.value + 1e-9)
      for bound in [bounds.low, bounds.high] {
        expectFeasible(bound.allocation, random.market)
        #expect(isClose(bound.allocation.hhi, bound.value, 1e-6))
      }
      #expect(bounds.low.attained == (bounds.low.allocation.vanishing <= 1e-9))
      #expect(bounds.high.attained)
    }
  }

  @Test func orderOfSuppliersIsIrrelevant() throws {
    try forEachMarket(seed: 4, count: 150) { random, generator in
      let shuffled = try Market(
        suppliers: random.market.suppliers.shuffled(using: &generator),
        unnamed: random.market.unnamed)
      let (first, second) = (try random.market.concentration(), try shuffled.concentration())
      #expect(isClose(first.low.value, second.low.value, 1e-6))
      #expect(isClose(first.high.value, second.high.value, 1e-6))
    }
  }

  @Test func narrowingAnIntervalNeverWidensTheBounds() throws {
    try forEachMarket(seed: 5, count: 200) { random, generator in
      let narrowed = zip(random.market.suppliers, random.truth.named).map { supplier, truth in
        let share = supplier.share
        let low = share.low + (min(truth, share.high) - share.low) * generator.unit()
        let high = share.high - (share.high - max(truth, low)) * generator.unit()
        return Supplier(name: supplier.name, share: Interval(low: low, high: high) ?? share)
      }
      let inner = try Market(suppliers: narrowed, unnamed: random.market.unnamed)
      let (outer, narrow) = (try random.market.concentration(), try inner.concentration())
      #expect(narrow.low.value >= outer.low.value - 1e-6)
      #expect(narrow.high.value <= outer.high.value + 1e-6)
      let (wide, slim) = (
        try random.market.concentrationRatio(largest: 2), try inner.concentrationRatio(largest: 2)
      )
      #expect(slim.low >= wide.low - 1e-6 && slim.high <= wide.high + 1e-6)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 50, 400])
  func equalSharesGiveTheReciprocalOfTheirNumber(count: Int) throws {
    let share = 100 / Double(count)
    let bounds = try points(Array(repeating: share, count: count)).concentration()
    #expect(isClose(bounds.low.value, 10_000 / Double(count), 1e-6))
    #expect(isClose(bounds.high.value, 10_000 / Double(count), 1e-6))
    #expect(isClose(bounds.effectiveSuppliers.low, Double(count), 1e-6))
  }

  @Test func removingTheLeaderOfAKnownMarketIsPlainArithmetic() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<50 {
      let weights = (0..<6).map { _ in generator.unit() + 0.1 }
      let whole = weights.reduce(0, +)
      let shares = weights.map { $0 / whole * 100 }
      let bounds = try #require(
        try points(shares, limit: 0).concentration(removing: ["0"]))
      let fractions = shares.map { $0 / 100 }
      let index = fractions.reduce(0) { $0 + $1 * $1 }
      let lead = fractions[0]
      let expected = (index - lead * lead) / ((1 - lead) * (1 - lead)) * 10_000
      #expect(isClose(bounds.low.value, expected, 1e-6))
      #expect(isClose(bounds.high.value, expected, 1e-6))
    }
  }
}
