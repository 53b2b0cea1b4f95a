public import LodeData

/// The sharp interval of the Herfindahl–Hirschman index over all allocations of a market.
///
/// The index is the sum of the squared percentages, on 0…10 000 points (US DOJ/FTC Merger Guidelines
/// 2023, §2.1): 10 000 for a monopoly, 10 000/n for n equal suppliers, towards 0 for ever more small
/// ones.
public struct ConcentrationBounds: Hashable, Sendable {
  /// One end of the interval.
  public struct Bound: Hashable, Sendable {
    /// The index in points.
    public let value: Double
    /// Whether some allocation has this very value; otherwise allocations come as near to it as one
    /// likes, because a source excludes the end or ever more unnamed suppliers are possible.
    public let attained: Bool
    /// An allocation that attains the value, or the limit of those that approach it.
    ///
    /// For a high end that is not ``ConcentrationBounds/sharp``, the best allocation found.
    public let allocation: Allocation
  }

  /// The least value of the index.
  public let low: Bound
  /// The greatest value of the index.
  public let high: Bound
  /// Whether both ends are the best possible.
  ///
  /// False only when the search for the high end was cut short (see ``Market/concentration()``); the
  /// high end is then valid and may be too high. The low end is always sharp.
  public let sharp: Bool

  /// The ends as an interval in points, open where an end is not attained.
  public var interval: Interval {
    Interval.spanning(
      low.value, high.value, lowOpen: !low.attained, highOpen: sharp && !high.attained)
  }

  /// The number of equal suppliers that would give the same index: 10 000 divided by it, at least 1
  /// (METHODS.md, "Bounds").
  ///
  /// Its high end is infinite where the index can come as near to 0 as one likes.
  public var effectiveSuppliers: Interval {
    let index = interval
    let (least, most) = (10_000 / index.high, index.low > 0 ? 10_000 / index.low : .infinity)
    guard least < most else { return Interval(least) }
    return Interval(low: least, high: most, lowOpen: index.highOpen, highOpen: index.lowOpen)
      ?? Interval(least)
  }
}

extension Market {
  /// The sharp bounds of the Herfindahl–Hirschman index (METHODS.md, "Bounds").
  ///
  /// The low end divides the whole as evenly as the statements allow: every share is filled to one
  /// common level, and unnamed suppliers without limit of number cost nothing in the limit. The high
  /// end is the maximum of a convex function and so lies at a vertex of the feasible set: all shares
  /// at an end of their intervals save one, unnamed suppliers at their cap save one. It is found by
  /// branch and bound, not by filling the largest first, which is wrong.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: O(n log n) for n points. With intervals the search is exponential in their number
  ///   at worst and takes tens of steps in practice; beyond a fixed amount of work it stops and
  ///   ``ConcentrationBounds/sharp`` is false. The high end is exact within 1e-8 points.
  public func concentration() throws(MarketError) -> ConcentrationBounds {
    try concentration(removing: [], from: regions())
  }

  /// The low end of ``concentration()`` in points, without the search for the high end.
  ///
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: O(n log n), for each supplier that may be the largest where that caps the unnamed.
  public func leastConcentration() throws(MarketError) -> Double {
    try regions().distinct(removing: []).reduce(.infinity) {
      min($0, ConcentrationFloor(of: $1, removing: []).solution().value)
    }
  }

  /// ``concentration()`` of a market that ``isPlainlyFeasible``.
  func feasibleConcentration() -> ConcentrationBounds {
    do {
      return try concentration()
    } catch {
      preconditionFailure("a market that was found feasible is not: \(error)")
    }
  }

