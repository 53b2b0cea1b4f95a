public import LodeData

/// Why a market cannot be measured: a statement that is malformed, or an inequality that fails.
///
/// Shares and sums are in percent of the whole.
public enum MarketError: Error, Hashable, Sendable {
  /// Two suppliers have this name.
  case duplicateSupplier(name: String)
  /// The share of the supplier with this name leaves 0…100 %.
  case shareOutOfRange(name: String, share: Interval)
  /// What the unnamed suppliers hold together leaves 0…100 %.
  case poolOutOfRange(Interval)
  /// The number of unnamed suppliers is negative.
  case negativeLimit(Int)
  /// The cap on each unnamed supplier is not above 0 % and at most 100 %.
  case capOutOfRange(Double)
  /// The cap refers to the named suppliers and there are none.
  case capWithoutNamed

  /// Infeasible: the low ends of the shares and of the pool add up to more than 100 %, or to 100 %
  /// with one of these ends `excluded` by its source.
  case sharesExceedWhole(sumOfLows: Double, poolLow: Double, excluded: Bool)
  /// Infeasible: the high ends of the shares and of the pool add up to less than 100 %, or to 100 %
  /// with one of these ends `excluded` by its source.
  case sharesFallShort(sumOfHighs: Double, poolHigh: Double, excluded: Bool)
  /// Infeasible: no unnamed supplier is allowed and the pool holds at least `poolLow`.
  case poolWithoutSuppliers(poolLow: Double)
  /// Infeasible: `limit` unnamed suppliers of at most `cap` hold less than they must, `needed`; or
  /// just as much, with an end on which this rests `excluded` by its source. No limit is nil.
  ///
  /// Where the cap is a named share, `cap` is the greatest value it can take in any allocation.
  case unnamedTooFew(limit: Int?, cap: Double, needed: Double, excluded: Bool)

  /// Whether the statements are well-formed one by one and contradict each other.
  public var isInfeasible: Bool {
    switch self {
    case .duplicateSupplier, .shareOutOfRange, .poolOutOfRange, .negativeLimit, .capOutOfRange,
      .capWithoutNamed:
      false
    case .sharesExceedWhole, .sharesFallShort, .poolWithoutSuppliers, .unnamedTooFew: true
    }
  }
}

extension MarketError: CustomStringConvertible {
  /// What is wrong, with the numbers, and what would mend it.
  public var description: String {
    switch self {
    case .duplicateSupplier(let name):
      "'\(name)' is named twice; add the shares up or rename one"
    case .shareOutOfRange(let name, let share):
      "the share of '\(name)' reaches from \(percent(share.low)) to \(percent(share.high));"
        + " shares lie between 0% and 100%"
    case .poolOutOfRange(let pool):
      "the pool reaches from \(percent(pool.low)) to \(percent(pool.high));"
        + " it lies between 0% and 100%"
    case .negativeLimit(let limit):
      "the number of unnamed suppliers is \(limit); it must be 0 or more"
    case .capOutOfRange(let cap):
      "the cap on each unnamed supplier is \(percent(cap)); it must be above 0% and at most 100%"
    case .capWithoutNamed:
      "the cap refers to the named suppliers and none is named; use a percentage or no cap"
    case .sharesExceedWhole(let lows, let pool, let excluded):
      "infeasible: the lowest shares add up to \(percent(lows))"
        + (pool > 0 ? " and the pool to at least \(percent(pool))" : "")
        + (excluded ? ", with an end excluded; they must leave more room" : "; 100% is the whole")
    case .sharesFallShort(let highs, let pool, let excluded):
      "infeasible: the highest shares add up to \(percent(highs))"
        + (pool > 0
          ? " and the pool to at most \(percent(pool))" : " and no unnamed supplier is allowed")
        + (excluded ? ", with an end excluded; they must reach further" : "; 100% is the whole")
    case .poolWithoutSuppliers(let pool):
      "infeasible: the pool is at least \(percent(pool)) and no unnamed supplier is allowed"
    case .unnamedTooFew(let limit, let cap, let needed, let excluded):
      Self.tooFew(limit: limit, cap: cap, needed: needed, excluded: excluded)
    }
  }

  private static func tooFew(limit: Int?, cap: Double, needed: Double, excluded: Bool) -> String {
    guard let limit else {
      return "infeasible: unnamed suppliers of at most \(percent(cap)) each cannot hold"
        + " \(percent(needed))"
    }
    return "infeasible: \(limit) unnamed × at most \(percent(cap)) each ="
      + " \(percent(Double(limit) * cap))"
      + (excluded
        ? ", with an end excluded; they must hold \(percent(needed))"
        : " < \(percent(needed)), which they must hold")
  }
}

/// The number rounded to a millionth of a percent, with its sign.
private func percent(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  guard abs(rounded) < 1e12 else { return "\(rounded)%" }
  return rounded == rounded.rounded() ? "\(Int(rounded))%" : "\(rounded)%"
}
