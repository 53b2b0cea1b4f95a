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
