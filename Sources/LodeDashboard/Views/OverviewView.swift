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

  /// The stages of the mineral of which the first package that states shares measures most.
  private func chain(_ measured: [Concentration]) -> [Section] {
    let first = measured.map(\.whole.package).min()
    guard
      let (mineral, stages) = minerals(among: measured.filter { $0.whole.package == first })
        .max(by: { ($0.stages.count, $1.mineral) < ($1.stages.count, $0.mineral) })
    else {
      return [
        Section(
          "chain", title: "Shares",
          notes: [Section.Note("No loaded package states a share.", .unknown)],
          values: [Concentration](), columns: [ColumnSpec<Concentration>]()
        ) { _ in ("", "", nil, []) }
      ]
    }
    let chain = stages.joined().sorted {
      (rank($0), $0.whole.stage) < (rank($1), $1.whole.stage)
    }
    let others = measured.count { $0.whole.mineral == mineral } - chain.count
    let shares = ShareColumns(context: context)
    let more =
      others == 0
      ? [] : [Section.Note("\(Counted.text(others, "other reading")) by other packages or years.")]
    return [
      Section(
        "chain", title: corpus[mineral].name, aside: "share of the world by country",
        order: "along the chain", notes: [shares.legend] + more, values: chain,
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

  /// The readings by mineral and by stage, in the order that they come in: that of both.
  private func minerals(
    among measured: [Concentration]
  ) -> [(mineral: Handle<Mineral>, stages: [[Concentration]])] {
    var minerals: [(mineral: Handle<Mineral>, stages: [[Concentration]])] = []
    for concentration in measured {
      let whole = concentration.whole
      if minerals.last?.mineral != whole.mineral { minerals.append((whole.mineral, [])) }
      let last = minerals.count - 1
      if minerals[last].stages.last?.last?.whole.stage != whole.stage {
        minerals[last].stages.append([])
      }
      minerals[last].stages[minerals[last].stages.count - 1].append(concentration)
    }
    return minerals
  }

  /// The order along the chain, stocks last.
  private func rank(_ concentration: Concentration) -> Stage.Order {
    corpus[concentration.whole.stage].order
  }

  // MARK: The meeting

  /// Of each group the first count of its members; of a meeting also what several voices count.
  ///
  /// Only what the first package that counts anything counts.
  private var counts: Section? {
    var seen: Set<[String]> = []
    func package(_ tally: Tally) -> Handle<PackageInfo>? {
      tally.claims.map { corpus[corpus.counts[$0.position].provenance.document].package }.min()
    }
    let first = context.atlas.tallies.compactMap(package).min()
    let tallies = context.atlas.tallies.filter { tally in
      guard package(tally) == first else { return false }
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

  /// How many differences stand here; the others have a page.
  private static let mostDifferences = 10

  /// Those in which the first package speaks come first, gravest first.
  private var differences: Section? {
    let all = context.atlas.disagreements.list.filter(\.isDispute)
    let speaker = speaker
    func hasFirst(_ entry: Disagreement) -> Bool {
      entry.sides.contains { side in
        side.claims.contains { corpus[corpus.document(of: $0)].package == speaker }
      }
    }
    var shown = Array(all.lazy.filter(hasFirst).prefix(Self.mostDifferences))
    shown += all.lazy.filter { !hasFirst($0) }.prefix(Self.mostDifferences - shown.count)
    let key = Keymap.keys(for: .allDisagreements).first.map { $0.symbol(in: context.symbols) } ?? ""
    let isPart = shown.count < all.count
    var section = DisagreementTable(context: context).section(
      "differences", title: "Where sources differ",
      aside: isPart ? "\(shown.count) of \(all.count)" : nil, entries: shown)
    if isPart { section?.hint = "\(key) has all" }
    return section
  }

  /// The first package that is heard.
  private var speaker: Handle<PackageInfo>? {
    corpus.handles(of: \.packages).first {
      !corpus.silenced.contains($0) && !corpus[$0].holdsTilesAlone
    }
  }

  // MARK: Ranking

  /// How many stages stand here; the others have a page.
  private static let mostRanked = 12

  /// The latest reading of each stage of a chain, of several the one that names most holders.
  private func ranking(_ measured: [Concentration]) -> [Section] {
    func weight(_ concentration: Concentration) -> (Int, Int) {
      (concentration.whole.year ?? .min, concentration.holdings.count)
    }
    let chained = measured.filter {
      corpus[$0.whole.stage].kind == .chain || measured.count < Self.mostRanked
    }
    let latest = minerals(among: chained).flatMap(\.stages).compactMap { readings in
      readings.max { weight($0) < weight($1) }
    }
    guard latest.count > 1 else { return [] }
    let all = latest.map { (concentration: $0, index: $0.leastIndex) }.sorted {
      ($0.index, $1.concentration.whole.mineral, $1.concentration.whole.stage)
        > ($1.index, $0.concentration.whole.mineral, $0.concentration.whole.stage)
    }
    let ranked = all.prefix(Self.mostRanked).map(\.concentration)
    let shares = ShareColumns(context: context)
    return [
      Section(
        "ranking", title: "Ranked by concentration",
        aside: ranked.count < all.count
          ? "\(ranked.count) of \(all.count), by the lower end of the index"
          : "by the lower end of the index",
        order: "most concentrated first", values: ranked,
        columns: [
          ColumnSpec("mineral", "Mineral") { corpus[$0.whole.mineral].name },
          ColumnSpec("stage", "Stage") { corpus[$0.whole.stage].name },
          ColumnSpec("year", "Year", priority: 2, role: .muted) {
            $0.whole.year.map(String.init) ?? ""
          },
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
