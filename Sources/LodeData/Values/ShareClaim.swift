/// A party's share of a stage of a mineral: a percentage that a source prints, or the amount that
/// it prints beside a total.
public struct ShareClaim: Claim {
  public let id: String
  public let mineral: Handle<Mineral>
  public let stage: Handle<Stage>
  public let party: Handle<Party>
  /// The year measured; nil where the source names none.
  public let year: Int?
  /// The whole that the share is of.
  ///
  /// Shares of different scopes are never set side by side.
  public let scope: String
  /// Percent of the world, 0…100; nil where the source gives no figure.
  ///
  /// Where the source prints an amount, the amount in percent of the total that the same document
  /// prints, with what the rounding of both leaves open.
  public internal(set) var share: Interval?
  /// The amount that the share is computed from; nil where the source prints a percentage.
  public let quantity: Quantity?
  public let provenance: Provenance
  /// The computed share, the numbers taken as printed.
  var computed: Interval?

  /// Percent of the world with the source's qualifier left out; nil as ``share``.
  public var literal: Interval? { quantity == nil ? share?.literal(top: 100) : computed }

  /// ``literal`` or ``share``.
  public func reading(isLiteral: Bool) -> Interval? { isLiteral ? literal : share }
}
