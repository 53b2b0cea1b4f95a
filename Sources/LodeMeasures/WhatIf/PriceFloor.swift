/// A reference price that an adjustable tariff holds as a floor under imports.
///
/// A shipment lands at price p before duty; the existing duty is a percent of it; the reference is
/// R. The tariff adds what is missing:
///
///     top-up t               = max(0, R − p·(1 + a/100))      USD/kg
///     duty-paid price        = max(R, p·(1 + a/100))          USD/kg
///     ad valorem equivalent  = (p·a/100 + t) / p · 100        percent of p
///     revenue of the top-up  = t · quantity                   USD
///
/// The laws that follow and that tests hold: t ≥ 0, and falls with p by 1 + a/100 until it is 0; the
/// duty-paid price is never below R; the equivalent times p is the existing duty and the top-up.
/// Prices of one product, at one stage, on one basis. Source: METHODS.md, "Price floor".
public struct PriceFloor: Hashable, Sendable {
  /// The reference price R, above 0 USD/kg.
  public let reference: Double
  /// The landed price p before duty, above 0 USD/kg.
  public let price: Double
  /// The existing duty a in percent of the price; 0 or more, and above 100 where a country has it.
  public let duty: Double

  /// Takes the levels, which are the user's: no source states any.
  ///
  /// - Throws: ``PriceFloorError`` where a price is not above zero, the duty is negative, or one of
  ///   them is no finite number.
  public init(reference: Double, price: Double, duty: Double = 0) throws(PriceFloorError) {
    self.reference = try Self.positive(reference, .reference)
    self.price = try Self.positive(price, .price)
    self.duty = try Self.atLeastZero(duty, .duty)
  }

  /// What the existing duty takes, in USD/kg.
  public var existingDuty: Double { price * duty / 100 }

  /// The price with the existing duty alone, in USD/kg.
  public var priceWithDuty: Double { price + existingDuty }

  /// What the tariff adds so that the floor is held, 0 or more USD/kg.
  public var topup: Double { max(0, reference - priceWithDuty) }

  /// The price with all duty, never below the reference, in USD/kg.
  public var dutyPaid: Double { max(reference, priceWithDuty) }

  /// The existing duty and the top-up together, in percent of the price.
  public var adValoremEquivalent: Double { (existingDuty + topup) / price * 100 }

  /// What the top-up brings in on a quantity of imports, in USD.
  ///
  /// The existing duty is not counted. Nobody is taken to buy less.
  /// - Throws: ``PriceFloorError`` where the quantity is negative.
  public func revenue(on quantity: Double) throws(PriceFloorError) -> Double {
    topup * (try Self.atLeastZero(quantity, .quantity))
  }

  /// The value if it is above zero.
  static func positive(
    _ value: Double, _ input: PriceFloorError.Input
  ) throws(PriceFloorError) -> Double {
    guard value.isFinite, value > 0 else { throw .notPositive(input, value) }
    return value
  }

  /// The value if it is zero or more.
  static func atLeastZero(
    _ value: Double, _ input: PriceFloorError.Input
  ) throws(PriceFloorError) -> Double {
    guard value.isFinite, value >= 0 else { throw .negative(input, value) }
    return value
  }
}
