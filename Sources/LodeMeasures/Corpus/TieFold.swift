public import LodeData

/// A node of a ``TieGraph`` with what is folded into it.
public struct TieFold: Hashable, Sendable {
  public let node: TieNode
  /// The word that opens the node in ``TieGraph/init(corpus:opened:isCompact:)``; it stays the same.
  public let id: String
  /// As the tables list them; empty where nothing is folded in.
  public let parties: [Handle<Party>]
  public let isOpen: Bool
}
