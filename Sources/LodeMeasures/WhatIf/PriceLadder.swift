/// What a floor at one stage does to the stages after it, where it stands alone.
///
/// y kg of the product go into 1 kg of the next stage's. A processor outside the zone buys them at
/// p and one inside at R, so that the outsider has an advantage, per kg of the next stage's product,
///
///     L = y · max(0, R − p)      USD/kg
///
/// and goods move in at the next stage instead. A ladder of floors is consistent if at each step
///
///     R(next) − p(next) ≥ L
///
/// Over several steps the inputs multiply. Source: METHODS.md, "Price floor".
public struct PriceLadder: Hashable, Sendable {
  /// One stage after that of the floor.
  public struct Step: Hashable, Sendable {
    /// How much of the product before goes into 1 kg of this one, above 0 kg/kg.
    public let inputPerUnit: Double
    /// How much of the floor's own product goes into 1 kg of this one, in kg/kg.
    public let inputFromFloor: Double
    /// The outsider's advantage L in USD per kg of this stage's product: by how much its reference
    /// must stand above the price outside.
    public let leakage: Double
  }

  /// The stages after that of the floor, in order.
  public let steps: [Step]

  /// Follows a floor down the chain.
  ///
  /// - Throws: ``PriceFloorError`` where an input per unit is not above zero.
  public init(above floor: PriceFloor, inputsPerUnit: [Double]) throws(PriceFloorError) {
    var steps: [Step] = []
    var inputFromFloor = 1.0
    for input in inputsPerUnit {
      inputFromFloor *= try PriceFloor.positive(input, .inputPerUnit)
      steps.append(
        Step(
          inputPerUnit: input, inputFromFloor: inputFromFloor,
          leakage: inputFromFloor * max(0, floor.reference - floor.price)))
    }
    self.steps = steps
  }

  /// Whether a reference and a price at the stage right after the floor's close the leak; nil where
  /// there is no such stage.
  ///
  /// A gap that misses the leakage by floating-point error alone closes it.
  /// - Throws: ``PriceFloorError`` where a price is not above zero.
  public func isClosed(
    byReference reference: Double, price: Double
  ) throws(PriceFloorError) -> Bool? {
    let reference = try PriceFloor.positive(reference, .nextReference)
    let price = try PriceFloor.positive(price, .nextPrice)
    return steps.first.map { reference - price >= $0.leakage - 1e-9 * max(1, $0.leakage) }
  }
}
