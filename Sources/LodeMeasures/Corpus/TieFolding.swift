import LodeData

/// What of the network is folded into what, for ``TieGraph``.
struct TieFolding {
  let corpus: Corpus
  let opened: Set<String>
  /// The groups whose members are counted or many: they are folded into the group.
  let groups: Set<Handle<Party>>
  private let members: [Handle<Party>: [Handle<Party>]]
  /// The country that each body and official belongs to, over any number of steps.
  private let partyHubs: [Handle<Party>: Handle<Party>]

  init(corpus: Corpus, opened: Set<String>) {
    self.corpus = corpus
    var members: [Handle<Party>: [Handle<Party>]] = [:]
    let counted = Set(corpus.counts.filter { $0.members != nil }.map(\.subject))
    for group in Membership.groups(in: corpus) {
      let named = Membership(of: group, in: corpus).members.map(\.party)
      if counted.contains(group) || named.count > TieGraph.fewMembers { members[group] = named }
    }
    self.members = members
    groups = Set(members.keys)
    var hubs: [Handle<Party>: Handle<Party>] = [:]
    for party in corpus.handles(of: \.parties) where corpus[party].kind != .country {
      hubs[party] = corpus.ancestors(of: party).first { corpus[$0].kind == .country }
    }
    partyHubs = hubs
    let known = Set(corpus.parties.map(\.id))
    self.opened = opened.filter { id in
      known.contains(id.split(separator: "/").first.map(String.init) ?? "")
    }
  }

  /// The word that opens a node.
  func id(of node: TieGraph.Node) -> String {
    switch node {
    case .party(let party): corpus[party].id
    case .members(let group, let region): "\(corpus[group].id)/\(region)"
    case .leaves(let hub, let kind): "\(corpus[hub].id)/\(kind.rawValue)"
    }
  }

  private func isOpen(_ party: Handle<Party>) -> Bool { opened.contains(corpus[party].id) }

  /// The node that a party is drawn as; nil for who is nobody's and no party of its own.
  private func node(of party: Handle<Party>) -> TieGraph.Node? {
    if let country = partyHubs[party] {
      return .party(isOpen(country) ? party : country)
    }
    switch corpus[party].kind {
    case .person, .agency: return nil
    default: return .party(party)
    }
  }

  /// The nodes that a relation joins, where it is drawn.
  func pairs(of handle: Handle<Relation>) -> [TieGraph.Pair] {
    let relation = corpus.relations[handle.position]
    guard corpus[relation.tie].role == .membership else {
      guard !isCovered(relation), let from = node(of: relation.from),
        let to = node(of: relation.to), from != to
      else { return [] }
      return [TieGraph.Pair(from: from, to: to)]
    }
    let group = relation.to
    guard groups.contains(group) else {
      guard let from = node(of: relation.from), from != .party(group) else { return [] }
      return [TieGraph.Pair(from: from, to: .party(group))]
    }
    let region = corpus[relation.from].region
    let isOpenRegion = opened.contains("\(corpus[group].id)/\(region)")
    guard isOpen(group) || isOpenRegion, relation.status.isSettled else { return [] }
    if (members[group]?.count ?? 0) <= TieGraph.mostMembers || isOpenRegion {
      return [TieGraph.Pair(from: .party(relation.from), to: .party(group))]
    }
    return [TieGraph.Pair(from: .members(of: group, region: region), to: .party(group))]
  }

  /// Whether a tie between two countries says what the first one's tie with a group says.
  private func isCovered(_ relation: Relation) -> Bool {
    guard corpus[relation.to].kind == .country else { return false }
    let from = partyHubs[relation.from] ?? relation.from
    return corpus.relations.contains { other in
      other.tie == relation.tie && (partyHubs[other.from] ?? other.from) == from
        && groups.contains(other.to) && (members[other.to]?.contains(relation.to) ?? false)
    }
  }

  /// What is opened, and what came out of it.
  func core(of edges: [TieGraph.Edge]) -> Set<TieGraph.Node> {
    let neighbours = TieGraph.neighbours(in: edges)
    return Set(
      neighbours.keys.filter { node in
        switch node {
        case .party(let party):
          isOpen(party) || isUnfolded(party)
            || fold(of: node, neighbours).map { opened.contains(id(of: $0)) } ?? false
        case .members(let group, _): isOpen(group)
        case .leaves: false
        }
      })
  }

  /// The node that a node with one neighbour may be folded into, beside that neighbour.
  func fold(
    of node: TieGraph.Node, _ neighbours: [TieGraph.Node: Set<TieGraph.Node>]
  ) -> TieGraph.Node? {
    guard case .party(let party) = node, let others = neighbours[node], others.count == 1,
      case .party(let hub)? = others.first, !groups.contains(party), !isOpen(party),
      !isUnfolded(party)
    else { return nil }
    // Countries and institutions are parties alike.
    let kind = corpus[party].kind
    return .leaves(of: hub, kind: kind == .institution ? .country : kind)
  }

  /// Whether a party came out of something that is opened: it is a body of it or a member.
  private func isUnfolded(_ party: Handle<Party>) -> Bool {
    partyHubs[party].map(isOpen) ?? false
      || groups.contains { group in
        (isOpen(group) || isOpenRegion(of: group, party))
          && (members[group]?.contains(party) ?? false)
      }
  }

  private func isOpenRegion(of group: Handle<Party>, _ party: Handle<Party>) -> Bool {
    opened.contains("\(corpus[group].id)/\(corpus[party].region)")
  }

  /// The node with what is folded into it.
  func fold(_ node: TieGraph.Node, edges: [TieGraph.Edge]) -> TieGraph.Fold {
    var parties: [Handle<Party>] = []
    var isOpen = false
    switch node {
    case .party(let party):
      isOpen = self.isOpen(party)
      parties =
        members[party]
        ?? corpus.handles(of: \.parties).filter { other in
          partyHubs[other] == party
            && corpus.relations.contains { $0.from == other || $0.to == other }
        }
    case .members(let group, let region):
      parties = (members[group] ?? []).filter { corpus[$0].region == region }
    case .leaves(let hub, let kind):
      let ends = edges.filter { $0.from == node || $0.to == node }
        .flatMap(\.claims).map { corpus.relations[$0.position] }
        .flatMap { [$0.from, $0.to] }
      parties = Set(ends.map { partyHubs[$0] ?? $0 })
        .filter { other in
          other != hub
            && (corpus[other].kind == kind
              || (kind == .country && corpus[other].kind == .institution))
        }.sorted()
    }
    return TieGraph.Fold(node: node, id: id(of: node), parties: parties, isOpen: isOpen)
  }

  /// Parties as the tables list them, then folded ones.
  func order(of node: TieGraph.Node) -> (Int, Int, String) {
    switch node {
    case .party(let party): (0, party.position, "")
    case .members(let group, let region): (1, group.position, region)
    case .leaves(let hub, let kind): (2, hub.position, kind.rawValue)
    }
  }
}
