import LodeData

/// A whole divided among suppliers whose shares are only partly known.
///
/// A market stands for every allocation that agrees with it: each named supplier has a share
/// within its interval, the unnamed ones share the rest within their limit, cap and pool, and all
/// shares add up to 100 %. Each measure of a market is the sharp interval of that measure over all
/// those allocations: no allocation lies outside, and each end is reached, or approached as closely
/// as one likes where the end is open.
///
/// ```swift
/// let market = try Market(
///   suppliers: [Supplier(name: "A", share: Interval(60))],
///   unnamed: UnnamedSuppliers(cap: .largestNamed))
/// let bounds = try market.concentration()
/// bounds.interval  // (3600, 5200]
/// ```
///
/// An aggregate such as "other countries" is never a supplier: it is the ``UnnamedSuppliers/pool``.
public struct Market: Hashable, Sendable {
  /// How far, in percent of the whole, a sum may miss its bound by floating-point error alone.
  ///
  /// It is no allowance for rounded sources: those are intervals, see ``StatedShare/Precision``.
  public static let tolerance = 1e-9

  /// The suppliers that the source names, in the order given.
  public let suppliers: [Supplier]
  /// What is known of the others.
  public let unnamed: UnnamedSuppliers

  /// Puts a market together and checks each statement by itself.
  ///
  /// Whether the statements agree with each other is for ``feasibility()`` to say.
  /// - Throws: ``MarketError`` when a name occurs twice, when a share or the pool leaves 0…100 %,
  ///   when the limit is negative, when a numeric cap is not above 0 and at most 100 %, or when the
  ///   cap refers to named suppliers and there are none.
  /// - Complexity: O(n) in the number of named suppliers.
  public init(
    suppliers: [Supplier], unnamed: UnnamedSuppliers = UnnamedSuppliers()
  ) throws(MarketError) {
    var names: Set<String> = []
    for supplier in suppliers {
      guard names.insert(supplier.name).inserted else {
        throw .duplicateSupplier(name: supplier.name)
      }
      guard supplier.share.low >= 0, supplier.share.high <= 100 else {
        throw .shareOutOfRange(name: supplier.name, share: supplier.share)
      }
    }
    if let pool = unnamed.pool, pool.low < 0 || pool.high > 100 { throw .poolOutOfRange(pool) }
    if let limit = unnamed.limit, limit < 0 { throw .negativeLimit(limit) }
    switch unnamed.cap {
    case .none: break
    case .percent(let cap): guard cap > 0, cap <= 100 else { throw .capOutOfRange(cap) }
    case .smallestNamed, .largestNamed: guard !suppliers.isEmpty else { throw .capWithoutNamed }
    }
    self.suppliers = suppliers
    self.unnamed = unnamed
  }

  /// The named supplier with the greatest low end; among equals the greatest high end, then the
  /// first given.
  ///
  /// It is the one a source presents as the leader, not one that is certain to lead; nil when no
  /// supplier is named.
  public var leader: Supplier? {
    suppliers.reduce(nil as Supplier?) { best, next in
      guard let best else { return next }
      let ahead = (next.share.low, next.share.high) > (best.share.low, best.share.high)
      return ahead ? next : best
    }
  }

  /// Checks that at least one allocation agrees with all the statements at once.
  ///
  /// Nothing is clamped to make it so. Shares that add up to more than 100 % by rounding agree once
  /// they are read as intervals of half a unit in the last place.
  /// - Throws: ``MarketError`` with the inequality that fails and its numbers (METHODS.md, "Bounds").
  /// - Complexity: O(n log n) in the number of named suppliers n; O(n²) for
  ///   ``UnnamedSuppliers/Cap/largestNamed`` if all of them could lead.
  public func feasibility() throws(MarketError) {
    _ = try regions()
  }
}
