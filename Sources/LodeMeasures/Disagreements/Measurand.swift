import LodeData

/// One thing that has one number, and the claims that give it.
struct Measurand: Sendable {
  let subject: Disagreement.Subject
  /// What an id calls it.
  let slug: [String]
  /// What tells it from quantities that an id calls alike.
  let detail: String
  let claims: [Corpus.ClaimReference]

  /// Every measurand but those of shares that at least two claims are about.
  ///
  /// A world total's is its mineral, stage, year, scope and unit; a count's, its subject and what is counted; a commitment's, its programme,
  /// payer, instrument, currency and window.
  /// Cost: O(claims).
  static func all(in corpus: Corpus) -> [Measurand] {
    totals(in: corpus) + counts(in: corpus) + commitments(in: corpus)
  }

  private struct Holding: Hashable {
    let stage: Handle<Stage>
    let year: Int?
    let scope: String
  }

  /// Every measurand that at least two of these shares are about: its stage, year and scope, of the
  /// one party and mineral that all of them are about.
  ///
  /// Cost: O(claims).
  static func shares(
    among claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Measurand] {
    let groups = Dictionary(grouping: claims) {
      let claim = corpus.shares[$0.position]
      return Holding(stage: claim.stage, year: claim.year, scope: claim.scope)
    }
    return groups.compactMap { key, handles in
      guard handles.count > 1 else { return nil }
      let claim = corpus.shares[handles[0].position]
      return Measurand(
        subject: .holding(claim.party, of: claim.mineral, at: key.stage),
        slug: [corpus[claim.mineral].id, corpus[key.stage].id, corpus[claim.party].id]
          + (key.year.map { ["\($0)"] } ?? []),
        detail: key.scope, claims: handles.map { .share($0) })
    }
  }

  private struct Total: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let year: Int?
    let scope: String
    let unit: String
  }

  private static func totals(in corpus: Corpus) -> [Measurand] {
    let groups = Dictionary(grouping: corpus.handles(of: \.totals)) { handle -> Total? in
      let claim = corpus.totals[handle.position]
      guard claim.aggregate == .world else { return nil }
      return Total(
        mineral: claim.mineral, stage: claim.stage, year: claim.year, scope: claim.scope,
        unit: claim.quantity.unit)
    }
    return groups.compactMap { key, handles in
      guard let key, handles.count > 1 else { return nil }
      return Measurand(
        subject: .holding(nil, of: key.mineral, at: key.stage),
        slug: [corpus[key.mineral].id, corpus[key.stage].id, "world"]
          + (key.year.map { ["\($0)"] } ?? []),
        detail: "\(key.scope) \(key.unit)", claims: handles.map { .total($0) })
    }
  }

  private struct Counted: Hashable {
    let subject: Handle<Party>
    let of: String
  }

  private static func counts(in corpus: Corpus) -> [Measurand] {
    let groups = Dictionary(grouping: corpus.handles(of: \.counts)) {
      Counted(subject: corpus.counts[$0.position].subject, of: corpus.counts[$0.position].of)
    }
    return groups.compactMap { key, handles in
      guard handles.count > 1 else { return nil }
      return Measurand(
        subject: .party(key.subject), slug: [corpus[key.subject].id, key.of], detail: "",
        claims: handles.map { .count($0) })
    }
  }

  private static func commitments(in corpus: Corpus) -> [Measurand] {
    let groups = Dictionary(grouping: corpus.handles(of: \.commitments)) {
      Money(corpus.commitments[$0.position])
    }
    return groups.compactMap { key, handles in
      guard handles.count > 1 else { return nil }
      let payer = key.payer.map { corpus[$0].id } ?? ""
      return Measurand(
        subject: .party(key.programme),
        slug: [corpus[key.programme].id, key.instrument.rawValue],
        detail: "\(payer) \(key.window) \(key.currency)", claims: handles.map { .commitment($0) })
    }
  }
}
