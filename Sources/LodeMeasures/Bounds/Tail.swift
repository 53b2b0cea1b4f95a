/// The most concentrated way to divide a pool among unnamed suppliers of bounded share.
///
/// As many as possible are at the cap and one has what remains: this majorises every other division
/// (METHODS.md, "Bounds").
struct Tail {
  /// How many are at the cap, a whole number.
  let full: Double
  /// What one more supplier has, less than the cap; 0 for none.
  let rest: Double
  /// The cap, in percent.
  let cap: Double

  /// Divides `pool`; without room (a cap of 0) it vanishes into ever smaller suppliers.
  init(pool: Double, cap: Double, limit: Int?) {
    self.cap = cap
    guard pool > 0, cap > 0 else {
      full = 0
      rest = 0
      return
    }
    var whole = (pool / cap * (1 + 1e-13)).rounded(.down)
    if let limit { whole = min(whole, Double(limit)) }
    full = whole
    let remainder = max(0, pool - whole * cap)
    rest = limit.map { whole >= Double($0) } ?? false ? 0 : remainder
  }

  /// The sum of the squared shares.
  var squares: Double { full * cap * cap + rest * rest }

  /// The suppliers, the largest first.
  var groups: [Allocation.Group] {
    var groups: [Allocation.Group] = []
    if full > 0 { groups.append(.init(share: cap, count: Int(min(full, 1e15)))) }
    if rest > 1e-12 { groups.append(.init(share: rest, count: 1)) }
    return groups
  }

  /// The least concave function above the squares of every pool from `low` to `high`, as the slopes
  /// and widths of its pieces; the slopes fall.
  ///
  /// Between multiples of the cap the squares are convex, and at the multiples they lie on a line.
  static func envelope(
    from low: Double, to high: Double, cap: Double, limit: Int?
  ) -> [(slope: Double, width: Double)] {
    guard high > low else { return [] }
    guard cap > 0 else { return [(0, high - low)] }
    let first = (low / cap * (1 - 1e-13)).rounded(.up) * cap
    let last = (high / cap * (1 + 1e-13)).rounded(.down) * cap
    let knots = first > last ? [low, high] : [low, first, last, high]
    var pieces: [(slope: Double, width: Double)] = []
    for (from, to) in zip(knots, knots.dropFirst()) where to > from {
      let rise =
        Tail(pool: to, cap: cap, limit: limit).squares
        - Tail(pool: from, cap: cap, limit: limit).squares
      pieces.append((rise / (to - from), to - from))
    }
    return pieces
  }
}
