import LodeData
import LodeMeasures
import LodeScreen

/// What tariff holds a reference price as a floor, who pays, and what documents say of it.
struct FloorView {
  let context: PageContext
  private let route: Route
  private let question: PriceFloorQuestion
  private let answer: PriceFloorAnswer?

  private var table: AnswerTable { AnswerTable(context: context) }

  /// Reads the levels and quantities from the route.
  /// - Throws: ``RouteError`` for a parameter that is not known, no number, or out of its range.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    self.route = route
    try route.check(takes: FloorInputs.parameters)
    let question = try FloorInputs.question(of: route)
    self.question = question
    do throws(PriceFloorError) {
      answer = try question.answer()
    } catch {
      let parameter = error.input.rawValue
      throw .badValue(
        route.parameters[parameter] ?? "", parameter: parameter, reason: "\(error)")
    }
  }

  var page: Page {
    let inputs = FloorInputs.table(of: route).section(notes: answer == nil ? [noLevels] : [])
    var sections: [Section] = []
    if let answer {
      sections += [
        tariff(answer), inputs, scopes(answer), incidence(answer), chain(answer),
      ].compactMap(\.self)
    } else {
      sections.append(inputs)
    }
    return Page(
      title: WhatIfQuestion.floor.title, sections: sections + mechanism + [assumptions, caveats])
  }

  private var noLevels: Section.Note {
    Section.Note(
      "The sources state the mechanism and no level: reference and price are yours. Nothing is "
        + "computed before both are given.", .unknown)
  }

  private func tariff(_ answer: PriceFloorAnswer) -> Section {
    let floor = answer.floor
    var lines = [
      table.line("Top-up", floor.topup, "USD/kg", "added to the existing duty"),
      table.line("Duty-paid price", floor.dutyPaid, "USD/kg", "an import with all duty"),
      table.line(
        "Ad valorem equivalent", floor.adValoremEquivalent, "%",
        "all duty, of the landed price"),
      table.line("Existing duty", floor.existingDuty, "USD/kg", "without a floor"),
    ]
    if let revenue = answer.revenue {
      lines.append(
        table.money("Revenue", Interval(revenue), "of the top-up, on all imports"))
    }
    return table.section(
      "tariff", title: "What tariff holds the floor",
      aside: floor.topup > 0 ? "levels are yours" : "none is needed: the price is at the floor",
      lines: lines)
  }

  /// Whom the tariff is laid on is not said, so that every reading is shown.
  private func scopes(_ answer: PriceFloorAnswer) -> Section {
    let asksRevenue = question.members != nil
    return Section(
      "scopes", title: "On whom it is laid", aside: "the sources leave it open",
      values: answer.scopes,
      columns: [
        ColumnSpec("scope", "If", minimum: 20) { $0.scope.meaning },
        ColumnSpec(
          "members", "Members pay USD/kg", alignment: .right,
          sort: { .number($0.topupOnMembers.high) },
          cell: { context.figures.bounds($0.topupOnMembers, decimals: 2) }),
        ColumnSpec(
          "revenue", "Revenue USD m", alignment: .right, priority: 1,
          sort: { $0.revenue.map { .number($0.high) } ?? .unknown },
          cell: { reading in
            guard asksRevenue, let revenue = reading.revenue?.scaled(by: 1e-6) else {
              return .text("")
            }
            return context.figures.bounds(revenue, decimals: 2)
          }),
      ]
    ) { ($0.scope.rawValue, $0.scope.meaning, nil, []) }
  }

  private func incidence(_ answer: PriceFloorAnswer) -> Section? {
    guard let incidence = answer.incidence else { return nil }
    return table.section(
      "incidence", title: "Who pays", aside: "a year, at the same use",
      lines: [
        table.money("Buyers pay", Interval(incidence.buyers), "on all that they use"),
        table.money("Producers gain", Interval(incidence.producers), "on the domestic output"),
        table.money("Treasury takes", Interval(incidence.treasury), "on what is imported"),
        table.money(
          "Contract for difference", Interval(incidence.contractForDifference),
          "the budget pays producers the gap"),
      ])
  }

  private func chain(_ answer: PriceFloorAnswer) -> Section? {
    guard !answer.steps.isEmpty else { return nil }
    let lines = answer.steps.enumerated().map { index, step in
      table.line(
        "\(Counted.text(index + 1, "stage")) on", step.leakage, "USD/kg",
        "reference above price, at least")
    }
    let notes = answer.isLadderClosed.map { isClosed in
      [
        isClosed
          ? Section.Note("The next stage's reference closes the leak.", .present)
          : Section.Note(
            "The next stage's reference is too low: goods come in there instead.", .disputed)
      ]
    }
    return table.section(
      "chain", title: "Leakage down the chain", aside: "advantage of processing outside",
      notes: notes ?? [], lines: lines)
  }

  // MARK: What documents say

  /// Statements of the mechanisms that a document ties to one another: what holds what.
  private var mechanism: [Section] {
    let corpus = context.corpus
    let tied = corpus.relations.filter {
      corpus[$0.from].kind == .mechanism && corpus[$0.to].kind == .mechanism
    }
    let mechanisms = Set(tied.flatMap { [$0.from, $0.to] })
    return StatementTables(context: context).sections { statement in
      statement.subject.map(mechanisms.contains) ?? false
    }
  }

  private var assumptions: Section {
    .sentences(
      "assumptions", title: "Assumptions", PriceFloor.assumptions,
      bullet: String(context.symbols.bullet))
  }

  private var caveats: Section {
    .sentences(
      "caveats", title: "Left out", PriceFloor.caveats, bullet: String(context.symbols.bullet))
  }
}
