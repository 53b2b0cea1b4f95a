import LodeData
import LodeMeasures
import LodeScreen

/// What a reserve's money covers of the user's basket, beside what documents state of the money.
struct VaultView {
  let context: PageContext
  private let route: Route
  private let stated: ProgrammeBudget?
  private let budget: Interval?
  private let basket: StockpileBasket?
  private let cover: StockpileCover?
  /// What the days asked for cost, in USD.
  private let target: Double?
  /// What the reserve costs to keep for a year, in USD.
  private let carry: Interval?

  private var corpus: Corpus { context.corpus }
  private var table: AnswerTable { AnswerTable(context: context) }

  private static let parameters = [
    BasketText.parameter, "budget", "days", "fees", "rate", "storage", "programme",
  ]

  /// Reads basket and money from the route.
  /// - Throws: ``RouteError`` for a parameter that is not known, or that makes no answer.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    self.route = route
    try route.check(takes: Self.parameters)
    let corpus = context.corpus
    stated = try Self.programme(of: route, in: corpus).flatMap {
      ProgrammeBudget(of: $0, in: corpus, isLiteral: context.isLiteral)
    }
    budget = try route.money("budget") ?? stated?.amount
    let lines = try BasketText.lines(of: route, in: corpus)
    let (days, fees) = (try route.number("days"), try route.number("fees") ?? 0)
    let (rate, storage) = (try route.number("rate"), try route.number("storage") ?? 0)
    let money = budget ?? Interval(0)
    do throws(StockpileError) {
      // Without a basket the money is still checked, on goods that are shown nowhere.
      let unit = StockpileBasket.Line(mineral: "", price: 1, annualUse: 1)
      let goods = try StockpileBasket(lines.isEmpty ? [unit] : lines)
        .fillingWorldOutput(from: corpus)
      basket = lines.isEmpty ? nil : goods
      let cover = try StockpileCover(of: goods, budget: money, fees: fees)
      let cost: Double? = if let days { try cover.cost(ofDays: days) } else { nil }
      self.cover = lines.isEmpty || budget == nil ? nil : cover
      target = lines.isEmpty ? nil : cost
      carry =
        if let rate, let loan = stated?.loan {
          try StockpileCover.carry(loan: loan, rate: rate, storage: storage)
        } else { nil }
    } catch {
      let parameter = Self.parameter(behind: error)
      let items = Input.items(of: route.parameters[parameter])
      let value = error.line.flatMap { items.indices.contains($0) ? items[$0] : nil }
      throw .badValue(
        value ?? route.parameters[parameter] ?? "", parameter: parameter, reason: "\(error)")
    }
  }

  private static func programme(
    of route: Route, in corpus: Corpus
  ) throws(RouteError) -> Handle<Party>? {
    let programmes = ProgrammeBudget.programmes(in: corpus)
    guard let id = route.parameters["programme"] else { return programmes.first }
    if let found = programmes.first(where: { corpus[$0].id == id }) { return found }
    throw .unknownValue(id, parameter: "programme", known: programmes.map { corpus[$0].id })
  }

  private static func parameter(behind error: StockpileError) -> String {
    switch error {
    case .budgetOutOfRange: "budget"
    case .feesOutOfRange: "fees"
    case .daysNotPositive: "days"
    case .negativeRate: "rate"
    case .negativeStorage: "storage"
    default: BasketText.parameter
    }
  }

  var page: Page {
    let basketTable = BasketTable(context: context, basket: basket, route: route)
    let warnings = cover.map { cover in
      cover.warnings.isEmpty
        ? nil
        : Section.sentences(
          "warnings", title: "To be read with it", cover.warnings, bullet: bullet, role: .disputed)
    }
    let sections = [
      cover.map { basketTable.cover($0, claims: moneyClaims) } ?? refusal, warnings ?? nil,
      basketTable.section, money,
      inputs.section(),
    ].compactMap(\.self)
    return Page(
      title: WhatIfQuestion.vault.title,
      sections: sections + documents + [
        .sentences(
          "assumptions", title: "Assumptions", StockpileCover.assumptions, bullet: bullet),
        .sentences("caveats", title: "Left out", StockpileCover.caveats, bullet: bullet),
      ])
  }

  private var bullet: String { String(context.symbols.bullet) }

  private var refusal: Section {
    let missing =
      basket == nil
      ? "No basket, no days of cover: no document says what the reserve holds. Add goods below, "
        + "each with a price and a use."
      : "No document states a total, and no budget is given: set one below."
    return Section(
      "cover", title: "What the money covers", showsTitles: false,
      notes: [Section.Note(missing, .unknown)], values: [Int](), columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }

  // MARK: Money

  /// The claims that state the budget; none where it is the user's.
  private var moneyClaims: [Corpus.ClaimReference] {
    route.parameters["budget"] == nil ? stated?.claims ?? [] : []
  }

  private var money: Section? {
    guard let budget else { return nil }
    let claims = moneyClaims
    var lines = [
      table.money(
        "Budget", budget, claims.isEmpty ? "given" : "as stated, ceilings open below",
        claims: claims)
    ]
    if let cover, cover.fees > 0 {
      lines.append(
        table.money("To spend", cover.spendable, "the budget less fees", claims: claims))
    }
    if let cover, let target, let days = route.parameters["days"] {
      lines.append(
        table.money("\(days) days cost", Interval(target), "of every line of the basket"))
      if let part = part(target, of: cover.budget) {
        lines.append(
          AnswerTable.Line(
            name: "of the budget", value: table.range(part, decimals: 1), unit: "%",
            meaning: "the cost of these days", claims: claims))
      }
    }
    if let carry {
      lines.append(
        table.money(
          "Carry", carry, "stated loan and storage, a year",
          claims: stated?.claims ?? []))
    }
    return table.section("money", title: "The money", lines: lines)
  }

  /// An amount in percent of a range; nil where that reaches down to zero.
  private func part(_ amount: Double, of budget: Interval) -> Interval? {
    guard budget.low > 0 else { return nil }
    return Interval(low: amount / budget.high * 100, high: amount / budget.low * 100)
  }

  // MARK: Inputs

  private var inputs: InputTable {
    let programmes = stated.map { corpus[$0.programme].id } ?? "none stated"
    func line(
      _ parameter: String, _ name: String, _ unit: String, _ otherwise: String, _ meaning: String
    ) -> InputTable.Line {
      InputTable.Line(
        parameter: parameter, name: name, unit: unit, value: route.parameters[parameter],
        otherwise: otherwise, meaning: meaning)
    }
    return InputTable(lines: [
      line("budget", "Budget", "USD", "as stated", "such as 12bn, or up to 10bn"),
      line("fees", "Fees", "%", "0", "taken off the budget"),
      line("days", "Days", "days", "e.g. 90", "what it costs to cover them"),
      line("rate", "Interest", "% a year", "e.g. 5", "on the stated loan, for the carry"),
      line("storage", "Storage", "USD a year", "0", "added to the carry"),
      line("programme", "Programme", "", programmes, "whose stated money is taken"),
    ])
  }

  // MARK: What documents say

  private var documents: [Section] {
    guard let stated else { return [] }
    let name = corpus[stated.programme].name
    let claims = Set(stated.claims)
    return [
      MoneyTable(context: context).section("stated", title: "Stated for \(name)") {
        $0.programme == stated.programme
      },
      DisagreementTable(context: context).section { entry in
        entry.sides.contains { side in side.claims.contains { claims.contains($0) } }
      },
    ].compactMap(\.self)
  }
}
