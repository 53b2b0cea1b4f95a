public import LodeData

/// A party of a ``TieGraph``, or several folded into one node.
public enum TieNode: Hashable, Sendable {
  case party(Handle<Party>)
  /// A group's members in one region; those without a region have an empty one.
  case members(of: Handle<Party>, region: String)
  /// Several parties of one kind; institutions stand with countries, forums with meetings.
  case kind(Party.Kind)
}
