import LodeData
import LodeScreen

/// Events in order, each as exactly as its sources date it.
struct TimelineView {
  let context: PageContext

  private var corpus: Corpus { context.corpus }

  var page: Page {
    let events = ordered
    let reports = Dictionary(grouping: corpus.handles(of: \.eventReports)) {
      corpus.eventReports[$0.position].event
    }
    func claims(_ event: Handle<Event>) -> [Corpus.ClaimReference] {
      (reports[event] ?? []).map { .eventReport($0) }
    }
    return Page(
      title: "Timeline",
      sections: [
        Section(
          "events", title: "Events by day", aside: Counted.text(events.count, "event"),
          order: "by the day they began", values: events,
          columns: [
            ColumnSpec(
              "date", "When", sort: { .number(Double(corpus[$0].start.dayNumber)) },
              cell: { .text(Dates.span(of: corpus[$0], dash: context.symbols.dash)) }),
            ColumnSpec("weekday", "Day", priority: 2, role: .muted) { handle in
              let event = corpus[handle]
              return event.precision == .day && event.start == event.end
                ? Dates.weekday(event.start) : ""
            },
            ColumnSpec("event", "Event", minimum: 30, maximum: 52) { corpus[$0].name },
            ColumnSpec("kind", "Kind", priority: 4, role: .muted) { corpus[$0].kind.words },
            ColumnSpec(
              "status", "Status", priority: 3, sort: { .text(corpus[$0].status.rawValue) },
              cell: { handle in
                let status = corpus[handle].status
                return .text(status.rawValue.words, status.isSettled ? .present : .tentative)
              }),
            ShareColumns(context: context).voices(priority: 1) { claims($0) },
          ]
        ) { event in
          (
            corpus[event].id, corpus[event].name, Route("timeline", corpus[event].id),
            claims(event)
          )
        }
      ])
  }

  /// Every event, by the day it began.
  var ordered: [Handle<Event>] {
    corpus.handles(of: \.events).sorted { key($0) < key($1) }
  }

  private func key(_ handle: Handle<Event>) -> (Int, Int, Handle<Event>) {
    (corpus[handle].start.dayNumber, corpus[handle].end.dayNumber, handle)
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
    return Page(
      title: corpus[event].name, sections: [facts, reports, ties].compactMap(\.self),
      neighbours: (
        here > 0 ? Route("timeline", corpus[ordered[here - 1]].id) : nil,
        here + 1 < ordered.count ? Route("timeline", corpus[ordered[here + 1]].id) : nil
      ))
  }

  private var facts: Section {
    let found = corpus[event]
    var when = Dates.span(of: found, dash: context.symbols.dash)
    if found.precision == .day, found.start == found.end {
      when = "\(Dates.weekday(found.start)) \(when)"
    }
    let facts = [
      ("When", when), ("Kind", found.kind.words), ("Status", found.status.rawValue.words),
    ]
    return Section(
      "facts", title: found.name, showsTitles: false,
      notes: found.note.isEmpty ? [] : [Section.Note(found.note)], values: facts,
      columns: [
        ColumnSpec("key", "", role: .muted) { $0.0 }, ColumnSpec("value", "", minimum: 20) { $0.1 },
      ]
    ) { ($0.0, $0.1, nil, []) }
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
          "line", "Line", alignment: .right, sort: { .number(Double(report($0).line)) },
          cell: { .text(String(report($0).line), .source) }),
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
