public import LodeData

/// What a reserve's money buys of a basket, and how long that lasts.
///
/// Budget B, of which f percent go into fees and storage; of what is spendable, w percent into goods
/// of price P, use C and net import reliance n:
///
///     spendable            S  = B · (1 − f/100)           USD
///     quantity             Q  = w/100 · S / P             kg
///     days of use          D  = 365 · Q / C               days
///     days of net imports  D' = D / (n/100)               days
///     market footprint        = Q / world output · 100    percent of a year's output
///     equal days           w  = P·C / Σ P·C · 100
///     cost of d days          = Σ P·C · d / 365           USD
///
/// A budget is an interval where words leave it open ("up to"), and so is all that follows from it.
/// Every line is computed on its own price, use and basis; nothing is computed across lines but
/// money. Source: METHODS.md, "Stockpile".
public struct StockpileCover: Hashable, Sendable {
  /// What is bought of one line.
  public struct Holding: Hashable, Sendable {
    public let line: StockpileBasket.Line
    /// The part of the spendable budget, in percent.
    public let share: Double
    /// In USD.
    public let cost: Interval
    /// In kg.
    public let quantity: Interval
    /// Days of all use.
    public let days: Interval
    /// Days of net imports; nil where the reliance is not given or there are none.
    public let daysOfNetImports: Interval?
    /// Percent of what the world makes in a year; nil where that is not given.
    public let shareOfWorldOutput: Interval?

    /// Whether buying this much would move the market: its share is above ``footprintLimit``.
    public var hasLargeFootprint: Comparison {
      guard let shareOfWorldOutput else { return .impossible }
      return Comparison(is: shareOfWorldOutput, above: Interval(StockpileCover.footprintLimit))
    }

    /// Whether the cover may be longer than any plausible need: value is then not need.
    public var isImplausiblyLong: Bool { days.high > StockpileCover.longestPlausible }
  }

  /// The percentage of a year's world output above which a purchase moves its own price.
  public static let footprintLimit = 5.0
  /// The days, ten years of them, beyond which cover says that the use is not all of the need.
  public static let longestPlausible = 3650.0

  public let basket: StockpileBasket
  /// In USD.
  public let budget: Interval
  /// Percent of the budget.
  public let fees: Double
  /// What is left to spend, in USD.
  public let spendable: Interval
  /// What is bought, in the order of the basket.
  public let holdings: [Holding]

  /// Spends a budget on a basket.
  ///
  /// Cost: O(lines).
  /// - Throws: ``StockpileError`` where the budget is negative or without limit, or the fees leave
  ///   0…100 percent.
  public init(
    of basket: StockpileBasket, budget: Interval, fees: Double = 0
  ) throws(StockpileError) {
    guard budget.low >= 0, budget.high.isFinite else {
      throw .budgetOutOfRange(low: budget.low, high: budget.high)
    }
    guard (0...100).contains(fees) else { throw .feesOutOfRange(fees) }
    self.basket = basket
    self.budget = budget
    self.fees = fees
    let spendable = budget.times(1 - fees / 100)
    self.spendable = spendable
    holdings = zip(basket.lines, basket.shares).map { line, share in
      let cost = spendable.times(share / 100)
      let quantity = cost.times(1 / line.price)
      let days = quantity.times(365 / line.annualUse)
      return Holding(
        line: line, share: share, cost: cost, quantity: quantity, days: days,
        daysOfNetImports: line.netImportReliance.flatMap { $0 > 0 ? days.times(100 / $0) : nil },
        shareOfWorldOutput: line.worldOutput.map { quantity.times(100 / $0) })
    }
  }

  /// The days for which all of the basket is covered alike; nil where its lines have shares.
  public var equalDays: Interval? { basket.isWeighted ? nil : holdings.first?.days }

  /// What it costs to cover every line for some days, in USD.
  ///
  /// - Throws: ``StockpileError/daysNotPositive(_:)``.
  public func cost(ofDays days: Double) throws(StockpileError) -> Double {
    guard days.isFinite, days > 0 else { throw .daysNotPositive(days) }
    return basket.annualValue * days / 365
  }

  /// What a reserve costs to keep for a year: interest on what is borrowed, and storage, in USD.
  ///
  /// - Parameters:
  ///   - loan: what is borrowed, in USD.
  ///   - rate: percent a year.
  ///   - storage: USD a year.
  /// - Returns: USD a year, open where the loan is.
  /// - Throws: ``StockpileError`` where the rate or the cost of storage is negative.
  public static func carry(
    loan: Interval, rate: Double, storage: Double = 0
  ) throws(StockpileError) -> Interval {
    guard rate.isFinite, rate >= 0 else { throw .negativeRate(rate) }
    guard storage.isFinite, storage >= 0 else { throw .negativeStorage(storage) }
    let interest = loan.times(rate / 100)
    return .spanning(
      interest.low + storage, interest.high + storage, lowOpen: interest.lowOpen,
      highOpen: interest.highOpen)
  }
}

extension Interval {
  /// Both ends multiplied by a number of zero or more; by zero it is the point zero.
  fileprivate func times(_ factor: Double) -> Interval {
    guard factor > 0 else { return Interval(0) }
    return .spanning(low * factor, high * factor, lowOpen: lowOpen, highOpen: highOpen)
  }
}
