import LodeData
import LodeMeasures
import LodeScreen

/// The columns that tables of coalitions share.
struct CoalitionColumns {
  let context: PageContext

  private var figures: Figures { context.figures }

  /// A computed share in percent, both ends.
  func share<Value>(
    _ id: String, _ title: String, priority: Int = 0, _ share: @escaping (Value) -> Interval?
  ) -> ColumnSpec<Value> {
    let figures = figures
    return ColumnSpec(
      id, title, alignment: .right, priority: priority,
      sort: { share($0).map { .number($0.low) } ?? .unknown },
      cell: { share($0).map { figures.bounds($0, decimals: 1) } ?? .text("") })
  }

  /// The largest of some holders with what they hold, and how many more there are.
  func names<Value>(
    _ id: String, _ title: String, priority: Int,
    _ holdings: @escaping (Value) -> [(holding: Concentration.Holding, isPerhaps: Bool)]
  ) -> ColumnSpec<Value> {
    let context = context
    return ColumnSpec(
      id, title, priority: priority, minimum: 24, maximum: 44,
      sort: { value in
        holdings(value).first.map { .number($0.holding.share.midpoint) } ?? .unknown
      },
      cell: { value in
        let all = holdings(value)
        var runs: [TextRun] = []
        for (index, item) in all.prefix(Self.namesShown).enumerated() {
          runs.append(
            TextRun(
              (index > 0 ? ", " : "") + context.corpus[item.holding.party].short
                + (item.isPerhaps ? "\(context.symbols.unknown) " : " "), .text))
          runs.append(
            TextRun(context.figures.words(item.holding.share, top: 100), .figure))
        }
        if all.count > Self.namesShown {
          runs.append(TextRun(" +\(all.count - Self.namesShown)", .muted))
        }
        return runs.isEmpty ? .text("none named", .muted) : .text(runs)
      })
  }

  private static let namesShown = 4

  /// What the ends of computed shares mean.
  var legend: Section.Note {
    Section.Note(
      "Lowest: certain, by the shares of named members. Highest: possible, since members without a "
        + "stated share may be among those whom nobody names.")
  }
}
