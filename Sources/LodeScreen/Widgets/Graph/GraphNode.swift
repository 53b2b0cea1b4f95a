/// A box of a drawing.
public struct GraphNode: Hashable, Sendable {
  /// A word that is unique in the drawing; the id of the picture's item.
  public var id: String
  /// One line of text, cut where there is too little room.
  public var title: [TextRun]
  /// Its frame.
  public var outline: GraphOutline

  /// Makes a box.
  public init(id: String, title: [TextRun], outline: GraphOutline = .single) {
    self.id = id
    self.title = title
    self.outline = outline
  }
}
