public import LodeData
public import LodeMeasures

/// The answer of `lode whatif vault`: what a reserve's money covers of a basket, which is repeated.
public struct CoverReport: Sendable {
  /// What is asked beside the cover itself.
  public struct Options: Hashable, Sendable {
    /// The days that are to be covered; nil where only what the budget buys is asked.
    public var days: Double?
    /// Percent a year on what is borrowed; nil where the carry is not asked.
    public var rate: Double?
    /// What is borrowed, in USD; nil where it is not known.
    public var loan: Interval?
    /// What storage costs in a year, in USD.
    public var storage: Double
    /// Where the budget comes from, in words.
    public var budgetSource: String

    /// Asks for what is given.
    public init(
      days: Double? = nil, rate: Double? = nil, loan: Interval? = nil, storage: Double = 0,
      budgetSource: String = "given"
    ) {
      self.days = days
      self.rate = rate
      self.loan = loan
      self.storage = storage
      self.budgetSource = budgetSource
    }
  }

  let cover: StockpileCover
  let options: Options
  /// What the days asked for cost, in USD.
  let target: Double?
  /// What the reserve costs to keep for a year, in USD.
  let carry: Interval?

  /// Reports a cover.
  ///
  /// - Throws: ``StockpileError`` for days that are not above zero, or a negative rate or storage.
  public init(_ cover: StockpileCover, options: Options) throws(StockpileError) {
    self.cover = cover
    self.options = options
    target = if let days = options.days { try cover.cost(ofDays: days) } else { nil }
    carry =
      if let rate = options.rate, let loan = options.loan {
        try StockpileCover.carry(loan: loan, rate: rate, storage: options.storage)
      } else { nil }
  }

  /// The answer for other programs: `minerals`, one object a line of the basket in its order, with
  /// `quantity_kg`, `days` and `share_of_world_output` at the most that the budget allows, and with
  /// `_low` at the least; `equal_days`, `target`, `carry`, and the `basket`, `budget`, `fees`,
  /// `assumptions` and `caveats` that they rest on.
  ///
  /// Money is USD, shares are percent; what is not known or was not asked is null.
  public var value: Value {
    .object([
      "minerals": .array(cover.holdings.map(value(of:))),
      "plan": .string(cover.basket.isWeighted ? "shares" : "equal_days"),
      "equal_days": cover.equalDays.map { .measured($0.high) } ?? .null,
      "equal_days_low": cover.equalDays.map { .measured($0.low) } ?? .null,
      "target": targetValue, "carry": .measured(carry),
      "basket": .array(cover.basket.lines.map(value(of:))),
      "basket_annual_value": .measured(cover.basket.annualValue),
      "budget": .measured(cover.budget), "budget_source": .string(options.budgetSource),
      "fees": .number(cover.fees), "spendable": .measured(cover.spendable),
      "assumptions": .list(StockpileCover.assumptions), "caveats": .list(StockpileCover.caveats),
      "warnings": .list(cover.warnings),
    ])
  }

  private func value(of holding: StockpileCover.Holding) -> Value {
    func ends(_ key: String, _ range: Interval?) -> [String: Value] {
      [
        key: range.map { .measured($0.high) } ?? .null,
        "\(key)_low": range.map { .measured($0.low) } ?? .null,
      ]
    }
    let cells: [String: Value] = [
      "mineral": .string(holding.line.mineral), "stage": .text(holding.line.stage),
      "share": .measured(holding.share),
    ]
    return .object(
      [
        ends("quantity_kg", holding.quantity), ends("days", holding.days),
        ends("days_of_net_imports", holding.daysOfNetImports), ends("cost", holding.cost),
        ends("share_of_world_output", holding.shareOfWorldOutput),
      ].reduce(cells) { $0.merging($1) { first, _ in first } })
  }

  private func value(of line: StockpileBasket.Line) -> Value {
    .object([
      "mineral": .string(line.mineral), "stage": .text(line.stage), "scope": .text(line.scope),
      "year": .count(line.year), "price_usd_per_kg": .number(line.price),
      "annual_use_kg": .number(line.annualUse), "share": .figure(line.share),
      "net_import_reliance": .figure(line.netImportReliance),
      "world_output_kg": .figure(line.worldOutput), "source": .text(line.source),
    ])
  }

  private var targetValue: Value {
    guard let target, let days = options.days else { return .null }
    return .object([
      "days": .number(days), "cost": .measured(target),
      "share_of_budget": .object([
        "low": share(of: cover.budget.high), "high": share(of: cover.budget.low),
      ]),
    ])
  }

  /// The target's cost in percent of an amount; unknown where that is zero.
  private func share(of amount: Double) -> Value {
    guard let target, amount > 0 else { return .null }
    return .measured(target / amount * 100)
  }
}
