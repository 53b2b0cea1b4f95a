import LodeData
import LodeMeasures
import LodeScreen

/// The network as a matrix: who has which tie; under it the groups and everybody else in it.
struct NetworkView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  private static let forms = ["matrix"]

  /// Reads the parameter `form`.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    try route.check(takes: ["form"])
    if let form = route.parameters["form"], !Self.forms.contains(form) {
      throw .unknownValue(form, parameter: "form", known: Self.forms)
    }
  }

  var page: Page {
    Page(title: "Network", sections: [matrix, groups, relations, others].compactMap(\.self))
  }

  // MARK: The matrix

  private var matrix: Section {
    let matrix = TieMatrix(corpus: corpus)
    let symbols = context.symbols
    let columns = matrix.columns.map { column in
      ColumnSpec<TieMatrix.Line>(
        column.id, column.title, priority: priority(of: column),
        sort: { line in
          switch line.cells[column.id]?.state {
          case .present: .number(3)
          case .tentative: .number(2)
          case .unknown: .number(1)
          case nil: .unknown
          }
        },
        cell: { line in
          switch line.cells[column.id]?.state {
          case .present: .text(String(symbols.present), .present)
          case .tentative: .text(String(symbols.tentative), .tentative)
          case .unknown: .text(String(symbols.unknown), .unknown)
          case nil: .text("")
          }
        })
    }
    return Section(
      "matrix", title: "Who has which tie",
      aside: legend, order: "by name", gap: 1,
      notes: [Section.Note(meanings(of: matrix.columns))],
      values: matrix.lines,
      columns: [ColumnSpec("party", "Party", minimum: 12, maximum: 28) { corpus[$0.party].name }]
        + columns
    ) { line in
      let party = corpus[line.party]
      return (party.id, party.name, context.route(to: line.party), line.claims)
    }
  }

  /// What the signs mean.
  private var legend: String {
    let symbols = context.symbols
    return "\(symbols.present) stated  \(symbols.tentative) planned  "
      + "\(symbols.unknown) perhaps, among the unnamed"
  }

  /// Columns whose members are all named go last, those of which none is named first.
  private func priority(of column: TieMatrix.Column) -> Int {
    guard column.hasNamedMembers else { return 3 }
    return column.hasUnnamedMembers ? 2 : 1
  }

  /// What the columns' short headings stand for.
  private func meanings(of columns: [TieMatrix.Column]) -> String {
    columns.map { column in
      let meaning =
        column.group.map { corpus[$0].name }
        ?? corpus.find(column.id, in: \.tieKinds).map { corpus[$0].words } ?? ""
      return "\(column.title): \(meaning)"
    }.joined(separator: "; ") + "."
  }

  // MARK: The groups

  private var groups: Section? {
    let tallies = Tally.all(in: corpus).filter { $0.members != nil }
    guard !tallies.isEmpty else { return nil }
    return TallyTable(context: context).section(
      "groups", title: "Counted, named and unnamed", tallies: tallies)
  }

  /// How forums, programmes and agreements relate to each other.
  private var relations: Section? {
    let kinds: Set<Party.Kind> = [
      .forum, .programme, .agreement, .agreementSet, .meeting, .mechanism,
    ]
    return RelationTable(context: context, viewpoint: nil).section(
      "relations", title: "How they relate"
    ) { kinds.contains(corpus[$0.from].kind) && kinds.contains(corpus[$0.to].kind) }
  }

  private var others: Section? {
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
          cell: { .text(String(ties[$0]?.count ?? 0)) }),
        ShareColumns(context: context).voices(priority: 2) { ties[$0] ?? [] },
      ]
    ) { party in
      (corpus[party].id, corpus[party].name, context.route(to: party), ties[party] ?? [])
    }
  }
}
