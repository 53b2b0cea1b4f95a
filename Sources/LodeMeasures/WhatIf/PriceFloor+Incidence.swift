/// Who pays for a floor, and who gains.
extension PriceFloor {
  /// Money of one year, in USD, for a quantity used of which a part is made at home.
  public struct Incidence: Hashable, Sendable {
    /// What buyers pay on top: the gap on all that they use.
    public let buyers: Double
    /// What producers at home gain: the gap on their output.
    public let producers: Double
    /// What the treasury takes: the gap on the rest, which is imported.
    public let treasury: Double
    /// What a contract for difference over the same output costs the budget; buyers pay nothing.
    public let contractForDifference: Double
  }

  /// Shares the cost of the floor out.
  ///
  ///     buyers     = gap · use                  gap = duty-paid price − price with existing duty
  ///     producers  = gap · domestic
  ///     treasury   = gap · (use − domestic)
  ///     contract   = max(0, R − p) · domestic
  ///
  /// Buyers use the same quantity at the higher price, and all that is not made at home is imported
  /// and pays the top-up, so that producers and treasury together have what buyers pay. Under the
  /// contract, as in the offtake agreements that guarantee one producer a price, the budget pays
  /// that producer the gap and buyers go on paying p.
  /// - Parameters:
  ///   - use: what is used in a year, in kg.
  ///   - domestic: the part of it that is made at home, 0…`use` kg.
  /// - Returns: who pays and who gains, in USD a year.
  /// - Throws: ``PriceFloorError`` where one is negative or the part exceeds the whole.
  public func incidence(use: Double, domestic: Double) throws(PriceFloorError) -> Incidence {
    let use = try Self.atLeastZero(use, .use)
    let domestic = try Self.atLeastZero(domestic, .domestic)
    guard domestic <= use else {
      throw .exceeds(part: .domestic, domestic, whole: .use, use)
    }
    let gap = dutyPaid - priceWithDuty
    return Incidence(
      buyers: gap * use, producers: gap * domestic, treasury: gap * (use - domestic),
      contractForDifference: max(0, reference - price) * domestic)
  }
}
