import LodeData

/// `lode query controls`: who restricts exports of what, towards whom, and how that stands.
enum ControlsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .party, .source, .year]

  /// A party chooses the controls that it imposes or meets; a year, those that begin in it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = corpus.controls.filter { control in
      filter.hears(control) && filter.allows(mineral: control.mineral)
        && (filter.stage == nil || control.stage.map { filter.allows(stage: $0) } ?? false)
        && filter.allows(anyOf: [control.actor, control.against])
        && filter.allows(year: control.from?.year ?? control.event.map { corpus[$0].start.year })
    }
    return DataTable(name: "controls", fields: fields(corpus), rows: rows)
  }

  private static func fields(_ corpus: Corpus) -> [Field<ControlClaim>] {
    Field.id()
      + [
        Field("actor", "The id of the party that restricts.") { .text(corpus[$0.actor].id) },
        Field("instrument", "By what means.") { .text($0.instrument.rawValue) },
        Field("mineral", "The mineral's id.") { .text(corpus[$0.mineral].id) },
        Field("stage", "The form that it covers; null for all.") {
          .text($0.stage.map { corpus[$0].id })
        },
        Field("against", "Towards whom; null for everybody.") {
          .text($0.against.map { corpus[$0].id })
        },
        Field("status", "How it stands, as of a day.") { .text($0.status.rawValue) },
        Field("from", "Its first day.", absence: .unknown) { .day($0.from) },
        Field("until", "The day on which it, or its suspension, ends.") { .day($0.until) },
        Field("as_of", "The last day on which a source was seen to say so.") { .day($0.asOf) },
        Field("event", "The event's id.", isDetail: true) {
          .text($0.event.map { corpus[$0].id })
        },
      ]
      + Field.stated() + Field.place(in: corpus) + Field.date(isDetail: true)
      + Field.voice(in: corpus)
  }
}
