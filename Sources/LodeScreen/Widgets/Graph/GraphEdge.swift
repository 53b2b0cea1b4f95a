/// A line from a box to another, with an arrowhead at the other's end.
public struct GraphEdge: Hashable, Sendable {
  /// The id of the box where it begins.
  public var from: String
  /// The id of the box that it points at.
  public var to: String
  /// A word or two that stand in the line; none if it is empty.
  public var label: String
  /// Whether the line is dashed.
  public var isTentative: Bool

  /// Makes a line.
  public init(from: String, to: String, label: String = "", isTentative: Bool = false) {
    self.from = from
    self.to = to
    self.label = label
    self.isTentative = isTentative
  }
}
