public import LodeData

/// All ties of a ``TieGraph`` that lead from one node to another.
public struct TieEdge: Hashable, Sendable {
  /// Some of the parties that are folded into a node.
  public struct Part: Hashable, Sendable {
    public let count: Int
    public let total: Int
  }

  public let from: TieNode
  public let to: TieNode
  /// The tie that most newsrooms state, among equals the first stated.
  public let tie: Handle<TieKind>
  /// Whether no source states that tie as done.
  public let isTentative: Bool
  /// How many of the parties folded into one end have that tie, of how many; nil where all do.
  public internal(set) var part: Part?
  /// As the tables list them.
  public internal(set) var claims: [Handle<Relation>]

  /// The edge that these claims make, of which there is at least one.
  init(_ pair: TiePair, claims: [Handle<Relation>], in corpus: Corpus) {
    let byTie = Dictionary(grouping: claims) { corpus.relations[$0.position].tie }
    let support = byTie.mapValues { claims in
      corpus.agencies(behind: claims.map { .relation($0) }).count
    }
    let best = support.max {
      ($0.value, byTie[$1.key]?.first ?? claims[0]) < ($1.value, byTie[$0.key]?.first ?? claims[0])
    }
    let tie = best?.key ?? corpus.relations[claims[0].position].tie
    from = pair.from
    to = pair.to
    self.tie = tie
    isTentative = !(byTie[tie] ?? []).contains {
      corpus.relations[$0.position].status.isSettled
    }
    self.claims = claims
  }
}
