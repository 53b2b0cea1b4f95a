import LodeData
import LodeMeasures
import TestSupport

/// A division of the whole that a test makes up: the shares of named and of unnamed suppliers.
struct Division {
  var named: [Double]
  var unnamed: [Double]

  var all: [Double] { named + unnamed }
  var hhi: Double { all.reduce(0) { $0 + $1 * $1 } }

  func largest(_ count: Int) -> Double {
    all.sorted(by: >).prefix(count).reduce(0, +)
  }
}

/// A market that agrees with a known division, and other divisions that agree with it.
struct RandomMarket {
  let market: Market
  let truth: Division

  init(using generator: inout SplitMix64) throws {
    let count = Int.random(in: 1...5, using: &generator)
    let others = Int.random(in: 0...4, using: &generator)
    let weights = (0..<(count + others)).map { _ in generator.unit() * generator.unit() + 0.02 }
    let whole = weights.reduce(0, +)
    var shares = weights.map { $0 / whole * 100 }
    if generator.chance(0.5) { shares.sort(by: >) }
    truth = Division(named: Array(shares.prefix(count)), unnamed: Array(shares.suffix(others)))
    let suppliers = truth.named.enumerated().map { index, share in
      Supplier(name: "\(index)", share: Self.interval(around: share, using: &generator))
    }
    market = try Market(
      suppliers: suppliers, unnamed: Self.unnamed(for: truth, using: &generator))
  }

  private static func interval(
    around share: Double, using generator: inout SplitMix64
  ) -> Interval {
    if generator.chance(0.3) { return Interval(share) }
    let reaches: [Double] = [0.5, 3, 10, 30]
    let reach = reaches.randomElement(using: &generator) ?? 1
    let low = max(0, share - reach * generator.unit())
    let high = min(100, share + reach * generator.unit())
    return Interval(low: low, high: high) ?? Interval(share)
  }

  private static func unnamed(
    for truth: Division, using generator: inout SplitMix64
  ) -> UnnamedSuppliers {
    let largest = truth.unnamed.max() ?? 0
    var caps: [UnnamedSuppliers.Cap] = [
      .none, .percent(min(100, largest + 20 * generator.unit() + 2)),
    ]
    if largest <= (truth.named.min() ?? 0) { caps += [.smallestNamed, .smallestNamed] }
    if largest <= (truth.named.max() ?? 0) { caps += [.largestNamed, .largestNamed] }
    let held = truth.unnamed.reduce(0, +)
    let limits: [Int?] = [nil, truth.unnamed.count, truth.unnamed.count + 2]
    return UnnamedSuppliers(
      limit: limits.randomElement(using: &generator) ?? nil,
      cap: caps.randomElement(using: &generator) ?? .none,
      pool: generator.chance(0.4) ? interval(around: held, using: &generator) : nil)
  }

  /// Another division that agrees with the market; nil where the attempt failed.
  func sample(using generator: inout SplitMix64) -> Division? {
    let shares = market.suppliers.map(\.share)
    var named = shares.map { share -> Double in
      switch Int.random(in: 0...3, using: &generator) {
      case 0: share.low
      case 1: share.high
      default: share.low + (share.high - share.low) * generator.unit()
      }
    }
    let pool = market.unnamed.pool ?? Interval(low: 0, high: 100) ?? Interval(0)
    let rest = 100 - named.reduce(0, +)
    let aim = generator.chance(0.5) ? rest : pool.low + (pool.high - pool.low) * generator.unit()
    var excess = min(max(aim, pool.low), pool.high) - rest
    for index in named.indices.shuffled(using: &generator) {
      let moved = min(max(named[index] - excess, shares[index].low), shares[index].high)
      excess -= named[index] - moved
      named[index] = moved
    }
    let held = 100 - named.reduce(0, +)
    guard held >= pool.low - 1e-9, held <= pool.high + 1e-9 else { return nil }
    let unnamed = split(max(0, held), cap: cap(named), using: &generator)
    return unnamed.map { Division(named: named, unnamed: $0) }
  }

  private func cap(_ named: [Double]) -> Double {
    switch market.unnamed.cap {
    case .none: 100
    case .percent(let cap): cap
    case .smallestNamed: named.min() ?? 100
    case .largestNamed: named.max() ?? 100
    }
  }

  private func split(
    _ held: Double, cap: Double, using generator: inout SplitMix64
  ) -> [Double]? {
    if held < 1e-9 { return [] }
    let isEven = generator.chance(0.3)
    let limit = market.unnamed.limit ?? 40
    if isEven, limit > 0 {
      let each = held / Double(limit)
      return each <= cap ? Array(repeating: each, count: limit) : nil
    }
    var (left, parts) = (held, [Double]())
    while left > 1e-9, parts.count < limit {
      let most = min(left, cap)
      let part = generator.chance(0.6) ? most : most * generator.unit()
      parts.append(part)
      left -= part
    }
    return left <= 1e-9 ? parts : nil
  }
}
