import LodeData

extension Membership {
  /// The membership of every group that anybody names a member of.
  ///
  /// Cost: O(relations).
  static func all(
    in corpus: Corpus
  ) -> [Handle<Party>: Membership] {
    var relations: [Handle<Party>: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      guard relation.status.isSettled, corpus[relation.tie].role == .membership else { continue }
      relations[relation.to, default: []].append(handle)
    }
    return relations.reduce(into: [:]) { memberships, group in
      memberships[group.key] = Membership(
        of: group.key,
        claims: Dictionary(grouping: group.value) {
          corpus.relations[$0.position].from
        })
    }
  }

  /// The members that each document names.
  ///
  /// Cost: O(claims).
  func byDocument(in corpus: Corpus) -> [Handle<Document>: Membership] {
    let claims = Dictionary(grouping: members.flatMap(\.claims)) {
      corpus.relations[$0.position].provenance.document
    }
    return claims.mapValues { handles in
      Membership(
        of: group, claims: Dictionary(grouping: handles) { corpus.relations[$0.position].from })
    }
  }

  /// Every claim that names a member, as the tables list them.
  var claims: [Corpus.ClaimReference] {
    members.flatMap(\.claims).sorted().map { .relation($0) }
  }
}
