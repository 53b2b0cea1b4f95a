import LodeData

/// Two counts of one set, of which one covers its countries and the other all its members.
enum CoverRule {
  /// Cost: O(counts + relations).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let groups = Dictionary(
      grouping: corpus.handles(of: \.counts).filter {
        corpus.counts[$0.position].members != nil
      }
    ) { corpus.counts[$0.position].subject }
    let memberships = Membership.all(in: corpus)
    return groups.compactMap { subject, handles in
      func readings(_ kind: CountClaim.Members) -> [Reading] {
        let claims = handles.filter { corpus.counts[$0.position].members == kind }
        return Reading.all(of: claims.map { .count($0) }, in: corpus)
      }
      let part = readings(.countries)
      let whole = readings(.all)
      guard let few = part.common, let many = whole.common else { return nil }
      let order = Comparison(is: many, above: few)
      guard order != .undecided else { return nil }
      let sides = [
        part.filter { $0.figure.interval.intersection(many) == nil },
        whole.filter { $0.figure.interval.intersection(few) == nil },
      ].filter { !$0.isEmpty }
      guard sides.count == 2 else { return nil }
      let others = memberships[subject]?.members.map(\.party).filter {
        corpus[$0].kind != .country
      }
      let isPart = order == .certain
      return Disagreement(
        isPart ? .partWhole : .contradiction, of: .party(subject),
        slug: [corpus[subject].id, "countries"],
        detail: "all", sides: sides.map { Disagreement.Side($0.flatMap(\.claims)) },
        ground: isPart
          ? .cover(others: others ?? [])
          : .apart([Figure(few, unit: .pieces), Figure(many, unit: .pieces)]))
    }
  }
}
