import LodeData

/// Shares of differently drawn wholes that cannot be one number.
enum ScopeRule {
  private struct Key: Hashable {
    let stage: Handle<Stage>
    let year: Int?
  }

  /// The claims are about one party and mineral.
  ///
  /// Cost: O(claims log claims).
  static func disagreements(
    among claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Disagreement] {
    guard let first = claims.first, hasScopes(claims, in: corpus) else { return [] }
    let (party, mineral) = (
      corpus.shares[first.position].party, corpus.shares[first.position].mineral
    )
    let groups = Dictionary(grouping: claims) {
      Key(stage: corpus.shares[$0.position].stage, year: corpus.shares[$0.position].year)
    }
    return groups.compactMap { key, handles in
      let sides = sides(handles, in: corpus)
      guard sides.count > 1 else { return nil }
      return Disagreement(
        .scope, of: .holding(party, of: mineral, at: key.stage),
        slug: [corpus[mineral].id, corpus[key.stage].id, corpus[party].id]
          + (key.year.map { ["\($0)"] } ?? []),
        detail: "wholes", sides: sides, ground: .wholes)
    }
  }

  /// Whether the claims are of more than one scope.
  private static func hasScopes(
    _ claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> Bool {
    guard let first = claims.first else { return false }
    let scope = corpus.shares[first.position].scope
    return claims.contains { corpus.shares[$0.position].scope != scope }
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
