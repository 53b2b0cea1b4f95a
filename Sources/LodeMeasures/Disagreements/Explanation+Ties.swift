import LodeData

/// Disagreements about ties, events and how far along they are.
extension Explanation {
  var ties: String {
    switch disagreement.ground {
    case .statuses(let stages):
      "\(subject): "
        + zip(stages, sides).map { "\(stage($0)) where \(says($1))" }.joined(separator: "; ")
        + (stages.contains { $0.isSettled } ? outcome : ". None has it done.")
    case .dates(let days):
      "\(subject): "
        + zip(days, sides).map { "\($0.iso) where \(says($1))" }.joined(separator: "; ")
        + ". \(eventDates)"
    case .forums:
      "\(subject) "
        + sides.map { "\(predicate(of: $0)) (\(names(of: $0)))" }.joined(separator: "; ")
        + ". The ties are to different forums and exclude nothing."
    case .bothWays(let isMutual):
      sides.map { "\(tie(of: $0)) (\(names(of: $0)))" }.joined(separator: "; ")
        + (isMutual ? ". Each can hold beside the other." : ". Only one of the two can hold.")
    default: ""
    }
  }

  /// A tie as a sentence.
  private func tie(of side: Disagreement.Side) -> String {
    guard case .relation(let handle) = side.claims.first else { return "" }
    return "\(corpus[corpus.relations[handle.position].from].name) \(predicate(of: side))"
  }

  /// A tie without the party that it begins with, and its status where it is not settled.
  private func predicate(of side: Disagreement.Side) -> String {
    guard case .relation(let handle) = side.claims.first else { return "" }
    let relation = corpus.relations[handle.position]
    let status = relation.status.isSettled ? "" : ", \(relation.status.rawValue)"
    return "\(corpus[relation.tie].words) \(corpus[relation.to].name)\(status)"
  }

  private func stage(_ status: ClaimStatus) -> String {
    status.isSettled ? "done" : status.rawValue
  }

  /// Which came first, where the days tell.
  private var outcome: String {
    let days = sides.map { documents(of: $0).map { corpus[$0].asOf } }
    guard let done = days.first?.min(), let planned = days.dropFirst().flatMap(\.self).max(),
      planned < done
    else { return ". One tells the plan, the other the outcome." }
    return ". The plan is the older report."
  }

  private var eventDates: String {
    guard case .event(let handle) = disagreement.subject else { return "" }
    let event = corpus[handle]
    return event.start == event.end
      ? "The event is dated \(event.start.iso)."
      : "The event is dated \(event.start.iso) to \(event.end.iso)."
  }
}
