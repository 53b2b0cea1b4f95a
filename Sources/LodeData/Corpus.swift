/// Everything that the loaded packages say, with every reference resolved.
///
/// A corpus is immutable and cheap to pass around. Tables keep the order of their packages and
/// rows, so that equal packages give equal corpora.
public struct Corpus: Sendable {
  public internal(set) var packages: [PackageInfo] = []
  /// The packages that are loaded and not heard.
  public private(set) var silenced: Set<Handle<PackageInfo>> = []
  public internal(set) var documents: [Document] = []
  public internal(set) var parties: [Party] = []
  public internal(set) var aliases: [Alias] = []
  public internal(set) var minerals: [Mineral] = []
  public internal(set) var stages: [Stage] = []
  public internal(set) var tieKinds: [TieKind] = []
  public internal(set) var events: [Event] = []
  public internal(set) var tiles: [Tile] = []
  public internal(set) var shares: [ShareClaim] = []
  public internal(set) var totals: [TotalClaim] = []
  public internal(set) var counts: [CountClaim] = []
  public internal(set) var relations: [Relation] = []
  public internal(set) var commitments: [Commitment] = []
  public internal(set) var eventReports: [EventReport] = []
  public internal(set) var controls: [ControlClaim] = []
  public internal(set) var statements: [Statement] = []
  public internal(set) var rulings: [Ruling] = []

  /// A corpus that says nothing.
  public init() {}

  // Inlinable, so that who reads one field does not copy the whole row.
  @inlinable public subscript(handle: Handle<PackageInfo>) -> PackageInfo {
    packages[handle.position]
  }
  @inlinable public subscript(handle: Handle<Document>) -> Document { documents[handle.position] }
  @inlinable public subscript(handle: Handle<Party>) -> Party { parties[handle.position] }
  @inlinable public subscript(handle: Handle<Mineral>) -> Mineral { minerals[handle.position] }
  @inlinable public subscript(handle: Handle<Stage>) -> Stage { stages[handle.position] }
  @inlinable public subscript(handle: Handle<TieKind>) -> TieKind { tieKinds[handle.position] }
  @inlinable public subscript(handle: Handle<Event>) -> Event { events[handle.position] }

  /// The handles of a table, in order.
  @inlinable
  public func handles<Row>(of table: KeyPath<Corpus, [Row]>) -> [Handle<Row>] {
    self[keyPath: table].indices.map { Handle($0) }
  }

  /// The handle of the row with this id, or nil.
  ///
  /// Cost: O(rows).
  public func find<Row: Identified>(
    _ id: String, in table: KeyPath<Corpus, [Row]>
  ) -> Handle<Row>? {
    self[keyPath: table].firstIndex { $0.id == id }.map { Handle($0) }
  }
}

extension Corpus {
  /// A reference to one claim of any kind.
  public enum ClaimReference: Hashable, Sendable {
    case share(Handle<ShareClaim>)
    case total(Handle<TotalClaim>)
    case count(Handle<CountClaim>)
    case relation(Handle<Relation>)
    case commitment(Handle<Commitment>)
    case eventReport(Handle<EventReport>)
    case control(Handle<ControlClaim>)
    case statement(Handle<Statement>)
  }

  /// The claim behind a reference.
  public subscript(reference: ClaimReference) -> any Claim {
    switch reference {
    case .share(let handle): shares[handle.position]
    case .total(let handle): totals[handle.position]
    case .count(let handle): counts[handle.position]
    case .relation(let handle): relations[handle.position]
    case .commitment(let handle): commitments[handle.position]
    case .eventReport(let handle): eventReports[handle.position]
    case .control(let handle): controls[handle.position]
    case .statement(let handle): statements[handle.position]
    }
  }

  /// The document that makes a claim.
  ///
  /// Cost: that of two array accesses; the claim itself is not copied.
  public func document(of reference: ClaimReference) -> Handle<Document> {
    switch reference {
    case .share(let handle): shares[handle.position].provenance.document
    case .total(let handle): totals[handle.position].provenance.document
    case .count(let handle): counts[handle.position].provenance.document
    case .relation(let handle): relations[handle.position].provenance.document
    case .commitment(let handle): commitments[handle.position].provenance.document
    case .eventReport(let handle): eventReports[handle.position].provenance.document
    case .control(let handle): controls[handle.position].provenance.document
    case .statement(let handle): statements[handle.position].provenance.document
    }
  }

