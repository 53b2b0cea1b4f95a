public import LodeData

/// How far along a programme, an agreement or a group is, in the words of some of its sources.
public struct Standing: Hashable, Sendable {
  /// "signed", "in force", "planned".
  public let word: String
  /// Whether the sources speak of it as done.
  public let isSettled: Bool
  /// As the tables list them.
  public let claims: [Handle<Relation>]

  /// What sources say of a party, what most newsrooms say first.
  ///
  /// Read from the ties that make something of it (``TieKind/outcome``): "signed with" makes an
  /// agreement signed, and a signature that is planned makes it planned. Where there is none, from
  /// the status of its own ties; that it has other members than a second group is none of them. Countries, people and institutions have no standing.
  ///
  /// Cost: O(relations).
  public static func all(of party: Handle<Party>, in corpus: Corpus) -> [Standing] {
    switch corpus[party].kind {
    case .country, .institution, .agency, .person, .company: return []
    case .forum, .programme, .meeting, .agreementSet, .agreement, .mechanism: break
    }
    let handles = corpus.handles(of: \.relations)
    let made = handles.filter { handle in
      let relation = corpus.relations[handle.position]
      return relation.to == party && !corpus[relation.tie].outcome.isEmpty
    }
    let own = handles.filter { handle in
      let relation = corpus.relations[handle.position]
      guard relation.from == party else { return false }
      switch corpus[relation.tie].role {
      case .link, .counterpart: return true
      case .membership, .partnership, .apart: return false
      }
    }
    var claims: [String: [Handle<Relation>]] = [:]
    for handle in made.isEmpty ? own : made {
      claims[word(for: corpus.relations[handle.position], in: corpus), default: []].append(handle)
    }
    return claims.map { word, claims in
      Standing(
        word: word, isSettled: corpus.relations[claims[0].position].status.isSettled,
        claims: claims)
    }
    .sorted { left, right in
      let (first, second) = (left.voices(in: corpus), right.voices(in: corpus))
      return (second, left.claims[0]) < (first, right.claims[0])
    }
  }

  private func voices(in corpus: Corpus) -> Int {
    corpus.agencies(behind: claims.map { .relation($0) }).count
  }

  private static func word(for relation: Relation, in corpus: Corpus) -> String {
    let outcome = corpus[relation.tie].outcome
    return relation.status == .done && !outcome.isEmpty
      ? outcome : relation.status.rawValue.split(separator: "-").joined(separator: " ")
  }
}
