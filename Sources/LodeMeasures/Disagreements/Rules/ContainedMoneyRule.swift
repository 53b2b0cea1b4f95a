import LodeData

/// Money of every kind over a window, and other money of the same house that may be in it.
enum ContainedMoneyRule {
  /// How long after a window money is still near it, in days.
  ///
  /// A document that closes a window often dates by its own day what happened shortly before.
  private static let grace = 7

  /// What mixed money is: the claims of one are readings of it.
  private struct Mixed: Hashable {
    let programme: Handle<Party>
    let payer: Handle<Party>
    let currency: String
    let window: String
  }

  /// Mixed money whose window has dates, against each programme that the same house, a body of it or
  /// what it belongs to pays for within the window or shortly after.
  ///
  /// The dates are those of an event to which a tie of the same document binds the programme.
  /// Cost: O(relations + windows × commitments).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let windows = windows(in: corpus)
    var money: [Mixed: [Handle<Commitment>]] = [:]
    for handle in corpus.handles(of: \.commitments) {
      let claim = corpus.commitments[handle.position]
      guard claim.instrument == .mixed, claim.amount != nil, !claim.window.isEmpty,
        let payer = claim.payer
      else { continue }
      let mixed = Mixed(
        programme: claim.programme, payer: payer, currency: claim.currency, window: claim.window)
      money[mixed, default: []].append(handle)
    }
    return money.flatMap { mixed, handles -> [Disagreement] in
      let events = handles.flatMap { handle in
        windows[
          Place(
            programme: mixed.programme,
            document: corpus.commitments[handle.position].provenance.document), default: []]
      }
      guard let start = events.map(\.start).min(), let end = events.map(\.end).max() else {
        return []
      }
      let others = others(
        than: mixed, on: start.dayNumber...end.dayNumber + grace, in: corpus)
      return others.map { entry(mixed, handles, and: $0.key, $0.value, in: corpus) }
    }
  }

  /// A programme as one document speaks of it.
  private struct Place: Hashable {
    let programme: Handle<Party>
    let document: Handle<Document>
  }

  /// The windows of each programme, by the document that ties it to an event.
  private static func windows(in corpus: Corpus) -> [Place: [Event]] {
    var windows: [Place: [Event]] = [:]
    for relation in corpus.relations {
      guard let event = relation.event.map({ corpus[$0] }), event.precision == .window else {
        continue
      }
      windows[Place(programme: relation.to, document: relation.provenance.document), default: []]
        .append(event)
    }
    return windows
  }

  /// What the same house pays for other programmes on these days, by programme.
  private static func others(
    than mixed: Mixed, on days: ClosedRange<Int>, in corpus: Corpus
  ) -> [Handle<Party>: [Handle<Commitment>]] {
    let house = corpus.family(of: mixed.payer)
    return Dictionary(
      grouping: corpus.handles(of: \.commitments).filter {
        let claim = corpus.commitments[$0.position]
        return claim.programme != mixed.programme && claim.currency == mixed.currency
          && claim.amount != nil && days.contains(claim.provenance.date.dayNumber)
          && claim.payer.map { corpus.family(of: $0) == house } ?? false
      }
    ) { corpus.commitments[$0.position].programme }
  }

  private static func entry(
    _ mixed: Mixed, _ handles: [Handle<Commitment>], and programme: Handle<Party>,
    _ others: [Handle<Commitment>], in corpus: Corpus
  ) -> Disagreement {
    func range(_ handles: [Handle<Commitment>]) -> Interval {
      Reading.all(of: handles.map { .commitment($0) }, in: corpus).hull ?? Interval(0)
    }
    let unit = Figure.Unit.money(mixed.currency)
    let all = range(handles)
    return Disagreement(
      .partWhole, of: .party(mixed.programme),
      slug: [corpus[mixed.programme].id, corpus[programme].id],
      detail: "\(corpus[mixed.payer].id) \(mixed.window) \(mixed.currency)",
      sides: [handles, others].map { Disagreement.Side($0.map { .commitment($0) }) },
      ground: .contained(
        together: Figure(all, unit: unit), apart: Figure(all.plus(range(others)), unit: unit)))
  }
}
