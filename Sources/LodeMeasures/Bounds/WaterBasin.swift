/// Vessels that fill to one common level, each between its own bottom and rim.
///
/// Among all ways to divide a total within bounds, filling to a common level majorises no other, so
/// it is least in every Schur-convex measure at once: the sum of squares, the k largest (Kvålseth
/// 2018, Heliyon 4 e00846; METHODS.md, "Bounds"). A vessel of weight w stands for w equal ones.
struct WaterBasin {
  let lows: [Double]
  let highs: [Double]
  let weights: [Double]
  /// The levels at which some vessel begins or ends to fill, ascending.
  private let steps: [Double]

  init(lows: [Double], highs: [Double], weights: [Double]) {
    self.lows = lows
    self.highs = highs
    self.weights = weights
    steps = (lows + highs).filter(\.isFinite).sorted()
  }

  /// What each vessel holds at `level`.
  func contents(at level: Double) -> [Double] {
    lows.indices.map { min(max(level, lows[$0]), highs[$0]) }
  }

  /// The content of all vessels at `level` and the sum of their squares.
  func totals(at level: Double) -> (sum: Double, squares: Double) {
    var (sum, squares) = (0.0, 0.0)
    for index in lows.indices {
      let content = min(max(level, lows[index]), highs[index])
      sum += weights[index] * content
      squares += weights[index] * content * content
    }
    return (sum, squares)
  }

  /// The level at which the vessels together hold `total`.
  ///
  /// The lowest bottom or highest rim where `total` lies beyond what they can hold; 0 without
  /// vessels.
  /// - Complexity: O(n log n).
  func level(for total: Double) -> Double {
    guard let first = steps.first, let last = steps.last else { return 0 }
    let index = firstStep { totals(at: $0).sum >= total }
    guard index > 0 else { return first }
    let base = steps[index - 1]
    let width = freeWeight(above: base)
    guard width > 0 else { return index < steps.count ? steps[index] : last }
    let level = base + (total - totals(at: base).sum) / width
    return index < steps.count ? min(level, steps[index]) : level
  }

  /// The levels at which the sum of squares over the squared sum, with `extra` in the sum alone, is
  /// least: where level × (sum + extra) = squares.
  ///
  /// The difference of the two sides never falls as the level rises, and between two steps it is
  /// linear, so the levels form an interval.
  /// - Complexity: O(n log n).
  func balancedLevels(extra: Double) -> ClosedRange<Double> {
    guard let first = steps.first, let last = steps.last else { return 0...0 }
    let noise = 1e-12 * max(1, totals(at: last).squares)
    func excess(_ level: Double) -> Double {
      let (sum, squares) = totals(at: level)
      return level * (sum + extra) - squares
    }
    func crossing(before index: Int, aim: Double) -> Double {
      guard index > 0 else { return first }
      guard index < steps.count else { return last }
      let (base, next) = (steps[index - 1], steps[index])
      let (low, high) = (excess(base), excess(next))
      return high > low
        ? min(max(base + (aim - low) / (high - low) * (next - base), base), next) : base
    }
    let start = crossing(before: firstStep { excess($0) >= -noise }, aim: 0)
    let end = crossing(before: firstStep { excess($0) > noise }, aim: 0)
    return min(start, end)...max(start, end)
  }

  /// The index of the first step that passes a test which all later ones pass too, or their count.
  private func firstStep(_ test: (Double) -> Bool) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if test(steps[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The weight of the vessels that take in more as the level rises from `level`.
  private func freeWeight(above level: Double) -> Double {
    lows.indices.reduce(0) {
      $0 + (lows[$1] <= level && highs[$1] > level ? weights[$1] : 0)
    }
  }
}
