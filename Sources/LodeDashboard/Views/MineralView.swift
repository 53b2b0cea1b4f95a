import LodeData
import LodeMeasures
import LodeScreen

/// One mineral: its chain, what belongs to it, what documents say of it.
struct MineralView {
  let context: PageContext
  let mineral: Handle<Mineral>

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let all = corpus.handles(of: \.minerals)
    let here = mineral.position
    let readings = context.concentrations.filter { $0.whole.mineral == mineral }
    return Page(
      title: corpus[mineral].name,
      sections: chain(readings)
        + [
          ShareHistory(context: context).section(of: readings),
          ControlTable(context: context).section(on: mineral), family,
        ].compactMap(\.self)
        + StatementTables(context: context, mineral: mineral).sections { $0.mineral == mineral },
      neighbours: (
        here > 0 ? Route("minerals", corpus[all[here - 1]].id) : nil,
        here + 1 < all.count ? Route("minerals", corpus[all[here + 1]].id) : nil
      ))
  }

  /// The stages in their order: the chain, then what could be made, then stocks.
  private var stages: [Handle<Stage>] {
    corpus.handles(of: \.stages).sorted { (corpus[$0].order, $0) < (corpus[$1].order, $1) }
  }

  /// A table for each kind of stage, of which only the chain is there without readings.
  private func chain(_ readings: [Concentration]) -> [Section] {
    let byStage = Dictionary(grouping: readings, by: \.whole.stage)
    var sections = Stage.Kind.allCases.compactMap { kind in
      let lines = stages.filter { corpus[$0].kind == kind }
        .flatMap { byStage[$0]?.byScope.flatMap(\.self) ?? [] }
      return lines.isEmpty && kind != .chain ? nil : table(kind, lines)
    }
    if let note = absences(byStage) { sections[0].notes.append(note) }
    return sections
  }

  private func table(_ kind: Stage.Kind, _ lines: [Concentration]) -> Section {
    let shares = ShareColumns(context: context)
    let isChain = kind == .chain
    let routes = ReadingRoutes(context: context)
    var section = Section(
      kind.rawValue, title: isChain ? "\(corpus[mineral].name): the chain" : kind.title,
      aside: isChain ? "share of the world by country" : "never set beside output",
      order: "along the chain, the newest of each scope first",
      notes: lines.isEmpty ? [] : [shares.legend], values: lines,
      columns: [
        ColumnSpec(
          "stage", "Stage", sort: { .number(corpus.place(of: $0.whole.stage)) },
          cell: { .text(corpus[$0.whole.stage].name) }),
        shares.leader(priority: 1) { $0 },
        shares.bar(priority: 7) { $0.leader?.share },
        shares.share { $0.leader?.share },
        shares.index(priority: 4) { $0 },
        shares.unattributed(priority: 6) { $0 },
        shares.scope(priority: 1) { $0 },
        shares.year(priority: 1) { $0 },
        shares.source(priority: 2) { $0 },
        shares.voices(priority: 8) { $0.claims },
      ]
    ) { reading in
      let row = ConcentrationRow(context: context).identity(of: reading)
      return (row.id, row.title, routes.route(to: reading), row.claims)
    }
    section.alignment = "chain"
    return section
  }

  /// The stages of the chain of which no source gives a share.
  private func absences(_ known: [Handle<Stage>: [Concentration]]) -> Section.Note? {
    let missing = stages.filter { corpus[$0].kind == .chain && known[$0] == nil }
    guard !missing.isEmpty else { return nil }
    let names = missing.map { corpus[$0].name.lowercased() }.joined(separator: ", ")
    return Section.Note("No share stated for \(names): unknown, not zero.", .unknown)
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
