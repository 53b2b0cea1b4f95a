public import LodeData

/// What somebody asks of a price floor: levels and quantities, as far as they are given.
public struct PriceFloorQuestion: Hashable, Sendable {
  /// USD/kg.
  public var reference: Double?
  /// Landed, before duty, in USD/kg.
  public var price: Double?
  /// Percent of the price.
  public var duty = 0.0
  /// What is imported in a year, in kg.
  public var quantity: Double?
  /// The part of it from members of the zone, in kg.
  public var members: Double?
  /// What members export at, in USD/kg.
  public var memberPrice: Double?
  /// What is used in a year, in kg.
  public var use: Double?
  /// The part of it that is made at home, in kg.
  public var domestic: Double?
  /// What goes of each stage's product into 1 kg of the next one's, in kg, down the chain.
  public var inputsPerUnit: [Double] = []
  /// The reference price of the stage after the floor's, in USD/kg.
  public var nextReference: Double?
  /// The price outside at the stage after the floor's, in USD/kg.
  public var nextPrice: Double?

  /// Asks nothing yet.
  public init() {}

  /// The answer; nil where reference or price is not given, for which no source has a level.
  ///
  /// - Throws: ``PriceFloorError`` for an input outside its range, whether the answer needs it or
  ///   not.
  public func answer() throws(PriceFloorError) -> PriceFloorAnswer? {
    let floor = try PriceFloor(reference: reference ?? 1, price: price ?? 1, duty: duty)
    let answer = try PriceFloorAnswer(self, floor: floor)
    return reference == nil || price == nil ? nil : answer
  }
}

/// All that follows from a price floor and what is given beside it.
public struct PriceFloorAnswer: Hashable, Sendable {
  /// What happens under one reading of whom the tariff is laid on.
  public struct ScopeReading: Hashable, Sendable {
    public let scope: PriceFloor.Scope
    /// In USD/kg.
    public let topupOnMembers: Interval
    /// In USD; nil where no quantity is given.
    public let revenue: Interval?
  }

  public let floor: PriceFloor
  /// On all that is imported, in USD; nil where no quantity is given.
  public let revenue: Double?
  /// One reading for each scope.
  public let scopes: [ScopeReading]
  /// Nil where use or domestic output is not given.
  public let incidence: PriceFloor.Incidence?
  /// The stages after the floor's, in order; empty where no input per unit is given.
  public let steps: [PriceLadder.Step]
  /// Whether the next stage's reference closes the leak; nil where that stage is not given.
  public let isLadderClosed: Bool?

  /// Answers a question about a floor.
  ///
  /// - Throws: ``PriceFloorError`` for a quantity or price outside its range.
  init(_ question: PriceFloorQuestion, floor: PriceFloor) throws(PriceFloorError) {
    self.floor = floor
    let quantity = question.quantity
    revenue =
      if let quantity { try floor.revenue(on: quantity) } else { nil }
    var scopes: [ScopeReading] = []
    for scope in PriceFloor.Scope.allCases {
      let paid = try floor.topup(onMembersExportingAt: question.memberPrice, scope: scope)
      let whole = quantity ?? question.members ?? 0
      let revenue = try floor.revenue(
        on: whole, members: question.members ?? 0, exportingAt: question.memberPrice, scope: scope)
      scopes.append(
        ScopeReading(
          scope: scope, topupOnMembers: paid, revenue: quantity == nil ? nil : revenue))
    }
    self.scopes = scopes
    let domestic = question.domestic ?? 0
    let incidence = try floor.incidence(use: question.use ?? domestic, domestic: domestic)
    self.incidence = question.use == nil || question.domestic == nil ? nil : incidence
    let ladder = try PriceLadder(above: floor, inputsPerUnit: question.inputsPerUnit)
    steps = ladder.steps
    let isClosed = try ladder.isClosed(
      byReference: question.nextReference ?? 1, price: question.nextPrice ?? 1)
    isLadderClosed = question.nextReference == nil || question.nextPrice == nil ? nil : isClosed
  }
}
