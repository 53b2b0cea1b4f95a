import LodeData
import LodeScreen

/// What a what-if comes to: a figure a row, with its unit and what it means.
struct AnswerTable {
  /// One figure.
  struct Line {
    let name: String
    let value: TableCell
    let unit: String
    let meaning: String
    var claims: [Corpus.ClaimReference] = []
  }

  let context: PageContext

  /// The section of some figures.
  func section(
    _ id: String, title: String, aside: String = "", notes: [Section.Note] = [], lines: [Line]
  ) -> Section {
    Section(
      id, title: title, aside: aside, notes: notes, values: lines,
      columns: [
        ColumnSpec("measure", "Measure", minimum: 14) { $0.name },
        ColumnSpec(
          "value", "Value", alignment: .right, sort: { .text($0.value.plainText) },
          cell: { $0.value }),
        ColumnSpec("unit", "Unit", role: .muted) { $0.unit },
        ColumnSpec("meaning", "Meaning", priority: 1, minimum: 20, role: .muted) { $0.meaning },
      ]
    ) { ($0.name, $0.name, nil, $0.claims) }
  }

  /// A figure with its unit.
  func line(
    _ name: String, _ value: Double, _ unit: String, _ meaning: String, decimals: Int = 2
  ) -> Line {
    Line(
      name: name, value: context.figures.figure(value, decimals: decimals), unit: unit,
      meaning: meaning)
  }

  /// An amount of money, in the unit that suits its size.
  func money(
    _ name: String, _ amount: Interval, _ meaning: String, claims: [Corpus.ClaimReference] = []
  ) -> Line {
    let scale: (factor: Double, unit: String) =
      switch amount.high {
      case 1e9...: (1e-9, "USD bn")
      case 1e6...: (1e-6, "USD m")
      default: (1, "USD")
      }
    let scaled = amount.scaled(by: scale.factor) ?? amount
    return Line(
      name: name, value: range(scaled, decimals: 2), unit: scale.unit, meaning: meaning,
      claims: claims)
  }

  /// Both ends where they differ, and one figure, aligned on the point, where they do not.
  func range(_ interval: Interval, decimals: Int) -> TableCell {
    interval.isPoint
      ? context.figures.figure(interval.low, decimals: decimals)
      : .text(
        "\(Figures.number(interval.low, decimals: decimals)) \(context.symbols.dash) "
          + Figures.number(interval.high, decimals: decimals), .figure)
  }
}

extension Section {
  /// A section of sentences alone, a bullet before each.
  static func sentences(
    _ id: String, title: String, _ sentences: [String], bullet: String, role: Role = .muted
  ) -> Section {
    Section(
      id, title: title, showsTitles: false,
      notes: sentences.map { Note("\(bullet) \($0)", role) }, values: [Int](),
      columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }
}
