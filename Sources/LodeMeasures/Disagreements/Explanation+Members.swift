import LodeData

/// Disagreements about who belongs to a set, and how many.
extension Explanation {
  var members: String {
    switch disagreement.ground {
    case .shortList(let named, let missing):
      "\(subject): \(says(sides[0])) and names \(named). The list is a part, not another number"
        + (missing.isEmpty ? "; no document names the rest." : ": \(others(missing)).")
    case .longList(let named, let isLater):
      "\(subject): \(says(sides[0])), but \(named) are named, by \(names(of: sides[1])). "
        + (isLater
          ? "Those beyond the count are named with later dates." : "That is more than is counted.")
    case .cover(let others):
      "\(subject): \(says(sides[0])); \(says(sides[1])). The first are the countries alone, the "
        + "second every member"
        + (others.isEmpty ? "." : ", with \(Self.list(others.map { corpus[$0].name }, and: "or")).")
    case .body(let body, let whole):
      "\(subject): \(corpus[body].name) is named by \(names(of: sides[0])), \(corpus[whole].name) "
        + "by \(names(of: sides[1])). The first belongs to the second: they are one member."
    case .sharedMembers(let shared):
      "\(subject): \(says(sides[0])). \(Self.list(shared.map { corpus[$0].name })) "
        + "\(shared.count == 1 ? "is" : "are") named in both, by \(names(of: sides[1])). Only one of "
        + "the two can hold."
    default: ""
    }
  }

  /// Who is missing from a list, and who names them.
  private func others(_ missing: [Handle<Party>]) -> String {
    guard case .party(let group) = disagreement.subject else { return "" }
    let lacking = Set(missing)
    let claims = corpus.relations.filter {
      $0.to == group && lacking.contains($0.from) && $0.status.isSettled
        && corpus[$0.tie].role == .membership
    }
    let names = names(Set(claims.map(\.provenance.document)).sorted())
    let verb = names.count == 1 ? "names" : "name"
    let who =
      missing.count > 3
      ? "\(missing.count) others" : Self.list(missing.map { corpus[$0].name }) + " too"
    return "\(Self.list(names)) \(verb) \(who)"
  }
}
