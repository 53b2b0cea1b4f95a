public import LodeData

/// Countries and institutions against the ties that they have: one column a group or kind of tie.
public struct TieMatrix: Sendable {
  /// What is known of one party and one column.
  public enum State: Hashable, Sendable {
    /// A source states it as done.
    case present
    /// A source states it as planned, proposed or potential.
    case tentative
    /// The group has members that nobody names; the party may be one.
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
    /// Whether the sources leave members unnamed.
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

  /// Cost: O(relations + parties × columns + groups × relations).
  public init(corpus: Corpus) {
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
      } else if tie.role != .link {
        note(relation.from, corpus[relation.to].id, handle)
      }
    }
    let columns = Self.columns(corpus, named: Set(claims.values.flatMap(\.keys)))
    self.columns = columns
    lines = claims.map { party, ties in
      var cells = ties.mapValues { handles in
        Cell(
          state: handles.contains { corpus.relations[$0.position].status.isSettled }
            ? .present : .tentative, claims: handles)
      }
      for column in columns where cells[column.id] == nil && column.hasUnnamedMembers {
        cells[column.id] = Cell(state: .unknown, claims: [])
      }
      return Line(party: party, cells: cells)
    }
    .sorted { (corpus[$0.party].name, $0.party) < (corpus[$1.party].name, $1.party) }
  }

  /// Kinds of tie with a heading of their own, then groups that are counted, have members, or
  /// that another group succeeds or complements.
  private static func columns(_ corpus: Corpus, named: Set<String>) -> [Column] {
    let ties = corpus.handles(of: \.tieKinds).filter { named.contains(corpus[$0].id) }
      .filter { !corpus[$0].short.isEmpty }
      .map {
        Column(
          id: corpus[$0].id, title: corpus[$0].short, group: nil, hasNamedMembers: true,
          hasUnnamedMembers: false)
      }
    let tallies = Dictionary(
      grouping: Tally.all(in: corpus).filter { $0.members != nil }, by: \.subject)
    let forums = Set(
      corpus.relations.filter { corpus[$0.from].kind == .forum && corpus[$0.to].kind == .forum }
        .flatMap { [$0.from, $0.to] })
    let groups = corpus.handles(of: \.parties).filter { party in
      guard corpus[party].kind != .country, corpus[party].kind != .programme else { return false }
      return named.contains(corpus[party].id) || tallies[party] != nil || forums.contains(party)
    }
    .map { group in
      let counted = tallies[group] ?? []
      return Column(
        id: corpus[group].id, title: corpus[group].short, group: group,
        hasNamedMembers: named.contains(corpus[group].id),
        hasUnnamedMembers: counted.isEmpty
          ? corpus[group].kind == .forum
          : counted.contains { ($0.unnamed ?? 0) > 0 })
    }
    return groups + ties
  }
}
