import LodeData

/// Two groups that are stated to have no member in common, and a member that is named in both.
enum SeparationRule {
  /// An entry for each two groups; a party and a body of it are one member.
  ///
  /// Cost: O(relations), and for each two groups their members and these members' ancestors.
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let members = members(in: corpus)
    return Separations(in: corpus).apart.flatMap { group, others in
      others.compactMap { other, claims -> Disagreement? in
        guard corpus[group].id < corpus[other].id, let first = members[group],
          let second = members[other]
        else { return nil }
        let shared = corpus.shared(first.keys, second.keys)
        guard !shared.isEmpty else { return nil }
        let names = shared.flatMap { (first[$0] ?? []) + (second[$0] ?? []) }
        return Disagreement(
          .contradiction, of: subject(of: claims, in: corpus),
          slug: [corpus[group].id, corpus[other].id, "members"],
          sides: [claims, names].map { Disagreement.Side($0.map { .relation($0) }) },
          ground: .sharedMembers(shared.sorted()))
      }
    }
  }

  /// The tie as one of the claims has it, whatever the order of rows.
  private static func subject(
    of claims: [Handle<Relation>], in corpus: Corpus
  ) -> Disagreement.Subject {
    let ties = claims.map { corpus.relations[$0.position] }
    let first = ties.min {
      (corpus[$0.from].id, corpus[$0.tie].id) < (corpus[$1.from].id, corpus[$1.tie].id)
    }
    let tie = first ?? ties[0]
    return .tie(tie.from, tie.tie, tie.to)
  }

  /// Who is named in each group, counted there or not, with the claims that say so.
  private static func members(
    in corpus: Corpus
  ) -> [Handle<Party>: [Handle<Party>: [Handle<Relation>]]] {
    corpus.handles(of: \.relations).reduce(into: [:]) { members, handle in
      let relation = corpus.relations[handle.position]
      guard relation.status.isSettled, corpus[relation.tie].role.isBelonging else { return }
      members[relation.to, default: [:]][relation.from, default: []].append(handle)
    }
  }
}
