/// The tips of arrows.
public struct Arrowheads: Hashable, Sendable {
  /// Points left.
  public let left: Character
  /// Points right.
  public let right: Character
}
