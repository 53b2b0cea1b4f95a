public import LodeData
import LodeMeasures

/// Which rows of a table are wanted; every id is known to exist.
public struct QueryFilter: Sendable {
  /// A filter that lets every row pass.
  public static let all = QueryFilter()

  let mineral: Handle<Mineral>?
  let stage: Handle<Stage>?
  let party: Handle<Party>?
  /// The documents that are heard; nil for all.
  let documents: Set<Handle<Document>>?
  let year: Int?
  /// The groups that a party is to be in, all of them.
  let included: [Handle<Party>]
  /// The groups that a party is not to be in, none of them.
  let excluded: [Handle<Party>]

  private init() {
    mineral = nil
    stage = nil
    party = nil
    documents = nil
    year = nil
    included = []
    excluded = []
  }

  /// Looks the ids up; nil lets everything pass.
  ///
  /// - Parameters:
  ///   - mineral: The id of a mineral.
  ///   - stage: The id of a stage.
  ///   - party: The id of a party.
  ///   - source: The id of a document, or of a package for all of its documents.
  ///   - year: The calendar year; what has no year is left out by any.
  ///   - included: The ids of groups that a party is to be in.
  ///   - excluded: The ids of groups that a party is not to be in.
  ///   - corpus: What the ids are looked up in.
  /// - Throws: ``QueryError/unknownID(_:of:nearest:)`` for the first id that nothing has, with the
  ///   id that has this name, or else the nearest one. Cost: O(rows) an id.
  public init(
    mineral: String? = nil, stage: String? = nil, party: String? = nil, source: String? = nil,
    year: Int? = nil, included: [String] = [], excluded: [String] = [], in corpus: Corpus
  ) throws(QueryError) {
    self.mineral = try Self.handle(mineral, .mineral, in: corpus, \.minerals, name: \.name)
    self.stage = try Self.handle(stage, .stage, in: corpus, \.stages, name: \.name)
    self.party = try Self.party(party, in: corpus)
    documents = try Self.documents(source, in: corpus)
    self.year = year
    self.included = try Self.groups(included, .included, in: corpus)
    self.excluded = try Self.groups(excluded, .excluded, in: corpus)
  }

  /// The dimensions that the filter chooses by.
  public var dimensions: Set<QueryDimension> {
    var dimensions: Set<QueryDimension> = []
    if mineral != nil { dimensions.insert(.mineral) }
    if stage != nil { dimensions.insert(.stage) }
    if party != nil { dimensions.insert(.party) }
    if documents != nil { dimensions.insert(.source) }
    if year != nil { dimensions.insert(.year) }
    if !included.isEmpty { dimensions.insert(.included) }
    if !excluded.isEmpty { dimensions.insert(.excluded) }
    return dimensions
  }

  private static func handle<Row: Identified>(
    _ id: String?, _ dimension: QueryDimension, in corpus: Corpus, _ table: KeyPath<Corpus, [Row]>,
    name: KeyPath<Row, String>
  ) throws(QueryError) -> Handle<Row>? {
    guard let id else { return nil }
    if let handle = corpus.find(id, in: table) { return handle }
    let rows = corpus[keyPath: table]
    let named = rows.first { $0[keyPath: name].lowercased() == id.lowercased() }?.id
    throw .unknownID(
      id, of: dimension, nearest: named ?? Suggestion.nearest(to: id, among: rows.map(\.id)))
  }

  private static func party(_ id: String?, in corpus: Corpus) throws(QueryError) -> Handle<Party>? {
    do {
      return try handle(id, .party, in: corpus, \.parties, name: \.name)
    } catch {
      let alias = corpus.aliases.first { $0.name.lowercased() == id?.lowercased() }
      guard let id, let alias else { throw error }
      throw .unknownID(id, of: .party, nearest: corpus[alias.party].id)
    }
  }

  /// Looks groups up; a name or short name of a group leads to its id.
  private static func groups(
    _ ids: [String], _ dimension: QueryDimension, in corpus: Corpus
  ) throws(QueryError) -> [Handle<Party>] {
    guard !ids.isEmpty else { return [] }
    let known = Rosters(corpus: corpus).groups
    var groups: [Handle<Party>] = []
    for id in ids {
      if let group = known.first(where: { corpus[$0].id == id }) {
        groups.append(group)
        continue
      }
      // Ids first, so that they win where a name is as near.
      let words =
        known.map { corpus[$0].id } + known.flatMap { [corpus[$0].short, corpus[$0].name] }
      let nearest = Suggestion.nearest(to: id, among: words)
      let meant = known.first {
        nearest == corpus[$0].id || nearest == corpus[$0].short || nearest == corpus[$0].name
      }
      throw .unknownID(id, of: dimension, nearest: meant.map { corpus[$0].id })
    }
    return groups
  }

  private static func documents(
    _ id: String?, in corpus: Corpus
  ) throws(QueryError) -> Set<Handle<Document>>? {
    guard let id else { return nil }
    let package = corpus.find(id, in: \.packages)
    let document = corpus.find(id, in: \.documents)
    guard package != nil || document != nil else {
      let known = corpus.documents.map(\.id) + corpus.speakingPackages.map(\.id)
      throw .unknownID(id, of: .source, nearest: Suggestion.nearest(to: id, among: known))
    }
    return Set(
      corpus.handles(of: \.documents).filter { $0 == document || corpus[$0].package == package })
  }
}

/// Whether a row passes, one dimension at a time.
extension QueryFilter {
  func allows(mineral: Handle<Mineral>) -> Bool { self.mineral.map { $0 == mineral } ?? true }

  func allows(stage: Handle<Stage>) -> Bool { self.stage.map { $0 == stage } ?? true }

  /// Whether one of the parties is the one that is wanted.
  func allows(anyOf parties: some Sequence<Handle<Party>?>) -> Bool {
    party.map { wanted in parties.contains { $0 == wanted } } ?? true
  }

  func allows(_ document: Handle<Document>) -> Bool { documents?.contains(document) ?? true }

  func allows(year: Int?) -> Bool { self.year.map { $0 == year } ?? true }

  /// Whether the year is one of those that something takes.
  func allows(years: ClosedRange<Int>) -> Bool { year.map(years.contains) ?? true }

  /// Whether a claim stands in a document that is heard.
  func hears(_ claim: some Claim) -> Bool { allows(claim.provenance.document) }

  /// Whether a claim is heard and holds for a day of the year.
  func hearsInYear(_ claim: some Claim) -> Bool {
    hears(claim) && allows(year: claim.provenance.date.year)
  }
}
