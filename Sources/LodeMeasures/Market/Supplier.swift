public import LodeData

/// A supplier whose name a source gives, with what the source says of its share.
public struct Supplier: Hashable, Sendable {
  /// The name, unique within a market.
  public let name: String
  /// The share of the whole, in percent: 0…100.
  public let share: Interval

  /// Pairs a name with a share; ``Market`` checks both.
  public init(name: String, share: Interval) {
    self.name = name
    self.share = share
  }
}

/// What is known of the suppliers that a source counts in the whole and does not name.
///
/// The default is to know nothing: any number of them, of any size, holding whatever the named
/// suppliers leave. They are never taken for one supplier.
public struct UnnamedSuppliers: Hashable, Sendable {
  /// What bounds the share of each unnamed supplier.
  public enum Cap: Hashable, Sendable {
    /// Nothing does: one of them may hold all that the named suppliers leave.
    case none
    /// No more than this many percent of the whole, above 0 and at most 100.
    case percent(Double)
    /// No more than the smallest named supplier: the source is a complete list of the largest.
    case smallestNamed
    /// No more than the largest named supplier: the source names the leader, perhaps alone.
    case largestNamed
  }

  /// The largest number of them; nil where any number is possible, 0 where there are none.
  public let limit: Int?
  /// What bounds the share of each.
  public let cap: Cap
  /// What they hold together in percent, where a source prints it; nil where none does.
  public let pool: Interval?

  /// States what is known; ``Market`` checks it.
  public init(limit: Int? = nil, cap: Cap = .none, pool: Interval? = nil) {
    self.limit = limit
    self.cap = cap
    self.pool = pool
  }
}
