import LodeData
import LodeMeasures

/// `lode query parties`: everybody and everything that has a share, a tie, or is counted.
enum PartiesTable: QueryableTable {
  static let dimensions: Set<QueryDimension> = [.party, .source, .included, .excluded]

  private struct Row {
    let party: Party
    var aliases: [String] = []
    var groups: Set<Handle<Party>> = []
    var isHeard = false
    var match: String?
  }

  /// A source chooses the parties that its documents name; aliases and groups are theirs too.
  ///
  /// Groups choose the parties that are certainly in all of one list and in none of the other,
  /// then those that may be, from all documents, whichever are heard.
  static func table(of corpus: Corpus, filter: QueryFilter, isLiteral: Bool) -> DataTable {
    var rows = corpus.parties.map { Row(party: $0) }
    for alias in corpus.aliases where filter.allows(alias.document) {
      let place = alias.party.position
      rows[place].isHeard = true
      if !rows[place].aliases.contains(alias.name) { rows[place].aliases.append(alias.name) }
    }
    for relation in corpus.relations
    where filter.hears(relation) && relation.status.isSettled
      && corpus[relation.tie].role == .membership
    {
      rows[relation.from.position].groups.insert(relation.to)
    }
    if filter.documents != nil {
      for party in partiesInClaims(of: corpus, filter: filter) {
        rows[party.position].isHeard = true
      }
    }
    let wanted = matches(in: corpus, filter: filter).filter { party, match in
      rows[party.position].match = match
      return filter.allows(anyOf: [party])
        && (filter.documents == nil || rows[party.position].isHeard)
    }
    return DataTable(
      name: "parties", fields: fields(corpus), rows: wanted.map { rows[$0.party.position] })
  }

  /// The parties that the groups asked for leave, and how surely; all where none is asked for.
  private static func matches(
    in corpus: Corpus, filter: QueryFilter
  ) -> [(party: Handle<Party>, match: String?)] {
    guard !filter.included.isEmpty || !filter.excluded.isEmpty else {
      return corpus.handles(of: \.parties).map { ($0, nil) }
    }
    let selection = GroupSelection(
      included: filter.included, excluded: filter.excluded, in: corpus)
    return selection.certain.map { ($0.party, "certain") }
      + selection.possible.map { ($0.party, "possible") }
  }

  /// The parties that the claims of the documents that are heard are about or come from.
  private static func partiesInClaims(
    of corpus: Corpus, filter: QueryFilter
  ) -> Set<Handle<Party>> {
    var parties: [Handle<Party>?] = []
    for claim in corpus.shares where filter.hears(claim) { parties.append(claim.party) }
    for claim in corpus.counts where filter.hears(claim) { parties.append(claim.subject) }
    for claim in corpus.relations where filter.hears(claim) { parties += [claim.from, claim.to] }
    for claim in corpus.commitments where filter.hears(claim) {
      parties += [claim.programme, claim.payer]
    }
    for claim in corpus.statements where filter.hears(claim) { parties.append(claim.subject) }
    for reference in corpus.claims {
      let provenance = corpus[reference].provenance
      if filter.allows(provenance.document) { parties.append(provenance.saidBy) }
    }
    for document in corpus.handles(of: \.documents) where filter.allows(document) {
      parties.append(corpus[document].agency)
    }
    return Set(parties.compactMap(\.self))
  }

  private static func fields(_ corpus: Corpus) -> [Field<Row>] {
    [
      Field("id", "The party's id: ISO 3166-1 alpha-3 or a slug.") { .text($0.party.id) },
      Field("name", "The party's name.") { .text($0.party.name) },
      Field("short", "A name for narrow columns.", isDetail: true) { .text($0.party.short) },
      Field("kind", "What kind of party it is.") { .text($0.party.kind.rawValue) },
      Field("iso2", "ISO 3166-1 alpha-2, of countries.", isDetail: true) {
        .text($0.party.iso2)
      },
      Field("region", "The UN M49 region, of countries.") { .text($0.party.region) },
      Field("parent", "The id of what it belongs to.") {
        .text($0.party.parent.map { corpus[$0].id })
      },
      Field("aliases", .list, "The names that documents use for it.", isDetail: true) {
        .list($0.aliases)
      },
      Field("groups", .list, "The ids of the groups that it is a member of.") {
        .list($0.groups.sorted().map { corpus[$0].id })
      },
      Field("match", "Whether the groups asked for fit it: certain or possible.") {
        .text($0.match)
      },
      Field("note", "What to know of it.", isDetail: true) { .text($0.party.note) },
    ]
  }
}
