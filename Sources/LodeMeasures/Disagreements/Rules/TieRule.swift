import LodeData

/// Ties that seem to exclude each other: one that is told both ways, or different ones of a forum.
enum TieRule {
  /// Cost: O(relations).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    bothWays(in: corpus) + forums(in: corpus)
  }

  /// A tie told one way by one document and the other way by another.
  ///
  /// Compatible if the tie can be mutual, a contradiction if it cannot; where nobody has said which,
  /// nothing is. That groups are apart is one statement either way.
  private static func bothWays(in corpus: Corpus) -> [Disagreement] {
    let ties = Dictionary(grouping: corpus.handles(of: \.relations)) {
      Tie(corpus.relations[$0.position])
    }
    return ties.compactMap { tie, claims in
      guard corpus[tie.from].id < corpus[tie.to].id, corpus[tie.tie].role != .apart,
        let isMutual = corpus[tie.tie].isMutual,
        let reverse = ties[tie.reversed],
        corpus.documents(behind: claims.map { .relation($0) })
          != corpus.documents(behind: reverse.map { .relation($0) })
      else { return nil }
      return Disagreement(
        isMutual ? .compatible : .contradiction, of: .tie(tie.from, tie.tie, tie.to),
        slug: [corpus[tie.from].id, corpus[tie.tie].id, corpus[tie.to].id],
        sides: [claims, reverse].map { Disagreement.Side($0.map { .relation($0) }) },
        ground: .bothWays(isMutual: isMutual))
    }
  }

  /// What different newsrooms say of one forum's places beside others: it succeeds one of them, it
  /// complements another.
  private static func forums(in corpus: Corpus) -> [Disagreement] {
    let links = corpus.handles(of: \.relations).filter {
      let relation = corpus.relations[$0.position]
      return corpus[relation.from].kind == .forum && corpus[relation.to].kind == .forum
        && corpus[relation.tie].role == .link
    }
    let byForum = Dictionary(grouping: links) { corpus.relations[$0.position].from }
    return byForum.compactMap { forum, handles in
      let ties = Dictionary(grouping: handles) { Tie(corpus.relations[$0.position]) }
      let agencies = corpus.agencies(behind: handles.map { .relation($0) })
      guard Set(ties.keys.map(\.tie)).count > 1, Set(ties.keys.map(\.to)).count > 1,
        agencies.count > 1
      else { return nil }
      return Disagreement(
        .compatible, of: .party(forum), slug: [corpus[forum].id, "forums"],
        sides: ties.values.map { Disagreement.Side($0.map { .relation($0) }) }
          .sorted { $0.claims[0] < $1.claims[0] },
        ground: .forums)
    }
  }
}
