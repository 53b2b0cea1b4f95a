public import LodeData

/// What a coalition holds of one whole, and of what is left of it when parties halt.
///
/// The low end is certain: what its named members hold at the least. The high end is possible:
/// members of whom no share is stated, and members whom nobody names, may be among the unnamed
/// suppliers, and the latter also among named holders that are not known to be members. Both ends
/// are those of ``PartyShares/share(of:unnamedMembers:)`` over these readings.
public struct CoalitionShare: Sendable {
  public let coalition: Coalition
  /// The named members that hold a stated share, largest first.
  public let holdings: [Concentration.Holding]
  /// The named members that are listed without a figure: none of them is zero.
  public let unstated: [Concentration.Unstated]
  /// The largest holders that certainly or perhaps do not belong, largest first, shares of zero left
  /// out.
  public let absent: [Concentration.Holding]
  /// Percent of the whole.
  public let ofWorld: Interval
  /// Percent of what is left; nil where nothing is.
  public let ofRemaining: Interval?

  /// Sets a coalition against a whole from which parties are `removed`.
  ///
  /// - Throws: ``MarketError`` as ``Market``, which cannot happen to a concentration that was
  ///   measured.
  /// - Complexity: that of ``PartyShares/share(of:unnamedMembers:)``, and so many
  ///   times that as a limited number of unnamed members can be chosen among the holders, at most
  ///   500; beyond that they are not limited, which is valid and may be wide.
  public init(
    of coalition: Coalition, in concentration: Concentration, removing removed: [Handle<Party>],
    corpus: Corpus
  ) throws(MarketError) {
    self.coalition = coalition
    holdings = concentration.holdings.filter { coalition.contains($0.party) }
    unstated = concentration.unstated.filter { coalition.contains($0.party) }
    absent = concentration.holdings.filter {
      !coalition.contains($0.party) && $0.share.high > 0
    }
    let places = Self.places(of: coalition, in: concentration, corpus: corpus)
    let names = Set(removed.map { corpus[$0].id })
    ofWorld =
      try places.share(in: concentration.market, removing: []) ?? Interval(0)
    ofRemaining = try places.share(in: concentration.market, removing: names)
  }

  /// Whether the coalition holds something for certain.
  public var isCertain: Bool { ofWorld.low > Market.tolerance || ofWorld.lowOpen }

  private static func places(
    of coalition: Coalition, in concentration: Concentration, corpus: Corpus
  ) -> CoalitionPlaces {
    let listed = Set(concentration.holdings.map(\.party))
    let outside = Set(concentration.unstated.filter(\.isOutside).map(\.party))
    // An institution is no supplier, and who is outside the total holds nothing of it.
    let unlisted = coalition.members.count { member in
      !listed.contains(member.party) && !outside.contains(member.party)
        && corpus[member.party].kind != .institution
    }
    func ids(_ isWanted: (Handle<Party>) -> Bool) -> Set<String> {
      Set(listed.filter(isWanted).map { corpus[$0].id })
    }
    return CoalitionPlaces(
      members: ids(coalition.contains), near: ids(coalition.near.contains),
      hidden: ids(coalition.hidden.contains), unlisted: unlisted, unnamed: coalition.mostUnnamed)
  }
}
