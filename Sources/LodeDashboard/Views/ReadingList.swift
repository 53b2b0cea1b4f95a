import LodeData
import LodeMeasures
import LodeScreen

/// The readings that there are of one stage, each of which the page can show in full.
struct ReadingList {
  let context: PageContext

  func section(
    _ readings: [Concentration], shown: Set<Concentration.Whole>
  ) -> Section {
    let corpus = context.corpus
    let shares = ShareColumns(context: context)
    let routes = ReadingRoutes(context: context)
    var section = Section(
      "readings", title: "Readings", order: "the newest first", values: readings.newestFirst,
      columns: [
        shares.year(priority: 0) { $0 },
        shares.source(priority: 1) { $0 },
        ColumnSpec(
          "shown", "", priority: 3,
          sort: { .text(shown.contains($0.whole) ? "" : "other") },
          cell: { .text(shown.contains($0.whole) ? "shown below" : "", .accent) }),
        shares.leader(priority: 4) { $0 },
        shares.share(priority: 1) { $0.leader?.share },
        shares.index(priority: 5) { $0 },
        ColumnSpec(
          "named", "Named", alignment: .right, priority: 6,
          sort: { .number(Double($0.holdings.count)) }, cell: { .text(String($0.holdings.count)) }),
        shares.scope(priority: 2) { $0 },
      ]
    ) { reading in
      let whole = reading.whole
      return (
        [corpus[whole.package].id, whole.yearText, whole.scope].joined(separator: "/"),
        "\(whole.yearText), \(corpus[whole.package].id): \(whole.scope)",
        routes.route(to: reading), reading.claims
      )
    }
    section.hint = "choose one to see its holders and measures"
    return section
  }
}
