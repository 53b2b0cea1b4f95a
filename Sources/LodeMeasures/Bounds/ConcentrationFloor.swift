/// The least concentration over a convex region, by water filling (METHODS.md, "Bounds").
struct ConcentrationFloor {
  /// The least value in points and where it lies.
  struct Solution {
    let value: Double
    let allocation: Allocation
  }

  private let region: FeasibleRegion
  private let removed: Set<Int>

  /// The problem of the least index among the suppliers of `region` that are not `removed`.
  init(of region: FeasibleRegion, removing removed: Set<Int>) {
    self.region = region
    self.removed = removed
  }

  /// The least value.
  ///
  /// A bearer that stays is at least as large as the unnamed of its own accord: all are filled to
  /// one level and its bounds are no lower than theirs. One that is removed is not, so then the cap
  /// is searched as well: the least value is quasi-convex in it and falls wherever it is not least.
  func solution() -> Solution {
    let isCoupled = removed.contains { region.bears($0) && region.lows[$0] < region.highs[$0] }
    guard isCoupled, region.limit != nil else {
      return solution(cap: region.capRange.upperBound, borneLow: leastUnnamed)
    }
    let cap = leastArgument(in: region.capRange) { solution(cap: $0, borneLow: $0).value }
    return solution(cap: cap, borneLow: cap)
  }

  /// The least share of the unnamed when all of them are equal.
  private var leastUnnamed: Double {
    guard let limit = region.limit, limit > 0 else { return 0 }
    return region.poolLow / Double(limit)
  }

  /// The least value when no unnamed share is above `cap` and no bearer's below `borneLow`.
  private func solution(cap: Double, borneLow: Double) -> Solution {
    let lows = region.lows(cap: borneLow)
    let kept = lows.indices.filter { !removed.contains($0) }
    let gone = lows.indices.filter(removed.contains)
    let goneLow = gone.reduce(0) { $0 + lows[$1] }
    let goneHigh = gone.reduce(0) { $0 + region.highs[$1] }
    let left = max(0, 100 - goneHigh)...max(0, 100 - goneLow)
    let keptLows = kept.map { lows[$0] }
    let keptHighs = kept.map { region.highs[$0] }
    let fill =
      region.limit == nil
      ? Self.fillUnlimited(
        keptLows, keptHighs, poolLow: region.poolLow, poolHigh: region.capacity(cap: cap),
        left: left)
      : Self.fill(keptLows, keptHighs, region: region, cap: cap, left: left)
    let sum = fill.kept.reduce(0, +) + fill.pool
    let goneShares = Self.basin(gone.map { lows[$0] }, gone.map { region.highs[$0] })
    let goneFill = goneShares.contents(at: goneShares.level(for: 100 - sum))
    var named = lows
    for (index, share) in zip(kept, fill.kept) { named[index] = share }
    for (index, share) in zip(gone, goneFill) { named[index] = share }
    return Solution(
      value: removed.isEmpty
        ? fill.squares : sum > 0 ? fill.squares / (sum * sum) * 10_000 : 0,
      allocation: Allocation(
        named: named, unnamed: fill.groups, vanishing: region.limit == nil ? fill.pool : 0))
  }

  private struct Fill {
    var kept: [Double]
    var pool: Double
    var groups: [Allocation.Group]
    var squares: Double
  }

  private static func basin(_ lows: [Double], _ highs: [Double]) -> WaterBasin {
    WaterBasin(lows: lows, highs: highs, weights: lows.map { _ in 1 })
  }

  /// The fill with a limited number of unnamed suppliers: equal vessels among the others.
  private static func fill(
    _ lows: [Double], _ highs: [Double], region: FeasibleRegion, cap: Double,
    left: ClosedRange<Double>
  ) -> Fill {
    let count = Double(region.limit ?? 0)
    let poolHigh = region.capacity(cap: cap)
    let basin =
      count > 0
      ? WaterBasin(
        lows: lows + [min(region.poolLow, poolHigh) / count], highs: highs + [poolHigh / count],
        weights: lows.map { _ in 1 } + [count])
      : Self.basin(lows, highs)
    let level = bestLevel(basin, extra: 0, left: left)
    var contents = basin.contents(at: level)
    let squares = basin.totals(at: level).squares
    let each = count > 0 ? contents.removeLast() : 0
    let group = Allocation.Group(share: each, count: region.limit ?? 0)
    return Fill(
      kept: contents, pool: each * count, groups: each > 0 ? [group] : [], squares: squares)
  }

  /// The fill in the limit of ever more unnamed suppliers: they take as much as they may, for free.
  private static func fillUnlimited(
    _ lows: [Double], _ highs: [Double], poolLow: Double, poolHigh: Double,
    left: ClosedRange<Double>
  ) -> Fill {
    let basin = Self.basin(lows, highs)
    let (least, squares) = basin.totals(at: lows.reduce(0, min))
    if left.upperBound <= least + poolHigh {
      let pool = max(poolLow, left.upperBound - least)
      return Fill(kept: lows, pool: pool, groups: [], squares: squares)
    }
    let rest =
      max(0, left.lowerBound - poolHigh)...max(0, left.upperBound - poolHigh)
    let level = bestLevel(basin, extra: poolHigh, left: rest)
    return Fill(
      kept: basin.contents(at: level), pool: poolHigh, groups: [],
      squares: basin.totals(at: level).squares)
  }

  /// The level that is best among those at which the vessels hold an amount within `left`.
  private static func bestLevel(
    _ basin: WaterBasin, extra: Double, left: ClosedRange<Double>
  ) -> Double {
    let first = basin.level(for: left.lowerBound)
    let last = max(first, basin.level(for: left.upperBound))
    guard first < last else { return first }
    let balanced = basin.balancedLevels(extra: extra)
    if balanced.upperBound <= first { return first }
    if balanced.lowerBound >= last { return last }
    let (start, end) = (max(first, balanced.lowerBound), min(last, balanced.upperBound))
    return start + (end - start) / 2
  }
}
