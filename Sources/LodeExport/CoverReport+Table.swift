import LodeData
import LodeMeasures

/// The answer as rows, for people.
extension CoverReport {
  /// The cover, then the basket that it is of, then assumptions, caveats and warnings.
  public func table() -> DataTable {
    var rows = AnswerTable("vault")
    for holding in cover.holdings { add(holding, to: &rows) }
    if let target, let days = options.days {
      rows.add(
        "target", target, "USD", "cost of \(NumberText.rounded(days)) days of all lines")
      if cover.budget.high > 0, cover.budget.low > 0 {
        rows.add(
          "target of budget", from: target / cover.budget.high * 100,
          to: target / cover.budget.low * 100, "%", "of the budget")
      }
    }
    rows.add("budget", from: cover.budget.low, to: cover.budget.high, "USD", options.budgetSource)
    rows.add("fees", cover.fees, "%", "of the budget, for storage, fees and reserve")
    if let carry {
      rows.add("carry", from: carry.low, to: carry.high, "USD", "interest and storage, a year")
    }
    addBasket(to: &rows)
    for sentence in cover.warnings { rows.add("warning", sentence) }
    for sentence in StockpileCover.assumptions { rows.add("assumption", sentence) }
    for sentence in StockpileCover.caveats { rows.add("caveat", sentence) }
    return rows.table
  }

  private func add(_ holding: StockpileCover.Holding, to rows: inout AnswerTable) {
    let name = holding.line.label
    func add(_ what: String, _ range: Interval, _ unit: String, _ meaning: String) {
      rows.add("\(what) of \(name)", from: range.low, to: range.high, unit, meaning)
    }
    rows.add("share of \(name)", holding.share, "%", "of what can be spent")
    add("quantity_kg", holding.quantity, "kg", "that this buys")
    add("days", holding.days, "days", "of the use in the basket below")
    if let days = holding.daysOfNetImports { add("days_imports", days, "days", "of net imports") }
    guard let share = holding.shareOfWorldOutput else { return }
    let flag =
      switch holding.hasLargeFootprint {
      case .certain: "; large: buying it moves the price"
      case .undecided: "; may be large enough to move the price"
      case .impossible: ""
      }
    add("world_output", share, "%", "of what the world makes in a year\(flag)")
  }

  private func addBasket(to rows: inout AnswerTable) {
    for line in cover.basket.lines {
      let basis = [line.year.map(String.init) ?? "", line.scope, line.source]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      let suffix = basis.isEmpty ? "" : " (\(basis))"
      rows.add("basket: \(line.label)", line.price, "USD/kg", "price\(suffix)")
      rows.add("basket: \(line.label)", line.annualUse, "kg", "used in a year\(suffix)")
      if let reliance = line.netImportReliance {
        rows.add("basket: \(line.label)", reliance, "%", "of the use is net imports")
      }
      if let output = line.worldOutput {
        rows.add("basket: \(line.label)", output, "kg", "made by the world in a year")
      }
    }
    rows.add(
      "basket: all", cover.basket.annualValue, "USD", "what a year's use of these goods costs")
  }
}
