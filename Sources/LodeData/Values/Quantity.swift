/// An amount that a table prints, or the sign that it prints in its place.
public struct Quantity: Hashable, Sendable {
  /// What a table says of a figure, or instead of one.
  public enum Flag: String, Vocabulary {
    case reported
    case estimated
    /// There is a figure, kept back so that no company's own is told ("W").
    case withheld
    /// Nobody has a figure ("NA").
    case notAvailable = "not-available"
    /// The cell is empty, and nothing says why.
    case blank

    /// Whether it stands where a figure would.
    public var isUnknown: Bool {
      switch self {
      case .reported, .estimated: false
      case .withheld, .notAvailable, .blank: true
      }
    }
  }

  /// In `unit`, 0 or more; nil where the table gives no figure, which is never zero.
  public let amount: Interval?
  /// As the source has it: "metric tons", "kilograms".
  public let unit: String
  /// Nil where the table prints a figure without a remark.
  public let flag: Flag?
}

/// What a table prints for all suppliers together, or for those that it does not name.
public struct TotalClaim: Claim {
  /// Whose amount a total is; never a party.
  public enum Aggregate: String, Vocabulary {
    /// The world, as far as the table counts it.
    case world
    /// The countries that the table does not list; never one supplier.
    case others
  }

  public let id: String
  public let aggregate: Aggregate
  public let mineral: Handle<Mineral>
  public let stage: Handle<Stage>
  /// The year measured; nil where the source names none.
  public let year: Int?
  public let scope: String
  public let quantity: Quantity
  /// The parties that the total leaves out.
  public let excludes: [Handle<Party>]
  public let provenance: Provenance
}
