/// A way to write tables as text.
public protocol DataFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// The whole table, ended by a line feed. Equal tables give equal bytes.
  func text(of table: DataTable) -> String
}
