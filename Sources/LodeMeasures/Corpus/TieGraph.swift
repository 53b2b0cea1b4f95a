public import LodeData

/// The network as nodes and edges, small enough to draw: much is folded and can be opened.
///
/// Bodies and officials are folded into the country that they belong to, the members of a group
/// into the group, and parties of one kind whose only neighbour is one party into one node beside
/// it. What is opened is unfolded, and the graph is then what is opened with its neighbours.
public struct TieGraph: Sendable {
  /// A party, or several folded into one node.
  public enum Node: Hashable, Sendable {
    case party(Handle<Party>)
    /// A group's members in one region; those without a region have an empty one.
    case members(of: Handle<Party>, region: String)
    /// The parties of one kind that have ties with this party alone.
    case leaves(of: Handle<Party>, kind: Party.Kind)
  }

  /// All ties that lead from one node to another.
  public struct Edge: Hashable, Sendable {
    public let from: Node
    public let to: Node
    /// The tie that most newsrooms state, among equals the first stated.
    public let tie: Handle<TieKind>
    /// Whether no source states any of the ties as done.
    public let isTentative: Bool
    /// As the tables list them.
    public let claims: [Handle<Relation>]
  }

  /// A node with what is folded into it.
  public struct Fold: Hashable, Sendable {
    public let node: Node
    /// The word that opens the node in ``init(corpus:opened:)``; it stays the same.
    public let id: String
    /// As the tables list them; empty where nothing is folded in.
    public let parties: [Handle<Party>]
    public let isOpen: Bool
  }

  /// Parties as the tables list them, then folded ones.
  public let nodes: [Fold]
  /// In the order of the nodes that they lead from and to.
  public let edges: [Edge]

  /// The most members that are unfolded one by one; more come by region.
  static let mostMembers = 12
  /// The most members whose ties are drawn although nobody counts them.
  static let fewMembers = 3

  /// Makes the graph.
  ///
  /// - Parameters:
  ///   - corpus: What to draw.
  ///   - opened: The ids of nodes that are unfolded; those of nothing are left out.
  ///
  /// Cost: O(relations × groups).
  public init(corpus: Corpus, opened: [String] = []) {
    let folding = TieFolding(corpus: corpus, opened: Set(opened))
    var ties: [Pair: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      for pair in folding.pairs(of: handle) { ties[pair, default: []].append(handle) }
    }
    var edges = ties.map { Self.edge($0, claims: $1, in: corpus) }
    if !folding.opened.isEmpty {
      let core = folding.core(of: edges)
      edges = edges.filter { core.contains($0.from) || core.contains($0.to) }
    }
    edges = Self.foldingLeaves(edges, folding, in: corpus)
    var nodes = Set(edges.flatMap { [$0.from, $0.to] })
    if folding.opened.isEmpty { nodes.formUnion(folding.groups.map { .party($0) }) }
    self.nodes = nodes.map { folding.fold($0, edges: edges) }
      .sorted { folding.order(of: $0.node) < folding.order(of: $1.node) }
    let places = Dictionary(
      uniqueKeysWithValues: self.nodes.enumerated().map { ($1.node, $0) })
    func place(_ node: Node) -> Int { places[node] ?? 0 }
    self.edges = edges.sorted {
      (place($0.from), place($0.to)) < (place($1.from), place($1.to))
    }
  }

  struct Pair: Hashable {
    let from: Node
    let to: Node
  }

  private static func edge(
    _ pair: Pair, claims: [Handle<Relation>], in corpus: Corpus
  ) -> Edge {
    let byTie = Dictionary(grouping: claims) { corpus.relations[$0.position].tie }
    let support = byTie.mapValues { claims in
      corpus.agencies(behind: claims.map { .relation($0) }).count
    }
    let best = support.max {
      ($0.value, byTie[$1.key]?.first ?? claims[0]) < ($1.value, byTie[$0.key]?.first ?? claims[0])
    }
    return Edge(
      from: pair.from, to: pair.to,
      tie: best?.key ?? corpus.relations[claims[0].position].tie,
      isTentative: !claims.contains { corpus.relations[$0.position].status.isSettled },
      claims: claims)
  }

  static func neighbours(in edges: [Edge]) -> [Node: Set<Node>] {
    var neighbours: [Node: Set<Node>] = [:]
    for edge in edges {
      neighbours[edge.from, default: []].insert(edge.to)
      neighbours[edge.to, default: []].insert(edge.from)
    }
    return neighbours
  }

  /// Folds nodes of one kind that have one neighbour, the same, into one.
  private static func foldingLeaves(
    _ edges: [Edge], _ folding: TieFolding, in corpus: Corpus
  ) -> [Edge] {
    let neighbours = neighbours(in: edges)
    var leaves: [Node: [Node]] = [:]
    for node in neighbours.keys {
      if let fold = folding.fold(of: node, neighbours) { leaves[fold, default: []].append(node) }
    }
    var replacement: [Node: Node] = [:]
    for (fold, nodes) in leaves
    where nodes.count > 1 && !folding.opened.contains(folding.id(of: fold)) {
      for node in nodes { replacement[node] = fold }
    }
    let merged = Dictionary(
      grouping: edges.flatMap { edge in
        edge.claims.map { claim in
          (
            Pair(
              from: replacement[edge.from] ?? edge.from, to: replacement[edge.to] ?? edge.to),
            claim
          )
        }
      }, by: \.0)
    return merged.map { edge($0, claims: $1.map(\.1).sorted(), in: corpus) }
  }
}
