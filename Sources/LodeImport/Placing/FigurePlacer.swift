import Foundation
import LodeData

/// Finds the place of each figure by the words around it.
struct FigurePlacer {
  let words: ImportVocabulary
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var placed: [PlacedFigure] = []
  private(set) var unplaced: [(line: Int, reason: Unplaced)] = []
  var findings: [Finding] = []
  /// Names that nobody knows: where the first stands and how many rows have it.
  private(set) var strangers: [String: (place: PrintedFigure.Place, rows: Int)] = [:]

  // Releases repeat the same words over thousands of rows.
  private var countries: [String: CountryReading] = [:]
  private var statistics: [String: StatisticReading] = [:]

  init(path: String, bytes: UnsafeBufferPointer<UInt8>, words: ImportVocabulary) {
    self.path = path
    self.bytes = bytes
    self.words = words
  }

  /// Places figures in order, and notes what cannot be true of them.
  mutating func place(_ figures: [PrintedFigure]) {
    reportDuplicates(figures)
    for figure in figures { place(figure) }
    reportStrangers()
    reportShares(figures)
  }

  private mutating func place(_ figure: PrintedFigure) {
    if let reason = sectionReason(figure) { return leave(figure, reason) }
    guard !figure.country.allSatisfy(\.isWhitespace) else { return leave(figure, .noCountry) }
    let country = country(figure.country)
    switch country.holder {
    case .unknown:
      let seen = strangers[FoldedName.blanks(figure.country)]
      strangers[FoldedName.blanks(figure.country)] = (
        seen?.place ?? figure.place, (seen?.rows ?? 0) + 1
      )
      return
    case .group: return leave(figure, .group(FoldedName.blanks(figure.country)))
    case .party, .world, .others: break
    }
    guard let year = year(figure) else { return }
    let detail = statistic(figure.detail, figure)
    let section = statistic(figure.section, figure)
    let heading = statistic(figure.statistics, figure)
    let commodity = commodity(figure.commodity)
    guard !commodity.mineral.isEmpty else { return leave(figure, .noCommodity) }
    // A table of mines says of reserves only that they are; one of plants says what is made.
    let measure = figure.measure ?? detail.measure ?? heading.measure ?? .output
    let step =
      detail.steps.isEmpty
      ? (section.step.isEmpty ? commodity.step : section.step) : detail.step
    guard let stage = words.steps[measure]?[step] ?? words.steps[measure]?[""] else {
      return leave(figure, .noMeasure(figure.detail))
    }
    let annotation = statistic(country.annotation, figure)
    let isRounded = detail.isRounded || annotation.isRounded
    let amount = PrintedAmount(
      figure.value, isRounded: isRounded && country.holder == .world, words: words)
    guard isSound(amount, of: figure) else { return }
    let excludes =
      country.holder == .world
      ? exclusions(figure, detail: detail, annotation: annotation) : []
    placed.append(
      PlacedFigure(
        printed: figure, series: series(figure, detail: detail), mineral: commodity.mineral,
        stage: stage, holder: country.holder, year: year.number,
        scope: scope(
          figure, form: commodity.form, detail: detail, section: section,
          annotation: country.holder == .world ? annotation : nil),
        unit: detail.unit ?? FoldedName.blanks(figure.unit).lowercased(), amount: amount,
        flag: flag(
          figure, amount: amount,
          isEstimated: detail.isEstimated || country.isEstimated || figure.isEstimated),
        excludes: excludes,
        annotation: country.holder == .world || isRounded ? "" : country.annotation,
        notes: notes(figure, country: country, detail: detail, amount: amount)))
  }

  mutating func leave(_ figure: PrintedFigure, _ reason: Unplaced) {
    unplaced.append((figure.place.line, reason))
  }

  // MARK: Words

  private mutating func country(_ text: String) -> CountryReading {
    if let known = countries[text] { return known }
    let reading = CountryReading(text, words: words)
    countries[text] = reading
    return reading
  }

  private mutating func statistic(_ text: String, _ figure: PrintedFigure) -> StatisticReading {
    let key = "\(figure.commodity)\u{0}\(text)"
    if let known = statistics[key] { return known }
    let reading = StatisticReading(text, commodity: figure.commodity, words: words)
    statistics[key] = reading
    return reading
  }

