import LodeData

/// `lode query minerals`: minerals, their groups, and the stages of which shares are claimed.
enum MineralsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .source]

  private struct Row {
    let mineral: Mineral
    var stages: Set<Handle<Stage>> = []
    var isHeard = false
  }

  /// A source chooses the minerals that it makes a claim about; a stage, those with a share of it.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var rows = corpus.minerals.map { Row(mineral: $0) }
    for share in corpus.shares where filter.hears(share) {
      rows[share.mineral.position].isHeard = true
      if share.share != nil { rows[share.mineral.position].stages.insert(share.stage) }
    }
    for statement in corpus.statements where filter.hears(statement) {
      if let mineral = statement.mineral { rows[mineral.position].isHeard = true }
    }
    let wanted = corpus.handles(of: \.minerals).filter {
      let row = rows[$0.position]
      return filter.allows(mineral: $0) && (filter.documents == nil || row.isHeard)
        && (filter.stage.map(row.stages.contains) ?? true)
    }
    return DataTable(
      name: "minerals", fields: fields(corpus), rows: wanted.map { rows[$0.position] })
  }

  private static func fields(_ corpus: Corpus) -> [Field<Row>] {
    [
      Field("id", "The mineral's id.") { .text($0.mineral.id) },
      Field("name", "The mineral's name.") { .text($0.mineral.name) },
      Field("kind", "What kind of entry it is.") { .text($0.mineral.kind.rawValue) },
      Field("parent", "The id of the group that it belongs to.", absence: .unknown) {
        .text($0.mineral.parent.map { corpus[$0].id })
      },
      Field(
        "stages_with_shares", .list, "The ids of the stages of which a share is known."
      ) { row in
        .list(
          row.stages.sorted { (corpus[$0].rank, $0) < (corpus[$1].rank, $1) }
            .map { corpus[$0].id })
      },
      Field("note", "What to know of it.", isDetail: true) { .text($0.mineral.note) },
    ]
  }
}
