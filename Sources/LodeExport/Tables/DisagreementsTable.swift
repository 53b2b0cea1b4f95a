import LodeData
import LodeMeasures

/// `lode query disagreements`: where sources differ, how, and who says what.
enum DisagreementsTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.mineral, .stage, .party, .source]

  /// A mineral, a stage and a party choose the entries with a claim about them; a source, those with
  /// a claim of it.
  ///
  /// What is found is always found among all documents.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    let rows = Disagreement.all(in: corpus).filter { entry in
      entry.claims.contains { filter.allows(corpus[$0].provenance.document) }
        && entry.claims.contains { isAbout(filter, $0, in: corpus) }
    }
    return DataTable(name: "disagreements", fields: fields(corpus), rows: rows)
  }

  /// Whether a claim is about the mineral, the stage and the party that are wanted.
  private static func isAbout(
    _ filter: QueryFilter, _ reference: Corpus.ClaimReference, in corpus: Corpus
  ) -> Bool {
    let isAnyMatter = filter.mineral == nil && filter.stage == nil
    switch reference {
    case .share(let handle):
      let claim = corpus.shares[handle.position]
      return filter.allows(mineral: claim.mineral) && filter.allows(stage: claim.stage)
        && filter.allows(anyOf: [claim.party])
    case .count(let handle):
      return isAnyMatter && filter.allows(anyOf: [corpus.counts[handle.position].subject])
    case .relation(let handle):
      let claim = corpus.relations[handle.position]
      return isAnyMatter && filter.allows(anyOf: [claim.from, claim.to])
    case .commitment(let handle):
      let claim = corpus.commitments[handle.position]
      return isAnyMatter && filter.allows(anyOf: [claim.programme, claim.payer])
    case .total(let handle):
      let claim = corpus.totals[handle.position]
      return filter.allows(mineral: claim.mineral) && filter.allows(stage: claim.stage)
        && filter.party == nil
    case .control(let handle):
      let claim = corpus.controls[handle.position]
      return filter.allows(mineral: claim.mineral) && filter.stage == nil
        && filter.allows(anyOf: [claim.actor, claim.against])
    case .eventReport, .statement:
      return isAnyMatter && filter.party == nil
    }
  }

  private static func fields(_ corpus: Corpus) -> [Field<Disagreement>] {
    [
      Field("id", "The entry's id.") { .text($0.id) },
      Field("kind", "How the sources differ; a ruling may have changed it.") {
        .text($0.kind.rawValue)
      },
      Field("subject", "The ids of what they differ about.", isDetail: true) {
        .text(subject(of: $0, in: corpus))
      },
      Field("voices", .integer, "How many newsrooms speak.") {
        .integer(corpus.agencies(behind: $0.claims).count)
      },
      Field("claims", .list, "The ids of the claims.", isDetail: true) {
        .list($0.claims.map { corpus[$0].id })
      },
      Field("documents", .list, "The ids of the documents.", isDetail: true) {
        .list(Set($0.claims.map { corpus[$0].provenance.document }).sorted().map { corpus[$0].id })
      },
      Field(
        "sides", .list, "The words of each side, those of its documents joined by a bar.",
        isDetail: true
      ) { .list($0.sides.map { words(of: $0, in: corpus) }) },
      Field("found", "The kind that the rules find.", isDetail: true) {
        .text($0.found.rawValue)
      },
      Field("ruling", "Why a package gives it another kind.", isDetail: true) {
        .text($0.ruling?.reason)
      },
      Field("explanation", "How they differ, in plain words.") {
        .text($0.explanation(in: corpus))
      },
    ]
  }

  private static func subject(of entry: Disagreement, in corpus: Corpus) -> String {
    switch entry.subject {
    case .party(let party): corpus[party].id
    case .event(let event): corpus[event].id
    case .holding(let party, let mineral, let stage):
      [corpus[mineral].id, stage.map { corpus[$0].id }, party.map { corpus[$0].id }]
        .compactMap(\.self).joined(separator: "/")
    case .tie(let from, let tie, let to):
      [corpus[from].id, corpus[tie].id, corpus[to].id].joined(separator: "/")
    }
  }

  /// What a side's documents say, each wording once.
  private static func words(of side: Disagreement.Side, in corpus: Corpus) -> String {
    side.claims.reduce(into: [String]()) { words, claim in
      let stated = corpus[claim].provenance.stated
      if !words.contains(stated) { words.append(stated) }
    }.joined(separator: " | ")
  }
}
