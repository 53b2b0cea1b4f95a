import LodeData
import LodeMeasures
import LodeScreen

/// Where sources differ, or seem to, and how.
struct DisagreementsView {
  let context: PageContext
  private let only: [String]?

  private var corpus: Corpus { context.corpus }

  /// Reads the parameter `only`: the ids of entries, joined by commas.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    try route.check(takes: ["only"])
    only = route.parameters["only"].map { $0.split(separator: ",").map(String.init) }
    let known = context.atlas.disagreements.list.map(\.id)
    for id in only ?? [] where !known.contains(id) {
      let near = Suggestion.nearest(to: id, among: known)
      throw .unknownValue(id, parameter: "only", known: [near].compactMap(\.self))
    }
  }

  var page: Page {
    let entries = context.atlas.disagreements.list.filter { only?.contains($0.id) ?? true }
    let table = DisagreementTable(context: context)
    let sections = [
      table.section(
        "disputes", title: "Where sources differ", entries: entries.filter(\.isDispute)),
      table.section(
        "compatible", title: "What looks different and is compatible",
        entries: entries.filter { !$0.isDispute }),
    ].compactMap(\.self)
    return Page(title: "Disagreements", sections: sections.isEmpty ? [nothing] : sections)
  }

  private var nothing: Section {
    Section(
      "nothing", title: "Where sources differ", showsTitles: false,
      notes: [Section.Note("No two loaded sources differ.")], values: [Int](),
      columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }
}

/// The table of disagreements, wherever it is shown.
struct DisagreementTable {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  /// What sources differ about on a page's subject, or nil where they do not.
  func section(about isWanted: (Disagreement) -> Bool) -> Section? {
    section(
      "differences", title: "Where sources differ, or seem to",
      entries: context.atlas.disagreements.list.filter(isWanted))
  }

  /// The entries, or nil where there is none.
  func section(
    _ id: String, title: String, aside: String? = nil, entries: [Disagreement]
  ) -> Section? {
    guard !entries.isEmpty else { return nil }
    let text = DisagreementText(context: context)
    var section = Section(
      id, title: title,
      aside: aside ?? Counted.text(entries.count, "entry", plural: "entries"),
      order: "gravest first", values: entries,
      columns: [
        ColumnSpec(
          "kind", "How", minimum: 12, maximum: 18, sort: { .text($0.kind.words) },
          cell: { entry in
            let mark = text.mark(of: entry.kind).map { "\($0) " } ?? ""
            return .text([TextRun(mark, .disputed), TextRun(entry.kind.words)])
          }),
        ColumnSpec("subject", "About", minimum: 20, maximum: 40) { $0.title(in: corpus) },
        ColumnSpec("words", "In their words", priority: 1, minimum: 24, maximum: 64) {
          text.words(of: $0)
        },
        ShareColumns(context: context).voices(priority: 2) { $0.claims },
        ColumnSpec("explanation", "Why", priority: 9, minimum: 40, role: .muted) {
          $0.explanation(in: corpus)
        },
      ]
    ) { entry in
      (entry.id, entry.title(in: corpus), Route("disagreements", entry.id), entry.claims)
    }
    section.showsMarks = false
    return section
  }
}

/// One disagreement: its kind, the explanation, and each side with its claims.
struct DisagreementView {
  let context: PageContext
  let entry: Disagreement

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let all = context.atlas.disagreements.list
    let here = all.firstIndex { $0.id == entry.id } ?? 0
    return Page(
      title: entry.title(in: corpus),
      sections: [facts] + entry.sides.enumerated().map { side($1, number: $0 + 1) },
      neighbours: (
        here > 0 ? Route("disagreements", all[here - 1].id) : nil,
        here + 1 < all.count ? Route("disagreements", all[here + 1].id) : nil
      ))
  }

  private var facts: Section {
    let text = DisagreementText(context: context)
    var facts: [(String, String)] = [
      ("How", "\(entry.kind.words): \(text.meaning(of: entry.kind))")
    ]
    if let ruling = entry.ruling {
      facts.append(("Ruled", "\(ruling.reason) The rules find: \(entry.found.words)."))
    }
    return Section(
      "facts", title: entry.title(in: corpus), showsTitles: false,
      notes: [Section.Note(entry.explanation(in: corpus), .text, claims: entry.claims)],
      values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.0 }, ColumnSpec("value", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, nil, []) }
  }

  private func side(_ side: Disagreement.Side, number: Int) -> Section {
    let text = ClaimText(context: context)
    let voices = context.voices(side.claims)
    var section = Section(
      "side-\(number)", title: "Side \(number)",
      aside: "\(Counted.text(side.claims.count, "claim")), \(Counted.text(voices, "voice"))",
      order: "as the tables list them", values: side.claims,
      columns: [
        ColumnSpec("source", "Source", minimum: 10, maximum: 22, role: .source) {
          corpus[corpus[$0].provenance.document].publisher
        },
        ColumnSpec(
          "line", "Line", alignment: .right, priority: 2,
          sort: { corpus[$0].provenance.line.map { .number(Double($0)) } ?? .unknown },
          cell: { .text(corpus[$0].provenance.line.map(String.init) ?? "", .source) }),
        ColumnSpec("stated", "In its words", minimum: 16, maximum: 40) {
          context.quoted(corpus[$0].provenance.stated)
        },
        ColumnSpec("reading", "Reads", priority: 1, maximum: 20, role: .figure) {
          text.reading(of: $0) ?? ""
        },
        ColumnSpec("subject", "About", priority: 3, minimum: 20, role: .muted) {
          text.subject(of: $0)
        },
        ColumnSpec("note", "How to read it", priority: 4, minimum: 16, role: .muted) {
          corpus[$0].provenance.note
        },
      ]
    ) { claim in
      (corpus[claim].id, text.subject(of: claim), context.route(to: claim), [claim])
    }
    section.showsMarks = false
    return section
  }
}

extension Disagreement {
  /// Whether it is about a party, or about what it holds or is tied to.
  func concerns(_ wanted: Handle<Party>) -> Bool {
    switch subject {
    case .party(let party): party == wanted
    case .holding(let party, _, _): party == wanted
    case .tie(let from, _, let to): from == wanted || to == wanted
    case .event: false
    }
  }

  func concerns(_ wanted: Handle<Event>) -> Bool { subject == .event(wanted) }

  /// Whether it is about shares of a mineral at a stage.
  func concerns(_ wanted: Handle<Mineral>, at place: Handle<Stage>) -> Bool {
    guard case .holding(_, let mineral, let stage) = subject, mineral == wanted else {
      return false
    }
    return stage == place || stage == nil
  }
}
