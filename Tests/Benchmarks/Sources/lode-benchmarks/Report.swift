/// The results as a Markdown table, with ratios that hold on any machine.
struct Report {
  /// One line of the table.
  struct Line {
    let scenario: String
    let timing: Timing
    /// What the line is set against: the first line of its group.
    let baseline: Double?
    let remark: String
  }

  private(set) var lines: [Line] = []

  /// Adds a line; `baseline` is the median of the line that it is compared with.
  mutating func add(
    _ scenario: String, _ timing: Timing, against baseline: Timing? = nil, remark: String = ""
  ) {
    lines.append(
      Line(
        scenario: scenario, timing: timing, baseline: baseline?.median, remark: remark))
  }

  var markdown: String {
    let titles = ["Scenario", "Median", "MAD", "Runs", "Ratio", "Remark"]
    let rows = lines.map { line in
      [
        line.scenario, Self.text(line.timing.median), Self.text(line.timing.deviation),
        String(line.timing.runs),
        line.baseline.map { Self.decimal(line.timing.median / $0, places: 2) + "x" } ?? "",
        line.remark,
      ]
    }
    let widths = titles.indices.map { column in
      ([titles] + rows).map { $0[column].count }.max() ?? 0
    }
    func row(_ cells: [String]) -> String {
      let padded = zip(cells, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return (1...4).contains(column) ? blanks + cell.0 : cell.0 + blanks
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      (1...4).contains(column)
        ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
    }
    return ([row(titles), row(rule)] + rows.map(row)).joined(separator: "\n")
  }

  /// Seconds in the unit that fits: "12.3 ms".
  static func text(_ seconds: Double) -> String {
    switch seconds {
    case 1...: decimal(seconds, places: 2) + " s"
    case 1e-3...: decimal(seconds * 1e3, places: 2) + " ms"
    default: decimal(seconds * 1e6, places: 1) + " us"
    }
  }

  /// A number of at least 0 with so many decimal places.
  static func decimal(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int((value * scale).rounded())
    guard places > 0 else { return String(scaled) }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
