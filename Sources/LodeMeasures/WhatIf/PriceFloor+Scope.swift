public import LodeData

/// Which shipments the tariff is laid on, which no source says.
extension PriceFloor {
  /// A reading of the mechanism.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Shipments from outside the zone alone.
    case nonMembers = "non-members"
    /// Every shipment below the reference, members' too.
    case everyone = "everyone"
    /// Every shipment but those of members who export at the reference or above.
    case exemptAtFloor = "exempt-at-floor"

    /// What the reading says, in a phrase.
    public var meaning: String {
      switch self {
      case .nonMembers: "only non-members pay"
      case .everyone: "every shipment under the floor pays"
      case .exemptAtFloor: "members exporting at the floor are exempt"
      }
    }
  }

  /// What a member's shipment pays under a reading, in USD/kg.
  ///
  /// The landed price is taken to be the same from everywhere. Without the members' export price,
  /// whether they are exempt at the floor is open: the answer is then from nothing to the top-up.
  /// - Throws: ``PriceFloorError`` where the export price is not above zero.
  public func topup(
    onMembersExportingAt exportPrice: Double?, scope: Scope
  ) throws(PriceFloorError) -> Interval {
    let exportPrice: Double? =
      if let exportPrice { try Self.positive(exportPrice, .memberPrice) } else { nil }
    switch (scope, exportPrice) {
    case (.nonMembers, _): return Interval(0)
    case (.everyone, _): return Interval(topup)
    case (.exemptAtFloor, let price?): return Interval(price >= reference ? 0 : topup)
    case (.exemptAtFloor, nil): return .spanning(0, topup)
    }
  }

  /// What the top-up brings in under a reading, in USD.
  ///
  /// - Parameters:
  ///   - quantity: all that is imported, in kg.
  ///   - members: the part of it from members of the zone, 0…`quantity` kg.
  ///   - exportPrice: what members export at, in USD/kg; nil where that is open.
  ///   - scope: the reading.
  /// - Returns: USD, from the least to the most that the reading leaves open.
  /// - Throws: ``PriceFloorError`` for a negative quantity, a part that exceeds it, or an export
  ///   price that is not above zero.
  public func revenue(
    on quantity: Double, members: Double, exportingAt exportPrice: Double? = nil, scope: Scope
  ) throws(PriceFloorError) -> Interval {
    let members = try Self.atLeastZero(members, .members)
    let quantity = try Self.atLeastZero(quantity, .quantity)
    guard members <= quantity else {
      throw .exceeds(part: .members, members, whole: .quantity, quantity)
    }
    let paid = try topup(onMembersExportingAt: exportPrice, scope: scope)
    let others = topup * (quantity - members)
    return .spanning(others + paid.low * members, others + paid.high * members)
  }
}
