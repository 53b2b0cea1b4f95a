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
    let table: Int32
    let line: Int32
  }

  private var numbers = Numbering<String>()
  /// By the numbers of their ids.
  private var rows: [Row] = []
  private var tables: [String] = []

  /// The row of a claim; nil where nothing has the id.
  public subscript(id: String) -> Place? { numbers.known(id).map { place(rows[$0]) } }

  /// Begins a table, in which the next claims stand.
  mutating func open(_ table: String, rows count: Int) {
    tables.append(table)
    numbers.reserve(rows.count + count)
    rows.reserveCapacity(rows.count + count)
  }

  /// Takes claims of the table that was opened last, by their ids and lines.
  ///
  /// - Returns: For each the place of the one that has its id already, which then stays; nil where
  ///   none has.
  mutating func insert(_ ids: [String], lines: [Int]) -> [Place?] {
    zip(numbers.numbers(of: ids), lines).map { entry, line in
      guard entry.isNew else { return place(rows[entry.number]) }
      rows.append(Row(table: Int32(tables.count - 1), line: Int32(line)))
      return nil
    }
  }

  private func place(_ row: Row) -> Place {
    Place(path: tables[Int(row.table)], line: Int(row.line))
  }
}
