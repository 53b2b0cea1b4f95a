import LodeMeasures
import LodeScreen

/// The inputs of a what-if, one a row, each of which opens a prompt.
struct InputTable {
  /// One input as it stands.
  struct Line {
    /// The parameter's name in the route.
    let parameter: String
    let name: String
    let unit: String
    /// The value as the route has it; nil where it is not given.
    let value: String?
    /// What stands for it meanwhile: a default, or an example.
    let otherwise: String
    /// What it is, in a phrase.
    let meaning: String
    /// Whether what is a number groups its thousands; not a year.
    var isNumber = true
  }

  let lines: [Line]

  /// The section; the keys to use stand in its heading.
  func section(notes: [Section.Note] = []) -> Section {
    var section = Section(
      "inputs", title: "Inputs", notes: notes,
      values: lines,
      columns: [
        ColumnSpec("input", "Input", minimum: 14) { $0.name },
        ColumnSpec(
          "value", "Value", alignment: .right, minimum: 12, maximum: 24,
          sort: { .text($0.value ?? "") },
          cell: { line in
            line.value.map { .text(line.isNumber ? Self.shown($0) : $0, .figure) }
              ?? .text(line.otherwise, .muted)
          }),
        ColumnSpec("unit", "Unit", role: .muted) { $0.unit },
        ColumnSpec("meaning", "What it is", priority: 1, minimum: 20, role: .muted) { $0.meaning },
      ]
    ) { ($0.parameter, $0.name, nil, []) }
    section.hint = "Enter edits one; the route has them all"
    section.rows = zip(section.rows, lines).map { row, line in
      var row = row
      row.edits = Input(
        line.parameter, label: "\(line.name)\(line.unit.isEmpty ? "" : ", \(line.unit)")",
        text: line.value ?? "")
      return row
    }
    return section
  }

  /// A number with its thousands grouped; anything else as typed.
  private static func shown(_ text: String) -> String {
    (try? TypedNumber.value(of: text)).map { Figures.number($0, decimals: 4) } ?? text
  }
}
