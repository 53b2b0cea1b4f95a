import LodeData
import LodeMeasures

/// `lode query shares`: who holds how much of a stage of a mineral, claim by claim.
enum SharesTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .party, .source, .year]

  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = corpus.shares.filter {
      filter.hears($0) && filter.allows(mineral: $0.mineral) && filter.allows(stage: $0.stage)
        && filter.allows(anyOf: [$0.party]) && filter.allows(year: $0.year)
    }
    return DataTable(
      name: "shares", fields: fields(corpus, isLiteral: isLiteral), rows: rows)
  }

  private static func fields(_ corpus: Corpus, isLiteral: Bool) -> [Field<ShareClaim>] {
    let support = Support(in: corpus, isLiteral: isLiteral)
    return Field.id()
      + [
        Field("mineral", "The mineral's id.") { .text(corpus[$0.mineral].id) },
        Field("stage", "The stage's id.") { .text(corpus[$0.stage].id) },
        Field("party", "The holder's id.") { .text(corpus[$0.party].id) },
      ]
      + Field.stated()
      + Field.interval("percent of the whole, 0 to 100") {
        $0.reading(isLiteral: isLiteral)
      }
      + [
        Field("unit", "The unit of low and high.", isDetail: true) { _ in .string("percent") },
        Field("year", .integer, "The year measured.", absence: .unknown) { .count($0.year) },
        Field("scope", "The whole that the share is of.", absence: .unknown) { .text($0.scope) },
      ]
      + Field.support { support.voices(for: $0) } + Field.place(in: corpus)
      + Field.date(isDetail: true) + Field.voice(in: corpus)
  }
}
