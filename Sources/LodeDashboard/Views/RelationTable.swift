import LodeData
import LodeScreen

/// Ties seen from one party, event or group: who with whom, in which words, how far along.
struct RelationTable {
  let context: PageContext
  /// The party that the ties are seen from; nil to print both ends.
  let viewpoint: Handle<Party>?

  private var corpus: Corpus { context.corpus }

  /// One tie in all documents that state it alike.
  private struct Tie {
    let first: Relation
    var claims: [Handle<Relation>]
  }

  private struct Key: Hashable {
    let from: Handle<Party>
    let tie: Handle<TieKind>
    let to: Handle<Party>
    let status: ClaimStatus
  }

  /// The ties that pass, or nil where none does.
  func section(
    _ id: String, title: String, where isWanted: (Relation) -> Bool
  ) -> Section? {
    let ties = ties(where: isWanted)
    guard !ties.isEmpty else { return nil }
    return Section(
      id, title: title, aside: Counted.text(ties.count, "tie"), values: ties,
      columns: [
        ColumnSpec("tie", "Tie", minimum: 20, maximum: 34) { words($0.first) },
        ColumnSpec("party", viewpoint == nil ? "Parties" : "With", minimum: 24, maximum: 44) {
          parties($0.first)
        },
        ColumnSpec("role", "In what", priority: 3, minimum: 14, maximum: 30, role: .muted) {
          $0.first.role
        },
        ColumnSpec(
          "status", "Status", priority: 2, sort: { .text($0.first.status.rawValue) },
          cell: { tie in
            .text(
              tie.first.status.rawValue.words, tie.first.status.isSettled ? .present : .tentative)
          }),
        ShareColumns(context: context).voices { $0.claims.map { .relation($0) } },
      ]
    ) { tie in
      let other = viewpoint == tie.first.from ? tie.first.to : tie.first.from
      return (
        corpus.relations[tie.claims[0].position].id,
        "\(corpus[tie.first.from].name) \(corpus[tie.first.tie].words) \(corpus[tie.first.to].name)",
        context.route(to: viewpoint == nil ? tie.first.to : other),
        tie.claims.map { .relation($0) }
      )
    }
  }

  private func ties(where isWanted: (Relation) -> Bool) -> [Tie] {
    var order: [Key] = []
    var ties: [Key: Tie] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      guard isWanted(relation) else { continue }
      let key = Key(
        from: relation.from, tie: relation.tie, to: relation.to, status: relation.status)
      if ties[key] == nil {
        order.append(key)
        ties[key] = Tie(first: relation, claims: [])
      }
      ties[key]?.claims.append(handle)
    }
    return order.compactMap { ties[$0] }
  }

  private func words(_ relation: Relation) -> String {
    let tie = corpus[relation.tie]
    return viewpoint == relation.to && viewpoint != relation.from ? tie.inverse : tie.words
  }

  private func parties(_ relation: Relation) -> String {
    switch viewpoint {
    case relation.from: corpus[relation.to].name
    case relation.to: corpus[relation.from].name
    default: "\(corpus[relation.from].name) \(context.symbols.dash) \(corpus[relation.to].name)"
    }
  }
}
