import LodeData

/// Reports that put one event on different days, or outside the days that it is dated to.
enum DateRule {
  /// An entry for each event of which a report strays from the event's days.
  ///
  /// An event that is not dated to the day is often reported with no day but the document's own:
  /// such a report does not stray. Cost: O(reports).
  static func disagreements(in corpus: Corpus) -> [Disagreement] {
    let reports = Dictionary(grouping: corpus.handles(of: \.eventReports)) {
      corpus.eventReports[$0.position].event
    }
    return reports.compactMap { event, handles in
      let span = corpus[event].start...corpus[event].end
      let strays = handles.filter { isStray($0, from: span, in: corpus) }
      guard !strays.isEmpty else { return nil }
      let within = handles.filter { span.contains(date(of: $0, in: corpus)) }
      let byDay = Dictionary(grouping: strays) { date(of: $0, in: corpus) }
        .sorted { $0.key < $1.key }
      let groups = (within.isEmpty ? [] : [(key: span.lowerBound, value: within)]) + byDay
      return Disagreement(
        .date, of: .event(event), slug: [corpus[event].id],
        sides: groups.map { Disagreement.Side($0.value.map { .eventReport($0) }) },
        ground: .dates(groups.map(\.key)))
    }
  }

  private static func date(of handle: Handle<EventReport>, in corpus: Corpus) -> CalendarDate {
    corpus.eventReports[handle.position].provenance.date
  }

  private static func isStray(
    _ handle: Handle<EventReport>, from span: ClosedRange<CalendarDate>, in corpus: Corpus
  ) -> Bool {
    let report = corpus.eventReports[handle.position]
    guard !span.contains(report.provenance.date) else { return false }
    return corpus[report.event].precision == .day
      || report.provenance.date != corpus[report.provenance.document].asOf
  }
}
