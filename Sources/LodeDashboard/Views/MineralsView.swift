import LodeData
import LodeMeasures
import LodeScreen

/// Every mineral at every stage that any source speaks of.
struct MineralsView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// A mineral at a stage, or a mineral of which no share is stated.
  private struct Line {
    let mineral: Handle<Mineral>
    let concentration: Concentration?
  }

  var page: Page {
    let measured = Dictionary(
      grouping: context.concentrations,
      by: \.whole.mineral)
    let lines = corpus.handles(of: \.minerals).flatMap { mineral in
      measured[mineral]?.map { Line(mineral: mineral, concentration: $0) }
        ?? [Line(mineral: mineral, concentration: nil)]
    }
    let ordered =
      lines.filter { $0.concentration != nil } + lines.filter { $0.concentration == nil }
    let shares = ShareColumns(context: context)
    return Page(
      title: "Minerals",
      sections: [
        Section(
          "minerals", title: "Minerals by stage", aside: "share of the leader",
          order: "as the packages list them, those with shares first", notes: [shares.legend],
          values: ordered,
          columns: [
            ColumnSpec("mineral", "Mineral", maximum: 24) { corpus[$0.mineral].name },
            ColumnSpec(
              "stage", "Stage",
              sort: {
                $0.concentration.map { .number(corpus.place(of: $0.whole.stage)) } ?? .unknown
              },
              cell: { line in
                line.concentration.map { .text(corpus[$0.whole.stage].name) }
                  ?? .text("no share stated", .unknown)
              }),
            shares.leader(priority: 1, absent: .text("")) { $0.concentration },
            shares.share(absent: .text("")) { $0.concentration?.leader?.share },
            shares.bar(priority: 5) { $0.concentration?.leader?.share },
            shares.index(priority: 2) { $0.concentration },
            shares.unattributed(priority: 4) { $0.concentration },
            shares.voices(priority: 3) { $0.concentration?.claims ?? [] },
          ]
        ) { line in
          if let concentration = line.concentration {
            return ConcentrationRow(context: context).identity(of: concentration)
          }
          let mineral = corpus[line.mineral]
          return (
            mineral.id, mineral.name, Route("minerals", mineral.id), claims(about: line.mineral)
          )
        }
      ])
  }

  private func claims(about mineral: Handle<Mineral>) -> [Corpus.ClaimReference] {
    corpus.handles(of: \.statements).filter { corpus.statements[$0.position].mineral == mineral }
      .map { .statement($0) }
  }
}

/// One mineral: its chain, what belongs to it, what documents say of it.
struct MineralView {
  let context: PageContext
  let mineral: Handle<Mineral>

  private var corpus: Corpus { context.corpus }

  /// A stage, measured or not.
  private struct Line {
    let stage: Handle<Stage>
    let concentration: Concentration?
  }

  var page: Page {
    let all = corpus.handles(of: \.minerals)
    let here = mineral.position
    return Page(
      title: corpus[mineral].name,
      sections: [chain, ControlTable(context: context).section(on: mineral), family]
        .compactMap(\.self)
        + StatementTables(context: context, mineral: mineral).sections { $0.mineral == mineral },
      neighbours: (
        here > 0 ? Route("minerals", corpus[all[here - 1]].id) : nil,
        here + 1 < all.count ? Route("minerals", corpus[all[here + 1]].id) : nil
      ))
  }

  private var chain: Section? {
    let measured = context.concentrations
      .filter { $0.whole.mineral == mineral }
    let lines = corpus.handles(of: \.stages)
      .sorted { (corpus[$0].order, $0) < (corpus[$1].order, $1) }
      .flatMap { stage in
        let found = measured.filter { $0.whole.stage == stage }
        return found.isEmpty
          ? [Line(stage: stage, concentration: nil)]
          : found.map { Line(stage: stage, concentration: $0) }
      }
    let shares = ShareColumns(context: context)
    let id = corpus[mineral].id
    return Section(
      "chain", title: "\(corpus[mineral].name): the chain", aside: "share of the world by country",
      order: "along the chain", notes: [shares.legend], values: lines,
      columns: [
        ColumnSpec(
          "stage", "Stage", sort: { .number(corpus.place(of: $0.stage)) },
          cell: { .text(corpus[$0.stage].name) }),
        shares.leader(absent: .text("no share stated", .unknown)) { $0.concentration },
        shares.bar(priority: 2) { $0.concentration?.leader?.share },
        shares.share(absent: .text("")) { $0.concentration?.leader?.share },
        shares.index { $0.concentration },
        shares.unattributed { $0.concentration },
        shares.voices { $0.concentration?.claims ?? [] },
      ]
    ) { line in
      if let concentration = line.concentration {
        return ConcentrationRow(context: context).identity(of: concentration)
      }
      let stage = corpus[line.stage]
      return (
        stage.id, "\(corpus[mineral].name), \(stage.name.lowercased())",
        Route("minerals", id, stage.id), []
      )
    }
  }

  /// The group that the mineral belongs to and the members that it has.
  private var family: Section? {
    let members = corpus.handles(of: \.minerals).filter { corpus[$0].parent == mineral }
    let relatives = [corpus[mineral].parent].compactMap(\.self) + members
    guard !relatives.isEmpty else { return nil }
    return Section(
      "family", title: "Belongs together", showsTitles: false, values: relatives,
      columns: [
        ColumnSpec("relation", "", role: .muted) { members.contains($0) ? "member" : "part of" },
        ColumnSpec("mineral", "") { corpus[$0].name },
        ColumnSpec("note", "", priority: 1, minimum: 10, role: .muted) { corpus[$0].note },
      ]
    ) { (corpus[$0].id, corpus[$0].name, Route("minerals", corpus[$0].id), []) }
  }
}

extension Corpus {
  /// Where a stage stands among all of them, for sorting.
  fileprivate func place(of stage: Handle<Stage>) -> Double {
    let ordered = handles(of: \.stages).sorted { (self[$0].order, $0) < (self[$1].order, $1) }
    return Double(ordered.firstIndex(of: stage) ?? 0)
  }
}
