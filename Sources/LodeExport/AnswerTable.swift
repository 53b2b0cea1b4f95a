/// The rows of an answer for people: what, how much, in which unit, and what it means.
struct AnswerTable {
  private struct Row {
    let what: String
    let value: Value
    let unit: String
    let meaning: String
  }

  let name: String
  private var rows: [Row] = []

  init(_ name: String) { self.name = name }

  /// Adds a figure.
  mutating func add(_ what: String, _ value: Double, _ unit: String, _ meaning: String) {
    rows.append(Row(what: what, value: .measured(value), unit: unit, meaning: meaning))
  }

  /// Adds a range, which is a figure where its ends are equal.
  mutating func add(
    _ what: String, from low: Double, to high: Double, _ unit: String, _ meaning: String
  ) {
    let value: Value =
      low == high
      ? .measured(low) : .object(["low": .measured(low), "high": .measured(high)])
    rows.append(Row(what: what, value: value, unit: unit, meaning: meaning))
  }

  /// Adds a sentence.
  mutating func add(_ what: String, _ sentence: String) {
    rows.append(Row(what: what, value: .null, unit: "", meaning: sentence))
  }

  /// The rows as a table.
  var table: DataTable {
    DataTable(
      name: name,
      fields: [
        Field<Row>("measure", "What is computed or assumed.") { .text($0.what) },
        Field<Row>("value", .number, "The value, or low..high.") { $0.value },
        Field<Row>("unit", "The unit.") { .text($0.unit) },
        Field<Row>("meaning", "What it says.") { .text($0.meaning) },
      ], rows: rows)
  }
}
