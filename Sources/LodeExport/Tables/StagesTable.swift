import LodeData

/// `lode query stages`: the steps from the ground to the product, and stocks in the ground.
enum StagesTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .source]

  /// A mineral chooses the stages with a share of it; a source, those that it makes a claim about.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var withShares: Set<Handle<Stage>> = []
    var heard: Set<Handle<Stage>> = []
    for share in corpus.shares where filter.hears(share) {
      heard.insert(share.stage)
      if share.share != nil, share.mineral == filter.mineral { withShares.insert(share.stage) }
    }
    for statement in corpus.statements where filter.hears(statement) {
      if let stage = statement.stage { heard.insert(stage) }
    }
    let rows = corpus.handles(of: \.stages).filter {
      filter.allows(stage: $0) && (filter.mineral == nil || withShares.contains($0))
        && (filter.documents == nil || heard.contains($0))
    }
    return DataTable(name: "stages", fields: fields, rows: rows.map { corpus[$0] })
  }

  private static var fields: [Field<Stage>] {
    [
      Field("id", "The stage's id.") { .text($0.id) },
      Field("name", "The stage's name.") { .text($0.name) },
      Field("rank", .integer, "The order along the chain, upstream first; 0 for stocks.") {
        .integer($0.rank)
      },
      Field("kind", "A flow along the chain, or a stock.") { .text($0.kind.rawValue) },
      Field("note", "What to know of it.", isDetail: true) { .text($0.note) },
    ]
  }
}
