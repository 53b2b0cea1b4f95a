public import LodeData

/// What is left of one whole when parties halt: how much, who holds it, and how much of it sits with
/// a coalition.
///
/// All figures are of one whole — mineral, stage, year, scope and package — and nothing is carried
/// over to another. Each range is sharp over every allocation that agrees with the sources
/// (METHODS.md, "Halt").
public struct Halt: Sendable {
  /// A party that goes on supplying.
  public struct Holder: Sendable {
    public let holding: Concentration.Holding
    /// Percent of the whole.
    public let ofWorld: Interval
    /// Percent of what is left.
    public let ofRemaining: Interval
  }

  /// The whole as it stands before the halt.
  public let concentration: Concentration
  /// The parties that halt, largest first.
  public let halted: [Concentration.Holding]
  /// What is left, in percent of the whole: N-1 where the leader halts, its denominator the whole.
  public let remaining: Interval
  /// Who goes on, largest first.
  public let holders: [Holder]
  /// What no source attributes to anybody, in percent of the whole.
  public let unattributed: Interval
  /// The same in percent of what is left.
  public let unattributedOfRemaining: Interval
  /// What the coalition holds; nil where none is asked about.
  public let coalition: CoalitionShare?

  public var whole: Concentration.Whole { concentration.whole }

  /// Takes parties out of a whole; nil stands for its leader.
  ///
  /// - Throws: ``HaltError/noStatedShare(_:isListed:)`` for the first party of which no source states
  ///   a share there, ``HaltError/nothingLeft`` where the parties hold everything for certain.
  /// - Complexity: O(holders) times that of ``PartyShares/share(of:unnamedMembers:)``.
  public init(
    of parties: [Handle<Party>]?, in concentration: Concentration, coalition: Coalition? = nil,
    corpus: Corpus
  ) throws(HaltError) {
    self.concentration = concentration
    halted = try Self.halted(parties, in: concentration)
    let market = concentration.market
    let gone = Set(halted.map { corpus[$0.party].id })
    let names = Set(market.suppliers.map(\.name))
    do {
      guard let whole = try PartyShares(in: market),
        let rest = try PartyShares(in: market, removing: gone)
      else { throw HaltError.nothingLeft }
      remaining = whole.share(of: gone).subtracted(from: 100)
      unattributed = whole.share(of: names).subtracted(from: 100)
      unattributedOfRemaining = rest.share(of: names).subtracted(from: 100)
      holders = concentration.holdings.compactMap { holding in
        let id = corpus[holding.party].id
        guard !gone.contains(id) else { return nil }
        return Holder(
          holding: holding, ofWorld: whole.share(of: [id]), ofRemaining: rest.share(of: [id]))
      }
      self.coalition =
        if let coalition {
          try CoalitionShare(
            of: coalition, in: concentration, removing: halted.map(\.party), corpus: corpus)
        } else { nil }
    } catch let error as MarketError {
      throw .infeasible(error)
    } catch {
      throw .nothingLeft
    }
  }

  private static func halted(
    _ parties: [Handle<Party>]?, in concentration: Concentration
  ) throws(HaltError) -> [Concentration.Holding] {
    let wanted = parties ?? concentration.leader.map { [$0.party] } ?? []
    for party in wanted where !concentration.holdings.contains(where: { $0.party == party }) {
      throw .noStatedShare(
        party, isListed: concentration.unstated.contains { $0.party == party })
    }
    return concentration.holdings.filter { wanted.contains($0.party) }
  }

  /// Every claim that the answer rests on: those of the shares, then those of who belongs.
  public var claims: [Corpus.ClaimReference] {
    concentration.claims + (coalition?.coalition.claims ?? [])
  }
}

/// Why a halt cannot be answered.
public enum HaltError: Error, Hashable, Sendable {
  /// No source states a share of the whole for the party; `isListed` where a table lists it without
  /// a figure.
  case noStatedShare(Handle<Party>, isListed: Bool)
  /// The parties that halt hold everything.
  case nothingLeft
  /// The shares contradict each other.
  case infeasible(MarketError)

  /// What is wrong, and what to do.
  public func text(in corpus: Corpus) -> String {
    switch self {
    case .noStatedShare(let party, false):
      "no source states a share of \(corpus[party].name) there: unknown, not zero; halt a party "
        + "that holds a stated share"
    case .noStatedShare(let party, true):
      "\(corpus[party].name) is listed there without a figure: unknown, not zero; halt a party "
        + "that holds a stated share"
    case .nothingLeft: "nothing is left: those who halt hold everything"
    case .infeasible(let error): "\(error)"
    }
  }
}
