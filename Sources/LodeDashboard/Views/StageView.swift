import LodeData
import LodeMeasures
import LodeScreen

/// One stage of one mineral: year beside year and source beside source, then one reading with its
/// holders, amounts and measures, then how sources differ and every claim.
struct StageView {
  let context: PageContext
  let mineral: Handle<Mineral>
  let stage: Handle<Stage>
  private let route: Route
  private let question: StageQuestion
  private let claims: [Handle<ShareClaim>]

  private var corpus: Corpus { context.corpus }

  /// Reads the parameters `form`, `year` and `source`.
  init(
    context: PageContext, route: Route, mineral: Handle<Mineral>, stage: Handle<Stage>
  ) throws(RouteError) {
    self.context = context
    self.mineral = mineral
    self.stage = stage
    self.route = route
    let corpus = context.corpus
    claims = corpus.handles(of: \.shares).filter {
      let claim = corpus.shares[$0.position]
      return claim.mineral == mineral && claim.stage == stage
    }
    question = try StageQuestion(
      route, claims: claims.map { corpus.shares[$0.position] }, in: corpus)
  }

  var page: Page {
    let readings = context.concentrations.filter { isHere($0.whole) }
    let detailed = detailed(among: readings)
    var sections = comparisons(readings, beside: detailed)
    if readings.count > 1 {
      sections.append(
        ReadingList(context: context).section(readings, shown: Set(detailed.map(\.whole))))
    }
    sections += detailed.flatMap { details(of: $0, isOneOfSeveral: readings.count > 1) }
    sections += contradictions(beside: readings)
    sections += [
      DisagreementTable(context: context).section { $0.concerns(mineral, at: stage) },
      ShareClaimTable(context: context).section(
        claims.filter { question.allows(corpus.shares[$0.position], in: corpus) }),
      whatIf(detailed),
    ].compactMap(\.self)
    if sections.isEmpty { sections = [nothing] }
    sections += StatementTables(context: context, mineral: mineral).sections {
      $0.mineral == mineral && $0.stage == stage
    }
    return Page(
      title: "\(corpus[mineral].name)\n\(corpus[stage].name)", sections: sections,
      nextForm: route.setting(
        "form", to: question.form == .bars ? StageQuestion.Form.numbers.rawValue : nil),
      neighbours: neighbours)
  }

  private func isHere(_ whole: Concentration.Whole) -> Bool {
    whole.mineral == mineral && whole.stage == stage
  }

  /// The stages before and after.
  private var neighbours: (Route?, Route?) {
    // From the ground to the product; what could be made comes after all of it.
    let stages = corpus.handles(of: \.stages).sorted {
      let (left, right) = (corpus[$0], corpus[$1])
      let isLater = (left.kind == .capacity, right.kind == .capacity)
      return isLater.0 == isLater.1 ? (left.rank, $0) < (right.rank, $1) : isLater.1
    }
    let here = stages.firstIndex(of: stage) ?? 0
    let id = corpus[mineral].id
    return (
      here > 0 ? Route("minerals", id, corpus[stages[here - 1]].id) : nil,
      here + 1 < stages.count ? Route("minerals", id, corpus[stages[here + 1]].id) : nil
    )
  }

  // MARK: Readings

  /// The readings that are shown in full: the newest of each scope that is asked for, or the
  /// fullest one where nothing is.
  private func detailed(among readings: [Concentration]) -> [Concentration] {
    guard question.isChosen else { return [readings.fullest].compactMap(\.self) }
    var wanted = readings
    if let document = question.document {
      wanted = Concentration.all(in: corpus, documents: [document], isLiteral: context.isLiteral)
        .measured.filter { isHere($0.whole) }
    }
    return wanted.filter { question.allows($0.whole) }.byScope.compactMap(\.first)
  }

  /// A table for each scope, but for one whose only reading is shown in full.
  private func comparisons(
    _ readings: [Concentration], beside detailed: [Concentration]
  ) -> [Section] {
    let shown = Set(detailed.map(\.whole))
    return readings.byScope
      .filter { scope in scope.count > 1 || !scope.allSatisfy { shown.contains($0.whole) } }
      .map { ReadingTable(context: context, readings: $0).section }
  }

  private func details(of reading: Concentration, isOneOfSeveral: Bool) -> [Section] {
    let holders = HolderTable(
      context: context, reading: reading, form: question.form, isOneOfSeveral: isOneOfSeveral)
    return [
      holders.section, holders.unstated, holders.totals,
      MeasureTable(context: context).section("measures-\(holders.identity)", of: reading),
    ].compactMap(\.self)
  }

  /// The ways to what is left of the readings without their leaders.
  private func whatIf(_ readings: [Concentration]) -> Section? {
    guard !readings.isEmpty else { return nil }
    return Section(
      "whatif", title: "What if", showsTitles: false, values: readings,
      columns: [
        ColumnSpec("question", "", minimum: 20) { reading in
          let leader = reading.leader.map { corpus[$0.party].name } ?? ""
          return "\(leader) halts: what is left, and with whom it sits"
        },
        ColumnSpec("scope", "", priority: 1, role: .muted) {
          readings.count > 1 ? $0.whole.scope : ""
        },
      ]
    ) { reading in
      let whole = reading.whole
      return (
        "\(whole.yearText)/\(whole.scope)", "What if the leader halts",
        HaltInputs.route(of: whole, in: corpus),
        reading.leader?.claims.map { .share($0) } ?? []
      )
    }
  }

  // MARK: Nothing to measure

  /// The readings whose shares contradict each other, with the reason.
  ///
  /// They are asked for only where a whole with figures is missing.
  private func contradictions(beside readings: [Concentration]) -> [Section] {
    let measured = Set(readings.flatMap(\.holdings).flatMap(\.claims))
    let isComplete = claims.allSatisfy {
      let share = corpus.shares[$0.position].reading(isLiteral: context.isLiteral)
      return share == nil || measured.contains($0)
    }
    guard !isComplete else { return [] }
    return context.infeasible
      .filter { isHere($0.whole) }.enumerated().map { place, found in
        let whole = found.whole
        return Section(
          "contradiction-\(place)",
          title: "\(corpus[whole.package].id): these shares cannot all be true", showsTitles: false,
          notes: [
            Section.Note("Year \(whole.yearText), \(whole.scope): \(found.error)", .disputed)
          ], values: [Int](), columns: [ColumnSpec<Int>]()
        ) { _ in ("", "", nil, []) }
      }
  }

  private var nothing: Section {
    Section(
      "nothing", title: "\(corpus[mineral].name), \(corpus[stage].name.lowercased())",
      showsTitles: false,
      notes: [Section.Note("No loaded document states a share here: unknown, not zero.", .unknown)],
      values: [Int](), columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }
}
