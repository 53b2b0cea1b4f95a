import LodeData
import LodeMeasures

/// `lode query relations`: who is tied to whom, claim by claim.
enum RelationsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  /// A party chooses the ties at either end of which it stands; a year, those dated in it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = corpus.relations.filter {
      filter.hearsInYear($0) && filter.allows(anyOf: [$0.from, $0.to])
    }
    return DataTable(name: "relations", fields: fields(corpus), rows: rows)
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
      + Field.date()
      + [
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
