import LodeData

/// A number of members against the members that are named.
enum ListRule {
  /// A list shorter than the number it illustrates, in one document; and more names than a document
  /// counts, in all of them.
  ///
  /// Cost: O(relations + counts × members).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let memberships = Membership.all(in: corpus)
    let counts = Dictionary(
      grouping: corpus.handles(of: \.counts).filter {
        corpus.counts[$0.position].members != nil && corpus.counts[$0.position].number != nil
      }
    ) { corpus.counts[$0.position].subject }
    return counts.flatMap { subject, handles -> [Disagreement] in
      guard let membership = memberships[subject] else { return [] }
      return shortLists(handles, membership, in: corpus)
        + longLists(handles, membership, in: corpus)
    }
  }

  // MARK: Shorter than the number

  private static func shortLists(
    _ counts: [Handle<CountClaim>], _ membership: Membership, in corpus: Corpus
  ) -> [Disagreement] {
    let named = membership.byDocument(in: corpus)
    let byDocument = Dictionary(grouping: counts) {
      corpus.counts[$0.position].provenance.document
    }
    return byDocument.compactMap { document, counts in
      guard let own = named[document], isList(own, in: corpus) else { return nil }
      let short = counts.filter { isShort(own, of: corpus.counts[$0.position], in: corpus) }
      guard let first = short.first, let kind = corpus.counts[first.position].members else {
        return nil
      }
      let listed = own.covered(by: kind, in: corpus)
      let missing = Set(membership.covered(by: kind, in: corpus).map(\.party))
        .subtracting(listed.map(\.party))
      return Disagreement(
        .partWhole, of: .party(membership.group),
        slug: [corpus[membership.group].id, corpus[document].id],
        sides: [
          Disagreement.Side(short.map { .count($0) }),
          Disagreement.Side(listed.flatMap(\.claims).map { .relation($0) }, isList: true),
        ],
        ground: .shortList(named: listed.count, missing: missing.sorted()))
    }
  }

  /// Whether two of the members are named on one line, or on lines that follow each other.
  ///
  /// Members whom a text mentions here and there are no list.
  private static func isList(_ membership: Membership, in corpus: Corpus) -> Bool {
    var lines: [Int: Set<Handle<Party>>] = [:]
    for member in membership.members {
      for claim in member.claims {
        guard let line = corpus.relations[claim.position].provenance.line else { continue }
        lines[line, default: []].insert(member.party)
      }
    }
    return lines.contains { line, parties in
      parties.union(lines[line + 1] ?? []).count > 1
    }
  }

  private static func isShort(
    _ membership: Membership, of count: CountClaim, in corpus: Corpus
  ) -> Bool {
    guard let kind = count.members, let number = count.number else { return false }
    let named = membership.named(kind, in: corpus)
    return named > 1 && Double(named) < number.low
  }

  // MARK: Longer than the number

  private static func longLists(
    _ counts: [Handle<CountClaim>], _ membership: Membership, in corpus: Corpus
  ) -> [Disagreement] {
    let exceeded = Dictionary(
      grouping: counts.filter { handle in
        let count = corpus.counts[handle.position]
        guard let kind = count.members, let number = count.number else { return false }
        return Double(membership.named(kind, in: corpus)) > number.high
      }
    ) { corpus.counts[$0.position].members ?? .all }
    return exceeded.map { kind, counts in
      let members = membership.covered(by: kind, in: corpus)
      let isLater = counts.allSatisfy { areLater(members, than: $0, in: corpus) }
      return Disagreement(
        isLater ? .date : .contradiction, of: .party(membership.group),
        slug: [corpus[membership.group].id, "names"], detail: kind.rawValue,
        sides: [
          Disagreement.Side(counts.map { .count($0) }),
          Disagreement.Side(members.flatMap(\.claims).map { .relation($0) }, isList: true),
        ],
        ground: .longList(named: members.count, isLater: isLater))
    }
  }

  /// Whether no more than the count's were named up to its day: the others came later.
  private static func areLater(
    _ members: [Membership.Member], than handle: Handle<CountClaim>, in corpus: Corpus
  ) -> Bool {
    let count = corpus.counts[handle.position]
    let early = members.count { member in
      member.claims.contains {
        corpus.relations[$0.position].provenance.date <= count.provenance.date
      }
    }
    return Double(early) <= count.number?.high ?? 0
  }
}
