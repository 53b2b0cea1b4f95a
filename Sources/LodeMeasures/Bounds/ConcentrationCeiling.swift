/// The greatest concentration over convex regions, by branch and bound (METHODS.md, "Bounds").
///
/// The maximum of a convex function lies at a vertex; which one is a knapsack problem. Each box of
/// the region is bounded by ``CeilingNode``. Where the bound is above the best allocation known, the
/// box is cut at the share that the bound leaves between two ends, or through the range of the cap.
///
/// The regions that differ in who bears the cap are searched as one, in which that is open: a box is
/// divided among them where no share in it is as large as its bound lets the unnamed be.
struct ConcentrationCeiling {
  /// What the search found.
  struct Outcome {
    /// No allocation is above this, in points.
    var bound: Double
    /// Whether `allocation` attains the bound, up to open ends.
    var sharp: Bool
    var allocation: Allocation
  }

  /// The work after which a search stops, in supplier shares looked at: some tenths of a second.
  static let effort = 4_000_000
  /// How far below the bound the best allocation may stay, in points.
  private static let precision = 2e-9

  private let region: FeasibleRegion
  /// The regions that it stands for, if it is open who bears the cap.
  private let bearing: [FeasibleRegion]
  private let removed: [Int]
  private let kept: [Int]
  /// For each supplier the first one with the same interval and part in the problem; sought when a
  /// box is cut, which few regions come to.
  private lazy var twins = Self.twins(region, removed: Set(removed))
  private var best: Outcome
  private var skipped = -Double.infinity
  private var steps: Int

  /// Searches all regions for the greatest index among the suppliers that are not `removed`.
  ///
  /// Returns `start` as the allocation should the search find none in its time.
  static func search(
    _ regions: [FeasibleRegion], removing removed: Set<Int>, start: Allocation,
    effort: Int = effort
  ) -> Outcome {
    var best = Outcome(bound: -.infinity, sharp: true, allocation: start)
    var skipped = -Double.infinity
    let problems = joined(regions)
    for (region, bearing) in problems {
      var search = ConcentrationCeiling(
        region: region, bearing: bearing, removed: removed.sorted(), best: best,
        effort: effort / problems.count)
      search.run()
      best = search.best
      skipped = max(skipped, search.skipped)
    }
    if skipped > best.bound + precision {
      best.bound = skipped
      best.sharp = false
    }
    return best
  }

  /// The regions in each of which somebody else bears the cap as one, and the others.
  private static func joined(
    _ regions: [FeasibleRegion]
  ) -> [(region: FeasibleRegion, bearing: [FeasibleRegion])] {
    var bearing: [FeasibleRegion] = []
    var others: [FeasibleRegion] = []
    for region in regions {
      if case .one = region.bearers { bearing.append(region) } else { others.append(region) }
    }
    guard var joint = bearing.first, bearing.count > 1 else { return regions.map { ($0, []) } }
    joint.bearers = .somebody
    for region in bearing {
      joint.capRange =
        min(
          joint.capRange.lowerBound, region.capRange.lowerBound)...max(
          joint.capRange.upperBound, region.capRange.upperBound)
    }
    return [(joint, bearing)] + others.map { ($0, []) }
  }

  private init(
    region: FeasibleRegion, bearing: [FeasibleRegion], removed: [Int], best: Outcome, effort: Int
  ) {
    self.region = region
    self.bearing = bearing
    self.removed = removed
    self.best = best
    let gone = Set(removed)
    kept = region.lows.indices.filter { !gone.contains($0) }
    steps = effort / (region.lows.count + 4)
  }

  private static func twins(_ region: FeasibleRegion, removed: Set<Int>) -> [Int] {
    struct Likeness: Hashable {
      let low: Double
      let high: Double
      let isRemoved: Bool
      let bears: Bool
    }
    var first: [Likeness: Int] = [:]
    return region.lows.indices.map { index in
      let likeness = Likeness(
        low: region.lows[index], high: region.highs[index], isRemoved: removed.contains(index),
        bears: region.bears(index))
      if let twin = first[likeness] { return twin }
      first[likeness] = index
      return index
    }
  }

  private mutating func run() {
    var open = [
      CeilingNode(
        lows: region.lows, highs: region.highs, poolLow: region.poolLow, poolHigh: region.poolHigh,
        bearers: region.bearers, capRange: region.capRange)
    ]
    while let node = open.popLast() {
      guard let bounded = bound(node) else { continue }
      guard steps > 0 else {
        skipped = max(skipped, bounded.filling.value)
        continue
      }
      steps -= 1
      open += explore(bounded.node, bounded.filling)
    }
  }

  /// The node with what its cap implies, and its bound; nil where it cannot beat the best known.
  private func bound(_ node: CeilingNode) -> (node: CeilingNode, filling: CeilingNode.Filling)? {
    var node = node
    var capHigh = node.capRange.upperBound
    if case .somebody = node.bearers { capHigh = min(capHigh, node.highs.reduce(0, max)) }
    for index in node.lows.indices where node.bearers.contain(index) {
      node.lows[index] = max(node.lows[index], node.capRange.lowerBound)
      capHigh = min(capHigh, node.highs[index])
    }
    guard capHigh >= node.capRange.lowerBound - Market.tolerance else { return nil }
    node.capRange = min(node.capRange.lowerBound, capHigh)...capHigh
    if case .one(let bearer) = node.bearers {
      node.highs[bearer] = max(node.lows[bearer], min(node.highs[bearer], capHigh))
    }
    let filling = fill(node, cap: capHigh)
    guard let filling, filling.value > best.bound + Self.precision else { return nil }
    return (node, filling)
  }

