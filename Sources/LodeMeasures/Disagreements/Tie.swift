import LodeData

/// Who has which tie with whom, whoever states it and however far along it is.
struct Tie: Hashable {
  let from: Handle<Party>
  let tie: Handle<TieKind>
  let to: Handle<Party>

  /// The same tie the other way.
  var reversed: Tie { Tie(from: to, tie: tie, to: from) }
}

extension Tie {
  init(_ relation: Relation) {
    self.init(from: relation.from, tie: relation.tie, to: relation.to)
  }
}
