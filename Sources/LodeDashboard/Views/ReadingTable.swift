import LodeData
import LodeMeasures
import LodeScreen

/// Readings of one scope side by side: a row for each country, a column for each year and source.
struct ReadingTable {
  let context: PageContext
  /// Of one scope, the newest first; not empty.
  let readings: [Concentration]

  private var corpus: Corpus { context.corpus }

  /// A line of the table.
  private enum Line {
    case sources
    case party(Handle<Party>)
    case nobody
  }

  /// A reading with what it says of each party.
  private struct Column {
    let reading: Concentration
    let listings: [Handle<Party>: Listing]
  }

  /// Cost: O(readings × parties), and that of sorting the parties.
  var section: Section {
    let columns = readings.map { Column(reading: $0, listings: $0.listings) }
    let scope = readings.first?.whole.scope ?? ""
    let lines = [.sources] + parties(in: columns).map { Line.party($0) } + [.nobody]
    var section = Section(
      "scope-\(scope)", title: "Percent of \(scope)", aside: unit,
      order: "by the newest reading, largest first", notes: notes(on: columns), values: lines,
      columns: [name] + columns.enumerated().map { column($1, place: $0) }
    ) { row($0, columns) }
    let titles = columns.map { (id(of: $0.reading), title(of: $0.reading)) }
    section.shedNote = { shed in
      let names = titles.filter { shed.contains($0.0) }.map(\.1)
      return Section.Note("No room here for \(names.joined(separator: "; ")).")
    }
    return section
  }

  private func id(of reading: Concentration) -> String {
    "\(corpus[reading.whole.package].id)-\(reading.whole.yearText)"
  }

  private func title(of reading: Concentration) -> String {
    "\(reading.whole.year.map(String.init) ?? "no year"), \(corpus[reading.whole.package].id)"
  }

  /// What the shares are computed from, where sources print amounts.
  private var unit: String {
    let units = Set(
      readings.flatMap(\.holdings).flatMap(\.claims)
        .map { corpus.shares[$0.position].quantity?.unit ?? "" })
    switch (units.contains(""), units.subtracting([""]).sorted()) {
    case (_, []): return "as printed"
    case (false, let units): return "from \(units.joined(separator: " and "))"
    case (true, let units): return "from \(units.joined(separator: " and ")), or as printed"
    }
  }

  // MARK: Rows

  /// The largest of the newest reading first, then of the one before, and so on.
  private func parties(in columns: [Column]) -> [Handle<Party>] {
    let parties = Set(columns.flatMap(\.listings.keys))
    let keys = Dictionary(
      uniqueKeysWithValues: parties.map { party in
        (party, columns.map { $0.listings[party].map { $0.share?.midpoint ?? -1 } ?? -2 })
      })
    return parties.sorted { left, right in
      let (first, second) = (keys[left] ?? [], keys[right] ?? [])
      return first == second ? left < right : second.lexicographicallyPrecedes(first)
    }
  }

  private func row(
    _ line: Line, _ columns: [Column]
  ) -> (id: String, title: String, opens: Route?, claims: [Corpus.ClaimReference]) {
    switch line {
    case .sources: return ("sources", "Sources", nil, [])
    case .party(let party):
      return (
        corpus[party].id, "\(corpus[party].name): percent of \(readings.first?.whole.scope ?? "")",
        context.route(to: party),
        columns.flatMap { $0.listings[party]?.claims ?? [] }.map { .share($0) }
      )
    case .nobody:
      return ("nobody", "Attributed to nobody", nil, readings.flatMap(\.claims))
    }
  }

  // MARK: Columns

  private var name: ColumnSpec<Line> {
    ColumnSpec(
      "party", "Country", maximum: 24,
      sort: { line in
        if case .party(let party) = line { .text(corpus[party].name) } else { .unknown }
      },
      cell: { line in
        switch line {
        case .sources: .text("Source", .muted)
        case .party(let party): .text(corpus[party].name)
        case .nobody: .text("Attributed to nobody", .unattributed)
        }
      })
  }

  private func column(_ column: Column, place: Int) -> ColumnSpec<Line> {
    let figures = context.figures
    return ColumnSpec(
      id(of: column.reading), column.reading.whole.yearHeading,
      alignment: .right, priority: place,
      sort: { line in
        guard case .party(let party) = line else { return .unknown }
        return column.listings[party]?.share.map { .number($0.midpoint) } ?? .unknown
      },
      cell: { line in
        switch line {
        case .sources: .text(corpus[column.reading.whole.package].id, .source)
        case .party(let party):
          column.listings[party].map { figures.share(of: $0) } ?? .text("")
        case .nobody: figures.share(column.reading.unattributed, role: .unattributed)
        }
      })
  }

  // MARK: Notes

  /// What an empty cell means, and the signs, as far as there are any.
  private func notes(on columns: [Column]) -> [Section.Note] {
    let listings = columns.flatMap { $0.listings.values }
    let parties = Set(columns.flatMap(\.listings.keys)).count
    var words: [String] = []
    if columns.contains(where: { $0.listings.count < parties }) {
      words.append("Empty: the source does not list the country")
    }
    if listings.contains(where: { $0.share?.isZero ?? false }) {
      words.append("\(context.symbols.zero) a zero that it prints")
    }
    let flags = listings.compactMap { listing in
      if case .unstated(let unstated) = listing { unstated.flag } else { nil }
    }
    if !flags.isEmpty {
      let signs = Quantity.Flag.allCases.filter(flags.contains).map {
        "\($0.sign(in: context.symbols)) \($0.words)"
      }
      words.append("\(signs.joined(separator: ", ")): unknown, never zero")
    }
    return words.isEmpty ? [] : [Section.Note(words.joined(separator: "; ") + ".")]
  }
}
