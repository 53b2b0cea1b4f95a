import LodeData
import LodeMeasures

/// `lode query counts`: how many of something a document counts, and how many of these are named.
enum CountsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  /// A count and how many of its members any document names; nil where it covers no members.
  private struct Row: Claim {
    let claim: CountClaim
    let number: Interval?
    let named: Int?

    var id: String { claim.id }
    var provenance: Provenance { claim.provenance }

    /// What is counted at the least and not named.
    var unnamed: Int? {
      guard let named, let number else { return nil }
      return max(0, Int(number.low) - named)
    }
  }

  /// A party chooses the counts of which it is the subject; a year, those that hold for a day of it.
  ///
  /// The named are those of all documents, whichever are heard.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var memberships: [Handle<Party>: Membership] = [:]
    var rows: [Row] = []
    for claim in corpus.counts
    where filter.hearsInYear(claim) && filter.allows(anyOf: [claim.subject]) {
      let membership = memberships[claim.subject] ?? Membership(of: claim.subject, in: corpus)
      memberships[claim.subject] = membership
      rows.append(
        Row(
          claim: claim, number: isLiteral ? claim.literal : claim.number,
          named: claim.members.map { membership.named($0, in: corpus) }))
    }
    return DataTable(name: "counts", fields: fields(corpus, isLiteral: isLiteral), rows: rows)
  }

  private static func fields(_ corpus: Corpus, isLiteral: Bool) -> [Field<Row>] {
    let support = Support(in: corpus, isLiteral: isLiteral)
    return Field.id()
      + [
        Field("subject", "The id of what is counted in.") { .text(corpus[$0.claim.subject].id) },
        Field("of", "What is counted.") { .text($0.claim.of) },
        Field("members", "Which named members the count covers.", isDetail: true) {
          .text($0.claim.members?.rawValue)
        },
      ]
      + Field.stated()
      + Field.interval("pieces") { $0.number }
      + [
        Field("named", .integer, "How many of them any document names.") { .count($0.named) },
        Field("unnamed", .integer, "How many at least nobody names.") { .count($0.unnamed) },
      ]
      + Field.support { support.voices(for: $0.claim) } + Field.place(in: corpus)
      + Field.date(isDetail: true) + Field.voice(in: corpus)
  }
}
