import LodeData
import LodeMeasures
import LodeScreen

/// What a tile map says of one stage of one mineral: who holds which share.
struct ShareReadings {
  let context: PageContext

  private var corpus: Corpus { context.corpus }
  private var symbols: Symbols { context.symbols }

  /// The readings of the latest whole of this stage; of several, the one with most holders.
  func content(mineral: Handle<Mineral>, stage: Handle<Stage>) -> MapContent {
    let name = "\(corpus[mineral].name), \(corpus[stage].name.lowercased())"
    let wholes = context.concentrations.filter {
      $0.whole.mineral == mineral && $0.whole.stage == stage
    }
    guard let first = wholes.first else {
      return MapContent(
        title: name, aside: "", heading: Self.heading, readings: [:], others: nil,
        notes: [
          Section.Note("No loaded document states a share here: unknown, not zero.", .unknown)
        ])
    }
    let shown = wholes.dropFirst().reduce(first) { best, other in
      rank(other) > rank(best) ? other : best
    }
    let readings = Dictionary(
      shown.holdings.map { ($0.party, reading(of: $0)) }, uniquingKeysWith: { first, _ in first })
    return MapContent(
      title: name, aside: aside(of: shown.whole), heading: Self.heading, readings: readings,
      others: nil,
      notes: [legend] + unattributed(in: shown) + left(wholes.count - 1))
  }

  private static let heading = "Share %"

  private func rank(_ concentration: Concentration) -> (Int, Int) {
    (concentration.whole.year ?? .min, concentration.holdings.count)
  }

  private func aside(of whole: Concentration.Whole) -> String {
    let year = whole.year.map { ", \($0)" } ?? ""
    let ends = [symbols.levels.first, symbols.levels.last].compactMap(\.self).map(String.init)
    return "percent of \(whole.scope)\(year)  "
      + zip(ends, ["0", "100"]).map { "\($0) \($1)" }.joined(separator: " \(symbols.dash) ")
  }

  private func reading(of holding: Concentration.Holding) -> MapReading {
    let words = context.figures.words(holding.share, top: 100)
    return MapReading(
      glyph: TextRun(String(symbols.level(ofPercent: holding.share.midpoint)), .certain),
      words: words,
      value: TextRun(words.replacing(" ", with: ""), .figure), rank: holding.share.midpoint,
      claims: holding.claims.map { .share($0) })
  }

  // MARK: Notes

  private var legend: Section.Note {
    let ends = [symbols.levels.first, symbols.levels.last].compactMap(\.self).map(String.init)
    return Section.Note([
      TextRun(ends.joined(separator: symbols.dash), .certain),
      TextRun(
        " from 0 to 100 percent, by the middle of what the words allow  "
          + "no sign or \(symbols.unattributed): no share stated", .muted),
    ])
  }

  /// What other countries may hold, so that no sign is not read as zero.
  private func unattributed(in concentration: Concentration) -> [Section.Note] {
    guard concentration.unattributed.high > 0 else { return [] }
    let figure = context.figures.bounds(concentration.unattributed, decimals: 1).plainText
    return [
      Section.Note(
        "Attributed to nobody: \(figure) percent; any country without a sign may hold of it.",
        .unattributed, claims: concentration.claims)
    ]
  }

  private func left(_ count: Int) -> [Section.Note] {
    guard count > 0 else { return [] }
    let wholes = Counted.text(count, "other year or scope", plural: "other years or scopes")
    return [Section.Note("Its page has \(wholes).")]
  }
}
