import LodeData
import LodeMeasures
import LodeScreen

/// The leader's share over the years, where one source gives several years of one scope.
struct ShareHistory {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// The readings of one source and scope, the earliest first.
  private struct Line {
    let readings: [Concentration]
    let latest: Concentration
    let leader: Handle<Party>
  }

  /// A row for each source and scope with two years or more; nil where there is none.
  func section(of readings: [Concentration]) -> Section? {
    let series = Dictionary(grouping: readings, by: \.series)
    let lines = readings.latestOfEachSource.compactMap { latest -> Line? in
      let years = (series[latest.series] ?? []).filter { $0.whole.year != nil }.newestFirst
      guard years.count > 1, let leader = latest.leader?.party else { return nil }
      return Line(readings: years.reversed(), latest: latest, leader: leader)
    }
    .sorted { order(of: $0.latest) < order(of: $1.latest) }
    guard !lines.isEmpty else { return nil }
    let shares = ShareColumns(context: context)
    let routes = ReadingRoutes(context: context)
    return Section(
      "history", title: "Over the years", aside: "share % of the latest leader",
      order: "along the chain", values: lines,
      columns: [
        ColumnSpec("stage", "Stage") { corpus[$0.latest.whole.stage].name },
        ColumnSpec("leader", "Leader", priority: 2) { corpus[$0.leader].name },
        ColumnSpec(
          "years", "Share %", sort: { .number(change(in: $0)) },
          cell: { strip($0.readings, of: $0.leader) }),
        shares.scope(priority: 1) { $0.latest },
        shares.source(priority: 3) { $0.latest },
      ]
    ) { line in
      let row = ConcentrationRow(context: context).identity(of: line.latest)
      return (
        row.id, "\(row.title): years before", routes.route(to: line.latest),
        line.readings.flatMap { $0.listings[line.leader]?.claims ?? [] }.map { .share($0) }
      )
    }
  }

  /// "2023 67.8 › 2024 69.2": of each year that lists the party its share, or why there is none.
  private func strip(_ readings: [Concentration], of party: Handle<Party>) -> TableCell {
    let figures = context.figures
    var runs: [TextRun] = []
    for reading in readings {
      guard let listing = reading.listings[party] else { continue }
      if !runs.isEmpty { runs.append(TextRun(" \(context.symbols.later) ", .muted)) }
      runs.append(TextRun("\(reading.whole.yearText) ", .muted))
      let isUnknown = listing.share == nil
      runs.append(
        TextRun(figures.share(of: listing).plainText, isUnknown ? .unknown : .figure))
    }
    return .text(runs)
  }

  private func order(of reading: Concentration) -> (Stage.Order, Int, Int) {
    let stage = reading.whole.stage
    return (corpus[stage].order, stage.position, reading.whole.package.position)
  }

  /// From the first year to the last, in points.
  private func change(in line: Line) -> Double {
    let ends = line.readings.compactMap { $0.listings[line.leader]?.share?.midpoint }
    return (ends.last ?? 0) - (ends.first ?? 0)
  }
}
