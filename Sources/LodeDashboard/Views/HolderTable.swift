import LodeData
import LodeMeasures
import LodeScreen

/// One reading in full: who holds how much, who is listed without a figure, what the totals are.
struct HolderTable {
  let context: PageContext
  let reading: Concentration
  let form: StageQuestion.Form
  /// Whether the stage has other readings, from which this one must be told.
  let isOneOfSeveral: Bool

  private var corpus: Corpus { context.corpus }
  private var whole: Concentration.Whole { reading.whole }

  /// The word that tells the reading from others of its stage.
  var identity: String {
    [corpus[whole.package].id, whole.year.map(String.init) ?? "", whole.scope]
      .joined(separator: "/")
  }

  private var title: String {
    let year = whole.year.map { " \($0)" } ?? ""
    return "\(corpus[whole.mineral].name), \(corpus[whole.stage].name.lowercased())\(year)"
  }

  // MARK: Holders

  /// A holder, or what nobody holds.
  private struct Line {
    let holding: Concentration.Holding?
    let share: Interval
  }

  var section: Section {
    let shares = ShareColumns(context: context)
    var lines = reading.holdings.map { Line(holding: $0, share: $0.share) }
    if reading.unattributed.high > 0 {
      lines.append(Line(holding: nil, share: reading.unattributed))
    }
    let middle: [ColumnSpec<Line>] =
      switch form {
      case .bars: [shares.bar(priority: 3) { $0.holding?.share }]
      case .numbers: shares.ends(\.share)
      }
    let heading =
      isOneOfSeveral ? "\(whole.yearHeading), \(corpus[whole.package].id)" : title
    return Section(
      "holders-\(identity)", title: heading, aside: "percent of \(whole.scope)",
      order: "largest first", notes: [shares.legend], values: lines,
      columns: [name] + middle + [share] + amounts + [
        shares.voices(priority: 4) { $0.holding?.claims.map { .share($0) } ?? [] }
      ]
    ) { line in
      guard let holding = line.holding else {
        return ("nobody", "Attributed to nobody", nil, reading.claims)
      }
      let party = corpus[holding.party]
      return (
        party.id, "\(party.name): \(title)", context.route(to: holding.party),
        holding.claims.map { .share($0) }
      )
    }
  }

  private var name: ColumnSpec<Line> {
    ColumnSpec(
      "party", "Country", maximum: 28,
      sort: { line in line.holding.map { .text(corpus[$0.party].name) } ?? .unknown },
      cell: { line in
        line.holding.map { .text(corpus[$0.party].name) }
          ?? .text("Attributed to nobody", .unattributed)
      })
  }

  private var share: ColumnSpec<Line> {
    let figures = context.figures
    return ColumnSpec(
      "share", "Share %", alignment: .right,
      sort: { line in line.holding.map { .number($0.share.midpoint) } ?? .unknown },
      cell: { line in
        line.holding.map { figures.share(orZero: $0.share) }
          ?? figures.share(line.share, role: .unattributed)
      })
  }

  /// The amount that the source prints, and whether it is reported or estimated.
  private var amounts: [ColumnSpec<Line>] {
    let figures = context.figures
    func quantity(_ line: Line) -> Quantity? {
      line.holding?.claims.lazy.compactMap { corpus.shares[$0.position].quantity }
        .first { $0.amount != nil }
    }
    return [
      ColumnSpec(
        "amount", unit.capitalizedFirst, alignment: .right, priority: 1,
        sort: { quantity($0)?.amount.map { .number($0.midpoint) } ?? .unknown },
        cell: { figures.amount(quantity($0)?.amount) }),
      ColumnSpec("flag", "Basis", priority: 2, role: .muted) { quantity($0)?.flag?.words ?? "" },
    ]
  }

  /// The unit of the reading's amounts; sources have one for a whole.
  private var unit: String {
    let quantities = reading.holdings.flatMap(\.claims).lazy
      .compactMap { corpus.shares[$0.position].quantity }
    return quantities.first?.unit
      ?? reading.totals.first.map { corpus.totals[$0.position].quantity.unit } ?? ""
  }

  // MARK: Beside the holders

  /// The parties that the source lists without a figure; nil where there is none.
  var unstated: Section? {
    guard !reading.unstated.isEmpty else { return nil }
    let figures = context.figures
    return Section(
      "unstated-\(identity)", title: "Listed without a figure", aside: "unknown, not zero",
      values: reading.unstated,
      columns: [
        ColumnSpec("party", "Country", minimum: 12, maximum: 28) { corpus[$0.party].name },
        ColumnSpec(
          "reason", "Why", sort: { .text($0.flag?.words ?? "") },
          cell: { figures.reason(of: $0.flag) }),
        ColumnSpec("total", "Total", priority: 1, minimum: 20, role: .muted) {
          $0.isOutside ? "left out of the total" : "may hold of what is attributed to nobody"
        },
      ]
    ) { unstated in
      let party = corpus[unstated.party]
      return (
        party.id, "\(party.name): \(title)", context.route(to: unstated.party),
        unstated.claims.map { .share($0) }
      )
    }
  }

  /// What the source prints for all together or for those that it does not name; nil where nothing.
  var totals: Section? {
    guard !reading.totals.isEmpty else { return nil }
    let figures = context.figures
    func claim(_ handle: Handle<TotalClaim>) -> TotalClaim { corpus.totals[handle.position] }
    return Section(
      "totals-\(identity)", title: "Totals", aside: "as the source prints them; nobody's own",
      values: reading.totals,
      columns: [
        ColumnSpec("total", "Total", minimum: 12, maximum: 28) { claim($0).aggregate.words },
        ColumnSpec(
          "amount", unit.capitalizedFirst, alignment: .right,
          sort: { claim($0).quantity.amount.map { .number($0.midpoint) } ?? .unknown },
          cell: { handle in
            let quantity = claim(handle).quantity
            return quantity.amount == nil
              ? figures.reason(of: quantity.flag) : figures.amount(quantity.amount)
          }),
        ColumnSpec("basis", "Basis", priority: 2, role: .muted) { handle in
          let quantity = claim(handle).quantity
          return quantity.amount == nil ? "" : quantity.flag?.words ?? ""
        },
        ColumnSpec("excludes", "Leaves out", priority: 1, minimum: 12, role: .muted) { handle in
          claim(handle).excludes.map { corpus[$0].name }.joined(separator: ", ")
        },
      ]
    ) { handle in
      let claim = claim(handle)
      return (claim.id, "\(claim.aggregate.words): \(title)", nil, [.total(handle)])
    }
  }
}
