import LodeData

/// One thing that has one number, and the claims that give it.
struct Measurand: Sendable {
  let subject: Disagreement.Subject
  /// What an id calls it.
  let slug: [String]
  /// What tells it from quantities that an id calls alike.
  let detail: String
  let claims: [Corpus.ClaimReference]

  /// Every measurand that at least two claims are about.
  ///
  /// A share's is its mineral, stage, party, year and scope; a world total's, the same without a
  /// party, and its unit; a count's, its subject and what is counted; a commitment's, its programme,
  /// payer, instrument, currency and window.
  /// Cost: O(claims).
  static func all(in corpus: Corpus) -> [Measurand] {
    shares(in: corpus) + totals(in: corpus) + counts(in: corpus) + commitments(in: corpus)
  }

  private struct Holding: Hashable {
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let party: Handle<Party>
    let year: Int?
    let scope: String
  }

  private static func shares(in corpus: Corpus) -> [Measurand] {
    let groups = Dictionary(grouping: corpus.handles(of: \.shares)) {
      let claim = corpus.shares[$0.position]
      return Holding(
        mineral: claim.mineral, stage: claim.stage, party: claim.party, year: claim.year,
        scope: claim.scope)
    }
    return groups.compactMap { key, handles in
      guard handles.count > 1 else { return nil }
      return Measurand(
        subject: .holding(key.party, of: key.mineral, at: key.stage),
        slug: [corpus[key.mineral].id, corpus[key.stage].id, corpus[key.party].id]
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
