/// One stretch over which a share grows from end to end.
private struct Stretch {
  let slope: Double
  let width: Double
  let pivot: CeilingNode.Pivot
}

/// A box within a feasible region, with the most that the squares can be over it.
///
/// Over a box each squared share lies below its chord. With chords in place of squares, and the
/// envelope of ``Tail`` for the pool, the greatest sum is found by filling the steepest first, and
/// all shares but one end at an end of the box: there the chords are exact.
struct CeilingNode {
  var lows: [Double]
  var highs: [Double]
  var poolLow: Double
  var poolHigh: Double
  /// Who has at least as much as the cap.
  var bearers: FeasibleRegion.Bearers
  var capRange: ClosedRange<Double>

  /// The share that the filling leaves between two ends.
  enum Pivot {
    case supplier(Int)
    case pool
  }

  /// The best filling of the box.
  struct Filling {
    /// The shares; those of removed suppliers are not set.
    var shares: [Double]
    var pool: Double
    /// What the suppliers that are not removed hold together.
    var left: Double
    /// The bound: chords over squared sum, in points.
    var value: Double
    var pivot: Pivot?
  }

  /// Fills the box with unnamed shares of at most `cap`, so that those not removed hold together
  /// what is best within `left`; nil where they cannot.
  ///
  /// - Complexity: O(n log n).
  func fill(
    cap: Double, limit: Int?, kept: [Int], left: ClosedRange<Double>
  ) -> Filling? {
    var box = self
    if let limit {
      box.poolHigh = min(poolHigh, Double(limit) * cap)
    } else if cap <= 0 {
      box.poolHigh = min(poolHigh, 0)
    }
    guard box.tighten(kept: kept, left: left) else { return nil }
    let stretches = box.stretches(cap: cap, limit: limit, kept: kept)
    var filling = Filling(shares: box.lows, pool: box.poolLow, left: box.poolLow, value: 0)
    var squares = Tail(pool: box.poolLow, cap: cap, limit: limit).squares
    for index in kept {
      filling.left += box.lows[index]
      squares += box.lows[index] * box.lows[index]
    }
    let most = stretches.reduce(filling.left) { $0 + $1.width }
    let first = min(max(left.lowerBound, filling.left), most)
    let last = min(max(left.upperBound, first), most)
    let (aim, value) = Self.bestLeft(
      in: first...last, from: (filling.left, squares), over: stretches)
    filling.value = min(value, 10_000)
    filling.advance(to: aim, over: stretches)
    return filling
  }

  /// Draws in the ends that the sum rules out; false where nothing remains.
  private mutating func tighten(kept: [Int], left: ClosedRange<Double>) -> Bool {
    var (low, high) = (poolLow, poolHigh)
    for index in kept {
      low += lows[index]
      high += highs[index]
    }
    guard poolLow <= poolHigh + Market.tolerance, low <= left.upperBound + Market.tolerance,
      high >= left.lowerBound - Market.tolerance
    else { return false }
    let (spare, need) = (max(0, left.upperBound - low), max(0, high - left.lowerBound))
    for index in kept {
      let (least, most) = (lows[index], highs[index])
      guard least <= most + Market.tolerance else { return false }
      lows[index] = min(max(least, most - need), most)
      highs[index] = max(min(most, least + spare), lows[index])
    }
    let (least, most) = (poolLow, max(poolLow, poolHigh))
    poolLow = min(max(least, most - need), most)
    poolHigh = max(min(most, least + spare), poolLow)
    return true
  }

  /// The stretches of the box, the steepest first.
  private func stretches(cap: Double, limit: Int?, kept: [Int]) -> [Stretch] {
    var stretches: [Stretch] = []
    for index in kept where highs[index] > lows[index] {
      stretches.append(
        Stretch(
          slope: lows[index] + highs[index], width: highs[index] - lows[index],
          pivot: .supplier(index)))
    }
    for piece in Tail.envelope(from: poolLow, to: poolHigh, cap: cap, limit: limit) {
      stretches.append(Stretch(slope: piece.slope, width: piece.width, pivot: .pool))
    }
    return stretches.sorted { $0.slope > $1.slope }
  }

  /// The amount left in `range` with the greatest ratio of chords to its square, and that ratio in
  /// points.
  ///
  /// Along a stretch the chords are a + b·r for the amount r; the ratio is greatest at an end or, for
  /// negative a, at r = −2a/b.
  private static func bestLeft(
    in range: ClosedRange<Double>, from start: (left: Double, squares: Double),
    over stretches: [Stretch]
  ) -> (left: Double, value: Double) {
    var best = (left: range.lowerBound, value: -1.0)
    func offer(_ left: Double, _ squares: Double) {
      let value = left > 0 ? squares / (left * left) * 10_000 : 0
      if value > best.value { best = (left, value) }
    }
    var (left, squares) = start
    if left >= range.lowerBound { offer(left, squares) }
    for stretch in stretches where left < range.upperBound {
      let end = left + stretch.width
      let (from, to) = (max(left, range.lowerBound), min(end, range.upperBound))
      if from <= to {
        let base = squares - stretch.slope * left
        offer(from, base + stretch.slope * from)
        offer(to, base + stretch.slope * to)
        let turn = stretch.slope > 0 ? -2 * base / stretch.slope : from
        if turn > from, turn < to { offer(turn, base + stretch.slope * turn) }
      }
      squares += stretch.slope * stretch.width
      left = end
    }
    if best.value < 0 { offer(left, squares) }
    return best
  }
}

extension CeilingNode.Filling {
  /// Fills stretch by stretch until `aim` is left.
  fileprivate mutating func advance(to aim: Double, over stretches: [Stretch]) {
    for stretch in stretches where left < aim {
      let taken = min(stretch.width, aim - left)
      switch stretch.pivot {
      case .supplier(let index): shares[index] += taken
      case .pool: pool += taken
      }
      left += taken
      if taken > 1e-13, taken < stretch.width - 1e-13 { pivot = stretch.pivot }
    }
  }
}
