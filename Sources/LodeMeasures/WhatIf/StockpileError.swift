/// Why a stockpile's cover cannot be told: an input that is missing or outside its range.
///
/// Lines are counted from 0, in the order of the basket.
public enum StockpileError: Error, Hashable, Sendable {
  /// What a line of a basket states.
  public enum Quantity: String, Hashable, Sendable, CaseIterable {
    case price
    case annualUse
    case share
    case netImportReliance
    case worldOutput
  }

  /// There is no basket: days of cover need goods with a price and a use.
  case emptyBasket
  /// A quantity that must be above zero is not.
  case notPositive(Quantity, Double, line: Int)
  /// A percentage lies outside 0…100.
  case notAPercentage(Quantity, Double, line: Int)
  /// The same goods stand on two lines.
  case duplicate(line: Int, first: Int)
  /// Some lines have a share of the budget and this one has none.
  case shareMissing(line: Int)
  /// The shares do not add up to 100 percent.
  case sharesDoNotAddUp(sum: Double)
  /// The budget reaches below zero or is no finite number.
  case budgetOutOfRange(low: Double, high: Double)
  /// The fees leave 0…100 percent.
  case feesOutOfRange(Double)
  /// The days to be covered are not above zero.
  case daysNotPositive(Double)
  /// The rate of interest is negative.
  case negativeRate(Double)
  /// The cost of storage is negative.
  case negativeStorage(Double)
}

extension StockpileError: CustomStringConvertible {
  /// What is wrong, with the value, and what would mend it.
  public var description: String {
    switch self {
    case .emptyBasket:
      "there is no basket, and no days of cover without one; name goods with a price in USD/kg "
        + "and a use in kg a year"
    case .notPositive(let quantity, let value, _):
      "\(quantity.name) is \(WhatIfText.number(value)); it must be above 0 \(quantity.unit)"
    case .notAPercentage(let quantity, let value, _):
      "\(quantity.name) is \(WhatIfText.number(value)); it lies between 0 and 100 %"
    case .duplicate(_, let first):
      "the same goods stand on line \(first + 1) of the basket; add them up or give a stage"
    case .shareMissing:
      "some lines have a share of the budget and this one has none; give all of them one, or none "
        + "to cover all for the same days"
    case .sharesDoNotAddUp(let sum):
      "the shares of the budget add up to \(WhatIfText.number((sum * 1e6).rounded() / 1e6)) %; "
        + "make them 100 %"
    case .budgetOutOfRange(let low, let high):
      "the budget reaches from \(WhatIfText.number(low)) to \(WhatIfText.number(high)) USD; both "
        + "ends must be 0 or more and finite"
    case .feesOutOfRange(let fees):
      "the fees are \(WhatIfText.number(fees)) % of the budget; they lie between 0 and 100 %"
    case .daysNotPositive(let days):
      "the days to be covered are \(WhatIfText.number(days)); they must be above 0"
    case .negativeRate(let rate):
      "the rate is \(WhatIfText.number(rate)) % a year; it must be 0 or more"
    case .negativeStorage(let cost):
      "storage costs \(WhatIfText.number(cost)) USD a year; it must be 0 or more"
    }
  }

  /// The line of the basket that has to change, from 0; nil where it is none.
  public var line: Int? {
    switch self {
    case .notPositive(_, _, let line), .notAPercentage(_, _, let line), .duplicate(let line, _),
      .shareMissing(let line):
      line
    default: nil
    }
  }
}

extension StockpileError.Quantity {
  /// What the quantity is called, with its article.
  public var name: String {
    switch self {
    case .price: "the price"
    case .annualUse: "the annual use"
    case .share: "the share of the budget"
    case .netImportReliance: "the net import reliance"
    case .worldOutput: "the world's annual output"
    }
  }

  /// The unit that the quantity is in.
  public var unit: String {
    switch self {
    case .price: "USD/kg"
    case .annualUse, .worldOutput: "kg a year"
    case .share, .netImportReliance: "%"
    }
  }
}
