import LodeData
import LodeMeasures
import LodeScreen

/// What a person sees first: the best-known chain, the meeting in numbers, the money, the ranking.
struct OverviewView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }
  private var figures: Figures { context.figures }

  var page: Page {
    let measured = context.concentrations
    return Page(
      title: "Overview",
      sections: chain(measured) + [counts, money, differences].compactMap(\.self)
        + ranking(measured))
  }

  // MARK: The chain

  /// The stages of the mineral of which most stages are measured.
  private func chain(_ measured: [Concentration]) -> [Section] {
    let byMineral = Dictionary(grouping: measured, by: \.whole.mineral)
    guard
      let best = byMineral.max(by: {
        ($0.value.count, $1.key) < ($1.value.count, $0.key)
      })
    else {
      return [
        Section(
          "chain", title: "Shares",
          notes: [Section.Note("No loaded package states a share.", .unknown)],
          values: [Concentration](), columns: [ColumnSpec<Concentration>]()
        ) { _ in ("", "", nil, []) }
      ]
    }
    let stages = best.value.sorted { (rank($0), $0.whole.stage) < (rank($1), $1.whole.stage) }
    let shares = ShareColumns(context: context)
    return [
      Section(
        "chain", title: corpus[best.key].name, aside: "share of the world by country",
        order: "along the chain", notes: [shares.legend], values: stages,
        columns: [
          ColumnSpec("stage", "Stage") { corpus[$0.whole.stage].name },
          shares.leader { $0 },
          shares.bar(priority: 2) { $0.leader?.share },
          shares.share { $0.leader?.share },
          shares.index { $0 },
          shares.voices { $0.claims },
        ]
      ) { ConcentrationRow(context: context).identity(of: $0) }
    ]
  }

  /// The order along the chain, stocks last.
  private func rank(_ concentration: Concentration) -> Stage.Order {
    corpus[concentration.whole.stage].order
  }

  // MARK: The meeting

  /// Of each group the first count of its members; of a meeting also what several voices count.
  private var counts: Section? {
    var seen: Set<[String]> = []
    let tallies = context.atlas.tallies.filter { tally in
      guard let members = tally.members else {
        return corpus[tally.subject].kind == .meeting
          && context.voices(tally.claims.map { .count($0) }) > 1
      }
      return seen.insert([corpus[tally.subject].id, members.rawValue]).inserted
    }
    guard !tallies.isEmpty else { return nil }
    let meeting = corpus.events.first { event in
      event.kind == "meeting" && event.precision == .day
        && corpus.relations.contains {
          $0.event.map { corpus[$0] } == event && corpus[$0.tie].role == .membership
        }
    }
    return TallyTable(context: context).section(
      "counts", title: meeting?.name ?? "Counted",
      aside: meeting.map { Dates.day($0.start) } ?? "", tallies: tallies)
  }

  // MARK: Money

  /// The amounts; what is promised without one stands on the pages of its programme.
  private var money: Section? {
    MoneyTable(context: context).section("money", title: "Money") { $0.amount != nil }
  }

  // MARK: Differences

  private var differences: Section? {
    DisagreementTable(context: context).section(
      "differences", title: "Where sources differ",
      entries: context.atlas.disagreements.list.filter(\.isDispute))
  }

  // MARK: Ranking

  private func ranking(_ measured: [Concentration]) -> [Section] {
    guard measured.count > 1 else { return [] }
    let ranked = measured.sorted { $0.index.interval.low > $1.index.interval.low }
    let shares = ShareColumns(context: context)
    return [
      Section(
        "ranking", title: "Ranked by concentration", aside: "by the lower end of the index",
        order: "most concentrated first", values: ranked,
        columns: [
          ColumnSpec("mineral", "Mineral") { corpus[$0.whole.mineral].name },
          ColumnSpec("stage", "Stage") { corpus[$0.whole.stage].name },
          shares.leader(priority: 3) { $0 },
          shares.share { $0.leader?.share },
          shares.index { $0 },
          shares.unattributed { $0 },
        ]
      ) { ConcentrationRow(context: context).identity(of: $0) }
    ]
  }
}

/// What a row about one whole is called and leads to.
struct ConcentrationRow {
  let context: PageContext

  func identity(
    of concentration: Concentration
  ) -> (id: String, title: String, opens: Route?, claims: [Corpus.ClaimReference]) {
    let corpus = context.corpus
    let whole = concentration.whole
    let mineral = corpus[whole.mineral]
    let stage = corpus[whole.stage]
    let package = corpus[whole.package].id
    let year = whole.year.map(String.init) ?? ""
    return (
      [mineral.id, stage.id, package, year, whole.scope].joined(separator: "/"),
      "\(mineral.name), \(stage.name.lowercased())\(year.isEmpty ? "" : " \(year)")",
      Route("minerals", mineral.id, stage.id), concentration.claims
    )
  }
}
