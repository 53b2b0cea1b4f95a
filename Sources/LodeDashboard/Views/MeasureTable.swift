import LodeData
import LodeMeasures
import LodeScreen

/// The measures of one whole, each with both of its ends.
struct MeasureTable {
  let context: PageContext

  /// A measure: its name, its range or words, and what it means.
  private struct Line {
    let id: String
    let name: String
    let value: TableCell
    let sort: SortKey
    let meaning: String
  }

  func section(_ id: String, of concentration: Concentration) -> Section {
    let lines = lines(of: concentration)
    return Section(
      id, title: "Concentration", aside: "lowest to highest that the claims allow", values: lines,
      columns: [
        ColumnSpec("measure", "Measure", minimum: 14) { $0.name },
        ColumnSpec("value", "Value", alignment: .right, sort: { $0.sort }, cell: { $0.value }),
        ColumnSpec("meaning", "Meaning", priority: 1, minimum: 20, role: .muted) { $0.meaning },
      ]
    ) { ($0.id, $0.name, nil, concentration.claims) }
  }

  private func lines(of concentration: Concentration) -> [Line] {
    let index = concentration.index.interval
    var lines = [
      range("hhi", "HHI", index, "Herfindahl–Hirschman index, in points"),
      range(
        "effective", "Effective suppliers", concentration.index.effectiveSuppliers, decimals: 2,
        "equal suppliers of the same index"),
    ]
    for size in [1, 3] {
      if let ratio = try? concentration.market.concentrationRatio(largest: size) {
        lines.append(
          range(
            "cr\(size)", "CR\(size) %", ratio, decimals: 1,
            size == 1 ? "share of the largest" : "share of the \(size) largest together"))
      }
    }
    if let left = try? concentration.market.shareLeftWithoutLargest() {
      lines.append(
        range("n-1", "N-1 %", left, decimals: 1, "of world output without the largest"))
    }
    if let rest = try? concentration.withoutLeader()?.interval {
      lines.append(
        range("rest", "HHI of the rest", rest, "of what is left without the leader"))
    }
    lines.append(
      range(
        "unattributed", "Unattributed %", concentration.unattributed, decimals: 1,
        "named by nobody"))
    return lines
      + [
        band("Band, 2023", .guidelines2023, index),
        band("Band, 2010", .guidelines2010, index),
      ]
  }

  private func range(
    _ id: String, _ name: String, _ interval: Interval, decimals: Int = 0, _ meaning: String
  ) -> Line {
    Line(
      id: id, name: name, value: context.figures.bounds(interval, decimals: decimals),
      sort: .number(interval.low), meaning: meaning)
  }

  /// The band's name where the whole range lies in one, both names where it does not.
  private func band(
    _ name: String, _ edition: ConcentrationBand.Edition, _ index: Interval
  ) -> Line {
    let bands = ConcentrationBand.range(of: index, edition: edition)
    let isOne = bands.lowerBound == bands.upperBound
    let words =
      isOne
      ? bands.lowerBound.word
      : "\(bands.lowerBound.word) to \(bands.upperBound.word)"
    let role: Role = isOne && bands.lowerBound == .high ? .highConcentration : .figure
    return Line(
      id: name, name: name,
      value: .range(low: [], dash: TextRun("", .text), high: [TextRun(words, role)]),
      sort: .text(words),
      meaning: "moderate is \(Figures.number(edition.moderate.lowerBound)) "
        + "to \(Figures.number(edition.moderate.upperBound))")
  }
}
