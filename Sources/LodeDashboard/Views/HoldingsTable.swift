import LodeData
import LodeMeasures
import LodeScreen

/// What one party holds of each stage of each mineral, and its rank there.
///
/// One row a source and scope: its latest reading that lists the party; the years before stand
/// beside it. Output, capacity and stocks are tables of their own.
struct HoldingsTable {
  let context: PageContext
  let party: Handle<Party>

  private var corpus: Corpus { context.corpus }

  /// A source's readings of one scope that list the party.
  private struct Line {
    let reading: Concentration
    let listing: Listing
    /// The earlier years, the latest first.
    let before: [(reading: Concentration, listing: Listing)]
  }

  /// A table for each kind of stage of which the party is listed.
  ///
  /// Cost: O(readings × parties in them).
  var sections: [Section] {
    let lines = lines
    var sections = Stage.Kind.allCases.compactMap { kind in
      section(kind, lines.filter { corpus[$0.reading.whole.stage].kind == kind })
    }
    if let last = sections.indices.last { sections[last].notes += [shares.legend, rankNote] }
    return sections
  }

  private var shares: ShareColumns { ShareColumns(context: context) }

  private var lines: [Line] {
    var listed: [Concentration.Series: [(reading: Concentration, listing: Listing)]] = [:]
    var order: [Concentration.Series] = []
    for reading in context.concentrations.newestFirst {
      guard let listing = reading.listing(of: party) else { continue }
      if listed[reading.series] == nil { order.append(reading.series) }
      listed[reading.series, default: []].append((reading, listing))
    }
    let lines = order.compactMap { series -> Line? in
      guard let all = listed[series], let first = all.first else { return nil }
      return Line(
        reading: first.reading, listing: first.listing, before: Array(all.dropFirst()))
    }
    return lines.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func rank(_ line: Line) -> Double { line.listing.share?.midpoint ?? -1 }

  private func section(_ kind: Stage.Kind, _ lines: [Line]) -> Section? {
    guard !lines.isEmpty else { return nil }
    let figures = context.figures
    let routes = ReadingRoutes(context: context)
    var section = Section(
      kind == .chain ? "holdings" : "holdings-\(kind.rawValue)",
      title: kind == .chain ? "Holds" : kind.title,
      aside: kind == .chain ? "share of the world" : "never set beside output",
      order: "largest first", values: lines,
      columns: [
        ColumnSpec("mineral", "Mineral", maximum: 24) { corpus[$0.reading.whole.mineral].name },
        ColumnSpec("stage", "Stage") { corpus[$0.reading.whole.stage].name },
        shares.bar(priority: 7) { $0.listing.share },
        ColumnSpec(
          "share", "Share %", alignment: .right,
          sort: { $0.listing.share.map { .number($0.midpoint) } ?? .unknown },
          cell: { figures.share(of: $0.listing) }),
        rank,
        shares.year(priority: 1) { $0.reading },
        shares.scope(priority: 2) { $0.reading },
        shares.source(priority: 4) { $0.reading },
        ColumnSpec("before", "Before", priority: 5, role: .muted) { before($0) },
        shares.voices(priority: 8) { $0.listing.claims.map { .share($0) } },
      ]
    ) { line in
      let row = ConcentrationRow(context: context).identity(of: line.reading)
      let earlier = line.before.flatMap(\.listing.claims)
      return (
        row.id, row.title, routes.route(to: line.reading),
        (line.listing.claims + earlier).map { .share($0) }
      )
    }
    section.alignment = "holdings"
    return section
  }

  /// The place among those whose share the source names.
  private var rank: ColumnSpec<Line> {
    ColumnSpec(
      "rank", "Rank", alignment: .right, priority: 3,
      sort: { $0.listing.rank.map { .number(Double($0)) } ?? .unknown },
      cell: { line in
        guard let rank = line.listing.rank else { return .text("") }
        return .text("\(rank) of \(line.reading.holdings.count)", .muted)
      })
  }

  private var rankNote: Section.Note {
    Section.Note(
      [TextRun("Rank: among the holders whose share the source names.", .muted)], about: "rank")
  }

  /// "2024 71.1, 2023 68".
  private func before(_ line: Line) -> String {
    line.before.map { reading, listing in
      "\(reading.whole.yearText) \(context.figures.share(of: listing).plainText)"
    }.joined(separator: ", ")
  }
}
