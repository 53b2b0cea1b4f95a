import LodeData
import LodeMeasures
import LodeScreen

/// The network as a drawing: who relates to whom in which words, folded until it is legible.
struct NetworkGraph {
  let context: PageContext
  private let graph: TieGraph
  private let isOpened: Bool

  private var corpus: Corpus { context.corpus }

  /// Reads the parameter `open`: the ids of nodes, joined by commas.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    let opened = route.parameters["open"].map { $0.split(separator: ",").map(String.init) } ?? []
    graph = TieGraph(corpus: context.corpus, opened: opened)
    isOpened = !opened.isEmpty
    for id in opened {
      if graph.nodes.contains(where: { $0.id == id || $0.id == Self.root(of: id) }) { continue }
      let known = TieGraph(corpus: context.corpus).nodes.filter { !$0.parties.isEmpty }.map(\.id)
      throw .unknownValue(id, parameter: "open", known: known)
    }
  }

  var page: Page {
    let tables = NetworkTables(context: context)
    return Page(
      title: "Network",
      sections: [drawing] + [tables.groups, tables.relations].compactMap(\.self))
  }

  /// The party that a folded node belongs to.
  private static func root(of id: String) -> String {
    id.split(separator: "/").first.map(String.init) ?? id
  }

  // MARK: The drawing

  private var drawing: Section {
    let ties = ties
    var section = Section(
      "network", title: "Who relates to whom",
      aside: "\(graph.nodes.count) of them, \(Counted.text(graph.edges.count, "line"))",
      notes: [Section.Note(legend)], values: graph.nodes,
      columns: [
        ColumnSpec("name", "Party") { title(of: $0).map(\.text).joined() },
        ColumnSpec("ties", "Ties") { ties[$0.node, default: []].joined(separator: "; ") },
      ]
    ) { fold in
      (fold.id, name(of: fold), opens(fold), claims(of: fold))
    }
    let graph = diagram
    let symbols = context.symbols
    section.drawing = { room in graph.picture(columns: room.columns, rows: room.rows, symbols: symbols) }
    return section
  }

  private var legend: String {
    "A double frame holds more and opens where it stands; a dashed one nobody names. "
      + "A dashed line is planned or proposed."
  }

  private var diagram: GraphDrawing {
    GraphDrawing(
      nodes: graph.nodes.map {
        GraphDrawing.Node(id: $0.id, title: title(of: $0), outline: outline(of: $0))
      },
      edges: graph.edges.map { edge in
        GraphDrawing.Edge(
          from: id(of: edge.from), to: id(of: edge.to), label: corpus[edge.tie].label,
          isTentative: edge.isTentative)
      })
  }

  private func id(of node: TieGraph.Node) -> String {
    graph.nodes.first { $0.node == node }?.id ?? ""
  }

  // MARK: Nodes

  private func name(of fold: TieGraph.Fold) -> String {
    switch fold.node {
    case .party(let party): corpus[party].name
    case .members(let group, let region):
      "\(corpus[group].name): \(region.isEmpty ? "not countries" : region)"
    case .leaves(let hub, let kind):
      "\(corpus[hub].name): \(Counted.text(fold.parties.count, kind.rawValue.words))"
    }
  }

  /// What stands in the box.
  private func title(of fold: TieGraph.Fold) -> [TextRun] {
    switch fold.node {
    case .party(let party):
      let found = corpus[party]
      let role: Role = found.kind == .country ? .text : .heading
      return [TextRun(found.short, role)] + counted(party)
    case .members(_, let region):
      return [
        TextRun(region.isEmpty ? "Not countries" : region, .text),
        TextRun(" \(fold.parties.count)", .figure),
      ]
    case .leaves(_, let kind):
      return [TextRun(Counted.text(fold.parties.count, kind.rawValue.words), .text)]
    }
  }

  /// How many members a group has, and whether nobody names any.
  private func counted(_ party: Handle<Party>) -> [TextRun] {
    guard let tally = tally(of: party), let number = tally.number else {
      return isUncounted(party) ? [TextRun(" \(context.symbols.unknown)", .unknown)] : []
    }
    let figure = TextRun(" " + context.figures.words(number, decimals: 0), .figure)
    return tally.named == 0 ? [figure, TextRun(" unnamed", .unattributed)] : [figure]
  }

  /// What is counted of a group's members, all of them before its countries alone.
  private func tally(of party: Handle<Party>) -> Tally? {
    let tallies = context.atlas.tallies.filter { $0.subject == party && $0.members != nil }
    return tallies.first { $0.members == .all } ?? tallies.first
  }

  /// Whether it is a forum whose members nobody counts or names.
  private func isUncounted(_ party: Handle<Party>) -> Bool {
    corpus[party].kind == .forum && !context.atlas.groups.contains(party)
  }

  private func outline(of fold: TieGraph.Fold) -> GraphDrawing.Outline {
    if fold.isOpen { return .heavy }
    if !fold.parties.isEmpty { return .double }
    if case .party(let party) = fold.node, tally(of: party)?.named == 0 { return .dashed }
    return .single
  }

  /// A folded node opens in place; any other leads to its own page.
  private func opens(_ fold: TieGraph.Fold) -> Route? {
    if !fold.parties.isEmpty, !fold.isOpen {
      return NetworkView.Form.graph.route.setting("open", to: fold.id)
    }
    if case .party(let party) = fold.node { return context.route(to: party) }
    return nil
  }

  /// Every claim behind the node's edges, and behind what is counted of it.
  private func claims(of fold: TieGraph.Fold) -> [Corpus.ClaimReference] {
    let ties = graph.edges.filter { $0.from == fold.node || $0.to == fold.node }.flatMap(\.claims)
    guard case .party(let party) = fold.node else {
      return Set(ties).sorted().map { .relation($0) }
    }
    let members = Membership(of: party, in: corpus).members.flatMap(\.claims)
    let counts = corpus.handles(of: \.counts).filter {
      corpus.counts[$0.position].subject == party
    }
    return counts.map { .count($0) } + Set(ties + members).sorted().map { .relation($0) }
  }

  /// Each node's ties in words.
  private var ties: [TieGraph.Node: [String]] {
    var ties: [TieGraph.Node: [String]] = [:]
    let names = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.node, name(of: $0)) })
    for edge in graph.edges {
      let kind = corpus[edge.tie]
      ties[edge.from, default: []].append("\(kind.words) \(names[edge.to] ?? "")")
      ties[edge.to, default: []].append("\(kind.inverse) \(names[edge.from] ?? "")")
    }
    return ties
  }
}
