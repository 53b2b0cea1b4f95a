import LodeData
import LodeMeasures

/// `lode query events`: what happened when, by whose report, and who took part.
enum EventsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  private struct Row {
    let handle: Handle<Event>
    let event: Event
    var documents: Set<Handle<Document>> = []
    var parties: Set<Handle<Party>> = []
  }

  /// In the order of time: by first day, then by last; a year chooses the events whose span
  /// touches it.
  ///
  /// Documents and parties are those of the documents that are heard.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var rows = corpus.handles(of: \.events).map { Row(handle: $0, event: corpus[$0]) }
    for report in corpus.eventReports where filter.hears(report) {
      rows[report.event.position].documents.insert(report.provenance.document)
    }
    for control in corpus.controls where filter.hears(control) {
      guard let event = control.event?.position else { continue }
      rows[event].documents.insert(control.provenance.document)
      rows[event].parties.formUnion([control.actor, control.against].compactMap(\.self))
    }
    for relation in corpus.relations where filter.hears(relation) {
      guard let event = relation.event?.position else { continue }
      rows[event].documents.insert(relation.provenance.document)
      rows[event].parties.formUnion([relation.from, relation.to])
    }
    let wanted = rows.filter { row in
      let isHeard = filter.documents == nil && corpus.silenced.isEmpty
      return (isHeard || !row.documents.isEmpty) && filter.allows(anyOf: row.parties)
        && filter.allows(years: row.event.start.year...row.event.end.year)
    }
    let ordered = wanted.sorted {
      ($0.event.start, $0.event.end, $0.handle) < ($1.event.start, $1.event.end, $1.handle)
    }
    return DataTable(name: "events", fields: fields(corpus), rows: ordered)
  }

  private static func fields(_ corpus: Corpus) -> [Field<Row>] {
    let support = Support(in: corpus)
    return [
      Field("id", "The event's id.") { .text($0.event.id) },
      Field("name", "The event's name.", isDetail: true) { .text($0.event.name) },
      Field("kind", "What kind of event it is.") { .text($0.event.kind) },
      Field("start", "The first day.") { .day($0.event.start) },
      Field("end", "The last day.") { .day($0.event.end) },
      Field("precision", "How exactly the sources date it.") {
        .text($0.event.precision.rawValue)
      },
      Field("weekday", "The weekday of an event that took one dated day.") {
        .text(weekday(of: $0.event))
      },
      Field("status", "How far along it is.") { .text($0.event.status.rawValue) },
      Field("documents", .list, "The ids of the documents that tell of it.") {
        .list($0.documents.sorted().map { corpus[$0].id })
      },
      Field("voices", .integer, "How many newsrooms tell of it; files of one are one voice.") {
        .integer(support.voices(for: $0.handle))
      },
      Field("parties", .list, "The ids of the parties that it ties.", isDetail: true) {
        .list($0.parties.sorted().map { corpus[$0].id })
      },
      Field("note", "How its dates were read.", isDetail: true) { .text($0.event.note) },
    ]
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func weekday(of event: Event) -> String? {
    guard event.precision == .day, event.start == event.end else { return nil }
    return weekdays[event.start.weekday]
  }
}
