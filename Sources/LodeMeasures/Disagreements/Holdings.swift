import LodeData

/// The shares of one mineral that are claimed of one party, for each mineral and party: what the
/// rules for shares hold against each other.
struct Holdings {
  /// What a rule finds among the claims of one party and mineral.
  typealias Rule = (ArraySlice<Handle<ShareClaim>>, Corpus) -> [Disagreement]

  private let partition: Partition<ShareClaim>

  /// Cost: O(shares).
  init(in corpus: Corpus) {
    var numbers = PairNumbers()
    let shares = corpus.handles(of: \.shares)
    let classes = shares.map { handle in
      let claim = corpus.shares[handle.position]
      return Int32(numbers.number(of: claim.mineral.position, claim.party.position).number)
    }
    partition = Partition(shares, classes: classes, count: numbers.count)
  }

  /// What rules find in all of them.
  ///
  /// One claim alone disagrees with nothing, and is not shown to them.
  func disagreements(
    by rules: [Rule], in corpus: Corpus
  ) -> [Disagreement] {
    partition.classes.flatMap { number -> [Disagreement] in
      let claims = partition[number]
      return claims.count > 1 ? rules.flatMap { $0(claims, corpus) } : []
    }
  }
}
