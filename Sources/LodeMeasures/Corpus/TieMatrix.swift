public import LodeData

/// Countries and institutions against the ties that they have: one column a group or kind of tie.
public struct TieMatrix: Sendable {
  /// What is known of one party and one column.
  public enum State: Hashable, Sendable {
    /// A source states it as done.
    case present
    /// A source states it as planned, proposed or potential.
    case tentative
    /// The group has members that nobody names; the party may be one, as far as anybody says.
    case unknown
  }

  /// One party's tie in one column.
  public struct Cell: Hashable, Sendable {
    public let state: State
    public let claims: [Handle<Relation>]
  }

  /// A group, or a kind of tie.
  public struct Column: Hashable, Sendable {
    public let id: String
    public let title: String
    /// The group; nil for a kind of tie.
    public let group: Handle<Party>?
    /// Whether any source names anybody in it.
    public let hasNamedMembers: Bool
    /// Whether the sources leave members unnamed, or may.
    public let hasUnnamedMembers: Bool
  }

  /// One party's row.
  public struct Line: Sendable {
    public let party: Handle<Party>
    /// By the columns' ids; nothing where the party has no such tie.
    public let cells: [String: Cell]

    /// Every claim behind the row's cells, as the tables list them.
    public var claims: [Corpus.ClaimReference] {
      Set(cells.values.flatMap(\.claims)).sorted().map { .relation($0) }
    }
  }

  public let columns: [Column]
  /// The parties that have a stated tie, by name.
  public let lines: [Line]
  /// Who belongs where, which decides who may be unnamed.
  public let rosters: Rosters

  /// Cost: O(relations + parties × columns + groups × relations).
  public init(corpus: Corpus) { self.init(rosters: Rosters(corpus: corpus)) }

  /// The same, from rosters at hand.
  public init(rosters: Rosters) {
    let corpus = rosters.corpus
    var claims: [Handle<Party>: [String: [Handle<Relation>]]] = [:]
    func isRow(_ party: Handle<Party>) -> Bool {
      corpus[party].kind == .country || corpus[party].kind == .institution
    }
    func note(_ party: Handle<Party>, _ column: String, _ handle: Handle<Relation>) {
      guard isRow(party) else { return }
      claims[party, default: [:]][column, default: []].append(handle)
    }
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      let tie = corpus[relation.tie]
      if !tie.short.isEmpty {
        note(relation.from, tie.id, handle)
        note(relation.to, tie.id, handle)
      } else if tie.role.isBelonging {
        note(relation.from, corpus[relation.to].id, handle)
      }
    }
    let columns = Self.columns(rosters, named: Set(claims.values.flatMap(\.keys)))
    self.columns = columns
    self.rosters = rosters
    lines = claims.map { party, ties in
      var cells = ties.mapValues { handles in
        Cell(
          state: handles.contains { corpus.relations[$0.position].status.isSettled }
            ? .present : .tentative, claims: handles)
      }
      cells.merge(Self.unknown(of: party, columns, in: rosters)) { stated, _ in stated }
      return Line(party: party, cells: cells)
    }
    .sorted { (corpus[$0.party].name, $0.party) < (corpus[$1.party].name, $1.party) }
  }

  /// The rows of these parties, in their order; of one without any stated tie, a row of the groups
  /// of whose unnamed members it may be.
  ///
  /// Cost: O(lines + parties × columns).
  public func lines(of parties: [Handle<Party>]) -> [Line] {
    let known = Dictionary(lines.map { ($0.party, $0) }, uniquingKeysWith: { first, _ in first })
    return parties.map {
      known[$0] ?? Line(party: $0, cells: Self.unknown(of: $0, columns, in: rosters))
    }
  }

  /// The groups of whose unnamed members a party may be.
  private static func unknown(
    of party: Handle<Party>, _ columns: [Column], in rosters: Rosters
  ) -> [String: Cell] {
    columns.reduce(into: [:]) { cells, column in
      guard let group = column.group, rosters.mayBeUnnamed(party, in: group) else { return }
      cells[column.id] = Cell(state: .unknown, claims: [])
    }
  }

  /// Kinds of tie with a heading of their own, then groups that are counted, have members, or
  /// that another group succeeds or complements.
  private static func columns(_ rosters: Rosters, named: Set<String>) -> [Column] {
    let corpus = rosters.corpus
    let ties = corpus.handles(of: \.tieKinds).filter { named.contains(corpus[$0].id) }
      .filter { !corpus[$0].short.isEmpty }
      .map {
        Column(
          id: corpus[$0].id, title: corpus[$0].short, group: nil, hasNamedMembers: true,
          hasUnnamedMembers: false)
      }
    let forums = Set(
      corpus.relations.filter { corpus[$0.from].kind == .forum && corpus[$0.to].kind == .forum }
        .flatMap { [$0.from, $0.to] })
    let groups = corpus.handles(of: \.parties).filter { party in
      guard corpus[party].kind != .country, corpus[party].kind != .programme else { return false }
      return named.contains(corpus[party].id) || !rosters[party].counts.isEmpty
        || forums.contains(party)
    }
    .map { group in
      Column(
        id: corpus[group].id, title: corpus[group].short, group: group,
        hasNamedMembers: named.contains(corpus[group].id),
        hasUnnamedMembers: rosters[group].mostUnnamed != 0)
    }
    return groups + ties
  }
}