  /// Every claim of every table, table by table.
  ///
  /// Cost: O(claims).
  public var claims: [ClaimReference] {
    handles(of: \.shares).map { .share($0) }
      + handles(of: \.totals).map { .total($0) }
      + handles(of: \.counts).map { .count($0) }
      + handles(of: \.relations).map { .relation($0) }
      + handles(of: \.commitments).map { .commitment($0) }
      + handles(of: \.eventReports).map { .eventReport($0) }
      + handles(of: \.controls).map { .control($0) }
      + handles(of: \.statements).map { .statement($0) }
  }

  /// How many claims there are.
  public var claimCount: Int {
    shares.count + totals.count + counts.count + relations.count + commitments.count
      + eventReports.count + controls.count + statements.count
  }

  /// How many claims name the line where they stand.
  ///
  /// Cost: O(claims).
  public var linedClaimCount: Int {
    func lined<Row: Claim>(_ rows: [Row]) -> Int {
      rows.indices.count { rows[$0].provenance.line != nil }
    }
    return lined(shares) + lined(totals) + lined(counts) + lined(relations) + lined(commitments)
      + lined(eventReports) + lined(controls) + lined(statements)
  }

  /// A document's claims by line, in the order of the tables within a line; those without one last.
  ///
  /// Cost: O(claims).
  public func claims(of document: Handle<Document>) -> [ClaimReference] {
    claims.enumerated()
      .filter { self[$0.element].provenance.document == document }
      .map { (line: self[$0.element].provenance.line ?? .max, place: $0.offset, claim: $0.element) }
      .sorted { ($0.line, $0.place) < ($1.line, $1.place) }
      .map(\.claim)
  }

  /// The newsrooms that make these claims, without repeats, in order of first mention.
  ///
  /// Support counts newsrooms, not files: two papers that carry one agency's text are one voice.
  public func agencies(behind references: some Sequence<ClaimReference>) -> [Handle<Party>] {
    var seen: [Handle<Party>] = []
    for reference in references {
      let agency = documents[document(of: reference).position].agency
      if !seen.contains(agency) { seen.append(agency) }
    }
    return seen
  }

  /// The packages that say something, in order: all but those of tiles alone and the silenced.
  public var speakingPackages: [PackageInfo] {
    handles(of: \.packages).filter { !silenced.contains($0) }.map { self[$0] }
      .filter { !$0.holdsTilesAlone }
  }

  /// The day up to which the documents that are heard speak; nil without any.
  public var asOf: CalendarDate? {
    documents.indices.lazy.filter { !silenced.contains(documents[$0].package) }
      .map { documents[$0].asOf }.max()
  }

  /// Whether a document's package is heard.
  public func hears(_ document: Document) -> Bool { !silenced.contains(document.package) }

  /// The same corpus with the claims of some packages left out.
  ///
  /// Parties, minerals, stages, events and documents stay, with their handles; handles of claims
  /// are other ones. Apply it to a corpus in which everything is heard. Cost: O(claims).
  public func silencing(_ packages: Set<Handle<PackageInfo>>) -> Corpus {
    guard !packages.isEmpty else { return self }
    var copy = self
    copy.silenced = silenced.union(packages)
    func isHeard(_ document: Handle<Document>) -> Bool {
      !packages.contains(self[document].package)
    }
    func keepHeard<Row: Claim>(_ table: WritableKeyPath<Corpus, [Row]>) {
      copy[keyPath: table].removeAll { !isHeard($0.provenance.document) }
    }
    copy.aliases.removeAll { !isHeard($0.document) }
    keepHeard(\.shares)
    keepHeard(\.totals)
    keepHeard(\.counts)
    keepHeard(\.relations)
    keepHeard(\.commitments)
    keepHeard(\.eventReports)
    keepHeard(\.controls)
    keepHeard(\.statements)
    return copy
  }
}

extension Corpus.ClaimReference: Comparable {
  /// The claim's place: its table, and its row.
  package var place: (table: Int, row: Int) {
    switch self {
    case .share(let handle): (0, handle.position)
    case .total(let handle): (1, handle.position)
    case .count(let handle): (2, handle.position)
    case .relation(let handle): (3, handle.position)
    case .commitment(let handle): (4, handle.position)
    case .eventReport(let handle): (5, handle.position)
    case .control(let handle): (6, handle.position)
    case .statement(let handle): (7, handle.position)
    }
  }

  /// In the order of ``Corpus/claims``.
  public static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}
