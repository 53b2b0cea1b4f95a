public import LodeData

/// The network as nodes and edges, small enough to draw: much is folded and can be opened.
///
/// Bodies and officials are folded into the country that they belong to, the members of a group
/// into the group, and parties that few speak of into one node a kind; forums, meetings and sets of
/// agreements always stand alone. What is opened is unfolded, and the graph is then what came out
/// of it with its neighbours.
public struct TieGraph: Sendable {
  /// A party, or several folded into one node.
  public enum Node: Hashable, Sendable {
    case party(Handle<Party>)
    /// A group's members in one region; those without a region have an empty one.
    case members(of: Handle<Party>, region: String)
    /// Several parties of one kind; institutions stand with countries, forums with meetings.
    case kind(Party.Kind)
  }

  /// All ties that lead from one node to another.
  public struct Edge: Hashable, Sendable {
    public let from: Node
    public let to: Node
    /// The tie that most newsrooms state, among equals the first stated.
    public let tie: Handle<TieKind>
    /// Whether no source states that tie as done.
    public let isTentative: Bool
    /// How many of the parties folded into one end have that tie, of how many; nil where all do.
    public fileprivate(set) var part: Part?
    /// As the tables list them.
    public fileprivate(set) var claims: [Handle<Relation>]
  }

  /// Some of the parties that are folded into a node.
  public struct Part: Hashable, Sendable {
    public let count: Int
    public let total: Int
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
  ///   - isCompact: Whether more is folded, for little room: then there is one edge at most between
  ///     two nodes, and none between two folded kinds.
  ///
  /// Cost: O(relations × groups), and O(relations log relations) in sorting.
  public init(corpus: Corpus, opened: [String] = [], isCompact: Bool = false) {
    let folding = TieFolding(corpus: corpus, opened: Set(opened))
    var edges = Self.edges(folding, in: corpus)
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
    func place(_ node: Node) -> Int { places[node] ?? 0 }
    self.edges = edges.sorted {
      (place($0.from), place($0.to)) < (place($1.from), place($1.to))
    }
  }

  /// What the relations join, before kinds are folded.
  static func edges(_ folding: TieFolding, in corpus: Corpus) -> [Edge] {
    var ties: [Pair: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      if let pair = folding.pair(of: handle) { ties[pair, default: []].append(handle) }
    }
    return ties.map { edge($0, claims: $1, in: corpus) }
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
    let tie = best?.key ?? corpus.relations[claims[0].position].tie
    let isSettled = (byTie[tie] ?? []).contains {
      corpus.relations[$0.position].status.isSettled
    }
    return Edge(from: pair.from, to: pair.to, tie: tie, isTentative: !isSettled, claims: claims)
  }

  /// The edges between what their ends are folded into; those within one are left out.
  private static func folding(
    _ edges: [Edge], by kinds: [Node: Node], in corpus: Corpus
  ) -> [Edge] {
    var joined: [Pair: [Edge]] = [:]
    for edge in edges {
      let pair = Pair(from: kinds[edge.from] ?? edge.from, to: kinds[edge.to] ?? edge.to)
      if pair.from != pair.to { joined[pair, default: []].append(edge) }
    }
    let totals = kinds.values.reduce(into: [Node: Int]()) { $0[$1, default: 0] += 1 }
    return joined.map { pair, edges in
      var merged = edge(pair, claims: edges.flatMap(\.claims).sorted(), in: corpus)
      let tied = edges.filter { edge in
        edge.claims.contains { corpus.relations[$0.position].tie == merged.tie }
      }
      let ends = [(pair.to, Set(tied.map(\.to)).count), (pair.from, Set(tied.map(\.from)).count)]
      for (end, count) in ends {
        if let total = totals[end], count < total {
          merged.part = Part(count: count, total: total)
          break
        }
      }
      return merged
    }
  }

  /// One edge between any two nodes, in the direction that more newsrooms state, and none between
  /// folded kinds.
  private static func thinned(_ edges: [Edge], in corpus: Corpus) -> [Edge] {
    func isKind(_ node: Node) -> Bool { if case .kind = node { true } else { false } }
    let pairs = Dictionary(grouping: edges.filter { !isKind($0.from) || !isKind($0.to) }) {
      Set([$0.from, $0.to])
    }
    return pairs.values.compactMap { edges in
      let claims = Set(edges.flatMap(\.claims)).sorted()
      guard let any = edges.first else { return nil }
      let tie = edge(Pair(from: any.from, to: any.to), claims: claims, in: corpus).tie
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
  private static func voices(_ edge: Edge, in corpus: Corpus) -> Int {
    let claims = edge.claims.filter { corpus.relations[$0.position].tie == edge.tie }
    return corpus.agencies(behind: claims.map { .relation($0) }).count
  }
}
