import LodeData
import LodeMeasures
import LodeScreen

/// What a coalition holds: every whole, ranked by what it holds for certain, and who is not in it.
struct CoalitionView {
  let context: PageContext
  let coalition: Coalition
  private let route: Route
  private let filter: WholeFilter

  private var corpus: Corpus { context.corpus }

  /// Reads the coalition from the path, and the parameters `stage`, `year` and `source`.
  /// - Throws: ``RouteError`` where nothing has that name.
  init(context: PageContext, route: Route) throws(RouteError) {
    try route.check(takes: ["source", "stage", "year"])
    self.context = context
    self.route = route
    coalition = try context.coalition(at: route)
    filter = try WholeFilter(route, in: context.corpus)
  }

  /// One whole with what the coalition holds of it.
  private struct Line {
    let concentration: Concentration
    let share: CoalitionShare

    var whole: Concentration.Whole { concentration.whole }
  }

  var page: Page {
    Page(
      title: context.title(of: coalition),
      sections: [ranking, membership] + members, wantsWidth: true)
  }

  // MARK: What it holds

  private var lines: [Line] {
    let lines = filter.concentrations(in: context).compactMap { concentration -> Line? in
      let leader = concentration.leader.map { [$0.party] } ?? []
      guard
        let share = try? CoalitionShare(
          of: coalition, in: concentration, removing: leader, corpus: corpus),
        share.ofWorld.high > 0
      else { return nil }
      return Line(concentration: concentration, share: share)
    }
    let order = lines.indices.sorted { left, right in
      let (first, second) = (lines[left].share.ofWorld, lines[right].share.ofWorld)
      if first.low != second.low { return first.low > second.low }
      if first.high != second.high { return first.high > second.high }
      return left < right
    }
    return order.map { lines[$0] }
  }

  /// Whether two scopes or packages of one stage stand in the table, so that they must be told apart.
  private func needsScopes(_ lines: [Line]) -> Bool {
    let stages = lines.map { [$0.whole.mineral.position, $0.whole.stage.position] }
    return Set(stages).count < stages.count
  }

  private var ranking: Section {
    let lines = lines
    let id = context.route(to: coalition).path[1]
    return Section(
      "holds", title: "\(context.title(of: coalition)): what they hold",
      aside: "percent of the world, and of what the leader leaves",
      order: "by what it holds for certain",
      notes: lines.isEmpty ? [nothing] : [CoalitionColumns(context: context).legend],
      values: lines, columns: columns(needsScopes: needsScopes(lines))
    ) { line in
      (
        context.identity(of: line.whole), context.title(of: line.whole),
        Route(Route.coalitions.root, id, corpus[line.whole.mineral].id), claims(of: line)
      )
    }
  }

  /// The columns; years, scopes and packages come early where they tell wholes of one stage apart.
  private func columns(needsScopes: Bool) -> [ColumnSpec<Line>] {
    let columns = CoalitionColumns(context: context)
    let scope = needsScopes ? 1 : 4
    return [
      ColumnSpec("mineral", "Mineral", maximum: 22) { corpus[$0.whole.mineral].name },
      ColumnSpec("stage", "Stage") { corpus[$0.whole.stage].name },
      ColumnSpec("year", "Year", priority: scope, maximum: 5) {
        $0.whole.year.map(String.init) ?? ""
      },
      columns.share("world", "World %") { $0.share.ofWorld },
      columns.share("rest", "Of the rest %", priority: 1) { $0.share.ofRemaining },
      columns.names("members", "Members", priority: 3) { line in
        line.share.holdings.filter { $0.share.high > 0 }.map { ($0, false) }
      },
      columns.names("absent", "Not in it", priority: 4) { line in
        line.share.absent.map { ($0, coalition.mayContain($0.party)) }
      },
      ColumnSpec("scope", "Scope", priority: scope + 2, maximum: 24, role: .muted) {
        $0.whole.scope
      },
      ColumnSpec("package", "Package", priority: scope + 1, role: .source) {
        corpus[$0.whole.package].id
      },
    ]
  }

  /// The shares of members, then all others that the figures rest on, then who belongs.
  private func claims(of line: Line) -> [Corpus.ClaimReference] {
    let own = line.share.holdings.flatMap(\.claims).sorted().map { Corpus.ClaimReference.share($0) }
    let others = line.concentration.claims.filter { !own.contains($0) }
    let holders = Set(line.share.holdings.map(\.party))
    let ties = coalition.members.filter { holders.contains($0.party) }.flatMap(\.claims)
    return own + others + ties.map { .relation($0) }
  }

  private var nothing: Section.Note {
    Section.Note("No loaded document states such a share: unknown, not zero.", .unknown)
  }

  // MARK: Who belongs

  private var membership: Section {
    let unnamed = coalition.leastUnnamed
    let facts: [(id: String, name: String, value: String)] = [
      ("named", "Members named", String(coalition.named(in: corpus))),
      (
        "unnamed", "Counted, not named",
        coalition.mostUnnamed == unnamed
          ? String(unnamed) : unnamed == 0 ? "unknown" : "\(context.symbols.atLeast) \(unnamed)"
      ),
    ]
    let institutions = coalition.members.filter { corpus[$0.party].kind == .institution }
    let notes = institutions.isEmpty ? [] : [institutionNote(institutions)]
    return Section(
      "membership", title: coalition.name(in: corpus), showsTitles: false, notes: notes,
      values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.name },
        ColumnSpec("value", "", minimum: 20) { $0.value },
      ]
    ) { ($0.id, $0.name, coalition.group.map { context.route(to: $0) }, coalition.claims) }
  }

  private func institutionNote(_ members: [Coalition.Member]) -> Section.Note {
    Section.Note(
      "\(members.map { corpus[$0.party].name }.joined(separator: ", ")): holds nothing for its "
        + "member countries, since no source says so.")
  }

  private var members: [Section] {
    var counts: [Handle<Party>: Set<Handle<Mineral>>] = [:]
    for concentration in context.concentrations {
      for holding in concentration.holdings where holding.share.high > 0 {
        counts[holding.party, default: []].insert(concentration.whole.mineral)
      }
    }
    let listed = coalition.members.sorted { left, right in
      let (first, second) = (counts[left.party]?.count ?? 0, counts[right.party]?.count ?? 0)
      guard first == second else { return first > second }
      return TextWidth.folded(corpus[left.party].name) < TextWidth.folded(corpus[right.party].name)
    }
    guard !listed.isEmpty else { return [] }
    return [
      Section(
        "members", title: "Members", order: "by minerals held", values: listed,
        columns: [
          ColumnSpec("party", "Party", minimum: 16, maximum: 36) { corpus[$0.party].name },
          ColumnSpec(
            "minerals", "Minerals held", alignment: .right,
            sort: { .number(Double(counts[$0.party]?.count ?? 0)) },
            cell: { member in
              let count = counts[member.party]?.count ?? 0
              return .text(String(count), count == 0 ? .muted : .figure)
            }),
          ShareColumns(context: context).voices { $0.claims.map { .relation($0) } },
        ]
      ) { member in
        (
          corpus[member.party].id, corpus[member.party].name, context.route(to: member.party),
          member.claims.map { .relation($0) }
        )
      }
    ]
  }
}
