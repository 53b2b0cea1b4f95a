import LodeData
import LodeMeasures
import LodeScreen

/// The goods of a stockpile: what is bought of them, and the basket itself, line by line.
struct BasketTable {
  let context: PageContext
  let basket: StockpileBasket?
  let route: Route

  private var corpus: Corpus { context.corpus }
  private var table: AnswerTable { AnswerTable(context: context) }

  // MARK: The cover

  /// What is bought of each line, and how long it lasts; `claims` state the money, where it is stated.
  func cover(_ cover: StockpileCover, claims: [Corpus.ClaimReference]) -> Section {
    let plan = cover.basket.isWeighted ? "by your shares" : "the same days for all"
    return Section(
      "cover", title: "What the money covers", aside: "of the basket below, \(plan)",
      values: cover.holdings,
      columns: [
        ColumnSpec("goods", "Goods", minimum: 12, maximum: 30) { name(of: $0.line) },
        ColumnSpec(
          "share", "Share %", alignment: .right, priority: 2, sort: { .number($0.share) },
          cell: { context.figures.figure($0.share, decimals: 1) }),
        range("quantity", "Tonnes", priority: 1) { $0.quantity.scaled(by: 1e-3) },
        range("days", "Days of use") { $0.days },
        range("imports", "Of net imports", priority: 3) { $0.daysOfNetImports },
        range("world", "World output %", priority: 1, decimals: 1) { $0.shareOfWorldOutput },
        ColumnSpec("footprint", "", priority: 4, role: .disputed) { footprint(of: $0) },
      ]
    ) { ("bought/\($0.line.label)", name(of: $0.line), nil, claims + self.claims(of: $0.line)) }
  }

  private func range(
    _ id: String, _ title: String, priority: Int = 0, decimals: Int = 0,
    value: @escaping (StockpileCover.Holding) -> Interval?
  ) -> ColumnSpec<StockpileCover.Holding> {
    ColumnSpec(
      id, title, alignment: .right, priority: priority,
      sort: { value($0).map { .number($0.high) } ?? .unknown },
      cell: { holding in
        guard let range = value(holding) else { return .text("") }
        return context.figures.bounds(range, decimals: decimals)
      })
  }

  private func footprint(of holding: StockpileCover.Holding) -> String {
    switch holding.hasLargeFootprint {
    case .certain: "moves the price"
    case .undecided: "may move the price"
    case .impossible: ""
    }
  }

  // MARK: The basket

  /// A line of the basket, or the place for one more.
  private struct Place {
    let line: StockpileBasket.Line?
    let text: String
  }

  /// The lines, each of which opens a prompt, and one more for a new one.
  var section: Section {
    let texts = Input.items(of: route.parameters[BasketText.parameter])
    let places =
      zip(basket?.lines ?? [], texts).map { Place(line: $0, text: $1) }
      + [Place(line: nil, text: "")]
    var section = Section(
      "basket", title: "Basket", aside: "yours: no document publishes one",
      notes: [Section.Note("A line is \(BasketText.form); Enter edits it, an empty one goes.")],
      values: places,
      columns: [
        ColumnSpec(
          "goods", "Goods", minimum: 12, maximum: 30,
          sort: { .text($0.line.map(name(of:)) ?? "") },
          cell: { $0.line.map { .text(name(of: $0)) } ?? .text("add a line", .control) }),
        number("price", "USD/kg", decimals: 4) { $0.price },
        number("use", "Use kg a year") { $0.annualUse },
        number("share", "Share %", priority: 1, decimals: 2) { $0.share },
        number("imports", "Net imports %", priority: 2, decimals: 2) { $0.netImportReliance },
        number("world", "World kg a year", priority: 3) { $0.worldOutput },
      ]
    ) { place in
      (
        place.line?.label ?? "add", place.line.map(name(of:)) ?? "Add a line", nil,
        place.line.map(claims(of:)) ?? []
      )
    }
    section.rows = zip(section.rows, places).enumerated().map { index, pair in
      var row = pair.0
      row.edits = Input(
        BasketText.parameter, part: .item(index),
        label: pair.1.line == nil ? "Basket line" : "Basket line (empty: none)", text: pair.1.text)
      return row
    }
    return section
  }

  private func number(
    _ id: String, _ title: String, priority: Int = 0, decimals: Int = 0,
    value: @escaping (StockpileBasket.Line) -> Double?
  ) -> ColumnSpec<Place> {
    ColumnSpec(
      id, title, alignment: .right, priority: priority,
      sort: { $0.line.flatMap(value).map { .number($0) } ?? .unknown },
      cell: { place in
        guard let number = place.line.flatMap(value) else { return .text("") }
        return .text(Figures.number(number, decimals: decimals), .figure)
      })
  }

  /// What of a line is not the user's: the world's output.
  private func claims(of line: StockpileBasket.Line) -> [Corpus.ClaimReference] {
    line.worldOutputClaim.map { [.total($0)] } ?? []
  }

  /// The goods by their names.
  private func name(of line: StockpileBasket.Line) -> String {
    let mineral = corpus.minerals.first { $0.id == line.mineral }?.name ?? line.mineral
    let stage = line.stage.map { id in
      ", " + (corpus.stages.first { $0.id == id }?.name.lowercased() ?? id)
    }
    return mineral + (stage ?? "")
  }
}
