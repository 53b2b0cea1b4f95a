import LodeData
import LodeMeasures
import LodeScreen

/// The network as a drawing: who relates to whom in which words, folded until it is legible.
struct NetworkGraph {
  let context: PageContext
  /// With more folded, for little room.
  private let compact: TieGraph
  private let full: TieGraph

  private var corpus: Corpus { context.corpus }

  /// The room from which the full graph is drawn.
  private static let fullRoom = Size(columns: 110, rows: 30)

  /// Reads the parameter `open`: the ids of nodes, joined by commas.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    let corpus = context.corpus
    let opened = route.parameters["open"].map { $0.split(separator: ",").map(String.init) } ?? []
    compact = TieGraph(corpus: corpus, opened: opened, isCompact: true)
    full = TieGraph(corpus: corpus, opened: opened)
    guard !opened.isEmpty else { return }
    let closed = TieGraph(corpus: corpus, isCompact: true).nodes + TieGraph(corpus: corpus).nodes
    let known = Set(closed.filter { !$0.parties.isEmpty }.map(\.id)).sorted()
    for id in opened where !closed.contains(where: { $0.id == id }) {
      // So are countries whose bodies come out of a group with them.
      let unfolded = TieGraph(corpus: corpus, opened: [id]).nodes.first { $0.id == id }
      if let unfolded, unfolded.isOpen, !unfolded.parties.isEmpty { continue }
      // Regions are nodes of their group once it is open.
      let group = id.split(separator: "/").first.map(String.init) ?? id
      let inside = TieGraph(corpus: corpus, opened: [group]).nodes
      guard id != group, inside.contains(where: { $0.id == id }) else {
        throw .unknownValue(id, parameter: "open", known: known)
      }
    }
  }

  var page: Page {
    let tables = NetworkTables(context: context)
    return Page(
      title: "Network",
      sections: [drawing] + [tables.groups, tables.relations].compactMap(\.self),
      home: home, wantsWidth: true)
  }

  /// What is open, else the node that most lines meet.
  private var home: String? {
    if let open = compact.nodes.first(where: \.isOpen) { return open.id }
    var lines: [TieNode: Int] = [:]
    for edge in compact.edges {
      lines[edge.from, default: 0] += 1
      lines[edge.to, default: 0] += 1
    }
    return compact.nodes.max { (lines[$0.node] ?? 0, $1.id) < (lines[$1.node] ?? 0, $0.id) }?.id
  }

  // MARK: The drawing

  /// The nodes of both graphs, those of the full one first: what is drawn depends on the room.
  private var folds: [TieFold] {
    let known = Set(full.nodes.map(\.id))
    return full.nodes + compact.nodes.filter { !known.contains($0.id) }
  }

  private var drawing: Section {
    let (ties, edges) = (ties, edgesByNode)
    var section = Section(
      "network", title: "Who relates to whom",
      aside: "\(full.nodes.count) nodes, \(Counted.text(full.edges.count, "line")) in full",
      notes: [Section.Note(legend)], values: folds,
      columns: [
        ColumnSpec("name", "Party") { title(of: $0).map(\.text).joined() },
        ColumnSpec("ties", "Ties") { ties[$0.node, default: []].joined(separator: "; ") },
      ]
    ) { fold in
      (fold.id, name(of: fold), opens(fold), claims(of: fold, edges[fold.node] ?? []))
    }
    let (full, compact) = (diagram(of: full), diagram(of: compact))
    let symbols = context.symbols
    section.drawing = { room in
      let isWide =
        room.columns >= Self.fullRoom.columns && room.rows >= Self.fullRoom.rows
      return (isWide ? full : compact)
        .picture(columns: room.columns, rows: room.rows, symbols: symbols)
    }
    return section
  }

  private var legend: String {
    "A double frame holds more and opens where it stands; of a dashed one nobody is named. "
      + "A dashed line is planned or proposed; 1/4 is one of the four that are folded."
  }

  private func diagram(of graph: TieGraph) -> GraphDrawing {
    let ids = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.node, $0.id) })
    return GraphDrawing(
      nodes: graph.nodes.map {
        GraphNode(id: $0.id, title: title(of: $0), outline: outline(of: $0))
      },
      edges: graph.edges.map { edge in
        GraphEdge(
          from: ids[edge.from] ?? "", to: ids[edge.to] ?? "", label: label(of: edge),
          isTentative: edge.isTentative)
      })
  }

  /// The edges of the full graph, and those of folds that it does not have.
  private var edges: [TieEdge] {
    let known = Set(full.nodes.map(\.node))
    return full.edges
      + compact.edges.filter { !known.contains($0.from) || !known.contains($0.to) }
  }

  /// The tie in a word, and of how many of those that are folded it holds.
  private func label(of edge: TieEdge) -> String {
    let label = corpus[edge.tie].label
    return edge.part.map { "\(label) \($0.count)/\($0.total)" } ?? label
  }

  // MARK: Nodes

  private func name(of fold: TieFold) -> String {
    switch fold.node {
    case .party(let party): corpus[party].name
    case .members(let group, let region):
      "\(corpus[group].name): \(region.isEmpty ? "not countries" : region)"
    case .kind(let kind): kind.counted(fold.parties.count)
    }
  }

  /// What stands in the box.
  private func title(of fold: TieFold) -> [TextRun] {
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
    case .kind(let kind):
      return [TextRun(kind.counted(fold.parties.count), .text)]
    }
  }

  /// How many members a group has, and whether nobody names any.
  private func counted(_ party: Handle<Party>) -> [TextRun] {
    guard let tally = tally(of: party), let number = tally.number else {
      return isUncounted(party) ? [TextRun(" \(context.symbols.unknown)", .unknown)] : []
    }
    let figure = TextRun(" " + context.figures.words(number, decimals: 0), .figure)
    guard let unnamed = tally.unnamed, unnamed > 0 else { return [figure] }
    let some = tally.named == 0 ? "" : ", \(unnamed)"
    return [figure, TextRun("\(some) unnamed", .unattributed)]
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

  private func outline(of fold: TieFold) -> GraphOutline {
    if fold.isOpen { return .heavy }
    if !fold.parties.isEmpty { return .double }
    if case .party(let party) = fold.node, tally(of: party)?.named == 0 { return .dashed }
    return .single
  }

  /// A folded node opens in place; any other leads to its own page.
  private func opens(_ fold: TieFold) -> Route? {
    if !fold.parties.isEmpty, !fold.isOpen {
      return NetworkForm.graph.route.setting("open", to: fold.id)
    }
    if case .party(let party) = fold.node { return context.route(to: party) }
    return nil
  }

  private var edgesByNode: [TieNode: [TieEdge]] {
    edges.reduce(into: [:]) { edges, edge in
      edges[edge.from, default: []].append(edge)
      edges[edge.to, default: []].append(edge)
    }
  }

  /// Every claim behind the node's edges, and behind what is counted of it.
  private func claims(of fold: TieFold, _ edges: [TieEdge]) -> [Corpus.ClaimReference] {
    let ties = edges.flatMap(\.claims)
    guard case .party(let party) = fold.node else {
      return Set(ties).sorted().map { .relation($0) }
    }
    // Most are no groups, and to see that in the relations takes as long as they are many.
    let members =
      context.atlas.groups.contains(party)
      ? Membership(of: party, in: corpus).members.flatMap(\.claims) : []
    let counts = corpus.handles(of: \.counts).filter {
      corpus.counts[$0.position].subject == party
    }
    return counts.map { .count($0) } + Set(ties + members).sorted().map { .relation($0) }
  }

  /// Each node's ties in words.
  private var ties: [TieNode: [String]] {
    var ties: [TieNode: [String]] = [:]
    let names = Dictionary(uniqueKeysWithValues: folds.map { ($0.node, name(of: $0)) })
    for edge in edges {
      let kind = corpus[edge.tie]
      let part = edge.part.map { "\($0.count) of " } ?? ""
      func words(_ tie: String, _ other: TieNode) -> String {
        let isFolded = if case .kind = other { true } else { false }
        return "\(tie) \(isFolded ? part : "")\(names[other] ?? "")"
      }
      ties[edge.from, default: []].append(words(kind.words, edge.to))
      ties[edge.to, default: []].append(words(kind.inverse, edge.from))
    }
    return ties
  }
}

extension Party.Kind {
  /// Several of the kind: "3 programmes"; countries may have institutions among them.
  fileprivate func counted(_ count: Int) -> String {
    switch self {
    case .country, .institution: Counted.text(count, "party", plural: "parties")
    case .agency: Counted.text(count, "agency", plural: "agencies")
    case .company: Counted.text(count, "company", plural: "companies")
    case .meeting, .forum: Counted.text(count, "other meeting")
    default: Counted.text(count, rawValue.words)
    }
  }
}
