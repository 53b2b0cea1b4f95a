/// Why a price floor cannot be computed: an input outside its range, with its value.
public enum PriceFloorError: Error, Hashable, Sendable {
  /// What the model is given.
  public enum Input: String, Hashable, Sendable, CaseIterable {
    case reference
    case price
    case duty
    case quantity
    case members
    case memberPrice = "member-price"
    case use
    case domestic
    case inputPerUnit = "input-per-unit"
    case nextReference = "next-reference"
    case nextPrice = "next-price"
  }

  /// An input that must be above zero is not.
  case notPositive(Input, Double)
  /// An input that must be zero or more is not.
  case negative(Input, Double)
  /// A part is greater than the whole that it is of.
  case exceeds(part: Input, Double, whole: Input, Double)

  /// The input that has to change.
  public var input: Input {
    switch self {
    case .notPositive(let input, _), .negative(let input, _), .exceeds(let input, _, _, _): input
    }
  }
}

extension PriceFloorError: CustomStringConvertible {
  /// What is wrong, with the value, and what would mend it.
  public var description: String {
    switch self {
    case .notPositive(let input, let value):
      "\(input.name) is \(WhatIfText.number(value)); it must be above 0 \(input.unit)"
    case .negative(let input, let value):
      "\(input.name) is \(WhatIfText.number(value)); it must be 0 \(input.unit) or more"
    case .exceeds(let part, let value, let whole, let most):
      "\(part.name) is \(WhatIfText.number(value)) \(part.unit) and \(whole.name) "
        + "\(WhatIfText.number(most)); the first is part of the second, so make it no greater"
    }
  }
}

extension PriceFloorError.Input {
  /// What the input is called, with its article.
  public var name: String {
    switch self {
    case .reference: "the reference price"
    case .price: "the price"
    case .duty: "the duty"
    case .quantity: "the quantity imported"
    case .members: "the quantity imported from members"
    case .memberPrice: "the members' export price"
    case .use: "the quantity used"
    case .domestic: "the domestic output"
    case .inputPerUnit: "the input per unit of the next stage"
    case .nextReference: "the next stage's reference price"
    case .nextPrice: "the next stage's price"
    }
  }

  /// The unit that the input is in.
  public var unit: String {
    switch self {
    case .reference, .price, .memberPrice, .nextReference, .nextPrice: "USD/kg"
    case .duty: "%"
    case .quantity, .members, .use, .domestic: "kg"
    case .inputPerUnit: "kg/kg"
    }
  }
}
