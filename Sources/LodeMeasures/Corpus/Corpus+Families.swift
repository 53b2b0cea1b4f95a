import LodeData

/// Which parties are bodies of each other, so that a party and its body count as one.
extension Corpus {
  /// Whether anything that the party belongs to, directly or not, is among the parties.
  func hasAncestor(of party: Handle<Party>, in parties: Set<Handle<Party>>) -> Bool {
    ancestors(of: party).contains(where: parties.contains)
  }

  /// The topmost thing that the party belongs to; itself where it belongs to nothing.
  func family(of party: Handle<Party>) -> Handle<Party> { ancestors(of: party).last ?? party }

  /// How many members a set of parties is: a party and a body of it are one.
  func members(among parties: Set<Handle<Party>>) -> Int {
    parties.count { !hasAncestor(of: $0, in: parties) }
  }

  /// What a party belongs to, the nearest first.
  ///
  /// A circle is followed once.
  func ancestors(of party: Handle<Party>) -> [Handle<Party>] {
    var found: [Handle<Party>] = []
    var next = self[party].parent
    while let parent = next, parent != party, !found.contains(parent) {
      found.append(parent)
      next = self[parent].parent
    }
    return found
  }
}
