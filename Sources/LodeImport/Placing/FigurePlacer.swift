import LodeData

/// Finds the place of each figure by the words around it.
struct FigurePlacer {
  let words: ImportVocabulary
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var placed: [PlacedFigure] = []
  private(set) var unplaced: [(line: Int, reason: Unplaced)] = []
  /// Lines with words in place of a figure that the vocabulary does not list.
  private(set) var wordy: [Int] = []
  var findings: [Finding] = []
  /// Names that nobody knows: where the first stands and how many rows have it.
  private(set) var strangers: [String: (place: PrintedFigure.Place, rows: Int)] = [:]

  // Releases repeat the same words over thousands of rows.
  private var countries: [String: CountryReading] = [:]
  private var statistics: [StatisticKey: StatisticReading] = [:]
  private var wordings: [String: StatisticReading] = [:]
  private var bases: [String: String] = [:]
  private var sections: [String: Unplaced?] = [:]
  private var exclusions: [String: [String]] = [:]
  private var amounts: [AmountKey: PrintedAmount] = [:]
  private var marks: [String: PrintedAmount.Flag?] = [:]

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
    let amount = amount(figure.value, isRounded: isRounded && country.holder == .world)
    guard isSound(amount, of: figure) else { return }
    if case .unknown(_, PrintedAmount.unlistedWords) = amount { wordy.append(figure.place.line) }
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
        unit: unit(of: figure, detail: detail), amount: amount,
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
    let key = StatisticKey(text: text, commodity: figure.commodity)
    if let known = statistics[key] { return known }
    let wording = wordings[text] ?? StatisticReading(text, words: words)
    wordings[text] = wording
    let reading = wording.about(figure.commodity, words: words)
    statistics[key] = reading
    return reading
  }

  private struct StatisticKey: Hashable {
    let text: String
    let commodity: String
  }

  private struct AmountKey: Hashable {
    let value: String
    let isRounded: Bool
  }

  private mutating func amount(_ value: String, isRounded: Bool) -> PrintedAmount {
    let key = AmountKey(value: value, isRounded: isRounded)
    if let known = amounts[key] { return known }
    let amount = PrintedAmount(value, isRounded: isRounded, words: words)
    amounts[key] = amount
    return amount
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

  /// Why a section is left out; nil for one of world production.
  mutating func sectionReason(_ figure: PrintedFigure) -> Unplaced? {
    guard figure.measure == nil else { return nil }
    if let known = sections[figure.section] { return known }
    let section = FoldedName.of(figure.section).replacing("—", with: " ")
    let phrase = words.phrases[.section]?.first { " \(section) ".contains(" \($0.words)") }
    let reason: Unplaced? =
      switch phrase?.meaning {
      case "world": nil
      case let reason?: .section(reason)
      case nil: .unknownSection(FoldedName.blanks(figure.section))
      }
    sections[figure.section] = .some(reason)
    return reason
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
      let words = chapterBasis(figure.otherNotes)
      let chapter = statistic(words, figure)
      basis = chapter.qualifiers + chapter.basis
    }
    let said = Set(form.split(separator: " "))
    qualifiers.removeAll { said.isSuperset(of: $0.split(separator: " ")) }
    return ((form.isEmpty ? [] : [form]) + qualifiers + basis).joined(separator: ", ")
  }

  /// The words between "Data in" and "unless otherwise specified".
  private mutating func chapterBasis(_ notes: String) -> String {
    if let known = bases[notes] { return known }
    let basis = readBasis(notes)
    bases[notes] = basis
    return basis
  }

  private mutating func exclusions(
    _ figure: PrintedFigure, detail: StatisticReading, annotation: StatisticReading
  ) -> [String] {
    Set(detail.excludes + annotation.excludes + exclusions(in: figure.notes)).sorted()
  }

  /// The countries that a note says a total leaves out.
  private mutating func exclusions(in notes: String) -> [String] {
    if let known = exclusions[notes] { return known }
    let text = FoldedName.of(notes)
    var found: [String] = []
    for phrase in words.words(.exclusion) {
      for part in text.split(separator: " -- ") {
        guard let start = part.firstRange(of: phrase) else { continue }
        found += CountryReading.ids(in: String(part[start.upperBound...]), words: words)
      }
    }
    exclusions[notes] = found
    return found
  }

  private mutating func flag(
    _ figure: PrintedFigure, amount: PrintedAmount, isEstimated: Bool
  ) -> PrintedAmount.Flag {
    switch amount {
    case .unknown(let flag, _): flag
    case .figure(_, true, _): .estimated
    default: mark(in: figure.notes) ?? (isEstimated ? .estimated : .unmarked)
    }
  }

  /// The flag that a note opens with.
  private mutating func mark(in notes: String) -> PrintedAmount.Flag? {
    if let known = marks[notes] { return known }
    var flag: PrintedAmount.Flag?
    for part in FoldedName.of(notes).split(separator: " -- ") where flag == nil {
      let word = String(part.drop { $0 == " " }.prefix { $0.isLetter })
      flag = words.meaning(.mark, of: word, whole: true).flatMap {
        PrintedAmount.Flag(rawValue: $0)
      }
    }
    marks[notes] = .some(flag)
    return flag
  }
}
