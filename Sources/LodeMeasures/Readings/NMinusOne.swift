/// How much of demand is met once the leading supplier is gone, with the denominator in the name.
///
/// The figures are amounts in one unit, such as kilotonnes a year, and the results are fractions, 1
/// where demand is just met. An N-1 measure means nothing without its denominator, so there are two
/// functions and no default. A source of shares alone supports neither: see
/// ``Market/shareLeftWithoutLargest()``.
public enum NMinusOne {
  /// The part of all demand that can be met without the leading supplier: (S − top)/D.
  ///
  /// - Parameters:
  ///   - supply: all supply S, 0 or more.
  ///   - demand: all demand D, above 0, that of the leading supplier's own country included.
  ///   - top: the supply of the leader, 0…S.
  /// - Returns: a fraction, 0 or more; nil where an argument is outside its range.
  public static func ownBasis(supply: Double, demand: Double, top: Double) -> Double? {
    guard supply.isFinite, demand.isFinite, demand > 0, top >= 0, top <= supply else { return nil }
    return (supply - top) / demand
  }

  /// The part of the demand outside the leading supplier's country that can be met without it:
  /// (S − top)/(D − demandOfTop).
  ///
  /// This is how the ratios of the IEA Global Critical Minerals Outlook 2025 are understood; it is
  /// inferred from them, not stated there (METHODS.md, "Bands").
  /// - Parameters:
  ///   - supply: all supply S, 0 or more.
  ///   - demand: all demand D, above `demandOfTop`.
  ///   - top: the supply of the leader, 0…S.
  ///   - demandOfTop: the demand of the leader's own country, 0 or more.
  /// - Returns: a fraction, 0 or more; nil where an argument is outside its range.
  public static func demandExcludingLeader(
    supply: Double, demand: Double, top: Double, demandOfTop: Double
  ) -> Double? {
    guard demandOfTop >= 0 else { return nil }
    return ownBasis(supply: supply, demand: demand - demandOfTop, top: top)
  }
}
