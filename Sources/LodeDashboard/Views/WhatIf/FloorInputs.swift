import LodeMeasures

/// The parameters of `whatif/floor`: how they are read, and how they are asked for.
enum FloorInputs {
  /// One parameter; its name in the route is that of the model's input.
  private struct Parameter {
    let input: PriceFloorError.Input
    let name: String
    /// What stands there while it is not given.
    let otherwise: String
    let meaning: String
  }

  private static let all = [
    Parameter(
      input: .reference, name: "Reference price", otherwise: "e.g. 100",
      meaning: "the floor that is to be held"),
    Parameter(
      input: .price, name: "Price", otherwise: "e.g. 60", meaning: "landed, before duty"),
    Parameter(
      input: .duty, name: "Existing duty", otherwise: "0", meaning: "of the landed price"),
    Parameter(
      input: .quantity, name: "Imported", otherwise: "e.g. 1 000 000",
      meaning: "a year, for the revenue"),
    Parameter(
      input: .members, name: "From members", otherwise: "not given",
      meaning: "the part of it from the zone"),
    Parameter(
      input: .memberPrice, name: "Members' price", otherwise: "not given",
      meaning: "what members export at"),
    Parameter(
      input: .use, name: "Used", otherwise: "not given",
      meaning: "a year, for who pays"),
    Parameter(
      input: .domestic, name: "Domestic output", otherwise: "not given",
      meaning: "the part of it made at home"),
    Parameter(
      input: .inputPerUnit, name: "Input per unit", otherwise: "e.g. 0.3",
      meaning: "into the next stage; commas go on"),
    Parameter(
      input: .nextReference, name: "Next reference", otherwise: "not given",
      meaning: "reference of the next stage"),
    Parameter(
      input: .nextPrice, name: "Next price", otherwise: "not given",
      meaning: "price outside at the next stage"),
  ]

  /// The parameters' names, in the order in which they are asked for.
  static var parameters: [String] { all.map(\.input.rawValue) }

  /// The rows in which they are set.
  static func table(of route: Route) -> InputTable {
    InputTable(
      lines: all.map { parameter in
        InputTable.Line(
          parameter: parameter.input.rawValue, name: parameter.name, unit: parameter.input.unit,
          value: route.parameters[parameter.input.rawValue], otherwise: parameter.otherwise,
          meaning: parameter.meaning)
      })
  }

  /// What the route asks.
  /// - Throws: ``RouteError`` where a value is no number.
  static func question(of route: Route) throws(RouteError) -> PriceFloorQuestion {
    func number(_ input: PriceFloorError.Input) throws(RouteError) -> Double? {
      try route.number(input.rawValue)
    }
    var question = PriceFloorQuestion()
    question.reference = try number(.reference)
    question.price = try number(.price)
    question.duty = try number(.duty) ?? 0
    question.quantity = try number(.quantity)
    question.members = try number(.members)
    question.memberPrice = try number(.memberPrice)
    question.use = try number(.use)
    question.domestic = try number(.domestic)
    question.inputsPerUnit = try route.numbers(PriceFloorError.Input.inputPerUnit.rawValue)
    question.nextReference = try number(.nextReference)
    question.nextPrice = try number(.nextPrice)
    return question
  }
}
