import LodeData

/// Shares without a year, held against the shares of the latest year that their sources can speak of.
enum UndatedRule {
  private struct Holding: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let party: Handle<Party>
  }

  /// The claims of one scope, of one year where they have one.
  private struct Group {
    let scope: String
    let year: Int?
    let claims: [Corpus.ClaimReference]
    let range: Interval
  }

  /// An entry for each undated share that the latest share of another newsroom and another whole,
  /// of no later year than its own day's, leaves no value to.
  ///
  /// Where yet another whole fits, the wholes differ; where none does, the share is contradicted.
  /// Cost: O(claims log claims).
  ///
  /// The claims are about one party and mineral.
  static func disagreements(
    among claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Disagreement] {
    let isUndated = { (handle: Handle<ShareClaim>) in corpus.shares[handle.position].year == nil }
    guard claims.contains(where: isUndated), !claims.allSatisfy(isUndated) else { return [] }
    return Dictionary(grouping: claims) { corpus.shares[$0.position].stage }.values
      .flatMap { disagreements(atOneStage: $0, in: corpus) }
  }

  private static func disagreements(
    atOneStage claims: [Handle<ShareClaim>], in corpus: Corpus
  ) -> [Disagreement] {
    let claim = corpus.shares[claims[0].position]
    let holding = Holding(mineral: claim.mineral, stage: claim.stage, party: claim.party)
    let groups = groups(claims, in: corpus)
    return groups.filter { $0.year == nil }.compactMap { undated in
      let end = undated.claims.map { corpus[$0].provenance.date.year }.max() ?? 0
      let known = groups.filter { $0.year.map { $0 <= end } ?? false }
      let latest = Dictionary(grouping: known, by: \.scope)
        .compactMap { $0.value.max { ($0.year ?? 0) < ($1.year ?? 0) } }
      return entry(for: undated, against: latest, of: holding, in: corpus)
    }
  }

  private static func groups(_ handles: [Handle<ShareClaim>], in corpus: Corpus) -> [Group] {
    struct Key: Hashable {
      let scope: String
      let year: Int?
    }
    let byWhole = Dictionary(grouping: handles) {
      Key(scope: corpus.shares[$0.position].scope, year: corpus.shares[$0.position].year)
    }
    return byWhole.compactMap { key, handles in
      let claims = handles.filter { corpus.shares[$0.position].share != nil }
        .map { Corpus.ClaimReference.share($0) }
      return Reading.all(of: claims, in: corpus).hull.map {
        Group(scope: key.scope, year: key.year, claims: claims, range: $0)
      }
    }
  }

  private static func entry(
    for undated: Group, against dated: [Group], of holding: Holding, in corpus: Corpus
  ) -> Disagreement? {
    let voices = Set(corpus.agencies(behind: undated.claims))
    let others = dated.filter { group in
      group.scope != undated.scope
        && !voices.isSuperset(of: corpus.agencies(behind: group.claims))
    }
    .sorted { ($0.claims.min() ?? $0.claims[0]) < ($1.claims.min() ?? $1.claims[0]) }
    let apart = others.filter { $0.range.intersection(undated.range) == nil }
    guard !apart.isEmpty else { return nil }
    let fitting = others.filter { $0.range.intersection(undated.range) != nil }
    return Disagreement(
      fitting.isEmpty ? .contradiction : .scope,
      of: .holding(holding.party, of: holding.mineral, at: holding.stage),
      slug: [
        corpus[holding.mineral].id, corpus[holding.stage].id, corpus[holding.party].id, "undated",
      ],
      detail: undated.scope,
      sides: ([undated] + fitting + apart).map { Disagreement.Side($0.claims) },
      ground: .undated(fitting: fitting.count))
  }
}
