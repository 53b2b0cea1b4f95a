/// A way to write tables as text.
public protocol DataFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// The whole table, ended by a line feed. Equal tables give equal bytes.
  func text(of table: DataTable) -> String
}

/// The formats of tables, by the names that `--format` takes.
public enum OutputFormat: String, CaseIterable, Sendable {
  case json
  case csv
  case table

  /// The format of this name.
  public var format: any DataFormat {
    switch self {
    case .json: JSONFormat()
    case .csv: CSVFormat()
    case .table: TableFormat()
    }
  }
}
