/// Where claims stand in their tables, by their ids.
public struct ClaimPlaces: Sendable {
  /// A row of a table.
  public struct Place: Hashable, Sendable {
    /// The table, as messages name it.
    public let path: String
    /// The row's first line, from 1.
    public let line: Int
  }

  private struct Row {
    let table: Int
    let line: Int
  }

  private var rows: [String: Row] = [:]
  private var tables: [String] = []

  /// The row of a claim; nil where nothing has the id.
  public subscript(id: String) -> Place? {
    rows[id].map { Place(path: tables[$0.table], line: $0.line) }
  }

  /// Begins a table, in which the next claims stand.
  mutating func open(_ table: String, rows count: Int) {
    tables.append(table)
    rows.reserveCapacity(rows.count + count)
  }

  /// Takes a claim of the table that was opened last; gives the place of the one that has its id
  /// already, which then stays.
  mutating func insert(_ id: String, line: Int) -> Place? {
    guard let first = rows.updateValue(Row(table: tables.count - 1, line: line), forKey: id) else {
      return nil
    }
    rows[id] = first
    return Place(path: tables[first.table], line: first.line)
  }
}
