import LodeData

/// Who is stated to be in none of a group: the members of groups that are apart from it, and those
/// who stand opposite its members.
struct Separations {
  /// The groups that share no member with a group, each with the claims that say so.
  private(set) var apart: [Handle<Party>: [Handle<Party>: [Handle<Relation>]]] = [:]
  /// Who stands opposite the members of a group, each with the claims that say so.
  private(set) var counterparts: [Handle<Party>: [Handle<Party>: [Handle<Relation>]]] = [:]

  /// Reads what all documents say; that groups are to be apart counts only once it is so, and who
  /// is to stand opposite a group is none of it even before.
  ///
  /// A group is never apart from itself. Cost: O(relations).
  init(in corpus: Corpus) {
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      switch corpus[relation.tie].role {
      case .apart where relation.status.isSettled && relation.from != relation.to:
        apart[relation.from, default: [:]][relation.to, default: []].append(handle)
        apart[relation.to, default: [:]][relation.from, default: []].append(handle)
      case .counterpart:
        counterparts[relation.to, default: [:]][relation.from, default: []].append(handle)
      default: continue
      }
    }
  }
}

extension Corpus {
  /// The parties of two sets that are one member: in both, or one of them a body of another.
  func shared(
    _ first: some Collection<Handle<Party>>, _ second: some Collection<Handle<Party>>
  ) -> Set<Handle<Party>> {
    let (first, second) = (Set(first), Set(second))
    func among(_ parties: Set<Handle<Party>>, _ others: Set<Handle<Party>>) -> [Handle<Party>] {
      parties.flatMap { party in
        let known = ancestors(of: party).filter(others.contains)
        return known.isEmpty && !others.contains(party) ? [] : [party] + known
      }
    }
    return Set(among(first, second) + among(second, first))
  }
}
