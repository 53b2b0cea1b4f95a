import LodeData
import LodeMeasures
import LodeScreen

/// One party of any kind: what it holds, what is counted of it, who belongs to it, its ties.
///
/// Countries and the network's groups have the same page: each shows the tables that it has.
struct PartyView {
  let context: PageContext
  let party: Handle<Party>

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let counted = context.atlas.tallies.filter { $0.subject == party }
    let money = MoneyTable(context: context)
    let ties = RelationTable(context: context, viewpoint: party)
    let holdings = HoldingsTable(context: context, party: party).sections
    var sections: [Section?] = [facts] + holdings + [members(counted), together, standing]
    if !counted.isEmpty {
      sections.append(
        TallyTable(context: context).section("counts", title: "Counted", tallies: counted))
    }
    sections.append(
      money.section("money", title: "Money") { $0.programme == party || $0.payer == party })
    sections.append(
      ties.section("ties", title: "Ties") { relation in
        (relation.from == party || relation.to == party) && !isListedAsMember(relation)
      })
    sections += [
      ControlTable(context: context).section(by: party) {
        $0.actor == party || $0.against == party
      },
      DisagreementTable(context: context).section(about: { $0.concerns(party) }), names,
    ]
    return Page(
      title: corpus[party].name,
      sections: sections.compactMap(\.self)
        + StatementTables(context: context, subject: party).sections { $0.subject == party },
      neighbours: neighbours)
  }

  /// Memberships of this group have a table of their own.
  private func isListedAsMember(_ relation: Relation) -> Bool {
    relation.to == party && relation.status.isSettled && corpus[relation.tie].role == .membership
  }

  /// The parties of the same kind before and after, in the order of the tables.
  private var neighbours: (Route?, Route?) {
    let kin = corpus.handles(of: \.parties).filter { corpus[$0].kind == corpus[party].kind }
    guard let here = kin.firstIndex(of: party) else { return (nil, nil) }
    return (
      here > 0 ? context.route(to: kin[here - 1]) : nil,
      here + 1 < kin.count ? context.route(to: kin[here + 1]) : nil
    )
  }

  // MARK: Facts

  private var facts: Section {
    let found = corpus[party]
    var facts: [(String, String, Handle<Party>?)] = [("Kind", found.kind.rawValue.words, nil)]
    if found.kind == .country {
      facts.append(("ISO 3166-1", "\(found.id) \(found.iso2)", nil))
      facts.append(("Region", found.region, nil))
    }
    if let parent = found.parent { facts.append(("Part of", corpus[parent].name, parent)) }
    return Section(
      "facts", title: found.name, showsTitles: false,
      notes: found.note.isEmpty ? [] : [Section.Note(found.note)], values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.0 }, ColumnSpec("value", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, $0.2.map { context.route(to: $0) }, []) }
  }

  /// How far along it is in each source's words: announced, signed, in force.
  private var standing: Section? {
    let standings = Standing.all(of: party, in: corpus)
    guard !standings.isEmpty else { return nil }
    return Section(
      "status", title: "How far along", values: standings,
      columns: [
        ColumnSpec(
          "status", "Status", minimum: 10, sort: { .text($0.word) },
          cell: { .text($0.word, $0.isSettled ? .present : .tentative) }),
        ShareColumns(context: context).voices { $0.claims.map { .relation($0) } },
        ColumnSpec("sources", "Sources", priority: 1, minimum: 20, role: .source) { standing in
          publishers(of: standing.claims).joined(separator: ", ")
        },
      ]
    ) { standing in
      (
        standing.word, "\(corpus[party].name): \(standing.word)", nil,
        standing.claims.map { .relation($0) }
      )
    }
  }

  private func publishers(of claims: [Handle<Relation>]) -> [String] {
    var seen: [String] = []
    for claim in claims {
      let name = corpus[corpus.relations[claim.position].provenance.document].publisher
      if !seen.contains(name) { seen.append(name) }
    }
    return seen
  }

  /// Where a group's members are taken together.
  private var together: Section? {
    guard let route = context.coalitionRoute(of: party) else { return nil }
    let coalition = Coalition(of: party, in: Rosters(corpus: corpus))
    let holders = Set(coalition.members.map(\.party))
    let minerals = Set(
      context.concentrations.filter { concentration in
        concentration.holdings.contains { holders.contains($0.party) && $0.share.high > 0 }
      }.map(\.whole.mineral))
    return Section(
      "together", title: "Holds", aside: "its members together", showsTitles: false,
      values: [minerals.count],
      columns: [
        ColumnSpec("words", "", minimum: 20) { count in
          "\(Counted.text(count, "mineral")) of which a named member has a stated share"
        }
      ]
    ) { _ in ("together", "What its members hold together", route, coalition.claims) }
  }

  // MARK: Members

  /// A named member, or those that are only counted.
  private enum Belonging {
    case named(Membership.Member)
    case unnamed(Tally)
  }

  private func members(_ counted: [Tally]) -> Section? {
    let membership = Membership(of: party, in: corpus)
    let unnamed = counted.filter { ($0.unnamed ?? 0) > 0 }
    let named = membership.members.sorted {
      TextWidth.folded(corpus[$0.party].name) < TextWidth.folded(corpus[$1.party].name)
    }
    let values =
      named.map { Belonging.named($0) } + unnamed.map { Belonging.unnamed($0) }
    guard !values.isEmpty else { return nil }
    let days = Dictionary(
      named.map { ($0.party, since($0)) }, uniquingKeysWith: { first, _ in first })
    let date = ColumnSpec<Belonging>(
      "since", "As of", priority: 1,
      sort: { .text(day(of: $0, in: days)?.iso ?? "") },
      cell: { .text(day(of: $0, in: days).map(Dates.day) ?? "", .muted) })
    return Section(
      "members", title: "Members", aside: aside(membership),
      notes: MembershipNotes(context: context).notes(on: membership), values: values,
      columns: [
        ColumnSpec(
          "party", "Party", minimum: 16, maximum: 36, sort: { .text(name(of: $0)) },
          cell: { .text(name(of: $0), isNamed($0) ? .text : .unattributed) }),
        ColumnSpec("region", "Region", priority: 2, role: .muted) { belonging in
          if case .named(let member) = belonging { corpus[member.party].region } else { "" }
        },
      ] + (Set(days.values).count > 1 ? [date] : [])
        + [ShareColumns(context: context).voices { claims(of: $0) }]
    ) { belonging in
      switch belonging {
      case .named(let member):
        (
          corpus[member.party].id, corpus[member.party].name, context.route(to: member.party),
          member.claims.map { .relation($0) }
        )
      case .unnamed(let tally):
        ("unnamed-\(tally.of)", name(of: belonging), nil, tally.claims.map { .count($0) })
      }
    }
  }

  /// The first day for which a document has a member: that of the event where it joined, or the
  /// day that the claim holds for.
  private func since(_ member: Membership.Member) -> CalendarDate? {
    member.claims.map { handle in
      let relation = corpus.relations[handle.position]
      return relation.event.map { corpus[$0].start } ?? relation.provenance.date
    }.min()
  }

  private func day(
    of belonging: Belonging, in days: [Handle<Party>: CalendarDate?]
  ) -> CalendarDate? {
    if case .named(let member) = belonging { days[member.party] ?? nil } else { nil }
  }

  /// How many are named; a party and a body of it are two parties and one member.
  private func aside(_ membership: Membership) -> String {
    let members = membership.named(.all, in: corpus)
    guard members < membership.members.count else { return "\(members) named" }
    return "\(membership.members.count) parties named, \(members) members"
  }

  private func isNamed(_ belonging: Belonging) -> Bool {
    if case .named = belonging { true } else { false }
  }

  private func name(of belonging: Belonging) -> String {
    switch belonging {
    case .named(let member): corpus[member.party].name
    case .unnamed(let tally):
      "\(tally.number?.high == .infinity ? "at least " : "")\(tally.unnamed ?? 0) unnamed \(tally.of.words)"
    }
  }

  private func claims(of belonging: Belonging) -> [Corpus.ClaimReference] {
    switch belonging {
    case .named(let member): member.claims.map { .relation($0) }
    case .unnamed(let tally): tally.claims.map { .count($0) }
    }
  }

  // MARK: Names

  private var names: Section? {
    let aliases = corpus.aliases.filter { $0.party == party }
    guard !aliases.isEmpty else { return nil }
    var order: [String] = []
    var places: [String: [Alias]] = [:]
    for alias in aliases {
      if places[alias.name] == nil { order.append(alias.name) }
      places[alias.name, default: []].append(alias)
    }
    let routes = self.places(of: aliases)
    return Section(
      "names", title: "Called", values: order,
      columns: [
        ColumnSpec("name", "Name", minimum: 12, maximum: 40) { $0 },
        ColumnSpec("where", "Where", minimum: 12, role: .source) { name in
          (places[name] ?? []).map { "\(corpus[$0.document].publisher), \($0.place)" }
            .joined(separator: "; ")
        },
      ]
    ) { name in
      (name, name, places[name]?.first.flatMap { routes[$0] }, [])
    }
  }

  /// A line of a document.
  private struct Line: Hashable {
    let document: Handle<Document>
    let number: Int?
  }

  /// The documents that use names, each with the first claim of the line in sight.
  private func places(of aliases: [Alias]) -> [Alias: Route] {
    var claims: [Line: Corpus.ClaimReference] = [:]
    let wanted = Set(aliases.map { Line(document: $0.document, number: $0.line) })
    for reference in corpus.claims {
      let provenance = corpus[reference].provenance
      let line = Line(document: provenance.document, number: provenance.line)
      if wanted.contains(line), claims[line] == nil { claims[line] = reference }
    }
    return Dictionary(
      uniqueKeysWithValues: Set(aliases).map { alias in
        let claim = claims[Line(document: alias.document, number: alias.line)]
        return (
          alias, claim.map { context.route(to: $0) } ?? Route("sources", corpus[alias.document].id)
        )
      })
  }
}
