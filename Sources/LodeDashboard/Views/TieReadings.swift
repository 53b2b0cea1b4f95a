import LodeData
import LodeMeasures
import LodeScreen

/// What a tile map says of one tie: who has it, who is to have it, who may be among the unnamed.
struct TieReadings {
  let context: PageContext

  private var corpus: Corpus { context.corpus }
  private var symbols: Symbols { context.symbols }

  /// The readings of a column of the matrix, by its id.
  func content(of id: String) -> MapContent {
    let matrix = TieMatrix(corpus: corpus)
    guard let column = matrix.columns.first(where: { $0.id == id }) else {
      return MapContent(
        title: id, aside: "", heading: id, readings: [:], others: nil, notes: [])
    }
    let tallies = context.atlas.tallies.filter {
      $0.subject == column.group && $0.members != nil
    }
    var readings: [Handle<Party>: MapReading] = [:]
    for line in matrix.lines {
      guard let cell = line.cells[id], cell.state != .unknown else { continue }
      readings[line.party] = reading(cell.state, claims: cell.claims.map { .relation($0) })
    }
    let counts = tallies.flatMap(\.claims).map { Corpus.ClaimReference.count($0) }
    let others = column.hasUnnamedMembers ? reading(.unknown, claims: counts) : nil
    let outsiders = self.outsiders(of: column, read: readings, in: matrix.rosters)
    return MapContent(
      title: column.title, aside: aside(of: readings, others: others), heading: column.title,
      readings: readings, others: others, outsiders: outsiders,
      notes: [
        Section.Note(column.titleInFull(in: corpus)),
        legend(others: others, hasOutsiders: !outsiders.isEmpty),
      ] + unnamed(in: column, tallies: tallies, outsiders: outsiders.count))
  }

  /// The countries that are none of a group's unnamed members, each with the claims that say so.
  private func outsiders(
    of column: TieMatrix.Column, read: [Handle<Party>: MapReading], in rosters: Rosters
  ) -> [Handle<Party>: [Corpus.ClaimReference]] {
    guard let group = column.group, column.hasUnnamedMembers else { return [:] }
    let countries = corpus.handles(of: \.parties).filter {
      corpus[$0].kind == .country && read[$0] == nil
    }
    return countries.reduce(into: [:]) { outsiders, country in
      let claims = rosters.exclusions(of: country, from: group)
      if !claims.isEmpty { outsiders[country] = claims.map { .relation($0) } }
    }
  }

  /// The signs that occur, each with how many countries have it.
  private func aside(
    of readings: [Handle<Party>: MapReading], others: MapReading?
  ) -> String {
    let countries = readings.filter { corpus[$0.key].kind == .country }.values
    let signs = Dictionary(grouping: countries, by: \.words).values
      .sorted { ($0.first?.rank ?? 0) > ($1.first?.rank ?? 0) }
      .compactMap { readings in
        readings.first.map { "\($0.glyph.text) \(readings.count) \($0.words)" }
      }
    let rest = others.map { ["\($0.glyph.text) any other, \($0.words)"] } ?? []
    return (signs + rest).joined(separator: "  ")
  }

  private func reading(
    _ state: TieMatrix.State, claims: [Corpus.ClaimReference]
  ) -> MapReading {
    let (glyph, role, words, rank): (Character, Role, String, Double) =
      switch state {
      case .present: (symbols.present, .present, "stated", 3)
      case .tentative: (symbols.tentative, .tentative, "planned", 2)
      case .unknown: (symbols.unknown, .unknown, "perhaps, among the unnamed", 1)
      }
    return MapReading(
      glyph: TextRun(String(glyph), role), words: words, value: nil, rank: rank, claims: claims)
  }

  // MARK: Notes

  private func legend(others: MapReading?, hasOutsiders: Bool) -> Section.Note {
    let states: [TieMatrix.State] = [.present, .tentative] + (others == nil ? [] : [.unknown])
    let signs = states.map { reading($0, claims: []) }
    let meaning = others == nil ? "not stated" : hasOutsiders ? "none of them" : nil
    let blank = meaning.map { ["no sign or \(symbols.unattributed): \($0)"] } ?? []
    let parts =
      signs.map { [$0.glyph, TextRun(" \($0.words)", .muted)] }
      + blank.map { [TextRun($0, .muted)] }
    return Section.Note(Array(parts.joined(separator: [TextRun("  ", .muted)])))
  }

  /// How many members nobody names, so that any country may be one that is not stated to be none.
  private func unnamed(
    in column: TieMatrix.Column, tallies: [Tally], outsiders: Int
  ) -> [Section.Note] {
    guard column.hasUnnamedMembers else { return [] }
    let limit =
      outsiders == 0
      ? "" : ", but \(Counted.text(outsiders, "that is", plural: "that are")) stated to be none"
    let notes = tallies.compactMap { tally -> Section.Note? in
      guard let unnamed = tally.unnamed, unnamed > 0 else { return nil }
      let sign = tally.number?.high == .infinity ? "at least " : ""
      return Section.Note(
        "\(column.title), \(tally.of.words): \(sign)\(unnamed) counted and not named; "
          + "any country may be one of them\(limit).", .unknown,
        claims: tally.claims.map { .count($0) })
    }
    guard notes.isEmpty else { return notes }
    return [
      Section.Note(
        "\(column.title): no source counts or names all members; any country may be one"
          + "\(limit).",
        .unknown)
    ]
  }
}
