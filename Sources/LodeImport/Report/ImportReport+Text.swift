import LodeScreen

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension ImportReport: CustomStringConvertible {
  /// The report in lines, for standard error; what a release's own words hide is shown by stand-ins.
  public var description: String {
    var lines = [
      "\(path): edition \(edition), \(layout), \(encoding); \(Self.counted(rows, "row")) read"
    ]
    lines.append("kept \(Self.counted(figureCount, "figure")):")
    lines += kept.map {
      "  \($0.mineral), \($0.stage): \($0.figures) in \(Self.counted($0.wholes, "whole"))"
    }
    if !left.isEmpty {
      lines.append("left out \(Self.counted(leftRowCount, "row")):")
      lines += left.map { "  \($0.reason): \(Self.lines($0.lines))" }
    }
    if blank.count > 0 { lines.append("blank: \(Self.lines(blank))") }
    if wordy.count > 0 {
      lines.append("words in place of a figure, read as not available: \(Self.lines(wordy))")
    }
    if !unread.isEmpty { lines.append("columns not read: \(unread.joined(separator: ", "))") }
    lines += sumLines
    if endsOpen {
      lines.append(
        "the file ends without a line end: if it was cut off, its last row may be short of digits")
    }
    return lines.map { TextWidth.withStandIns($0) }.joined(separator: "\n")
  }

  private var sumLines: [String] {
    let gaps = sums.filter { $0.gap != nil }
    let bare = sums.filter { $0.total == nil }
    var lines = [
      "\(Self.counted(sums.count, "whole")): \(sums.count - gaps.count - bare.count) agree with "
        + "the printed total, \(gaps.count) differ, \(bare.count) have none"
    ]
    lines += gaps.compactMap(gapLine)
    return lines
  }

  private func gapLine(_ sum: WholeSum) -> String? {
    guard let gap = sum.gap, let total = sum.total else { return nil }
    let year = sum.whole.year.map { " \($0)" } ?? ""
    let most = sum.high.map { "\($0)" } ?? "any amount"
    let parts = "\(sum.low) to \(most) \(sum.unit)"
    let missing =
      sum.withheld.isEmpty ? "" : "; without a figure: \(sum.withheld.joined(separator: ", "))"
    let word = gap > 0 ? "above" : "below"
    return
      "  \(path):\(total.printed.place.line): \(sum.whole.mineral), \(sum.whole.stage)\(year), "
      + "\(sum.whole.scope): the parts add up to \(parts), "
      + "\(gap.magnitude) \(word) the printed total \(FoldedName.blanks(total.printed.value))\(missing)"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func lines(_ list: LineList) -> String {
    (list.count == 1 ? "line " : "lines ") + list.description
  }
}

extension Unplaced: CustomStringConvertible {
  /// Why, as the report says it.
  var description: String {
    switch self {
    case .section(let reason): reason
    case .unknownSection(let name): "the section '\(name)' is not known to be world production"
    case .group(let name): "'\(name)' is several countries in one figure"
    case .noCountry: "no country"
    case .noCommodity: "no commodity"
    case .span(let year): "'\(year)' is more than one year"
    case .otherUnit(let unit, let whole):
      "in \(unit), where the others of the whole are in \(whole)"
    case .noUnit: "no row of the whole has a unit"
    case .sameHolder(let name): "'\(name)' is one of several rows for a country in one whole"
    case .noMeasure(let words): "'\(words)' is no output, capacity or reserves"
    }
  }
}
