public import LodeData

/// The network as nodes and edges, small enough to draw: much is folded and can be opened.
///
/// Bodies and officials are folded into the country that they belong to, the members of a group
/// into the group, and parties that few speak of into one node a kind; forums, meetings and sets of
/// agreements always stand alone. What is opened is unfolded, and the graph is then what came out
/// of it with its neighbours.
public struct TieGraph: Sendable {
  /// Parties as the tables list them, then folded ones.
  public let nodes: [TieFold]
  /// In the order of the nodes that they lead from and to.
  public let edges: [TieEdge]

  /// Makes the graph.
  ///
  /// - Parameters:
  ///   - corpus: What to draw.
  ///   - opened: The ids of nodes that are unfolded; those of nothing are left out.
  ///   - isCompact: Whether more is folded, for little room: then there is one edge at most between
  ///     two nodes, and none between two folded kinds.
  ///
  /// Cost: O(relations × groups), and O(relations log relations) in sorting.
  public init(corpus: Corpus, opened: [String] = [], isCompact: Bool = false) {
    let folding = TieFolding(corpus: corpus, opened: Set(opened))
    var edges = folding.edges
    if !folding.opened.isEmpty {
      edges = edges.filter { folding.isUnfolded($0.from) || folding.isUnfolded($0.to) }
    }
    let kinds = folding.foldedKinds(edges, isCompact: isCompact)
    edges = Self.folding(edges, by: kinds, in: corpus)
    if isCompact { edges = Self.thinned(edges, in: corpus) }
    var nodes = Set(edges.flatMap { [$0.from, $0.to] })
    if folding.opened.isEmpty { nodes.formUnion(folding.groups.keys.map { .party($0) }) }
    self.nodes = nodes.map { folding.fold($0, kinds: kinds) }
      .sorted { folding.order(of: $0.node) < folding.order(of: $1.node) }
    let places = Dictionary(
      uniqueKeysWithValues: self.nodes.enumerated().map { ($1.node, $0) })
    func place(_ node: TieNode) -> Int { places[node] ?? 0 }
    self.edges = edges.sorted {
      (place($0.from), place($0.to)) < (place($1.from), place($1.to))
    }
  }

  /// The edges between what their ends are folded into; those within one are left out.
  private static func folding(
    _ edges: [TieEdge], by kinds: [TieNode: TieNode], in corpus: Corpus
  ) -> [TieEdge] {
    var joined: [TiePair: [TieEdge]] = [:]
    for edge in edges {
      let pair = TiePair(from: kinds[edge.from] ?? edge.from, to: kinds[edge.to] ?? edge.to)
      if pair.from != pair.to { joined[pair, default: []].append(edge) }
    }
    let totals = kinds.values.reduce(into: [TieNode: Int]()) { $0[$1, default: 0] += 1 }
    return joined.map { pair, edges in
      var merged = TieEdge(pair, claims: edges.flatMap(\.claims).sorted(), in: corpus)
      let tied = edges.filter { edge in
        edge.claims.contains { corpus.relations[$0.position].tie == merged.tie }
      }
      let ends = [(pair.to, Set(tied.map(\.to)).count), (pair.from, Set(tied.map(\.from)).count)]
      for (end, count) in ends {
        if let total = totals[end], count < total {
          merged.part = TieEdge.Part(count: count, total: total)
          break
        }
      }
      return merged
    }
  }

  /// One edge between any two nodes, in the direction that more newsrooms state, and none between
  /// folded kinds.
  private static func thinned(_ edges: [TieEdge], in corpus: Corpus) -> [TieEdge] {
    func isKind(_ node: TieNode) -> Bool { if case .kind = node { true } else { false } }
    let pairs = Dictionary(grouping: edges.filter { !isKind($0.from) || !isKind($0.to) }) {
      Set([$0.from, $0.to])
    }
    return pairs.values.compactMap { edges in
      let claims = Set(edges.flatMap(\.claims)).sorted()
      guard let any = edges.first else { return nil }
      let tie = TieEdge(TiePair(from: any.from, to: any.to), claims: claims, in: corpus).tie
      // Of both directions the one that more newsrooms state, among equals the first stated.
      let main = edges.filter { $0.tie == tie }.max { left, right in
        (voices(left, in: corpus), right.claims[0]) < (voices(right, in: corpus), left.claims[0])
      }
      guard var main else { return nil }
      main.claims = claims
      return main
    }
  }

  /// How many newsrooms state the tie that names an edge.
  private static func voices(_ edge: TieEdge, in corpus: Corpus) -> Int {
    let claims = edge.claims.filter { corpus.relations[$0.position].tie == edge.tie }
    return corpus.agencies(behind: claims.map { .relation($0) }).count
  }
}
