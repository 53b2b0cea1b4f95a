import LodeData
import LodeMeasures

/// `lode query relations`: who is tied to whom, claim by claim.
enum RelationsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  /// A party chooses the ties at either end of which it stands; a year, those made by an event
  /// that falls in it at least in part, and those without an event that hold for a day of it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = corpus.relations.filter {
      filter.hears($0) && filter.allows(years: years(of: $0, in: corpus))
        && filter.allows(anyOf: [$0.from, $0.to])
    }
    return DataTable(name: "relations", fields: fields(corpus), rows: rows)
  }

  /// The day on which a tie was made: that of its event, if the event took just that day.
  ///
  /// An event that sources date to a month, a year or a window gives none: the day of the report is
  /// no day of the tie. A tie without an event has the day that its claim holds for.
  private static func date(of relation: Relation, in corpus: Corpus) -> CalendarDate? {
    guard let event = relation.event.map({ corpus[$0] }) else { return relation.provenance.date }
    return event.precision == .day && event.start == event.end ? event.start : nil
  }

  private static func years(of relation: Relation, in corpus: Corpus) -> ClosedRange<Int> {
    guard let event = relation.event.map({ corpus[$0] }) else {
      return relation.provenance.date.year...relation.provenance.date.year
    }
    return event.start.year...event.end.year
  }

  private static func fields(_ corpus: Corpus) -> [Field<Relation>] {
    let support = Support(in: corpus)
    return Field.id()
      + [
        Field("from", "The first party's id.") { .text(corpus[$0.from].id) },
        Field("relation", "The id of the kind of tie.") { .text(corpus[$0.tie].id) },
        Field("to", "The second party's id.") { .text(corpus[$0.to].id) },
        Field("words", "The tie as words between the two.", isDetail: true) {
          .text(corpus[$0.tie].words)
        },
      ]
      + [
        Field("date", "The day of its event, if dated to one; without event, that it holds for.") {
          .day(date(of: $0, in: corpus))
        },
        Field("status", "How far along it is, in the source's words.") {
          .text($0.status.rawValue)
        },
        Field("event", "The id of the event that made it.", isDetail: true) {
          .text($0.event.map { corpus[$0].id })
        },
        Field("role", "In what capacity, or about what.", isDetail: true) { .text($0.role) },
        Field("stated", "The source's own words.", isDetail: true) {
          .text($0.provenance.stated)
        },
      ]
      + Field.support { support.voices(for: $0) } + Field.place(in: corpus)
      + Field.voice(in: corpus)
  }
}
