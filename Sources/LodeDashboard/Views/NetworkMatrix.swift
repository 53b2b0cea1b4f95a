import LodeData
import LodeMeasures
import LodeScreen

/// The network as a matrix: who has which tie; under it the sets, the groups and everybody else.
struct NetworkMatrix {
  let context: PageContext
  private let route: Route
  private let isGrouped: Bool
  /// Who is wanted; nil for everybody.
  private let selection: GroupSelection?

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
    let included = try Self.groups("in", of: route, in: context)
    let excluded = try Self.groups("not", of: route, in: context)
    selection =
      included.isEmpty && excluded.isEmpty
      ? nil : GroupSelection(included: included, excluded: excluded, in: context.corpus)
  }

  /// The groups that a parameter names, joined by commas.
  private static func groups(
    _ parameter: String, of route: Route, in context: PageContext
  ) throws(RouteError) -> [Handle<Party>] {
    let words = route.parameters[parameter]?.split(separator: ",").map(String.init) ?? []
    var groups: [Handle<Party>] = []
    for word in words {
      guard let group = context.atlas.groups.first(where: { context.corpus[$0].id == word }) else {
        throw .unknownValue(
          word, parameter: parameter, known: context.atlas.groups.map { context.corpus[$0].id })
      }
      groups.append(group)
    }
    return groups
  }

  var page: Page {
    let others = NetworkTables(context: context)
    return Page(
      title: "Network",
      sections: matrix
        + [
          SetTable(context: context).section("sets"), others.groups, others.relations,
          others.everybody,
        ].compactMap(\.self),
      regrouped: route.setting("group", to: isGrouped ? nil : Self.grouping))
  }

  // MARK: The matrix

  private var matrix: [Section] {
    let matrix = TieMatrix(corpus: corpus)
    let lines = wanted(in: matrix)
    let meanings = meanings(of: matrix.columns)
    guard isGrouped else {
      return [
        section(
          "network", title: title, aside: aside, notes: meanings, lines: lines,
          columns: matrix.columns)
      ]
    }
    let regions = Dictionary(grouping: lines) { corpus[$0.party].region }
    // What is no country comes last.
    let names = regions.keys.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    return names.enumerated().map { index, name in
      let region = name.isEmpty ? "Not countries" : name
      var section = section(
        "network-\(name)", title: selection == nil ? region : "\(title): \(region)",
        aside: index == 0 ? aside : "", notes: index == names.count - 1 ? meanings : [],
        lines: regions[name] ?? [], columns: matrix.columns)
      section.alignment = "network"
      return section
    }
  }

  /// The rows that the selection lets through, the certain ones first: also of who may be among the
  /// unnamed and has no tie.
  private func wanted(in matrix: TieMatrix) -> [TieMatrix.Line] {
    guard let selection else { return matrix.lines }
    return [selection.certain, selection.possible].flatMap { members in
      matrix.lines(
        of: members.map(\.party).sorted { (corpus[$0].name, $0) < (corpus[$1].name, $1) })
    }
  }

  /// Whether a party certainly is one that is wanted.
  private func isCertain(_ line: TieMatrix.Line) -> Bool {
    selection?.certain.contains { $0.party == line.party } ?? true
  }

  private var title: String {
    selection.map { SetTable(context: context).words(for: $0) } ?? "Who has which tie"
  }

  /// What the signs mean; of a selection, how many it is.
  private var aside: String {
    guard let selection else { return legend }
    let number = context.figures.words(selection.number, decimals: 0)
    // A party and a body of it are two rows and one member.
    func count(_ members: Int, _ parties: [GroupSelection.Member], _ word: String) -> String {
      "\(members) \(word)" + (parties.count > members ? ", as \(parties.count) parties" : "")
    }
    let named =
      selection.certain.isEmpty ? "none named" : count(selection.named, selection.certain, "named")
    let perhaps =
      selection.possible.isEmpty
      ? "" : ", " + count(selection.perhaps, selection.possible, "perhaps")
    return "\(number) \(selection.number == Interval(1) ? "member" : "members"): \(named)\(perhaps)"
  }

  private func section(
    _ id: String, title: String, aside: String, notes: [Section.Note], lines: [TieMatrix.Line],
    columns: [TieMatrix.Column]
  ) -> Section {
    var section = Section(
      id, title: title, aside: aside, order: "by name", gap: 1, notes: notes, values: lines,
      columns: who + columns.map(spec)
    ) { line in
      let party = corpus[line.party]
      return (party.id, party.name, context.route(to: line.party), line.claims)
    }
    section.retold = {
      inWords(
        id, title: title, aside: selection == nil ? "" : aside, notes: notes, lines: lines,
        columns: columns)
    }
    return section
  }

  /// The party, and of a selection whether it certainly is one.
  private var who: [ColumnSpec<TieMatrix.Line>] {
    [
      ColumnSpec("party", "Party", minimum: 12, maximum: 28) { corpus[$0.party].name },
      ColumnSpec(
        "match", "Match", sort: { .number(isCertain($0) ? 1 : 0) },
        cell: { line in
          isCertain(line)
            ? .text(selection?.possible.isEmpty ?? true ? "" : "certain", .present)
            : .text("perhaps", .unknown)
        }),
    ]
  }

  /// The same for a page, which has no room for a column a tie: each party's ties in a list.
  private func inWords(
    _ id: String, title: String, aside: String, notes: [Section.Note], lines: [TieMatrix.Line],
    columns: [TieMatrix.Column]
  ) -> Section {
    func ties(_ id: String, _ title: String, _ state: TieMatrix.State)
      -> ColumnSpec<TieMatrix.Line>
    {
      ColumnSpec(id, title) { line in
        columns.filter { line.cells[$0.id]?.state == state }.map(\.title).joined(separator: ", ")
      }
    }
    return Section(
      id, title: title, aside: aside, order: "by name", notes: notes, values: lines,
      columns: who + [
        ties("stated", "Ties stated", .present), ties("planned", "Planned", .tentative),
        ties("perhaps", "Perhaps, among the unnamed", .unknown),
      ]
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

  /// Agreements, which join few each, go first, then columns of which no member is named; those whose
  /// members are all named go last.
  private func priority(of column: TieMatrix.Column) -> Int {
    if let group = column.group, corpus[group].kind == .agreement { return 4 }
    guard column.hasNamedMembers else { return 3 }
    return column.hasUnnamedMembers ? 2 : 1
  }

  /// What the columns' short headings stand for, but for those that say it themselves.
  private func meanings(of columns: [TieMatrix.Column]) -> [Section.Note] {
    let meanings = columns.filter { $0.meaning(in: corpus) != nil }
      .map { $0.titleInFull(in: corpus) }
    return meanings.isEmpty ? [] : [Section.Note(meanings.joined(separator: "; ") + ".")]
  }
}
