import LodeData

/// A party and a body of it, named as members of one set by different documents.
enum BodyRule {
  /// Cost: O(relations), and for each set its members and their ancestors.
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    Membership.all(in: corpus).values.flatMap { membership -> [Disagreement] in
      let members = Dictionary(
        membership.members.map { ($0.party, $0.claims) }, uniquingKeysWith: +)
      return membership.members.compactMap { member in
        guard
          let whole = corpus.ancestors(of: member.party).first(where: { members[$0] != nil }),
          let named = members[whole]
        else { return nil }
        let bodyDocuments = corpus.documents(behind: member.claims.map { .relation($0) })
        let wholeDocuments = corpus.documents(behind: named.map { .relation($0) })
        guard !bodyDocuments.isSubset(of: wholeDocuments),
          !wholeDocuments.isSubset(of: bodyDocuments)
        else { return nil }
        return Disagreement(
          .partWhole, of: .party(membership.group),
          slug: [corpus[membership.group].id, corpus[member.party].id],
          sides: [
            Disagreement.Side(member.claims.map { .relation($0) }),
            Disagreement.Side(named.map { .relation($0) }),
          ],
          ground: .body(member.party, of: whole))
      }
    }
  }
}
