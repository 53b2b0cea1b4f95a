/// A table on its way out: what it is called, what its columns mean, and its rows.
///
/// The columns are the same whatever the corpus holds, so that other programs can rely on them.
public struct DataTable: Hashable, Sendable {
  /// One column: its key, its meaning, and how people are shown it.
  public struct Column: Hashable, Sendable {
    /// What stands in the column's cells.
    public enum Kind: Hashable, Sendable {
      case text
      case flag
      /// Whole numbers that are not amounts: a year, a line.
      case integer
      /// Amounts, aligned on the point and grouped in thousands where people read them.
      case number
      /// Texts in an order.
      case list
      /// Objects with these keys, in this order.
      case object([String])
    }

    /// What a cell without a value means.
    public enum Absence: String, Hashable, Sendable {
      /// There is such a thing, or may be, and no source says it.
      case unknown
      /// There is no such thing here.
      case none = "-"
    }

    /// The key in JSON and the heading in CSV, in snake_case.
    public let name: String
    public let kind: Kind
    /// What the column means, in one line.
    public let doc: String
    /// What a cell without a value means.
    public let absence: Absence
    /// Whether the table for people leaves the column out.
    public let isDetail: Bool
  }

  /// What `lode query` calls the table.
  public let name: String
  public let columns: [Column]
  private let cells: [[Value]]

  /// How many rows there are.
  public var rowCount: Int { cells.count }

  /// The cells of each row with their columns, in the order of the columns.
  public var rows: [[(column: Column, value: Value)]] {
    cells.map { row in zip(columns, row).map { (column: $0, value: $1) } }
  }

  /// The cell of a row, from 0, in the column of this name; unknown where there is none.
  public subscript(row: Int, column: String) -> Value {
    guard cells.indices.contains(row), let place = columns.firstIndex(where: { $0.name == column })
    else { return .null }
    return cells[row][place]
  }

  /// Makes one row of each source, by the fields.
  init<Source>(name: String, fields: [Field<Source>], rows: some Sequence<Source>) {
    self.name = name
    columns = fields.map(\.column)
    cells = rows.map { source in fields.map { $0.value(source) } }
  }
}

/// A column and how its cell is read from the source of a row: one place for both.
struct Field<Source> {
  let column: DataTable.Column
  let value: (Source) -> Value

  /// Makes a field; `absence` says what an empty cell means, `isDetail` hides it from people.
  init(
    _ name: String, _ kind: DataTable.Column.Kind, _ doc: String,
    absence: DataTable.Column.Absence = .none, isDetail: Bool = false,
    value: @escaping (Source) -> Value
  ) {
    column = DataTable.Column(
      name: name, kind: kind, doc: doc, absence: absence, isDetail: isDetail)
    self.value = value
  }
}
