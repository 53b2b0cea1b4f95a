public import LodeData

/// The money that documents state for one programme, taken together as far as it may be.
///
/// Instruments are never added up, since one may hold another. The most is the total that documents
/// state. The least is the same, unless a part of it is only a ceiling ("up to"): then it is no more
/// than what the best stated part is sure to hold. Only amounts in US dollars are read, which baskets
/// are priced in: nothing is converted.
public struct ProgrammeBudget: Hashable, Sendable {
  public let programme: Handle<Party>
  /// In USD; nil where no total is stated and several instruments are.
  public let amount: Interval?
  /// What may be borrowed, in USD; nil where no loan is stated.
  public let loan: Interval?
  /// Every claim of an amount for the programme.
  public let claims: [Corpus.ClaimReference]

  /// Reads the commitments of a programme; nil where none of them states an amount.
  ///
  /// Cost: O(commitments).
  public init?(of programme: Handle<Party>, in corpus: Corpus, isLiteral: Bool = false) {
    let used = corpus.handles(of: \.commitments).filter {
      let claim = corpus.commitments[$0.position]
      return claim.programme == programme && Self.hasAmount(claim)
    }
    guard !used.isEmpty else { return nil }
    var readings: [Commitment.Instrument: Interval] = [:]
    for handle in used {
      let claim = corpus.commitments[handle.position]
      guard let amount = isLiteral ? claim.amount?.literal() : claim.amount else { continue }
      readings[claim.instrument] = readings[claim.instrument]?.hull(amount) ?? amount
    }
    self.programme = programme
    amount = Self.whole(of: readings)
    loan = readings[.loan]
    claims = used.map { .commitment($0) }
  }

  /// The programmes for which documents state an amount, those with most statements first.
  ///
  /// Cost: O(commitments log commitments).
  public static func programmes(in corpus: Corpus) -> [Handle<Party>] {
    var counts: [Handle<Party>: Int] = [:]
    for claim in corpus.commitments where hasAmount(claim) {
      counts[claim.programme, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func hasAmount(_ claim: Commitment) -> Bool {
    claim.amount != nil && claim.currency == "USD"
  }

  private static func whole(of readings: [Commitment.Instrument: Interval]) -> Interval? {
    guard let total = readings[.total] else {
      return readings.count == 1 ? readings.first?.value : nil
    }
    let parts = readings.filter { $0.key != .total }.values
    guard parts.contains(where: { $0.low == 0 && $0.high > 0 }) else { return total }
    let sure = parts.map(\.low).max() ?? 0
    return .spanning(min(sure, total.low), total.high, highOpen: total.highOpen)
  }
}
