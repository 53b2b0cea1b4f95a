/// Where the cells of a ruling stand, for findings about it.
public struct RulingPlace: Hashable, Sendable {
  /// A cell of a table.
  public struct Cell: Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// In characters, from 1.
    public let column: Int
  }

  /// The table, as messages name it.
  public let path: String
  /// The cell with the id of the entry.
  public let disagreement: Cell
  /// The cell with the kind that is expected.
  public let found: Cell
}
