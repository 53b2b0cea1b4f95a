import LodeData

/// One number of members, counted in different units: eleven agreements, eleven countries.
enum UnitRule {
  private struct Key: Hashable {
    let subject: Handle<Party>
    let number: Double
  }

  /// Only plain numbers that count members of the set.
  ///
  /// Cost: O(counts).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let counts = corpus.handles(of: \.counts).filter {
      let claim = corpus.counts[$0.position]
      return claim.members != nil && claim.number?.isPoint ?? false
    }
    let groups = Dictionary(grouping: counts) {
      let claim = corpus.counts[$0.position]
      return Key(subject: claim.subject, number: claim.number?.low ?? 0)
    }
    return groups.compactMap { key, handles in
      let units = Dictionary(grouping: handles) { corpus.counts[$0.position].of }
      guard units.count > 1 else { return nil }
      return Disagreement(
        .compatible, of: .party(key.subject),
        slug: [corpus[key.subject].id, FigureText.number(key.number)],
        sides: units.sorted { $0.key < $1.key }.map {
          Disagreement.Side($0.value.map { .count($0) })
        },
        ground: .units(Figure(Interval(key.number), printed: key.number, unit: .pieces)))
    }
  }
}
