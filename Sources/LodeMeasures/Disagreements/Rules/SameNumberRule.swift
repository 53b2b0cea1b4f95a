import LodeData

/// One number that different newsrooms print for different quantities of one party: 60 percent of
/// what is mined here, 60 percent of what is in the ground there.
enum SameNumberRule {
  /// What a share is a share of.
  private struct Whole: Hashable {
    let stage: Handle<Stage>
    let scope: String
  }

  /// What a document gives of the party's holding of the mineral.
  private struct Given: Hashable {
    let document: Handle<Document>
    let whole: Whole
  }

  /// An entry for each number whose quantities no source tells apart.
  ///
  /// Neither document gives the other's quantity, and one of them names no year: tables that carry
  /// their year may well hold one number twice. Nought says nothing. Cost: O(claims), and for each
  /// number the square of the quantities that have it.
  ///
  /// The claims are about one party and mineral.
  static func disagreements(
    among claims: ArraySlice<Handle<ShareClaim>>, in corpus: Corpus
  ) -> [Disagreement] {
    let numbered = claims.compactMap { handle -> (handle: Handle<ShareClaim>, number: Double)? in
      guard corpus.shares[handle.position].quantity == nil,
        let number = corpus.shares[handle.position].literal?.low, number > 0
      else { return nil }
      return (handle, number)
    }
    let groups = Dictionary(grouping: numbered, by: \.number).filter { _, members in
      members.count > 1 && members.contains { corpus.shares[$0.handle.position].year == nil }
    }
    guard !groups.isEmpty else { return [] }
    let given = Set(claims.map { self.given($0, in: corpus) })
    return groups.compactMap { number, members in
      let sides = sides(members.map(\.handle), given: given, in: corpus)
      guard sides.count > 1 else { return nil }
      let claim = corpus.shares[members[0].handle.position]
      return Disagreement(
        .scope, of: .holding(claim.party, of: claim.mineral, at: nil),
        slug: [corpus[claim.mineral].id, corpus[claim.party].id, FigureText.number(number)],
        sides: sides,
        ground: .sameNumber(Figure(Interval(number), unit: .percent)))
    }
  }

  private static func given(_ claim: ShareClaim) -> Given {
    Given(
      document: claim.provenance.document, whole: Whole(stage: claim.stage, scope: claim.scope))
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
      return !given.contains(Given(document: own.document, whole: whole))
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
