import LodeData

/// One tie or one commitment that is planned in one document and done in another.
enum StatusRule {
  /// An entry for each tie and commitment that documents have at different stages.
  ///
  /// Done, in force and concluded are no difference, nor are the words for what is intended:
  /// announced, planned, expected. What is only proposed or potential is a stage of its own.
  /// Cost: O(relations + commitments).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let ties = Dictionary(grouping: corpus.handles(of: \.relations)) {
      Tie(corpus.relations[$0.position])
    }
    let money = Dictionary(grouping: corpus.handles(of: \.commitments)) {
      Money(corpus.commitments[$0.position])
    }
    return ties.compactMap { key, handles in
      entry(
        of: .tie(key.from, key.tie, key.to),
        slug: [corpus[key.from].id, corpus[key.tie].id, corpus[key.to].id],
        claims: handles.map { (.relation($0), corpus.relations[$0.position].status) }, in: corpus)
    }
      + money.compactMap { key, handles in
        entry(
          of: .party(key.programme), slug: [corpus[key.programme].id, key.instrument.rawValue],
          detail: "\(key.payer.map { corpus[$0].id } ?? "") \(key.window)",
          claims: handles.map { (.commitment($0), corpus.commitments[$0.position].status) },
          in: corpus)
      }
  }

  private static func entry(
    of subject: Disagreement.Subject, slug: [String], detail: String = "",
    claims: [(claim: Corpus.ClaimReference, status: ClaimStatus)], in corpus: Corpus
  ) -> Disagreement? {
    guard claims.count > 1 else { return nil }
    let stages = Dictionary(grouping: claims) { stage(of: $0.status) }
    guard stages.count > 1, corpus.documents(behind: claims.map(\.claim)).count > 1 else {
      return nil
    }
    let order = stages.sorted { rank($0.key) < rank($1.key) }
    return Disagreement(
      .tense, of: subject, slug: slug, detail: detail,
      sides: order.map { Disagreement.Side($0.value.map(\.claim)) },
      ground: .statuses(order.map(\.key)))
  }

  /// The status that stands for all that are no difference to it.
  private static func stage(of status: ClaimStatus) -> ClaimStatus {
    switch status {
    case .done, .inForce, .concluded: .done
    case .announced, .planned, .expected: .planned
    case .proposed, .potential: .proposed
    }
  }

  /// The furthest along first.
  private static func rank(_ stage: ClaimStatus) -> Int {
    stage.isSettled ? 0 : stage == .planned ? 1 : 2
  }
}
