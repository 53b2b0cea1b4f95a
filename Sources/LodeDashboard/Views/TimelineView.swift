import LodeData
import LodeScreen

/// Events in order, each as exactly as its sources date it.
struct TimelineView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let events = ordered
    let axis = TimeAxis(events: events.map { corpus[$0] }, asOf: corpus.asOf)
    let reports = Dictionary(grouping: corpus.handles(of: \.eventReports)) {
      corpus.eventReports[$0.position].event
    }
    let ties = Dictionary(
      grouping: corpus.handles(of: \.relations).filter {
        corpus.relations[$0.position].event != nil
      }
    ) { corpus.relations[$0.position].event }
    let controls = Dictionary(grouping: corpus.handles(of: \.controls)) {
      corpus.controls[$0.position].event
    }
    let table = ControlTable(context: context)
    func claims(_ event: Handle<Event>) -> [Corpus.ClaimReference] {
      let told: [Corpus.ClaimReference] =
        (reports[event] ?? []).map { .eventReport($0) }
        + (controls[event] ?? []).map { .control($0) }
      return told.isEmpty ? (ties[event] ?? []).map { .relation($0) } : told
    }
    var section = Section(
      "events", title: "Events by day", aside: Counted.text(events.count, "event"),
      order: "by the day they began",
      notes: [Section.Note(legend, about: "span")], values: events,
      columns: [
        ColumnSpec(
          "date", "When", sort: { .number(Double(corpus[$0].start.dayNumber)) },
          cell: { .text(Dates.dated(corpus[$0], dash: context.symbols.dash)) }),
        ColumnSpec(
          "span", axis?.title(dash: context.symbols.dash) ?? "", priority: 2, minimum: 15,
          maximum: 30, sort: { .number(Double(corpus[$0].end.dayNumber)) },
          cell: { handle in axis.map { $0.cell(corpus[handle]) } ?? .text("") }),
        ColumnSpec("event", "Event", minimum: 45, maximum: 60) { corpus[$0].name },
        ColumnSpec("who", "Who", priority: 4, minimum: 14, maximum: 34, role: .muted) {
          who(ties[$0] ?? [])
        },
        ColumnSpec("kind", "Kind", priority: 6, role: .muted) { corpus[$0].kind.words },
        ColumnSpec(
          "status", "Status", priority: controls.isEmpty ? 5 : 1,
          sort: { .text(corpus[$0].status.rawValue) },
          cell: { handle in
            if controls[handle] != nil, let summary = table.summary(of: handle) {
              return summary
            }
            let status = corpus[handle].status
            return .text(status.rawValue.words, status.isSettled ? .present : .tentative)
          }),
        ShareColumns(context: context).voices(priority: 3) { claims($0) },
      ]
    ) { event in
      (
        corpus[event].id, corpus[event].name, Route("timeline", corpus[event].id),
        claims(event)
      )
    }
    section.shedNote = { shed in
      shed.contains("status")
        ? Section.Note("No room here for the status; the evidence of an event gives it.") : nil
    }
    return Page(title: "Timeline", sections: [section])
  }

  private var legend: [TextRun] {
    let symbols = context.symbols
    return [
      TextRun(String(symbols.present), .figure), TextRun(" on a day  ", .muted),
      TextRun("\(symbols.spanStart)\(symbols.rule)\(symbols.spanEnd)", .figure),
      TextRun(" within, as the source dates it  ", .muted),
      TextRun("\(symbols.earlier) before what is drawn", .muted),
    ]
  }

  /// Who took part: those tied in most ways first, groups and meetings themselves left out.
  private func who(_ ties: [Handle<Relation>]) -> String {
    var counts: [Handle<Party>: Int] = [:]
    for tie in ties {
      let relation = corpus.relations[tie.position]
      for end in [relation.from, relation.to] where corpus[end].kind.acts {
        counts[end, default: 0] += 1
      }
    }
    let parties = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    let shown = parties.prefix(parties.count > 4 ? 2 : 4).map { corpus[$0].short }
    let rest = parties.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
  }

  /// Every event that a document tells of, by the day it began.
  var ordered: [Handle<Event>] {
    let told = Set(
      corpus.eventReports.map(\.event) + corpus.relations.compactMap(\.event)
        + corpus.controls.compactMap(\.event))
    return corpus.handles(of: \.events).filter { told.contains($0) || corpus.silenced.isEmpty }
      .sorted { key($0) < key($1) }
  }

  private func key(_ handle: Handle<Event>) -> (Int, Int, Handle<Event>) {
    (corpus[handle].start.dayNumber, corpus[handle].end.dayNumber, handle)
  }
}

