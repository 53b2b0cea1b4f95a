import LodeData
import LodeMeasures
import Testing

/// A market from name, low and high; a share of 60 is `("A", 60, 60)`.
func market(
  _ shares: [(String, Double, Double)], limit: Int? = nil, cap: UnnamedSuppliers.Cap = .none,
  pool: (Double, Double)? = nil
) throws -> Market {
  try Market(
    suppliers: shares.map {
      Supplier(name: $0.0, share: try #require(Interval(low: $0.1, high: $0.2)))
    },
    unnamed: UnnamedSuppliers(
      limit: limit, cap: cap, pool: try pool.map { try #require(Interval(low: $0.0, high: $0.1)) }))
}

/// A market of suppliers with exactly known shares, named "0", "1" and so on.
func points(
  _ shares: [Double], limit: Int? = nil, cap: UnnamedSuppliers.Cap = .none
) throws -> Market {
  try market(shares.enumerated().map { ("\($0)", $1, $1) }, limit: limit, cap: cap)
}

func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 0.05) -> Bool {
  abs(left - right) <= tolerance
}

/// Expects an allocation to agree with every statement of the market, excluded ends included only
/// where it is a limit.
func expectFeasible(
  _ allocation: Allocation, _ market: Market, sourceLocation: SourceLocation = #_sourceLocation
) {
  let held = allocation.unnamed.reduce(allocation.vanishing) { $0 + $1.total }
  let sum = allocation.named.reduce(held, +)
  #expect(isClose(sum, 100, 1e-7), sourceLocation: sourceLocation)
  for (share, supplier) in zip(allocation.named, market.suppliers) {
    #expect(
      share >= supplier.share.low - 1e-7 && share <= supplier.share.high + 1e-7,
      sourceLocation: sourceLocation)
  }
  let cap: Double =
    switch market.unnamed.cap {
    case .none: 100
    case .percent(let cap): cap
    case .smallestNamed: allocation.named.min() ?? 100
    case .largestNamed: allocation.named.max() ?? 100
    }
  let largest = allocation.unnamed.first?.share ?? 0
  #expect(largest <= cap + 1e-7, sourceLocation: sourceLocation)
  let count = allocation.unnamed.reduce(0) { $0 + $1.count }
  if let limit = market.unnamed.limit {
    #expect(count <= limit, sourceLocation: sourceLocation)
    #expect(allocation.vanishing == 0, sourceLocation: sourceLocation)
  }
  if let pool = market.unnamed.pool {
    #expect(
      held >= pool.low - 1e-7 && held <= pool.high + 1e-7, sourceLocation: sourceLocation)
  }
}
