import ArgumentParser
import LodeExport
import LodeMeasures

/// What tariff holds a price floor.
struct WhatIfFloor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor",
    abstract: "What adjustable tariff holds a reference price as a floor, and who pays.",
    discussion: """
      The sources give the mechanism and no level: levels are yours. Example: \
      lode whatif floor --reference 110 --price 63 --quantity 1m
      """)

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The reference price that is to be held.", valueName: "usd/kg"),
    transform: TypedAmount.number)
  var reference: Double

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The landed price before duty.", valueName: "usd/kg"),
    transform: TypedAmount.number)
  var price: Double

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The existing duty, of the price; 0 without it.", valueName: "percent"),
    transform: TypedAmount.number)
  var duty: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What is imported in a year, for the revenue.", valueName: "kg"),
    transform: TypedAmount.number)
  var quantity: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The part of it from members of the zone.", valueName: "kg"),
    transform: TypedAmount.number)
  var members: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What members export at.", valueName: "usd/kg"),
    transform: TypedAmount.number)
  var memberPrice: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What is used in a year; with --domestic, who pays.", valueName: "kg"),
    transform: TypedAmount.number)
  var use: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The part of the use that is made at home.", valueName: "kg"),
    transform: TypedAmount.number)
  var domestic: Double?

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What goes into 1 kg of the next stage's product; repeat down the chain.",
      valueName: "kg/kg"),
    transform: TypedAmount.number)
  var inputPerUnit: [Double] = []

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The next stage's reference price.", valueName: "usd/kg"),
    transform: TypedAmount.number)
  var nextReference: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The next stage's price outside.", valueName: "usd/kg"),
    transform: TypedAmount.number)
  var nextPrice: Double?

  @Option(name: .long, help: "The format.")
  var format: AnswerFormat = .table

  func validate() throws {
    if (use == nil) != (domestic == nil) {
      throw ValidationError("Who pays needs both --use and --domestic; give the other one too.")
    }
    if (nextReference == nil) != (nextPrice == nil) {
      throw ValidationError("The next stage needs both --next-reference and --next-price.")
    }
    if nextReference != nil, inputPerUnit.isEmpty {
      throw ValidationError("The next stage needs --input-per-unit: what goes into 1 kg of it.")
    }
    if members != nil, quantity == nil {
      throw ValidationError("--members is a part of --quantity; give that one too.")
    }
  }

  func run() throws {
    try reportingFailures {
      let question = question
      guard let answer = try answer(to: question) else { return }
      let report = FloorReport(answer, to: question)
      try format.write(report.value, report.table())
    }
  }

  private func answer(to question: PriceFloorQuestion) throws(Failure) -> PriceFloorAnswer? {
    do throws(PriceFloorError) {
      return try question.answer()
    } catch {
      throw Failure(.usage, "--\(error.input.rawValue): \(error)")
    }
  }

  private var question: PriceFloorQuestion {
    var question = PriceFloorQuestion()
    question.reference = reference
    question.price = price
    question.duty = duty ?? 0
    question.quantity = quantity
    question.members = members
    question.memberPrice = memberPrice
    question.use = use
    question.domestic = domestic
    question.inputsPerUnit = inputPerUnit
    question.nextReference = nextReference
    question.nextPrice = nextPrice
    return question
  }
}
