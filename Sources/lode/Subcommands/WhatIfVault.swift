import ArgumentParser
import LodeData
import LodeExport
import LodeMeasures

/// What a reserve's money covers.
struct WhatIfVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "What a reserve's money buys of a basket, and how many days that lasts.",
    discussion: """
      The basket is a CSV file whose first row names its columns: mineral, price_usd_per_kg and \
      annual_use_kg; if wanted share, net_import_reliance (percent), stage, scope, year, \
      world_output_kg, source, note. Without shares all lines are covered for the same days. \
      Without --budget the money is what the loaded documents state for a programme.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("The basket, a CSV file, or - for standard input.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var basket: String

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The money: 12bn, 'up to 10bn'.", valueName: "usd"),
    transform: TypedAmount.money)
  var budget: Interval?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Whose stated money to take; without it, the programme of which most is stated.",
      valueName: "id"))
  var programme: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What it costs to cover so many days.", valueName: "n"),
    transform: TypedAmount.number)
  var days: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What fees and storage take off the budget.", valueName: "percent"),
    transform: TypedAmount.number)
  var fees: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Interest a year on the loan, for the carry.", valueName: "percent"),
    transform: TypedAmount.number)
  var rate: Double?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The loan; without it, what documents state.", valueName: "usd"),
    transform: TypedAmount.money)
  var loan: Interval?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("What storage costs in a year, with --rate.", valueName: "usd"),
    transform: TypedAmount.number)
  var storage: Double?

  @Option(name: .long, help: "The format.")
  var format: AnswerFormat = .table

  @Flag(name: .long, help: "Read stated money without its qualifiers: 'up to 10' as 10.")
  var literal = false

  @OptionGroup var data: DataOptions

  func validate() throws { try PipedInput.validate([basket] + data.data) }

  func run() throws {
    try reportingFailures {
      let corpus = try data.choice.corpus()
      let basket = try read(corpus).fillingWorldOutput(from: corpus)
      let stated = try statedMoney(in: corpus)
      guard let amount = budget ?? stated?.amount else {
        throw Failure(
          .usage, "no loaded document states a total in USD for the programme; give --budget USD")
      }
      let source =
        budget == nil ? stated.map { "stated for \(corpus[$0.programme].name)" } : nil
      let options = CoverReport.Options(
        days: days, rate: rate, loan: loan ?? stated?.loan, storage: storage ?? 0,
        budgetSource: source ?? "given")
      let report = try report(basket, budget: amount, options: options)
      try format.write(report.value, report.table())
    }
  }

  private func report(
    _ basket: StockpileBasket, budget: Interval, options: CoverReport.Options
  ) throws(Failure) -> CoverReport {
    do throws(StockpileError) {
      return try CoverReport(
        StockpileCover(of: basket, budget: budget, fees: fees ?? 0), options: options)
    } catch {
      throw Failure(.usage, "\(error)")
    }
  }

  private func read(_ corpus: Corpus) throws -> StockpileBasket {
    let bytes = try InputFile.bytes(of: basket)
    do throws(LoadFailure) {
      return try BasketFile(bytes, path: InputFile.name(of: basket), corpus: corpus).basket
    } catch {
      throw Failure(.data, "the basket cannot be read.\n\(error)")
    }
  }

  /// What documents state for the programme, where it is in the basket's currency.
  private func statedMoney(in corpus: Corpus) throws(Failure) -> ProgrammeBudget? {
    let programmes = ProgrammeBudget.programmes(in: corpus)
    guard let programme else {
      return programmes.first.flatMap {
        ProgrammeBudget(of: $0, in: corpus, isLiteral: literal)
      }
    }
    guard let found = programmes.first(where: { corpus[$0].id == programme }) else {
      let known = programmes.map { corpus[$0].id }
      let near = Suggestion.nearest(to: programme, among: known)
      throw Failure(
        .usage,
        "no loaded document states an amount for '\(programme)'; "
          + (near.map { "did you mean '\($0)'?" } ?? "use \(known.joined(separator: ", "))"))
    }
    return ProgrammeBudget(of: found, in: corpus, isLiteral: literal)
  }
}