  private func fill(_ node: CeilingNode, cap: Double) -> CeilingNode.Filling? {
    let least = removed.reduce(0) { $0 + node.lows[$1] }
    let most = removed.reduce(0) { $0 + max(node.lows[$1], node.highs[$1]) }
    guard least <= 100 + Market.tolerance else { return nil }
    let left = max(smallestLeft(node), 100 - most)...max(smallestLeft(node), 100 - least)
    return node.fill(cap: cap, limit: region.limit, kept: kept, left: left)
  }

  /// An amount so small that whoever holds something of it can hold all of it.
  ///
  /// Where the removed suppliers may hold everything, the ratio for what is left is 10 000 at this
  /// amount already, if it can be reached at all.
  private func smallestLeft(_ node: CeilingNode) -> Double {
    guard !removed.isEmpty else { return 0 }
    let most = removed.reduce(100) { $0 - region.lows[$1] }
    let ends = kept.map { node.highs[$0] } + [node.poolHigh, node.capRange.upperBound, most]
    return ends.filter { $0 > 0 }.reduce(1, min) / 1024
  }

  /// Takes the allocations that the filling suggests and cuts the node where its bound is loose.
  private mutating func explore(
    _ node: CeilingNode, _ filling: CeilingNode.Filling
  ) -> [CeilingNode] {
    let value = consider(filling, in: node)
    if node.capRange.lowerBound < node.capRange.upperBound,
      let modest = fill(node, cap: node.capRange.lowerBound)
    {
      _ = consider(modest, in: node)
    }
    guard filling.value > best.bound + Self.precision else { return [] }
    let (low, high) = (node.capRange.lowerBound, node.capRange.upperBound)
    let exact = points(filling, cap: high)
    let isChordLoose = filling.pivot != nil && filling.value - exact > Self.precision / 4
    let capGap = value.map { exact - $0 } ?? .infinity
    if capGap > 0, !isChordLoose || capGap > filling.value - exact {
      if case .somebody = node.bearers { return bearing.compactMap(node.part(in:)) }
      if high - low > 1e-14 * high { return node.halves }
    }
    guard isChordLoose, let pivot = filling.pivot else { return [] }
    return node.cut(at: pivot, filling, twins: twins)
  }

  /// The index of the filling in points, with unnamed shares of at most `cap`.
  private func points(_ filling: CeilingNode.Filling, cap: Double) -> Double {
    let named = kept.reduce(0) { $0 + filling.shares[$1] * filling.shares[$1] }
    let tail = Tail(pool: filling.pool, cap: cap, limit: region.limit)
    let squares = named + tail.squares
    return removed.isEmpty ? squares : squares / (filling.left * filling.left) * 10_000
  }

  /// Keeps the filling as an allocation if it is feasible and the best so far; its index, or nil
  /// where the smallest bearer is too small for the pool.
  private mutating func consider(
    _ filling: CeilingNode.Filling, in node: CeilingNode
  ) -> Double? {
    var shares = filling.shares
    let gone = WaterBasin(
      lows: removed.map { node.lows[$0] }, highs: removed.map { node.highs[$0] },
      weights: removed.map { _ in 1 })
    let goneShares = gone.contents(at: gone.level(for: 100 - filling.left))
    for (index, share) in zip(removed, goneShares) { shares[index] = share }
    var cap = node.capRange.upperBound
    if case .somebody = node.bearers { cap = min(cap, shares.reduce(0, max)) }
    for index in shares.indices where node.bearers.contain(index) { cap = min(cap, shares[index]) }
    guard cap >= node.capRange.lowerBound - Market.tolerance else { return nil }
    guard filling.pool <= region.capacity(cap: cap) + Market.tolerance else { return nil }
    let value = points(filling, cap: cap)
    if value > best.bound {
      best.bound = value
      best.allocation = Allocation(
        named: shares,
        unnamed: Tail(pool: filling.pool, cap: cap, limit: region.limit).groups, vanishing: 0)
    }
    return value
  }
}

extension CeilingNode {
  /// The two boxes on either side of the middle of the cap's range; none where it has no middle.
  fileprivate var halves: [CeilingNode] {
    let (low, high) = (capRange.lowerBound, capRange.upperBound)
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { return [] }
    return [low...middle, middle...high].map { range in
      var half = self
      half.capRange = range
      return half
    }
  }

  /// The part of the box that lies in a region where one supplier bears the cap; nil where there is
  /// none.
  fileprivate func part(in region: FeasibleRegion) -> CeilingNode? {
    let low = max(capRange.lowerBound, region.capRange.lowerBound)
    let high = min(capRange.upperBound, region.capRange.upperBound)
    guard low <= high else { return nil }
    var part = self
    part.bearers = region.bearers
    part.capRange = low...high
    return part
  }

  /// The two boxes on either side of the share that the filling leaves between two ends.
  ///
  /// Of suppliers that are alike in all respects an earlier one may be taken to have no less than a
  /// later one, which spares the search all their permutations.
  fileprivate func cut(at pivot: Pivot, _ filling: Filling, twins: [Int]) -> [CeilingNode] {
    var (below, above) = (self, self)
    switch pivot {
    case .supplier(let index):
      let share = filling.shares[index]
      for twin in twins.indices where twins[twin] == twins[index] {
        if twin >= index { below.highs[twin] = min(below.highs[twin], share) }
        if twin <= index { above.lows[twin] = max(above.lows[twin], share) }
      }
    case .pool:
      below.poolHigh = filling.pool
      above.poolLow = filling.pool
    }
    return [below, above]
  }
}
