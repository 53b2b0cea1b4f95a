public import LodeData

extension Membership {
  /// Where documents differ about who belongs to a group.
  public enum Difference: Hashable, Sendable {
    /// Some documents name a party that another, whose list is full, does not.
    case missing(
      party: Handle<Party>, namedBy: [Handle<Relation>], from: Handle<Document>, count: Int)
    /// Documents together name more members than some counts allow, the least of which is `counted`.
    case moreNamed(named: Int, counted: Int, counts: [Handle<CountClaim>])

    /// The names or the counts that it rests on.
    public var claims: [Corpus.ClaimReference] {
      switch self {
      case .missing(_, let namedBy, _, _): namedBy.map { .relation($0) }
      case .moreNamed(_, _, let counts): counts.map { .count($0) }
      }
    }
  }

  /// Where documents differ about who belongs: too many names first, then names that are missing
  /// from full lists, as the tables list documents and parties.
  ///
  /// A list is full where a document names exactly as many members as it counts itself, in a count
  /// that is exact; where the count covers countries alone, so does the list. A party is not
  /// missing where the document names a body of it or what it is a body of. Cost: O(counts +
  /// members × counts).
  public func differences(in corpus: Corpus) -> [Difference] {
    let counted = corpus.handles(of: \.counts).filter {
      let claim = corpus.counts[$0.position]
      return claim.subject == group && claim.members != nil && claim.number != nil
    }
    return surpluses(counted, in: corpus) + missing(counted, in: corpus)
  }

  /// The counts that all names together exceed, those of one kind together.
  private func surpluses(_ counted: [Handle<CountClaim>], in corpus: Corpus) -> [Difference] {
    CountClaim.Members.allCases.compactMap { kind in
      let named = named(kind, in: corpus)
      let counts = counted.filter {
        let claim = corpus.counts[$0.position]
        return claim.members == kind && claim.number.map { $0.high < Double(named) } ?? false
      }
      let highs = counts.compactMap { corpus.counts[$0.position].number?.high }
      guard let counted = highs.min() else { return nil }
      return .moreNamed(named: named, counted: Int(counted), counts: counts)
    }
  }

  private func missing(_ counted: [Handle<CountClaim>], in corpus: Corpus) -> [Difference] {
    var found: [Difference] = []
    for (document, kind, count) in fullLists(counted, in: corpus) {
      let families = Set(list(of: document, in: corpus).map { corpus.family(of: $0) })
      for member in members
      where (kind == .all || corpus[member.party].kind == .country)
        && !families.contains(corpus.family(of: member.party))
      {
        found.append(
          .missing(party: member.party, namedBy: member.claims, from: document, count: count))
      }
    }
    return found
  }

  /// The documents that name as many as they count, once each: a count of all goes first.
  private func fullLists(
    _ counted: [Handle<CountClaim>], in corpus: Corpus
  ) -> [(document: Handle<Document>, kind: CountClaim.Members, count: Int)] {
    var full: [Handle<Document>: (kind: CountClaim.Members, count: Int)] = [:]
    for handle in counted {
      let claim = corpus.counts[handle.position]
      guard let kind = claim.members, let number = claim.number, number.isPoint else { continue }
      let document = claim.provenance.document
      let list = list(of: document, in: corpus)
      let names =
        kind == .all
        ? corpus.members(among: list) : list.count { corpus[$0].kind == .country }
      guard Double(names) == number.low, names > 0, full[document]?.kind != .all else { continue }
      full[document] = (kind, names)
    }
    return full.sorted { $0.key < $1.key }.map { ($0.key, $0.value.kind, $0.value.count) }
  }

  /// The members that a document names.
  private func list(of document: Handle<Document>, in corpus: Corpus) -> Set<Handle<Party>> {
    Set(
      members.filter { member in
        member.claims.contains {
          corpus.relations[$0.position].provenance.document == document
        }
      }.map(\.party))
  }
}
