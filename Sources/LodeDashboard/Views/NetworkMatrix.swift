import LodeData
import LodeMeasures
import LodeScreen

/// The network as a matrix: who has which tie; under it the sets, the groups and everybody else.
struct NetworkMatrix {
  let context: PageContext
  private let route: Route
  private let isGrouped: Bool

  private var corpus: Corpus { context.corpus }

  private static let grouping = "region"

  /// Reads the parameters `group`, `in` and `not`.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    self.route = route
    if let group = route.parameters["group"], group != Self.grouping {
      throw .unknownValue(group, parameter: "group", known: [Self.grouping])
    }
    isGrouped = route.parameters["group"] != nil
  }

  var page: Page {
    let others = NetworkTables(context: context)
    return Page(
      title: "Network",
      sections: matrix + [others.groups, others.relations, others.everybody].compactMap(\.self),
      regrouped: route.setting("group", to: isGrouped ? nil : Self.grouping))
  }

  // MARK: The matrix

  private var matrix: [Section] {
    let matrix = TieMatrix(corpus: corpus)
    let meanings = Section.Note(meanings(of: matrix.columns))
    guard isGrouped else {
      return [
        section(
          "matrix", title: "Who has which tie", aside: legend, notes: [meanings],
          lines: matrix.lines, columns: matrix.columns)
      ]
    }
    let regions = Dictionary(grouping: matrix.lines) { corpus[$0.party].region }
    // What is no country comes last.
    let names = regions.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    return names.enumerated().map { index, name in
      var section = section(
        "matrix-\(name)", title: name.isEmpty ? "Not countries" : name,
        aside: index == 0 ? legend : "", notes: index == names.count - 1 ? [meanings] : [],
        lines: regions[name] ?? [], columns: matrix.columns)
      section.alignment = "matrix"
      return section
    }
  }

  private func section(
    _ id: String, title: String, aside: String, notes: [Section.Note], lines: [TieMatrix.Line],
    columns: [TieMatrix.Column]
  ) -> Section {
    Section(
      id, title: title, aside: aside, order: "by name", gap: 1, notes: notes, values: lines,
      columns: [ColumnSpec("party", "Party", minimum: 12, maximum: 28) { corpus[$0.party].name }]
        + columns.map(spec)
    ) { line in
      let party = corpus[line.party]
      return (party.id, party.name, context.route(to: line.party), line.claims)
    }
  }

  private func spec(of column: TieMatrix.Column) -> ColumnSpec<TieMatrix.Line> {
    let symbols = context.symbols
    return ColumnSpec<TieMatrix.Line>(
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
}
