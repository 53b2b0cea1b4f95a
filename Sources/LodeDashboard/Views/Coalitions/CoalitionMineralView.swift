import LodeData
import LodeMeasures
import LodeScreen

/// One mineral by coalition: at each stage the members that hold a share, and who is not in it.
struct CoalitionMineralView {
  let context: PageContext
  private let coalition: Coalition
  private let mineral: Handle<Mineral>
  private let wholes: [Concentration]

  private var corpus: Corpus { context.corpus }

  /// Reads the parameters `stage`, `year` and `source`.
  /// - Throws: ``RouteError`` where nothing has that name.
  init(
    context: PageContext, route: Route, mineral: Handle<Mineral>
  ) throws(RouteError) {
    try route.check(takes: ["source", "stage", "year"])
    self.context = context
    self.mineral = mineral
    coalition = try context.coalition(at: route)
    wholes = try WholeFilter(route, in: context.corpus).concentrations(in: context)
      .filter { $0.whole.mineral == mineral }
  }

  var page: Page {
    let name = corpus[mineral].name
    let sections = wholes.map(section)
    return Page(
      title: "\(context.title(of: coalition))\n\(name)",
      sections: sections.isEmpty
        ? [
          .sentences(
            "nothing", title: name,
            ["No loaded document states such a share: unknown, not zero."],
            bullet: String(context.symbols.bullet), role: .unknown)
        ] : sections)
  }

  /// How a row stands to the coalition.
  private enum Standing: String {
    case member
    /// All members together.
    case all = "together"
    case perhaps
    case absent = "not in it"
  }

  private struct Line {
    let id: String
    let name: String
    let party: Handle<Party>?
    let standing: Standing
    let ofWorld: Interval?
    let ofRest: Interval?
    let claims: [Corpus.ClaimReference]
  }

  private func section(_ concentration: Concentration) -> Section {
    let whole = concentration.whole
    let columns = CoalitionColumns(context: context)
    let shares = ShareColumns(context: context)
    let ties = otherTies
    return Section(
      "members-\(context.identity(of: whole))", title: context.title(of: whole),
      order: "members, then the others, largest first",
      notes: notes(on: concentration), values: lines(of: concentration),
      columns: [
        ColumnSpec(
          "party", "Country", minimum: 14, maximum: 28, sort: { .text($0.name) },
          cell: { .text($0.name, $0.standing == .all ? .heading : .text) }),
        ColumnSpec(
          "standing", "Belongs", sort: { .text($0.standing.rawValue) },
          cell: { line in
            let tie = line.party.flatMap { line.standing == .member ? nil : ties[$0] }
            return .text(
              line.standing.rawValue + (tie.map { ", \($0)" } ?? ""), role(of: line.standing))
          }),
        shares.bar(priority: 2) { $0.ofWorld },
        ColumnSpec(
          "world", "World %", alignment: .right,
          sort: { $0.ofWorld.map { .number($0.low) } ?? .unknown },
          cell: {
            $0.ofWorld.map { context.figures.bounds($0, decimals: 1) } ?? context.figures.unknown
          }),
        columns.share("rest", "Of the rest %", priority: 1) { $0.ofRest },
      ]
    ) { line in
      (
        line.id, "\(line.name): \(context.title(of: whole))",
        line.party.map { context.route(to: $0) } ?? haltRoute(whole), line.claims
      )
    }
  }

  /// How parties that are no members are tied to the group: "hosted".
  private var otherTies: [Handle<Party>: String] {
    var ties: [Handle<Party>: String] = [:]
    for relation in corpus.relations
    where relation.to == coalition.group && relation.status.isSettled {
      let tie = corpus[relation.tie]
      if !tie.role.isBelonging, ties[relation.from] == nil { ties[relation.from] = tie.words }
    }
    return ties
  }

  private func role(of standing: Standing) -> Role {
    switch standing {
    case .member, .all: .present
    case .perhaps: .unknown
    case .absent: .muted
    }
  }

  /// Where all members together lead: to what they hold if the leader halts.
  private func haltRoute(_ whole: Concentration.Whole) -> Route {
    HaltInputs.route(of: whole, in: corpus)
      .setting("coalition", to: context.route(to: coalition).path[1])
  }

  /// Members by share, those without a figure, all together, then who is not in it.
  private func lines(of concentration: Concentration) -> [Line] {
    let halt = try? Halt(of: nil, in: concentration, coalition: coalition, corpus: corpus)
    let rests = Dictionary(
      (halt?.holders ?? []).map { ($0.holding.party, $0.ofRemaining) }, uniquingKeysWith: { $1 })
    func line(_ holding: Concentration.Holding, _ standing: Standing) -> Line {
      Line(
        id: corpus[holding.party].id, name: corpus[holding.party].name, party: holding.party,
        standing: standing, ofWorld: holding.share, ofRest: rests[holding.party],
        claims: holding.claims.map { .share($0) })
    }
    let share =
      halt?.coalition
      ?? (try? CoalitionShare(of: coalition, in: concentration, removing: [], corpus: corpus))
    guard let share else { return [] }
    let unstated = share.unstated.map { unstated in
      Line(
        id: corpus[unstated.party].id, name: corpus[unstated.party].name, party: unstated.party,
        standing: .member, ofWorld: nil, ofRest: nil, claims: unstated.claims.map { .share($0) })
    }
    let all = Line(
      id: "together", name: "All members", party: nil, standing: .all, ofWorld: share.ofWorld,
      ofRest: halt == nil ? nil : share.ofRemaining, claims: concentration.claims + coalition.claims
    )
    return share.holdings.map { line($0, .member) } + unstated + [all]
      + share.absent.map { line($0, coalition.mayContain($0.party) ? .perhaps : .absent) }
  }

  private func notes(on concentration: Concentration) -> [Section.Note] {
    let listed = Set(concentration.holdings.map(\.party) + concentration.unstated.map(\.party))
    let silent = coalition.named(in: corpus, notAmong: listed)
    let leader = concentration.leader.map { corpus[$0.party].name } ?? "the leader"
    var notes = [
      Section.Note(
        "\(context.scope(of: concentration.whole)). Of the rest: of what \(leader), the leader, "
          + "leaves.")
    ]
    if silent > 0 {
      notes.append(
        Section.Note(
          "\(Counted.text(silent, "member")): no share stated here; unknown, not zero.", .unknown,
          claims: coalition.claims))
    }
    let outside = concentration.unstated.filter(\.isOutside)
    if !outside.isEmpty {
      let names = outside.map { corpus[$0.party].name }.joined(separator: ", ")
      notes.append(Section.Note("Outside the total: \(names)."))
    }
    return notes
  }
}
