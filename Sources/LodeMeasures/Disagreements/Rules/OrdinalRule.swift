import LodeData

/// Ordinals of one thing in different series: the inaugural ministerial, the second meeting.
enum OrdinalRule {
  /// Cost: O(counts).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let ordinals = corpus.handles(of: \.counts).filter {
      let claim = corpus.counts[$0.position]
      guard let ordinal = StatedOrdinal.value(in: claim.provenance.stated) else { return false }
      return claim.number == Interval(Double(ordinal))
    }
    let groups = Dictionary(grouping: ordinals) { corpus.counts[$0.position].subject }
    return groups.compactMap { subject, handles in
      let series = Dictionary(grouping: handles) { corpus.counts[$0.position].of }
        .sorted { $0.key < $1.key }
      let numbers = series.map { Int(corpus.counts[$0.value[0].position].number?.low ?? 0) }
      guard Set(numbers).count > 1 else { return nil }
      return Disagreement(
        .compatible, of: .party(subject), slug: [corpus[subject].id, "ordinals"],
        sides: series.map { Disagreement.Side($0.value.map { .count($0) }) },
        ground: .ordinals(numbers))
    }
  }
}
