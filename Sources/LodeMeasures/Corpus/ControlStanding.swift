public import LodeData

/// How one export control stands, by the source that was seen last.
public struct ControlStanding: Hashable, Sendable {
  /// The control as the newest claim has it.
  public let newest: Handle<ControlClaim>
  /// Every claim about it, the newest first.
  public let claims: [Handle<ControlClaim>]

  /// Every control of the corpus, in the order of their first days; those without one come last.
  ///
  /// Claims are about one control if they agree on event, actor, instrument, mineral, stage and
  /// target. Cost: O(controls log controls).
  public static func all(in corpus: Corpus) -> [ControlStanding] {
    struct Key: Hashable {
      let event: Handle<Event>?
      let actor: Handle<Party>
      let instrument: ControlClaim.Instrument
      let mineral: Handle<Mineral>
      let stage: Handle<Stage>?
      let against: Handle<Party>?
    }
    let groups = Dictionary(grouping: corpus.handles(of: \.controls)) { handle in
      let claim = corpus.controls[handle.position]
      return Key(
        event: claim.event, actor: claim.actor, instrument: claim.instrument,
        mineral: claim.mineral, stage: claim.stage, against: claim.against)
    }
    func start(_ standing: ControlStanding) -> CalendarDate? {
      let claim = corpus.controls[standing.newest.position]
      return claim.from ?? claim.event.map { corpus[$0].start }
    }
    return groups.values.compactMap { handles in
      let ordered = handles.sorted {
        let (left, right) = (corpus.controls[$0.position], corpus.controls[$1.position])
        return left.asOf == right.asOf ? $0 < $1 : left.asOf > right.asOf
      }
      return ordered.first.map { ControlStanding(newest: $0, claims: ordered) }
    }
    .sorted { left, right in
      switch (start(left), start(right)) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.newest < right.newest
      }
    }
  }
}
