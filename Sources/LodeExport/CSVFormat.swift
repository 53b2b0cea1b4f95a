import LodeScreen

/// Tables as comma-separated values (RFC 4180) in UTF-8, the names of the columns in the first row.
///
/// ```
/// id,share_low,share_high,holders,note
/// a,55,65,A; B,"said ""roughly"", no year"
/// b,,,,'=1+1
/// ```
///
/// - Lines end with a line feed, as in the packages that Lode reads: what comes out can go in
///   again, and `cut` and `diff` see no stray carriage return. Every reader that knows RFC 4180
///   takes it.
/// - An object takes a column for each of its keys (`share_low`), a list is joined by `; `.
/// - What is unknown, and an end that nothing bounds, is an empty cell.
/// - A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or
///   a line end) gets an apostrophe in front, unless it is a plain number.
/// - What a terminal would obey or a reader would not see, other than tabs and line ends, is shown
///   by the stand-ins of the screen: control characters, bidirectional controls, what has no width.
public struct CSVFormat: DataFormat {
  public static let name = "csv"

  /// Makes the format; it has no options.
  public init() {}

  public func text(of table: DataTable) -> String {
    let header = table.columns.flatMap(Self.headings)
    let rows = table.rows.map { row in
      row.flatMap { Self.cells(of: $0.value, in: $0.column) }
    }
    return ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func headings(of column: DataTable.Column) -> [String] {
    guard case .object(let keys) = column.kind else { return [column.name] }
    return keys.map { "\(column.name)_\($0)" }
  }

  private static func cells(of value: Value, in column: DataTable.Column) -> [String] {
    guard case .object(let keys) = column.kind else { return [cell(value)] }
    return keys.map { cell(value[$0]) }
  }

  private static func cell(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): NumberText.exact(number) ?? ""
    case .string(let text): harmless(text)
    case .array(let values): harmless(values.map(plain).joined(separator: "; "))
    case .object(let cells):
      harmless(
        cells.sorted { $0.key < $1.key }.map { "\($0.key)=\(plain($0.value))" }
          .joined(separator: "; "))
    }
  }

  /// A part of a joined cell, made harmless with the whole.
  private static func plain(_ value: Value) -> String {
    if case .string(let text) = value { text } else { cell(value) }
  }

  /// The text without what is hidden in it and without the power to be a formula.
  private static func harmless(_ text: String) -> String {
    let clean = TextWidth.withStandIns(text, keeping: ["\t", "\n", "\r"])
    return isFormula(clean) && !isPlainNumber(clean) ? "'" + clean : clean
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Whether the text is a sign, digits, and perhaps a point with digits.
  private static func isPlainNumber(_ text: String) -> Bool {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
