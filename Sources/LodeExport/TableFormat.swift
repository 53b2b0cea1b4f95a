import LodeScreen

/// Tables as aligned columns of text, for people.
///
/// ```
/// id            low          high     share     year  holders
/// ----  -----------  ------------  --------  -------  -------
/// gold        >55.5      no limit  >90..100     2024  A, B
/// 稀土  1 234 567    2 000 000.25   unknown  unknown  -
/// ```
///
/// Numbers stand right, aligned on the point, rounded to two places with thousands grouped. A
/// range is `low..high`; `>` and `<` mark an end that the source excludes or nothing attains. What
/// no source says is `unknown`, and what does not apply is `-`. Columns of detail are left out: the
/// other formats have them. Text is cleaned as ``LodeScreen/TextWidth`` does, so that no cell
/// holds anything that a terminal would obey.
public struct TableFormat: DataFormat {
  public static let name = "table"

  /// Makes the format; it has no options.
  public init() {}

  public func text(of table: DataTable) -> String {
    let columns = table.columns.filter { !$0.isDetail }.map { column in
      TextColumn(
        heading: column.name, isTrailing: column.kind.isTrailing,
        cells: (0..<table.rowCount).map { Self.cell(column, row: $0, of: table) })
    }
    var lines = [
      columns.map { $0.padded($0.heading) },
      columns.map { String(repeating: "-", count: $0.columns) },
    ]
    lines += (0..<table.rowCount).map { row in columns.map { $0.text(row) } }
    return lines.map { Self.line($0) + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    var line = cells.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func cell(
    _ column: DataTable.Column, row: Int, of table: DataTable
  ) -> TextColumn.Cell {
    let value = table[row, column.name]
    switch value {
    case .number(let number) where number.isFinite:
      return .number(mark(column.name, row: row, of: table) + NumberText.rounded(number))
    case .null: return .word(column.absence.rawValue)
    default: return .word(text(value, absence: column.absence.rawValue))
    }
  }

  /// The sign of an end that a neighbouring column calls open.
  private static func mark(_ name: String, row: Int, of table: DataTable) -> String {
    guard table[row, "\(name)_open"] == .bool(true) else { return "" }
    return name == "low" ? ">" : name == "high" ? "<" : ""
  }

  private static func text(_ value: Value, absence: String) -> String {
    switch value {
    case .null: absence
    case .bool(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .number(let number): NumberText.rounded(number)
    case .string(let text): text
    case .array(let values):
      values.isEmpty ? "-" : values.map { text($0, absence: absence) }.joined(separator: ", ")
    case .object: range(value)
    }
  }

  /// `low..high` with the signs of open ends; `>=` or `>` where nothing bounds it from above.
  private static func range(_ value: Value) -> String {
    guard case .number(let low) = value["low"], case .number(let high) = value["high"] else {
      return "unknown"
    }
    let isLowOpen = value["low_open"] == .bool(true) || value["low_attained"] == .bool(false)
    let isHighOpen = value["high_open"] == .bool(true) || value["high_attained"] == .bool(false)
    let first = NumberText.rounded(low)
    guard high.isFinite else { return (isLowOpen ? ">" : ">=") + first }
    let last = NumberText.rounded(high)
    if first == last, !isLowOpen, !isHighOpen { return first }
    return "\(isLowOpen ? ">" : "")\(first)..\(isHighOpen ? "<" : "")\(last)"
  }
}

extension DataTable.Column.Kind {
  /// Whether cells stand at the right of their column.
  fileprivate var isTrailing: Bool {
    switch self {
    case .integer, .number, .object: true
    case .text, .flag, .list: false
    }
  }
}

/// One column of text, with the widths that align it.
private struct TextColumn {
  enum Cell {
    case word(String)
    /// Digits that are aligned on their point.
    case number(String)
  }

  let heading: String
  let isTrailing: Bool
  /// The width in terminal columns.
  let columns: Int
  private let texts: [String]

  init(heading: String, isTrailing: Bool, cells: [Cell]) {
    self.heading = heading
    self.isTrailing = isTrailing
    let places = cells.reduce(0) { most, cell in
      if case .number(let digits) = cell { max(most, Self.places(of: digits)) } else { most }
    }
    texts = cells.map { cell in
      switch cell {
      case .word(let word): word
      case .number(let digits):
        digits + String(repeating: " ", count: places - Self.places(of: digits))
      }
    }
    columns = texts.reduce(TextWidth.columns(of: heading)) {
      max($0, TextWidth.columns(of: $1))
    }
  }

  func text(_ row: Int) -> String { padded(texts[row]) }

  func padded(_ text: String) -> String {
    TextWidth.padded(text, toColumns: columns, alignment: isTrailing ? .trailing : .leading)
  }

  /// How many columns the point and the digits behind it take.
  private static func places(of digits: String) -> Int {
    digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
      .reduce(0) { $0 + $1.count + 1 }
  }
}
