import LodeData

/// The content of one cell of a table, before a format makes text of it.
public enum Value: Hashable, Sendable {
  /// Nothing is known, or nothing applies; the column says which.
  case null
  case bool(Bool)
  case integer(Int)
  /// A measured or stated figure; `.infinity` where nothing bounds it from above. Never NaN.
  case number(Double)
  case string(String)
  case array([Value])
  case object([String: Value])
}

extension Value {
  /// A text; nil and the empty text are unknown.
  static func text(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .null }
    return .string(text)
  }

  /// A whole number, or unknown.
  static func count(_ number: Int?) -> Value { number.map { .integer($0) } ?? .null }

  /// A figure, or unknown.
  static func figure(_ number: Double?) -> Value { number.map { .number($0) } ?? .null }

  /// A yes or no, or unknown.
  static func flag(_ flag: Bool?) -> Value { flag.map { .bool($0) } ?? .null }

  /// A day as `YYYY-MM-DD`, or unknown.
  static func day(_ date: CalendarDate?) -> Value { .text(date?.iso) }

  /// Texts in their order.
  static func list(_ texts: some Sequence<String>) -> Value { .array(texts.map { .string($0) }) }

  /// The cell by this key, where the value is an object; otherwise unknown.
  subscript(key: String) -> Value {
    if case .object(let cells) = self { cells[key] ?? .null } else { .null }
  }
}
