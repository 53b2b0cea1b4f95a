import LodeData
import LodeMeasures
import LodeScreen

/// One stage of one mineral: holders, measures with their bounds, source beside source.
struct StageView {
  let context: PageContext
  let mineral: Handle<Mineral>
  let stage: Handle<Stage>
  private let route: Route
  private let form: String
  private let year: Int?
  private let documents: Set<Handle<Document>>?

  private var corpus: Corpus { context.corpus }

  private static let forms = ["bars", "numbers"]

  /// Reads the parameters `form`, `year` and `source`.
  init(
    context: PageContext, route: Route, mineral: Handle<Mineral>, stage: Handle<Stage>
  ) throws(RouteError) {
    self.context = context
    self.mineral = mineral
    self.stage = stage
    self.route = route
    try route.check(takes: ["form", "source", "year"])
    form = route.parameters["form"] ?? Self.forms[0]
    guard Self.forms.contains(form) else {
      throw .unknownValue(form, parameter: "form", known: Self.forms)
    }
    let corpus = context.corpus
    let claims = corpus.shares.filter { $0.mineral == mineral && $0.stage == stage }
    year = try Self.year(in: route, of: claims)
    documents = try Self.documents(in: route, of: claims, corpus)
  }

  private static func year(in route: Route, of claims: [ShareClaim]) throws(RouteError) -> Int? {
    guard let text = route.parameters["year"] else { return nil }
    let known = Set(claims.compactMap(\.year)).sorted().map(String.init)
    guard let year = Int(text), known.contains(text) else {
      throw .unknownValue(
        text, parameter: "year", known: known)
    }
    return year
  }

  private static func documents(
    in route: Route, of claims: [ShareClaim], _ corpus: Corpus
  ) throws(RouteError) -> Set<Handle<Document>>? {
    guard let name = route.parameters["source"] else { return nil }
    let known = Set(claims.map(\.provenance.document)).sorted()
    // A package's name stands for all of its documents.
    let wanted = known.filter { corpus[$0].id == name || corpus[corpus[$0].package].id == name }
    guard !wanted.isEmpty else {
      throw .unknownValue(name, parameter: "source", known: known.map { corpus[$0].id })
    }
    return Set(wanted)
  }

  var page: Page {
    let measured = Concentration.all(
      in: corpus, documents: documents, isLiteral: context.isLiteral)
    let wholes = measured.measured.filter { isHere($0.whole) }
    var sections = wholes.flatMap { [holders($0), measures($0)] }
    sections += measured.infeasible.filter { isHere($0.whole) }.map { contradiction($0.error) }
    sections += [
      claims,
      DisagreementTable(context: context).section { $0.concerns(mineral, at: stage) },
    ].compactMap(\.self)
    if sections.isEmpty { sections = [nothing] }
    sections += StatementTables(context: context, mineral: mineral).sections {
      $0.mineral == mineral && $0.stage == stage
    }
    let stages = corpus.handles(of: \.stages).sorted {
      (corpus[$0].rank, $0) < (corpus[$1].rank, $1)
    }
    let here = stages.firstIndex(of: stage) ?? 0
    let id = corpus[mineral].id
    return Page(
      title: "\(corpus[mineral].name)\n\(corpus[stage].name)", sections: sections,
      nextForm: route.setting("form", to: form == Self.forms[0] ? Self.forms[1] : nil),
      neighbours: (
        here > 0 ? Route("minerals", id, corpus[stages[here - 1]].id) : nil,
        here + 1 < stages.count ? Route("minerals", id, corpus[stages[here + 1]].id) : nil
      ))
  }

  private func isHere(_ whole: Concentration.Whole) -> Bool {
    whole.mineral == mineral && whole.stage == stage && (year == nil || whole.year == year)
  }

  // MARK: Holders

  /// A holder, or what nobody holds.
  private struct Line {
    let holding: Concentration.Holding?
    let share: Interval
  }