  /// The mineral that a commodity is; one that the vocabulary does not list is itself.
  private func commodity(_ text: String) -> ImportVocabulary.Commodity {
    let name = FoldedName.blanks(text.drop { !$0.isLetter && !$0.isNumber })
    return words.commodities[FoldedName.of(name)]
      ?? ImportVocabulary.Commodity(mineral: FoldedName.slug(name), form: "", step: "")
  }

  private func series(_ figure: PrintedFigure, detail: StatisticReading) -> PlacedFigure.Series {
    PlacedFigure.Series(
      chapter: FoldedName.of(figure.chapter), section: FoldedName.of(figure.section),
      commodity: FoldedName.of(figure.commodity),
      detail: (detail.qualifiers + detail.basis).joined(separator: ", "),
      steps: detail.steps.sorted().joined(separator: " "))
  }

  func sectionReason(_ figure: PrintedFigure) -> Unplaced? {
    guard figure.measure == nil else { return nil }
    let section = FoldedName.of(figure.section).replacing("—", with: " ")
    let phrase = words.phrases[.section]?.first { " \(section) ".contains(" \($0.words)") }
    switch phrase?.meaning {
    case "world": return nil
    case let reason?: return .section(reason)
    case nil: return .unknownSection(FoldedName.blanks(figure.section))
    }
  }

  private mutating func scope(
    _ figure: PrintedFigure, form: String, detail: StatisticReading, section: StatisticReading,
    annotation: StatisticReading?
  ) -> String {
    var qualifiers = detail.qualifiers
    var basis = detail.basis
    if qualifiers.isEmpty, basis.isEmpty, let annotation {
      (qualifiers, basis) = (annotation.qualifiers, annotation.basis)
    }
    if basis.isEmpty { basis = section.basis }
    if basis.isEmpty {
      let chapter = statistic(chapterBasis(figure.otherNotes), figure)
      basis = chapter.qualifiers + chapter.basis
    }
    return ((form.isEmpty ? [] : [form]) + qualifiers + basis).joined(separator: ", ")
  }

  /// The words between "Data in" and "unless otherwise specified".
  private func chapterBasis(_ notes: String) -> String {
    let folded = notes.lowercased()
    for opening in words.words(.data) {
      guard let start = folded.range(of: opening) else { continue }
      let rest = folded[start.upperBound...]
      let ends = words.words(.dataEnd) + [";", " -- ", "."]
      let end = ends.compactMap { rest.range(of: $0)?.lowerBound }.min() ?? rest.endIndex
      // Lower-case letters are as long as the others in what USGS writes; else take the folded.
      let text = String(rest[..<end])
      return notes.range(of: text, options: .caseInsensitive).map { String(notes[$0]) } ?? text
    }
    return ""
  }

  private func exclusions(
    _ figure: PrintedFigure, detail: StatisticReading, annotation: StatisticReading
  ) -> [String] {
    let text = FoldedName.of(figure.notes)
    var found = detail.excludes + annotation.excludes
    for phrase in words.words(.exclusion) {
      for part in text.components(separatedBy: " -- ") {
        guard let start = part.range(of: phrase) else { continue }
        found += CountryReading.ids(in: String(part[start.upperBound...]), words: words)
      }
    }
    return Set(found).sorted()
  }

  private func flag(
    _ figure: PrintedFigure, amount: PrintedAmount, isEstimated: Bool
  ) -> PrintedAmount.Flag {
    switch amount {
    case .unknown(let flag, _): return flag
    case .figure(_, true, _): return .estimated
    default: break
    }
    for part in FoldedName.of(figure.notes).components(separatedBy: " -- ") {
      let word = part.trimmingCharacters(in: .whitespaces).prefix { $0.isLetter }
      if let meaning = words.meaning(.mark, of: String(word), whole: true),
        let flag = PrintedAmount.Flag(rawValue: meaning)
      {
        return flag
      }
    }
    return isEstimated ? .estimated : .unmarked
  }

  private func notes(
    _ figure: PrintedFigure, country: CountryReading, detail: StatisticReading,
    amount: PrintedAmount
  ) -> [String] {
    var notes: [String] = []
    switch amount {
    case .figure(_, _, let note), .unknown(_, let note): if !note.isEmpty { notes.append(note) }
    case .negative, .unreadable: break
    }
    if country.isCleaned || !country.annotation.isEmpty {
      notes.append("The row is headed '\(FoldedName.blanks(figure.country))'.")
    }
    let unit = FoldedName.blanks(figure.unit).lowercased()
    if let stated = detail.unit, stated != unit {
      notes.append("The unit is that of the heading; its column has '\(unit)'.")
    }
    return notes
  }
}
