import LodeData
import LodeMeasures

/// `lode query commitments`: money that somebody gives, lends or promises, claim by claim.
enum CommitmentsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  /// A party chooses what it pays and what is for it; a year, what holds for a day of it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = corpus.commitments.filter {
      filter.hearsInYear($0) && filter.allows(anyOf: [$0.programme, $0.payer])
    }
    return DataTable(
      name: "commitments", fields: fields(corpus, isLiteral: isLiteral), rows: rows)
  }

  private static func fields(_ corpus: Corpus, isLiteral: Bool) -> [Field<Commitment>] {
    let support = Support(in: corpus, isLiteral: isLiteral)
    return Field.id()
      + [
        Field("programme", "The id of what the money is for.") {
          .text(corpus[$0.programme].id)
        },
        Field("payer", "The id of who pays.", absence: .unknown) {
          .text($0.payer.map { corpus[$0].id })
        },
        Field("instrument", "What kind of money it is.") { .text($0.instrument.rawValue) },
      ]
      + Field.stated()
      + Field.interval("whole units of the currency") {
        isLiteral ? $0.amount?.literal() : $0.amount
      }
      + [
        Field("currency", "The currency, ISO 4217.") { .text($0.currency) },
        Field("window", "The time that it covers.", isDetail: true) { .text($0.window) },
        Field("status", "How far along it is, in the source's words.") {
          .text($0.status.rawValue)
        },
      ]
      + Field.support { support.voices(for: $0) } + Field.place(in: corpus)
      + Field.date(isDetail: true) + Field.voice(in: corpus)
  }
}