  private func holders(_ concentration: Concentration) -> Section {
    let shares = ShareColumns(context: context)
    var lines = concentration.holdings.map { Line(holding: $0, share: $0.share) }
    if concentration.unattributed.high > 0 {
      lines.append(Line(holding: nil, share: concentration.unattributed))
    }
    let name = ColumnSpec<Line>(
      "party", "Country", minimum: 12, maximum: 28,
      sort: { line in line.holding.map { .text(corpus[$0.party].name) } ?? .unknown },
      cell: { line in
        line.holding.map { .text(corpus[$0.party].name) }
          ?? .text("Attributed to nobody", .unattributed)
      })
    let share = ColumnSpec<Line>(
      "share", "Share %", alignment: .right,
      sort: { line in line.holding.map { .number($0.share.midpoint) } ?? .unknown },
      cell: { line in
        context.figures.share(line.share, role: line.holding == nil ? .unattributed : .figure)
      })
    let middle: [ColumnSpec<Line>] =
      form == Self.forms[0] ? [shares.bar(priority: 2) { $0.holding?.share }] : shares.ends(\.share)
    return Section(
      "holders-\(identity(concentration.whole))", title: title(concentration.whole),
      aside: "percent of \(concentration.whole.scope)", order: "largest first",
      notes: [shares.legend], values: lines,
      columns: [name] + middle + [share]
        + [shares.voices(priority: 1) { $0.holding?.claims.map { .share($0) } ?? [] }]
    ) { line in
      guard let holding = line.holding else {
        return ("nobody", "Attributed to nobody", nil, concentration.claims)
      }
      let party = corpus[holding.party]
      return (
        party.id, "\(party.name): \(title(concentration.whole))", context.route(to: holding.party),
        holding.claims.map { .share($0) }
      )
    }
  }

  private func title(_ whole: Concentration.Whole) -> String {
    let year = whole.year.map { " \($0)" } ?? ""
    return "\(corpus[mineral].name), \(corpus[stage].name.lowercased())\(year)"
  }

  private func identity(_ whole: Concentration.Whole) -> String {
    [corpus[whole.package].id, whole.year.map(String.init) ?? "", whole.scope]
      .joined(separator: "/")
  }

  // MARK: Measures

  private func measures(_ concentration: Concentration) -> Section {
    MeasureTable(context: context).section(
      "measures-\(identity(concentration.whole))", of: concentration)
  }

  private func contradiction(_ error: MarketError) -> Section {
    Section(
      "contradiction", title: "These shares cannot all be true", showsTitles: false,
      notes: [Section.Note("\(error)", .disputed)], values: [Int](),
      columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }

  private var nothing: Section {
    Section(
      "nothing", title: "\(corpus[mineral].name), \(corpus[stage].name.lowercased())",
      showsTitles: false,
      notes: [Section.Note("No loaded document states a share here: unknown, not zero.", .unknown)],
      values: [Int](), columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }

  // MARK: Source beside source

  private var claims: Section? {
    let handles = corpus.handles(of: \.shares).filter { handle in
      let claim = corpus.shares[handle.position]
      return claim.mineral == mineral && claim.stage == stage
        && (year == nil || claim.year == year)
        && (documents?.contains(claim.provenance.document) ?? true)
    }
    guard !handles.isEmpty else { return nil }
    let figures = context.figures
    func claim(_ handle: Handle<ShareClaim>) -> ShareClaim { corpus.shares[handle.position] }
    return Section(
      "claims", title: "Source beside source", aside: Counted.text(handles.count, "claim"),
      values: handles,
      columns: [
        ColumnSpec("source", "Source", minimum: 10, maximum: 22, role: .source) {
          corpus[claim($0).provenance.document].publisher
        },
        ColumnSpec("party", "Country", priority: 3, maximum: 20) { corpus[claim($0).party].name },
        ColumnSpec("stated", "In its words", minimum: 12, maximum: 30) {
          context.quoted(claim($0).provenance.stated)
        },
        ColumnSpec(
          "share", "Share %", alignment: .right,
          sort: { claim($0).share.map { .number($0.midpoint) } ?? .unknown },
          cell: { figures.share(claim($0).reading(isLiteral: context.isLiteral)) }),
        ColumnSpec(
          "line", "Line", alignment: .right, priority: 2,
          sort: { claim($0).provenance.line.map { .number(Double($0)) } ?? .unknown },
          cell: { .text(claim($0).provenance.line.map(String.init) ?? "", .source) }),
        ColumnSpec(
          "date", "As of", priority: 4, sort: { .text(claim($0).provenance.date.iso) },
          cell: { .text(Dates.day(claim($0).provenance.date), .muted) }),
      ]
    ) { handle in
      let reference = Corpus.ClaimReference.share(handle)
      return (
        claim(handle).id, ClaimText(context: context).subject(of: reference),
        context.route(to: reference), [reference]
      )
    }
  }
}
