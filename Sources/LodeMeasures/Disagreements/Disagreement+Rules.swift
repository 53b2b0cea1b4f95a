public import LodeData

extension Disagreement {
  /// Every disagreement of the corpus, gravest first, those of a kind as the tables list their
  /// claims.
  ///
  /// What is found does not depend on the order of packages or rows. Rulings are applied; those that
  /// are not, ``RulingProblem/all(in:)`` tells. Cost: O(claims log claims), besides squares of what
  /// stands together: the quantities that share a number, the scopes of one holding.
  public static func all(in corpus: Corpus) -> [Disagreement] {
    var entries = found(in: corpus)
    let rulings = Dictionary(
      corpus.rulings.map { ($0.disagreement, $0) }, uniquingKeysWith: { first, _ in first })
    for place in entries.indices {
      guard let ruling = rulings[entries[place].id], ruling.found == entries[place].found else {
        continue
      }
      entries[place].apply(ruling)
    }
    return inOrder(entries)
  }

  /// What the rules find, each with an id of its own, before any ruling.
  static func found(in corpus: Corpus) -> [Disagreement] {
    let ofShares: [Holdings.Rule] = [
      SameNumberRule.disagreements(among:in:), ScopeRule.disagreements(among:in:),
      UndatedRule.disagreements(among:in:), ReadingRule.disagreements(among:in:),
    ]
    let ofOthers: [(Corpus) -> [Disagreement]] = [
      ReadingRule.disagreements(in:), ListRule.disagreements, CoverRule.disagreements,
      BodyRule.disagreements, SumRule.disagreements, ContainedMoneyRule.disagreements,
      StatusRule.disagreements, DateRule.disagreements, OrdinalRule.disagreements,
      UnitRule.disagreements, TieRule.disagreements, SeparationRule.disagreements,
    ]
    let found =
      Holdings(in: corpus).disagreements(by: ofShares, in: corpus)
      + ofOthers.flatMap { $0(corpus) }
    return distinct(found, in: corpus)
  }

  /// The entries with ids that differ.
  ///
  /// Entries of one id all take what tells them apart; where that is not enough, a number in the
  /// order of their claims' ids, which no order of tables changes.
  private static func distinct(_ entries: [Disagreement], in corpus: Corpus) -> [Disagreement] {
    func named(
      _ entries: [Disagreement], _ name: (Int, Disagreement) -> String
    ) -> [Disagreement] {
      let counts = Dictionary(entries.map { ($0.id, 1) }, uniquingKeysWith: +)
      guard counts.count < entries.count else { return entries }
      let alone = entries.filter { counts[$0.id] == 1 }
      let groups = Dictionary(grouping: entries.filter { counts[$0.id] != 1 }, by: \.id)
      return alone
        + groups.sorted { $0.key < $1.key }.flatMap { _, alike -> [Disagreement] in
          let ids = alike.map { entry in
            entry.claims.map { corpus[$0].id }.sorted().joined(separator: " ")
          }
          return zip(alike, ids).sorted { $0.1 < $1.1 }.enumerated().map { place, pair in
            var entry = pair.0
            entry.id = name(place, entry)
            return entry
          }
        }
    }
    let detailed = named(entries) { "\($1.id)-\($1.detail)".slug }
    var taken = Set(Dictionary(grouping: detailed, by: \.id).filter { $1.count == 1 }.keys)
    return named(detailed) { place, entry in
      var number = place + 1
      while !taken.insert("\(entry.id)-\(number)").inserted { number += 1 }
      return "\(entry.id)-\(number)"
    }
  }

  /// Gravest first, those of a kind as the tables list their first claims, then by id.
  private static func inOrder(_ entries: [Disagreement]) -> [Disagreement] {
    let ranks = entries.map { entry in
      let first = entry.sides.lazy.flatMap(\.claims).min()?.place ?? (.max, .max)
      return (entry.kind.gravity, first.table, first.row)
    }
    return entries.indices.sorted {
      ranks[$0] == ranks[$1] ? entries[$0].id < entries[$1].id : ranks[$0] < ranks[$1]
    }
    .map { entries[$0] }
  }
}

extension DisagreementKind {
  /// 0 for the gravest.
  fileprivate var gravity: Int {
    switch self {
    case .contradiction: 0
    case .scope: 1
    case .lostQualifier: 2
    case .partWhole: 3
    case .date: 4
    case .vintage: 5
    case .tense: 6
    case .compatible: 7
    }
  }
}
