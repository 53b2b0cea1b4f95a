public import LodeData

/// How many newsrooms state the same: files that carry one agency's text are one voice.
///
/// Claims state the same if they are of the same quantity and have the same reading:
///
/// - shares: mineral, stage, party, year, scope; the interval
/// - counts: subject and what is counted; the interval
/// - commitments: programme, payer, instrument, currency, window, status; the interval
/// - relations: both parties, the kind of tie, status
/// - events: whatever reports the event, or a tie that was made at it
///
/// "about 90 %" does not support "over 90 %". Claims without a figure support each other. All
/// documents are heard, whichever a query asks for.
public struct Support: Sendable {
  private enum Key: Hashable {
    case share(
      Handle<Mineral>, Handle<Stage>, Handle<Party>, year: Int?, scope: String, Interval?)
    case count(Handle<Party>, of: String, Interval?)
    case commitment(
      Handle<Party>, payer: Handle<Party>?, Commitment.Instrument, currency: String,
      window: String, ClaimStatus, Interval?)
    case relation(Handle<Party>, Handle<TieKind>, Handle<Party>, ClaimStatus)
    case event(Handle<Event>)
  }

  private let isLiteral: Bool
  private var newsrooms: [Key: Set<Handle<Party>>] = [:]

  /// Groups every claim of the corpus.
  ///
  /// `isLiteral` compares the bare numbers that sources print. Cost: O(claims).
  public init(in corpus: Corpus, isLiteral: Bool = false) {
    self.isLiteral = isLiteral
    func newsroom(_ claim: some Claim) -> Handle<Party> {
      corpus[claim.provenance.document].agency
    }
    var newsrooms: [Key: Set<Handle<Party>>] = [:]
    for claim in corpus.shares { newsrooms[key(claim), default: []].insert(newsroom(claim)) }
    for claim in corpus.counts { newsrooms[key(claim), default: []].insert(newsroom(claim)) }
    for claim in corpus.commitments { newsrooms[key(claim), default: []].insert(newsroom(claim)) }
    for claim in corpus.relations {
      newsrooms[key(claim), default: []].insert(newsroom(claim))
      if let event = claim.event { newsrooms[.event(event), default: []].insert(newsroom(claim)) }
    }
    for claim in corpus.eventReports {
      newsrooms[.event(claim.event), default: []].insert(newsroom(claim))
    }
    self.newsrooms = newsrooms
  }

  /// How many newsrooms give this share.
  public func voices(for claim: ShareClaim) -> Int { voices(key(claim)) }

  /// How many newsrooms give this count.
  public func voices(for claim: CountClaim) -> Int { voices(key(claim)) }

  /// How many newsrooms state this money alike.
  public func voices(for claim: Commitment) -> Int { voices(key(claim)) }

  /// How many newsrooms state this tie, as far along.
  public func voices(for claim: Relation) -> Int { voices(key(claim)) }

  /// How many newsrooms tell of the event.
  public func voices(for event: Handle<Event>) -> Int { voices(.event(event)) }

  private func voices(_ key: Key) -> Int { newsrooms[key]?.count ?? 0 }

  private func key(_ claim: ShareClaim) -> Key {
    .share(
      claim.mineral, claim.stage, claim.party, year: claim.year, scope: claim.scope,
      claim.reading(isLiteral: isLiteral))
  }

  private func key(_ claim: CountClaim) -> Key {
    .count(claim.subject, of: claim.of, isLiteral ? claim.literal : claim.number)
  }

  private func key(_ claim: Commitment) -> Key {
    .commitment(
      claim.programme, payer: claim.payer, claim.instrument, currency: claim.currency,
      window: claim.window, claim.status, isLiteral ? claim.amount?.literal() : claim.amount)
  }

  private func key(_ claim: Relation) -> Key {
    .relation(claim.from, claim.tie, claim.to, claim.status)
  }
}
