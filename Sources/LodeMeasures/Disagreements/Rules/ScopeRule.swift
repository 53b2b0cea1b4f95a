import LodeData

/// Shares of differently drawn wholes that cannot be one number.
enum ScopeRule {
  private struct Key: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let party: Handle<Party>
    let year: Int?
  }

  /// Cost: O(claims log claims).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let groups = Dictionary(grouping: corpus.handles(of: \.shares)) {
      let claim = corpus.shares[$0.position]
      return Key(
        mineral: claim.mineral, stage: claim.stage, party: claim.party, year: claim.year)
    }
    return groups.compactMap { key, handles in
      let sides = sides(handles, in: corpus)
      guard sides.count > 1 else { return nil }
      return Disagreement(
        .scope, of: .holding(key.party, of: key.mineral, at: key.stage),
        slug: [corpus[key.mineral].id, corpus[key.stage].id, corpus[key.party].id]
          + (key.year.map { ["\($0)"] } ?? []),
        detail: "wholes", sides: sides, ground: .wholes)
    }
  }

  /// The scopes of which each leaves no value to some other, by more than one newsroom.
  private static func sides(
    _ handles: [Handle<ShareClaim>], in corpus: Corpus
  ) -> [Disagreement.Side] {
    let scopes = Dictionary(grouping: handles) { corpus.shares[$0.position].scope }
    guard scopes.count > 1 else { return [] }
    let ranges = scopes.compactMap { scope, handles in
      let claims = handles.map { Corpus.ClaimReference.share($0) }
      return Reading.all(of: claims, in: corpus).hull.map {
        (scope: scope, range: $0, claims: claims)
      }
    }
    let apart = ranges.filter { one in
      ranges.contains { $0.range.intersection(one.range) == nil }
    }
    guard corpus.agencies(behind: apart.flatMap(\.claims)).count > 1 else { return [] }
    return apart.sorted { $0.scope < $1.scope }.map { Disagreement.Side($0.claims) }
  }
}
