import LodeData

/// `lode query documents`: who was read, and how to know the text again.
enum DocumentsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .year]

  private struct Row {
    let document: Document
    let claims: Int
  }

  /// A party chooses the documents of its newsroom; a year, those whose claims hold for it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var claims: [Handle<Document>: Int] = [:]
    for reference in corpus.claims {
      claims[corpus[reference].provenance.document, default: 0] += 1
    }
    let rows = corpus.handles(of: \.documents).filter {
      corpus.hears(corpus[$0]) && filter.allows($0) && filter.allows(anyOf: [corpus[$0].agency])
        && filter.allows(year: corpus[$0].asOf.year)
    }
    return DataTable(
      name: "documents", fields: fields(corpus),
      rows: rows.map { Row(document: corpus[$0], claims: claims[$0] ?? 0) })
  }

  private static func fields(_ corpus: Corpus) -> [Field<Row>] {
    [
      Field("id", "The document's id.") { .text($0.document.id) },
      Field("publisher", "Who published it.") { .text($0.document.publisher) },
      Field("publisher_kind", "What kind of house that is.") {
        .text($0.document.publisherKind.rawValue)
      },
      Field("agency", "The id of the newsroom that wrote it.") {
        .text(corpus[$0.document.agency].id)
      },
      Field("title", "The title as printed.", isDetail: true) { .text($0.document.title) },
      Field("date", "The date that it states in full.", absence: .unknown) {
        .day($0.document.date)
      },
      Field("date_stated", "The words in which it dates itself.", isDetail: true) {
        .text($0.document.dateStated)
      },
      Field("as_of", "The day that its claims hold for.") { .day($0.document.asOf) },
      Field("as_of_basis", "What as_of rests on.", isDetail: true) {
        .text($0.document.asOfBasis)
      },
      Field("lines", .integer, "How many lines it has; null where it was not at hand.") {
        .count($0.document.lines)
      },
      Field("claims", .integer, "How many claims Lode reads in it.") { .integer($0.claims) },
      Field("via", "Who quotes it, where it was not read itself.", isDetail: true) {
        .text($0.document.via)
      },
      Field("file", "Its file's name.", isDetail: true) { .text($0.document.file) },
      Field("sha256", "The SHA-256 of the file.", isDetail: true) { .text($0.document.sha256) },
      Field("package", "The data package's id.", isDetail: true) {
        .text(corpus[$0.document.package].id)
      },
      Field("note", "What to know before trusting it.", isDetail: true) {
        .text($0.document.note)
      },
    ]
  }
}
