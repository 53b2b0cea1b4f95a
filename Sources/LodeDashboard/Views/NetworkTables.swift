import LodeData
import LodeMeasures
import LodeScreen

/// The tables under each form of the network: groups, how they relate, everybody else in it.
struct NetworkTables {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// What is counted of each group, named and unnamed; nil where nothing is.
  var groups: Section? {
    let tallies = context.atlas.tallies.filter { $0.members != nil }
    guard !tallies.isEmpty else { return nil }
    return TallyTable(context: context).section(
      "groups", title: "Counted, named and unnamed", tallies: tallies)
  }

  /// How forums, programmes and agreements relate to each other.
  var relations: Section? {
    let kinds: Set<Party.Kind> = [
      .forum, .programme, .agreement, .agreementSet, .meeting, .mechanism,
    ]
    return RelationTable(context: context, viewpoint: nil).section(
      "relations", title: "How they relate"
    ) { kinds.contains(corpus[$0.from].kind) && kinds.contains(corpus[$0.to].kind) }
  }

  /// Every party that is no country, with its ties; nil where there is none.
  var everybody: Section? {
    let kinds: [Party.Kind] = [
      .meeting, .forum, .agreementSet, .agreement, .programme, .mechanism, .company, .institution,
      .person,
    ]
    let parties = kinds.flatMap { kind in
      corpus.handles(of: \.parties).filter { corpus[$0].kind == kind }
    }
    guard !parties.isEmpty else { return nil }
    var ties: [Handle<Party>: [Corpus.ClaimReference]] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      for end in Set([relation.from, relation.to]) {
        ties[end, default: []].append(.relation(handle))
      }
    }
    return Section(
      "others", title: "Everybody and everything else in it",
      aside: Counted.text(parties.count, "party", plural: "parties"), order: "by kind",
      values: parties,
      columns: [
        ColumnSpec("party", "Party", minimum: 16, maximum: 46) { corpus[$0].name },
        ColumnSpec("kind", "Kind", priority: 1, role: .muted) { corpus[$0].kind.rawValue.words },
        ColumnSpec(
          "ties", "Ties", alignment: .right,
          sort: { .number(Double(ties[$0]?.count ?? 0)) },
          cell: { .text(ties[$0].map { String($0.count) } ?? "") }),
        ShareColumns(context: context).voices(priority: 2) { ties[$0] ?? [] },
      ]
    ) { party in
      (corpus[party].id, corpus[party].name, context.route(to: party), ties[party] ?? [])
    }
  }
}
