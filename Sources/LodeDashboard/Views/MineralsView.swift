import LodeData
import LodeMeasures
import LodeScreen

/// Every mineral at every stage that any source gives shares of, ranked; then the other minerals.
struct MineralsView {
  let context: PageContext
  private let route: Route
  private let ranking: MineralRanking

  private var corpus: Corpus { context.corpus }

  /// Reads the parameter `by`.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    self.route = route
    try route.check(takes: ["by"])
    let name = route.parameters["by"] ?? MineralRanking.hhi.rawValue
    guard let ranking = MineralRanking(rawValue: name) else {
      throw .unknownValue(
        name, parameter: "by", known: MineralRanking.allCases.map(\.rawValue))
    }
    self.ranking = ranking
  }

  var page: Page {
    let lines = lines
    let sections = Stage.Kind.allCases.compactMap { kind in
      section(kind, lines.filter { corpus[$0.reading.whole.stage].kind == kind })
    }
    let next = ranking.next
    return Page(
      title: "Minerals", sections: sections + [unmeasured].compactMap(\.self), wantsWidth: true,
      regrouped: route.setting("by", to: next == .hhi ? nil : next.rawValue))
  }

  // MARK: Measured

  /// The reading that stands for one scope of one stage, and how many more there are.
  private struct Line {
    let reading: Concentration
    let more: Int
    /// Whether the stage has readings of another scope, from which this one must be told.
    let isOneOfSeveral: Bool
  }

  private var lines: [Line] {
    let places = Dictionary(grouping: context.concentrations, by: \.place)
    let lines = places.values.flatMap { readings in
      let scopes = readings.byScope
      return scopes.compactMap { scope in
        scope.fullest.map {
          Line(reading: $0, more: scope.count - 1, isOneOfSeveral: scopes.count > 1)
        }
      }
    }
    let order = Dictionary(
      context.concentrations.enumerated().map { ($1.whole, $0) },
      uniquingKeysWith: { first, _ in first })
    return lines.sorted { left, right in
      if ranking.precedes(left.reading, right.reading) { return true }
      if ranking.precedes(right.reading, left.reading) { return false }
      return order[left.reading.whole, default: 0] < order[right.reading.whole, default: 0]
    }
  }

  private func section(_ kind: Stage.Kind, _ lines: [Line]) -> Section? {
    guard !lines.isEmpty else { return nil }
    let shares = ShareColumns(context: context)
    let tellsScopes = lines.contains(where: \.isOneOfSeveral)
    func priority(_ measure: MineralRanking, _ otherwise: Int) -> Int {
      measure == ranking ? 0 : otherwise
    }
    let order = "by the certain end of \(ranking.words), highest first"
    let more = lines.reduce(0) { $0 + $1.more }
    return Section(
      kind.rawValue, title: kind.title, aside: order,
      order: order,
      notes: notes(more: more), values: lines,
      columns: [
        ColumnSpec("mineral", "Mineral", maximum: 24) { corpus[$0.reading.whole.mineral].name },
        ColumnSpec(
          "stage", "Stage", sort: { .number(corpus.place(of: $0.reading.whole.stage)) },
          cell: { .text(corpus[$0.reading.whole.stage].name) }),
        shares.leader(priority: 1) { $0.reading },
        shares.share(priority: priority(.leader, 3)) { $0.reading.leader?.share },
        shares.index(priority: priority(.hhi, 4)) { $0.reading },
        shares.band(priority: 8) { $0.reading },
        shares.unattributed(priority: priority(.unattributed, 7)) { $0.reading },
        shares.scope(priority: tellsScopes ? 2 : 9) { $0.reading },
        shares.year(priority: 5) { $0.reading },
        shares.source(priority: 6) { $0.reading },
        ColumnSpec(
          "more", "More", alignment: .right, priority: 10, sort: { .number(Double($0.more)) },
          cell: { .text($0.more > 0 ? "+\($0.more)" : "", .muted) }),
      ]
    ) { ConcentrationRow(context: context).identity(of: $0.reading) }
  }

  private func notes(more: Int) -> [Section.Note] {
    guard more > 0 else { return [] }
    return [
      Section.Note(
        "Each row is the latest year of the source that names most holders; "
          + "\(Counted.text(more, "more reading")) of the same scope "
          + "\(more == 1 ? "stands on the page of its stage." : "stand on the pages of the stages.")"
      )
    ]
  }

  // MARK: Not measured

  private var unmeasured: Section? {
    let measured = Set(context.concentrations.map(\.whole.mineral))
    let minerals = corpus.handles(of: \.minerals).filter { !measured.contains($0) }
    guard !minerals.isEmpty else { return nil }
    let claims = claims(about: Set(minerals))
    return Section(
      "unmeasured", title: "No share stated", aside: "unknown, not zero",
      order: "as the packages list them", values: minerals,
      columns: [
        ColumnSpec("mineral", "Mineral", maximum: 24) { corpus[$0].name },
        ColumnSpec(
          "claims", "Claims of other kinds", alignment: .right,
          sort: { .number(Double(claims[$0]?.count ?? 0)) },
          cell: { .text(claims[$0].map { String($0.count) } ?? "", .muted) }),
      ]
    ) { mineral in
      let found = corpus[mineral]
      return (found.id, found.name, Route("minerals", found.id), claims[mineral] ?? [])
    }
  }

  /// What documents state of minerals, or restrict of them.
  private func claims(
    about minerals: Set<Handle<Mineral>>
  ) -> [Handle<Mineral>: [Corpus.ClaimReference]] {
    var claims: [Handle<Mineral>: [Corpus.ClaimReference]] = [:]
    for handle in corpus.handles(of: \.statements) {
      guard let mineral = corpus.statements[handle.position].mineral else { continue }
      if minerals.contains(mineral) { claims[mineral, default: []].append(.statement(handle)) }
    }
    for handle in corpus.handles(of: \.controls) {
      let mineral = corpus.controls[handle.position].mineral
      if minerals.contains(mineral) { claims[mineral, default: []].append(.control(handle)) }
    }
    return claims
  }
}

extension Stage.Kind {
  /// The heading of what is of the kind: output, capacity and stocks are never one table.
  var title: String {
    switch self {
    case .chain: "Output"
    case .capacity: "Capacity"
    case .stock: "In the ground"
    }
  }
}

extension Corpus {
  /// Where a stage stands among all of them, for sorting.
  func place(of stage: Handle<Stage>) -> Double {
    let order = self[stage].order
    return Double(handles(of: \.stages).count { (self[$0].order, $0) < (order, stage) })
  }
}