  /// The sharp bounds of the index among the suppliers that are left when those named in `removed`
  /// are gone, each share taken of what is left.
  ///
  /// For one supplier t this is (H − s²)/(1 − s)² with H and its share s in fractions (METHODS.md,
  /// 4.5), not at the ends of H and s taken apart but over the same allocations: H and s vary
  /// together. The ratio of squares to squared sum is quasi-convex, so its greatest value lies at a
  /// vertex again; its least is water filling once more, with the level where the ratio stops
  /// falling. Caps still refer to all named suppliers, the removed ones included, since they say
  /// what the market was. The allocations returned are those of the whole market.
  /// - Parameter removed: names of suppliers; those the market does not name are ignored.
  /// - Returns: nil when nothing can be left in any allocation.
  /// - Throws: ``MarketError`` when no allocation agrees with the market.
  /// - Complexity: as ``concentration()``.
  public func concentration(
    removing removed: Set<String>
  ) throws(MarketError) -> ConcentrationBounds? {
    let regions = try regions()
    let indices = indices(of: removed)
    let isLeft = regions.contains { $0.mostLeft(removing: indices) > Self.tolerance }
    guard isLeft else { return nil }
    return concentration(removing: indices, from: regions)
  }

  /// The positions of the suppliers with these names.
  func indices(of names: Set<String>) -> Set<Int> {
    Set(suppliers.indices.filter { names.contains(suppliers[$0].name) })
  }

  private func concentration(
    removing removed: Set<Int>, from all: [FeasibleRegion]
  ) -> ConcentrationBounds {
    let regions = all.distinct(removing: removed)
    let floors = regions.map { ConcentrationFloor(of: $0, removing: removed).solution() }
    let floor = floors.reduce(floors[0]) { $1.value < $0.value ? $1 : $0 }
    let search = ConcentrationCeiling.search(
      regions, removing: removed, start: floor.allocation)
    return ConcentrationBounds(
      low: .init(
        value: floor.value, attained: isAttained(floor, removing: removed),
        allocation: floor.allocation),
      high: .init(
        value: max(search.bound, floor.value),
        attained: search.sharp && isAttained(search, removing: removed),
        allocation: search.allocation),
      sharp: search.sharp)
  }

  /// Whether the least value is attained: its allocation is the only one with it, up to the shares
  /// of what is removed, so it is enough that this one touches no excluded end.
  private func isAttained(_ floor: ConcentrationFloor.Solution, removing removed: Set<Int>) -> Bool
  {
    floor.allocation.vanishing <= Self.tolerance
      && !touchesExcludedEnd(floor.allocation, except: removed)
      && !exhaustsExcludedEnds(of: removed, floor.allocation)
  }

  /// Whether the greatest value is attained, perhaps by another allocation than the one found.
  private func isAttained(
    _ search: ConcentrationCeiling.Outcome, removing removed: Set<Int>
  ) -> Bool {
    guard touchesExcludedEnd(search.allocation, except: []) else { return true }
    for margin in [1e-5, 1e-7] {
      guard let inner = try? regions(margin: margin) else { continue }
      let value = ConcentrationCeiling.search(
        inner.distinct(removing: removed), removing: removed, start: search.allocation
      ).bound
      return search.bound - value < 1e-7
    }
    return false
  }

  private func touchesExcludedEnd(_ allocation: Allocation, except removed: Set<Int>) -> Bool {
    let poolTotal = allocation.vanishing + allocation.unnamed.reduce(0) { $0 + $1.total }
    return suppliers.indices.contains {
      !removed.contains($0) && suppliers[$0].share.excludes(allocation.named[$0])
    } || (unnamed.pool?.excludes(poolTotal) ?? false)
  }

  /// Whether the removed suppliers hold together what they can only hold at excluded ends.
  private func exhaustsExcludedEnds(of removed: Set<Int>, _ allocation: Allocation) -> Bool {
    let shares = removed.map { suppliers[$0].share }
    let held = removed.reduce(0) { $0 + allocation.named[$1] }
    let (least, most) = (shares.reduce(0) { $0 + $1.low }, shares.reduce(0) { $0 + $1.high })
    return held <= least + Self.tolerance && shares.contains(where: \.lowOpen)
      || held >= most - Self.tolerance && shares.contains(where: \.highOpen)
  }
}

extension Interval {
  /// Whether `value` is an open end, or lies within the tolerance of one.
  fileprivate func excludes(_ value: Double) -> Bool {
    lowOpen && value <= low + Market.tolerance || highOpen && value >= high - Market.tolerance
  }
}