extension Party.Kind {
  /// Whether it is somebody who does things, and not what is done or where.
  fileprivate var acts: Bool {
    switch self {
    case .country, .institution, .agency, .person, .company: true
    case .forum, .programme, .meeting, .agreementSet, .agreement, .mechanism: false
    }
  }
}

/// One event: when, who was there, who reports it.
struct EventView {
  let context: PageContext
  let event: Handle<Event>

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let ordered = TimelineView(context: context).ordered
    let here = ordered.firstIndex(of: event) ?? 0
    let ties = RelationTable(context: context, viewpoint: nil).section(
      "parties", title: "Parties and ties"
    ) { $0.event == event }
    let tables = [
      reports, ControlTable(context: context).section { $0.event == event },
      DisagreementTable(context: context).section { $0.concerns(event) }, ties,
    ].compactMap(\.self)
    return Page(
      title: corpus[event].name, sections: [facts] + tables,
      home: tables.flatMap(\.rows).first { $0.opens != nil }?.id,
      neighbours: (
        here > 0 ? Route("timeline", corpus[ordered[here - 1]].id) : nil,
        here + 1 < ordered.count ? Route("timeline", corpus[ordered[here + 1]].id) : nil
      ))
  }

  private var facts: Section {
    let found = corpus[event]
    let when = Dates.dated(found, dash: context.symbols.dash)
    let claims = claims
    let facts =
      (claims.isEmpty ? [] : [("When", when)])
      + [("Kind", found.kind.words), ("Status", found.status.rawValue.words)]
    var section = Section(
      "facts", title: found.name, showsTitles: false,
      notes: found.note.isEmpty ? [] : [Section.Note(found.note)], values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.0 }, ColumnSpec("value", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, nil, claims) }
    section.showsMarks = false
    return section
  }

  /// Whatever tells of the event: reports, ties and controls.
  private var claims: [Corpus.ClaimReference] {
    func handles<Claim>(
      _ table: KeyPath<Corpus, [Claim]>, _ event: KeyPath<Claim, Handle<Event>?>
    ) -> [Handle<Claim>] {
      corpus.handles(of: table).filter {
        corpus[keyPath: table][$0.position][keyPath: event] == self.event
      }
    }
    let reports = corpus.handles(of: \.eventReports).filter {
      corpus.eventReports[$0.position].event == event
    }
    return reports.map { .eventReport($0) }
      + handles(\.relations, \.event).map { .relation($0) }
      + handles(\.controls, \.event).map { .control($0) }
  }

  private var reports: Section? {
    let handles = corpus.handles(of: \.eventReports).filter {
      corpus.eventReports[$0.position].event == event
    }
    guard !handles.isEmpty else { return nil }
    func report(_ handle: Handle<EventReport>) -> Provenance {
      corpus.eventReports[handle.position].provenance
    }
    return Section(
      "reports", title: "Reported by", aside: Counted.text(handles.count, "report"),
      values: handles,
      columns: [
        ColumnSpec("source", "Source", minimum: 10, maximum: 24, role: .source) {
          corpus[report($0).document].publisher
        },
        ColumnSpec(
          "line", "Line", alignment: .right,
          sort: { report($0).line.map { .number(Double($0)) } ?? .unknown },
          cell: { .text(report($0).line.map(String.init) ?? "", .source) }),
        ColumnSpec("stated", "In its words", minimum: 20, maximum: 40) {
          context.quoted(report($0).stated)
        },
        ColumnSpec("note", "How to read it", priority: 1, minimum: 16, role: .muted) {
          report($0).note
        },
      ]
    ) { handle in
      let reference = Corpus.ClaimReference.eventReport(handle)
      return (
        corpus.eventReports[handle.position].id, corpus[report(handle).document].publisher,
        context.route(to: reference), [reference]
      )
    }
  }
}
