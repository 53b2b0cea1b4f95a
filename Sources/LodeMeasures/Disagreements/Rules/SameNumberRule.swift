import LodeData

/// One number that different newsrooms print for different quantities of one party: 60 percent of
/// what is mined here, 60 percent of what is in the ground there.
enum SameNumberRule {
  private struct Key: Hashable {
    let party: Handle<Party>
    let mineral: Handle<Mineral>
    let number: Double
  }

  /// What a share is a share of.
  private struct Whole: Hashable {
    let stage: Handle<Stage>
    let scope: String
  }

  /// What a document gives of one party's holding of a mineral.
  private struct Given: Hashable {
    let document: Handle<Document>
    let party: Handle<Party>
    let mineral: Handle<Mineral>
    let whole: Whole
  }

  /// An entry for each number of a party and mineral whose quantities no source tells apart.
  ///
  /// Neither document gives the other's quantity, and one of them names no year: tables that carry
  /// their year may well hold one number twice. Nought says nothing. Cost: O(claims), and for each
  /// number the square of the quantities that have it.
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    var given: Set<Given> = []
    var groups: [Key: [Handle<ShareClaim>]] = [:]
    for handle in corpus.handles(of: \.shares) {
      let claim = corpus.shares[handle.position]
      given.insert(self.given(claim))
      guard claim.quantity == nil, let number = claim.literal?.low, number > 0 else { continue }
      let key = Key(party: claim.party, mineral: claim.mineral, number: number)
      groups[key, default: []].append(handle)
    }
    return groups.compactMap { key, handles in
      let sides = sides(handles, given: given, in: corpus)
      guard sides.count > 1 else { return nil }
      return Disagreement(
        .scope, of: .holding(key.party, of: key.mineral, at: nil),
        slug: [corpus[key.mineral].id, corpus[key.party].id, FigureText.number(key.number)],
        sides: sides,
        ground: .sameNumber(Figure(Interval(key.number), unit: .percent)))
    }
  }

  private static func given(_ claim: ShareClaim) -> Given {
    Given(
      document: claim.provenance.document, party: claim.party, mineral: claim.mineral,
      whole: Whole(stage: claim.stage, scope: claim.scope))
  }

  /// The claims of each quantity that another newsroom has the number of for something else.
  private static func sides(
    _ handles: [Handle<ShareClaim>], given: Set<Given>, in corpus: Corpus
  ) -> [Disagreement.Side] {
    let byWhole = Dictionary(grouping: handles) { self.given($0, in: corpus).whole }
    guard byWhole.count > 1 else { return [] }
    var claims: [Whole: Set<Handle<ShareClaim>>] = [:]
    for (first, firstClaims) in byWhole {
      for (second, secondClaims) in byWhole where second != first {
        let left = lacking(second, among: firstClaims, given: given, in: corpus)
        let right = lacking(first, among: secondClaims, given: given, in: corpus)
        guard isConfusion(left, right, in: corpus) else { continue }
        claims[first, default: []].formUnion(left)
      }
    }
    return claims.values.map { Disagreement.Side($0.map { .share($0) }) }
      .sorted { $0.claims[0] < $1.claims[0] }
  }

  private static func given(_ handle: Handle<ShareClaim>, in corpus: Corpus) -> Given {
    given(corpus.shares[handle.position])
  }

  /// The claims whose documents do not give this other quantity as well.
  private static func lacking(
    _ whole: Whole, among handles: [Handle<ShareClaim>], given: Set<Given>, in corpus: Corpus
  ) -> [Handle<ShareClaim>] {
    handles.filter {
      let own = self.given($0, in: corpus)
      return !given.contains(
        Given(document: own.document, party: own.party, mineral: own.mineral, whole: whole))
    }
  }

  /// Whether a claim of the one and a claim of the other come from two newsrooms, and one of the
  /// two names no year.
  private static func isConfusion(
    _ left: [Handle<ShareClaim>], _ right: [Handle<ShareClaim>], in corpus: Corpus
  ) -> Bool {
    func undated(_ handles: [Handle<ShareClaim>]) -> [Handle<ShareClaim>] {
      handles.filter { corpus.shares[$0.position].year == nil }
    }
    func differ(_ left: [Handle<ShareClaim>], _ right: [Handle<ShareClaim>]) -> Bool {
      !left.isEmpty && !right.isEmpty
        && corpus.agencies(behind: (left + right).map { .share($0) }).count > 1
    }
    return differ(undated(left), right) || differ(left, undated(right))
  }
}
