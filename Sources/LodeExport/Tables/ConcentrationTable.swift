import LodeData
import LodeMeasures

/// `lode query concentration`: how concentrated each stage of each mineral is.
enum ConcentrationTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .party, .source, .year]

  /// A whole that was measured, or whose shares contradict each other.
  private struct Row {
    let whole: Concentration.Whole
    let measure: Concentration?
    let error: MarketError?
    let claims: [Handle<ShareClaim>]
  }

  /// A party chooses the wholes of which it holds a share, and all holders of these stay.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let (measured, infeasible) = Concentration.all(
      in: corpus, documents: filter.documents, isLiteral: isLiteral)
    let rows =
      measured.map {
        Row(
          whole: $0.whole, measure: $0, error: nil,
          claims: $0.holdings.flatMap(\.claims).sorted())
      }
      + refused(infeasible, in: corpus, filter: filter)
    let wanted = rows.filter { row in
      filter.allows(mineral: row.whole.mineral) && filter.allows(stage: row.whole.stage)
        && filter.allows(year: row.whole.year)
        && filter.allows(anyOf: row.claims.map { corpus.shares[$0.position].party })
    }
    return DataTable(name: "concentration", fields: fields(corpus), rows: wanted)
  }

  /// A row for each whole that cannot be measured, with all the shares that are stated of it.
  private static func refused(
    _ wholes: [(whole: Concentration.Whole, error: MarketError)], in corpus: Corpus,
    filter: QueryFilter
  ) -> [Row] {
    guard !wholes.isEmpty else { return [] }
    let stated = corpus.handles(of: \.shares).filter {
      let claim = corpus.shares[$0.position]
      return filter.hears(claim) && claim.share != nil
    }
    let claims = Dictionary(grouping: stated) { handle in
      let claim = corpus.shares[handle.position]
      return Concentration.Whole(
        mineral: claim.mineral, stage: claim.stage, year: claim.year, scope: claim.scope,
        package: corpus[claim.provenance.document].package)
    }
    return wholes.map {
      Row(whole: $0.whole, measure: nil, error: $0.error, claims: claims[$0.whole] ?? [])
    }
  }

  private static func fields(_ corpus: Corpus) -> [Field<Row>] {
    wholeFields(corpus) + measureFields(corpus)
      + [
        Field("claims", .list, "The ids of the shares it rests on.", isDetail: true) {
          .list($0.claims.map { corpus.shares[$0.position].id })
        },
        Field("problem", "Why nothing can be measured; null where something is.") {
          .text($0.error?.description)
        },
      ]
  }

  private static func wholeFields(_ corpus: Corpus) -> [Field<Row>] {
    [
      Field("mineral", "The mineral's id.") { .text(corpus[$0.whole.mineral].id) },
      Field("stage", "The stage's id.") { .text(corpus[$0.whole.stage].id) },
      Field("year", .integer, "The year measured.", absence: .unknown) { .count($0.whole.year) },
      Field("scope", "The whole that shares are of.", absence: .unknown, isDetail: true) {
        .text($0.whole.scope)
      },
      Field("package", "The data package's id.") { .text(corpus[$0.whole.package].id) },
    ]
  }

  private static func measureFields(_ corpus: Corpus) -> [Field<Row>] {
    [
      Field("leader", "The id of the largest named holder.", absence: .unknown) {
        .text($0.measure?.leader.map { corpus[$0.party].id })
      },
      Field(
        "leader_share", .object(Value.rangeKeys), "What the leader holds, in percent.",
        absence: .unknown
      ) { .range($0.measure?.leader?.share) },
      Field(
        "hhi", .object(Value.boundsKeys), "The Herfindahl-Hirschman index, 0 to 10000 points.",
        absence: .unknown
      ) { $0.measure.map { .bounds($0.index) } ?? .null },
      Field(
        "effective_suppliers", .object(Value.rangeKeys),
        "How many equal suppliers would give this index.", absence: .unknown
      ) { .measured($0.measure?.index.effectiveSuppliers) },
      Field("named", .integer, "How many holders are named.", absence: .unknown) {
        .count($0.measure?.holdings.count)
      },
      Field(
        "unattributed", .object(Value.rangeKeys), "What no source attributes, in percent.",
        absence: .unknown
      ) { .measured($0.measure?.unattributed) },
      Field("band", "The band of the 2023 merger guidelines.", absence: .unknown) {
        $0.measure.map { .band($0.index.interval, edition: .guidelines2023) } ?? .null
      },
    ]
  }
}
