import LodeData

/// A programme's total against the parts that are named of it.
enum SumRule {
  private struct Key: Hashable {
    let programme: Handle<Party>
    let currency: String
    let window: String
  }

  /// What one part is: who pays, and how.
  private struct Part: Hashable {
    let payer: Handle<Party>?
    let instrument: Commitment.Instrument
  }

  /// Each part counts with all that its sources leave open.
  ///
  /// One part alone is set against the total only where it exceeds it. Cost: O(commitments).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let groups = Dictionary(
      grouping: corpus.handles(of: \.commitments).filter {
        corpus.commitments[$0.position].amount != nil
      }
    ) {
      let claim = corpus.commitments[$0.position]
      return Key(programme: claim.programme, currency: claim.currency, window: claim.window)
    }
    return groups.compactMap { key, handles in entry(key, handles, in: corpus) }
  }

  private static func entry(
    _ key: Key, _ handles: [Handle<Commitment>], in corpus: Corpus
  ) -> Disagreement? {
    func isTotal(_ handle: Handle<Commitment>) -> Bool {
      corpus.commitments[handle.position].instrument == .total
    }
    let totals = handles.filter(isTotal)
    let parts = handles.filter { !isTotal($0) }
    let readings = Dictionary(grouping: parts) {
      let claim = corpus.commitments[$0.position]
      return Part(payer: claim.payer, instrument: claim.instrument)
    }
    let ranges = readings.values.compactMap { range(of: $0, in: corpus) }
    guard let total = range(of: totals, in: corpus), let first = ranges.first else { return nil }
    let sum = ranges.dropFirst().reduce(first) { $0.plus($1) }
    guard sum != total, ranges.count > 1 || sum.low > total.high else { return nil }
    let unit = Figure.Unit.money(key.currency)
    return Disagreement(
      sum.low > total.high ? .contradiction : .partWhole, of: .party(key.programme),
      slug: [corpus[key.programme].id, Commitment.Instrument.total.rawValue],
      detail: "\(key.window) \(key.currency)",
      sides: [
        Disagreement.Side(totals.map { .commitment($0) }),
        Disagreement.Side(parts.map { .commitment($0) }),
      ],
      ground: .sum(total: Figure(total, unit: unit), parts: Figure(sum, unit: unit)))
  }

  private static func range(of handles: [Handle<Commitment>], in corpus: Corpus) -> Interval? {
    Reading.all(of: handles.map { .commitment($0) }, in: corpus).hull
  }
}

extension Interval {
  /// The range of the sum of a value of each.
  func plus(_ other: Interval) -> Interval {
    Interval(
      low: low + other.low, high: high + other.high, lowOpen: lowOpen || other.lowOpen,
      highOpen: highOpen || other.highOpen) ?? self
  }
}
