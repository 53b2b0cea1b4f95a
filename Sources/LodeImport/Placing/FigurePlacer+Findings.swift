import LodeData

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What cannot be true of a release, and stops its import.
extension FigurePlacer {
  /// A year, or that none is printed.
  struct PrintedYear {
    let number: Int?
  }

  /// The year of a figure; nil where it is left out or wrong, which is noted.
  mutating func year(_ figure: PrintedFigure) -> PrintedYear? {
    let text = FoldedName.blanks(figure.year)
    guard !text.isEmpty else { return PrintedYear(number: nil) }
    let digits = text.prefix { $0.isNumber && $0.isASCII }
    let rest = FoldedName.of(text.dropFirst(digits.count)).filter { $0.isLetter || $0.isNumber }
    let isMarked =
      rest.isEmpty || rest == "e" || words.meaning(.estimated, of: rest, whole: true) != nil
    if digits.count == 4, let year = Int(digits), isMarked { return PrintedYear(number: year) }
    if digits.count == 4, rest.allSatisfy(\.isNumber) {
      leave(figure, .span(year: text))
    } else {
      report(
        .number, at: figure.place.year, of: figure,
        "'\(text.excerpt)' is no year; write four digits, such as 2025")
    }
    return nil
  }

  /// Whether a cell's figure can be true; a finding where it cannot.
  mutating func isSound(_ amount: PrintedAmount, of figure: PrintedFigure) -> Bool {
    switch amount {
    case .figure, .unknown: return true
    case .negative:
      report(
        .number, at: figure.place.value, of: figure,
        "'\(figure.value.excerpt)' is below zero, which no amount can be; "
          + "compare the row with the published table")
    case .unreadable:
      report(
        .number, at: figure.place.value, of: figure,
        "'\(figure.value.excerpt)' is no figure; expected digits with commas between thousands, "
          + "a bound such as >50, W, NA or a dash")
    }
    return false
  }

  /// One finding for each record that says what an earlier one is about.
  mutating func reportDuplicates(_ figures: [PrintedFigure]) {
    var first: [[String]: Int] = [:]
    var reported: Set<Int> = []
    for figure in figures where sectionReason(figure) == nil {
      guard !figure.country.isEmpty,
        let line = first.updateValue(figure.place.line, forKey: figure.key)
      else { continue }
      first[figure.key] = line
      guard line != figure.place.line, reported.insert(figure.place.line).inserted else { continue }
      report(
        .duplicate, at: figure.place.country, of: figure,
        "the row repeats the country, statistic and year of line \(line); drop one of them")
    }
  }

  /// One finding for each name that is no country's.
  mutating func reportStrangers() {
    for (name, seen) in strangers.sorted(by: { $0.value.place.line < $1.value.place.line }) {
      let hint = Suggestion.nearest(to: name, among: words.countryNames)
      let rows = seen.rows > 1 ? ", here and in \(seen.rows - 1) more figures" : ""
      report(
        .name, at: seen.place.country, in: seen.place,
        "'\(name.excerpt)' is no country that is known\(rows)"
          + (hint.map { "; did you mean '\($0)'?" } ?? "; mend the name"))
    }
  }

  /// One finding for each share of a section that is more than the whole.
  mutating func reportShares(_ figures: [PrintedFigure]) {
    for figure in figures where figure.measure == nil {
      let section = FoldedName.of(figure.section)
      guard
        let whole = words.wholes.first(where: {
          section.contains($0.section) && FoldedName.of(figure.unit) == $0.unit
        }),
        case .figure(let span, _, _) = PrintedAmount(figure.value, isRounded: false, words: words),
        span.low >= Decimal(whole.most)
      else { continue }
      report(
        .shareSum, at: figure.place.value, of: figure,
        "'\(figure.value.excerpt)' \(whole.unit) is more than \(whole.most), which is all there "
          + "is; compare the row with the published table")
    }
  }

  private mutating func report(
    _ category: Finding.Category, at offset: Int, of figure: PrintedFigure, _ message: String
  ) {
    report(category, at: offset, in: figure.place, message)
  }

  /// Notes a finding at a cell, its opening quote included.
  private mutating func report(
    _ category: Finding.Category, at offset: Int, in record: PrintedFigure.Place,
    _ message: String
  ) {
    let isQuoted = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\"")
    let place = CSVReader.place(
      of: isQuoted ? offset - 1 : offset, in: bytes, from: (record.offset, record.line))
    findings.append(
      Finding(
        path: path, line: place.line, column: place.column, category: category, message: message))
  }

  /// Notes a part that is more than its whole.
  mutating func reportOverflow(_ part: PlacedFigure, of sum: WholeSum) {
    guard let total = sum.total else { return }
    report(
      .shareSum, at: part.printed.place.value, of: part.printed,
      "'\(part.printed.value.excerpt)' is more than the world total "
        + "'\(total.printed.value.excerpt)' on line \(total.printed.place.line), a share above "
        + "100 percent; compare both with the published table")
  }
}
