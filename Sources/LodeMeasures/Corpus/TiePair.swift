/// The two nodes that a relation leads from and to.
struct TiePair: Hashable {
  let from: TieNode
  let to: TieNode
}
