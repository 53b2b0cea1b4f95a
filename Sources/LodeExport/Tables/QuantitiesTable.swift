import LodeData

/// `lode query quantities`: the amounts that tables print, and the signs that stand for none.
enum QuantitiesTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .party, .source, .year]

  /// A party's amount, or one of several parties together.
  private struct Row: Claim {
    let id: String
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let party: Handle<Party>?
    let aggregate: TotalClaim.Aggregate?
    let year: Int?
    let scope: String
    let quantity: Quantity
    let share: Interval?
    let excludes: [Handle<Party>]
    let provenance: Provenance
  }

  /// Parties first, then totals; a party chooses its own amounts and leaves the totals out.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let parties = corpus.shares.compactMap { claim in
      claim.quantity.map {
        Row(
          id: claim.id, mineral: claim.mineral, stage: claim.stage, party: claim.party,
          aggregate: nil, year: claim.year, scope: claim.scope, quantity: $0,
          share: claim.reading(isLiteral: isLiteral), excludes: [], provenance: claim.provenance)
      }
    }
    let totals = corpus.totals.map { claim in
      Row(
        id: claim.id, mineral: claim.mineral, stage: claim.stage, party: nil,
        aggregate: claim.aggregate, year: claim.year, scope: claim.scope,
        quantity: claim.quantity, share: nil, excludes: claim.excludes,
        provenance: claim.provenance)
    }
    let rows = (parties + totals).filter {
      filter.hears($0) && filter.allows(mineral: $0.mineral) && filter.allows(stage: $0.stage)
        && filter.allows(anyOf: [$0.party]) && filter.allows(year: $0.year)
    }
    return DataTable(
      name: "quantities", fields: fields(corpus, isLiteral: isLiteral), rows: rows)
  }

  private static func fields(_ corpus: Corpus, isLiteral: Bool) -> [Field<Row>] {
    Field.id()
      + [
        Field("mineral", "The mineral's id.") { .text(corpus[$0.mineral].id) },
        Field("stage", "The stage's id.") { .text(corpus[$0.stage].id) },
        Field("party", "The holder's id; null for an aggregate.") {
          .text($0.party.map { corpus[$0].id })
        },
        Field("aggregate", "world, or others for the countries that the table does not list.") {
          .text($0.aggregate?.rawValue)
        },
        Field("year", .integer, "The year measured.", absence: .unknown) { .count($0.year) },
      ]
      + Field.stated()
      + Field.interval("the unit") {
        isLiteral ? $0.quantity.amount?.literal() : $0.quantity.amount
      }
      + [
        Field("unit", "The unit of low and high, as the source has it.") {
          .text($0.quantity.unit)
        },
        Field("flag", "reported or estimated, or why there is no figure.") {
          .text($0.quantity.flag?.rawValue)
        },
        Field("scope", "What is measured.", absence: .unknown) { .text($0.scope) },
        Field(
          "share", .object(Value.rangeKeys), "In percent of the printed total.", absence: .unknown
        ) { .range($0.share) },
        Field("excludes", .list, "The ids of the parties that a total leaves out.", isDetail: true)
        { .list($0.excludes.map { corpus[$0].id }) },
      ]
      + Field.place(in: corpus) + Field.date(isDetail: true) + Field.voice(in: corpus)
  }
}
