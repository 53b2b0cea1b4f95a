/// One tile of a map.
public struct MapTile: Hashable, Sendable {
  /// A word that is unique in the map.
  public let id: String
  /// What names it in few columns: all labels of a map are best equally wide.
  public let label: String
  /// Counted from 0 at the left.
  public let column: Int
  /// Counted from 0 at the top.
  public let row: Int
  /// A glyph of one column and what it means; nil where nothing is known.
  public let reading: TextRun?
  /// What the reading is in figures.
  public let value: TextRun?

  /// Makes a tile; negative places become 0.
  public init(
    id: String, label: String, column: Int, row: Int, reading: TextRun? = nil,
    value: TextRun? = nil
  ) {
    self.id = id
    self.label = label
    self.column = max(0, column)
    self.row = max(0, row)
    self.reading = reading
    self.value = value
  }
}
