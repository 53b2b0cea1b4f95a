import LodeData

/// What of the network is folded into what, for ``TieGraph``.
struct TieFolding {
  let corpus: Corpus
  /// The ids of nodes that are unfolded.
  let opened: Set<String>
  /// The groups whose members are counted or many, with those that are named: they are folded in.
  let groups: [Handle<Party>: [Handle<Party>]]
  /// The country that each body and official belongs to, over any number of steps.
  private let countries: [Handle<Party>: Handle<Party>]
  /// The parties that came out of folded kinds that are opened.
  private var outOfKinds: Set<TieNode> = []

  /// The most members that are unfolded one by one; more come by region.
  private static let mostMembers = 12
  /// The most members whose ties are drawn although nobody counts them.
  private static let fewMembers = 3

  init(corpus: Corpus, opened: Set<String>) {
    self.corpus = corpus
    var groups: [Handle<Party>: [Handle<Party>]] = [:]
    let counted = Set(corpus.counts.filter { $0.members != nil }.map(\.subject))
    let memberships = Membership.all(in: corpus)
    for group in Membership.groups(in: corpus) {
      let named = memberships[group]?.members.map(\.party) ?? []
      if counted.contains(group) || named.count > Self.fewMembers { groups[group] = named }
    }
    self.groups = groups
    var countries: [Handle<Party>: Handle<Party>] = [:]
    for party in corpus.handles(of: \.parties) where corpus[party].kind != .country {
      countries[party] = corpus.ancestors(of: party).first { corpus[$0].kind == .country }
    }
    self.countries = countries
    let known = Set(corpus.parties.map(\.id)).union(Party.Kind.allCases.map(\.rawValue))
    self.opened = opened.filter { id in
      known.contains(id.split(separator: "/").first.map(String.init) ?? "")
    }
    guard Party.Kind.allCases.contains(where: { self.opened.contains(id(of: .kind($0))) }) else {
      return
    }
    let closed = TieFolding(corpus: corpus, opened: [])
    let kinds = closed.foldedKinds(closed.edges, isCompact: true)
    outOfKinds = Set(kinds.filter { self.opened.contains(id(of: $0.value)) }.keys)
  }

  /// The word that opens a node; that of a kind is longer where a party has the kind's word as id.
  func id(of node: TieNode) -> String {
    switch node {
    case .party(let party): corpus[party].id
    case .members(let group, let region):
      "\(corpus[group].id)/\(region.isEmpty ? "other" : region.slug)"
    case .kind(let kind):
      corpus.find(kind.rawValue, in: \.parties) == nil ? kind.rawValue : "\(kind.rawValue)/all"
    }
  }

  private func isOpen(_ node: TieNode) -> Bool { opened.contains(id(of: node)) }

  // MARK: From relations to edges

  /// What the relations join, before kinds are folded.
  var edges: [TieEdge] {
    var ties: [TiePair: [Handle<Relation>]] = [:]
    for handle in corpus.handles(of: \.relations) {
      if let pair = pair(of: handle) { ties[pair, default: []].append(handle) }
    }
    return ties.map { TieEdge($0, claims: $1, in: corpus) }
  }

  /// The node that a party is drawn as; nil for who is nobody's and no party of its own.
  private func node(of party: Handle<Party>) -> TieNode? {
    if let country = countries[party] {
      return .party(isOpen(.party(country)) ? party : country)
    }
    switch corpus[party].kind {
    case .person, .agency: return nil
    default: return .party(party)
    }
  }

  /// The nodes that a relation joins, where it is drawn.
  private func pair(of handle: Handle<Relation>) -> TiePair? {
    let relation = corpus.relations[handle.position]
    let role = corpus[relation.tie].role
    guard role == .membership, groups[relation.to] != nil else {
      // What two groups do not share joins nothing.
      guard role != .apart, !isCovered(relation),
        let from = node(of: relation.from), let to = node(of: relation.to), from != to
      else { return nil }
      return TiePair(from: from, to: to)
    }
    guard relation.status.isSettled,
      let from = memberNode(of: relation.from, in: relation.to)
    else { return nil }
    return TiePair(from: from, to: .party(relation.to))
  }

  /// What a member of an open group is drawn as; nil where it is folded in.
  private func memberNode(
    of party: Handle<Party>, in group: Handle<Party>
  ) -> TieNode? {
    let region = TieNode.members(of: group, region: corpus[party].region)
    if isOpen(region) { return .party(party) }
    guard isOpen(.party(group)) else { return nil }
    return (groups[group]?.count ?? 0) > Self.mostMembers ? region : .party(party)
  }

  /// Whether a tie between two countries says what the first one's tie with a group says: it stands
  /// opposite a group that names the second, by the same event and with the same outcome.
  private func isCovered(_ relation: Relation) -> Bool {
    let outcome = corpus[relation.tie].outcome
    guard corpus[relation.to].kind == .country, !outcome.isEmpty else { return false }
    let from = countries[relation.from] ?? relation.from
    return corpus.relations.contains { other in
      corpus[other.tie].role == .counterpart && corpus[other.tie].outcome == outcome
        && other.event == relation.event && (countries[other.from] ?? other.from) == from
        && groups[other.to]?.contains(relation.to) ?? false
    }
  }

  // MARK: What is opened

  /// Whether a node is opened, or came out of something that is.
  func isUnfolded(_ node: TieNode) -> Bool {
    if isOpen(node) || outOfKinds.contains(node) { return true }
    switch node {
    case .party(let party):
      return countries[party].map { isOpen(.party($0)) } ?? false
        || groups.contains { group, members in
          members.contains(party) && memberNode(of: party, in: group) == node
        }
    case .members(let group, _): return isOpen(.party(group))
    case .kind: return false
    }
  }

  /// The kind that a party is folded by: institutions stand with countries, forums with meetings.
  private func kind(of party: Handle<Party>) -> Party.Kind {
    switch corpus[party].kind {
    case .institution: .country
    case .forum: .meeting
    default: corpus[party].kind
    }
  }

  // MARK: Kinds

  /// What stands for each party that is folded into the others of its kind.
  ///
  /// Forums, meetings and sets of agreements stay, as do countries that have a tie with one of
  /// them, and whatever more than half of all newsrooms speak of; of a compact graph only groups
  /// that are counted, forums with a tie to another one, and countries that have a tie with one of
  /// these. What is alone of its kind stays, and beside what is opened a few of a kind.
  func foldedKinds(
    _ edges: [TieEdge], isCompact: Bool
  ) -> [TieNode: TieNode] {
    let newsrooms = Set(corpus.documents.map(\.agency)).count
    let anchors = anchors(of: edges, isCompact: isCompact)
    var claims: [TieNode: [Handle<Relation>]] = [:]
    var kept: Set<TieNode> = []
    for edge in edges {
      for (end, other) in [(edge.from, edge.to), (edge.to, edge.from)] {
        claims[end, default: []] += edge.claims
        if anchors.contains(end) || (anchors.contains(other) && isCountry(end)) {
          kept.insert(end)
        }
      }
    }
    var byKind: [Party.Kind: [TieNode]] = [:]
    for (node, claims) in claims {
      guard case .party(let party) = node, !kept.contains(node), !isUnfolded(node),
        isCompact
          || corpus.agencies(behind: claims.map { .relation($0) }).count * 2 <= newsrooms
      else { continue }
      byKind[kind(of: party), default: []].append(node)
    }
    var folded: [TieNode: TieNode] = [:]
    let fewest = opened.isEmpty ? 2 : Self.fewMembers + 1
    for (kind, nodes) in byKind where nodes.count >= fewest {
      let kin = Set(nodes)
      // What has ties among its own alone would leave nothing to draw.
      guard edges.contains(where: { kin.contains($0.from) != kin.contains($0.to) }) else {
        continue
      }
      for node in nodes { folded[node] = .kind(kind) }
    }
    return folded
  }

  /// The nodes that are the network's frame.
  private func anchors(of edges: [TieEdge], isCompact: Bool) -> Set<TieNode> {
    var anchors: Set<TieNode> = []
    for edge in edges {
      let isBetweenForums = isForum(edge.from) && isForum(edge.to)
      for end in [edge.from, edge.to] {
        guard case .party(let party) = end else {
          anchors.insert(end)
          continue
        }
        switch corpus[party].kind {
        case .forum, .meeting, .agreementSet:
          if !isCompact || groups[party] != nil || isBetweenForums { anchors.insert(end) }
        default: continue
        }
      }
    }
    return anchors
  }

  private func isForum(_ node: TieNode) -> Bool {
    guard case .party(let party) = node else { return false }
    return corpus[party].kind == .forum
  }

  private func isCountry(_ node: TieNode) -> Bool {
    guard case .party(let party) = node else { return false }
    return kind(of: party) == .country
  }

  // MARK: Nodes

  /// The node with what is folded into it.
  func fold(_ node: TieNode, kinds: [TieNode: TieNode]) -> TieFold {
    var parties: [Handle<Party>] = []
    switch node {
    case .party(let party):
      parties =
        groups[party]
        ?? corpus.handles(of: \.parties).filter { other in
          countries[other] == party
            && corpus.relations.contains { $0.from == other || $0.to == other }
        }
    case .members(let group, let region):
      parties = (groups[group] ?? []).filter { corpus[$0].region == region }
    case .kind:
      parties = kinds.filter { $0.value == node }.keys.compactMap { node in
        if case .party(let party) = node { party } else { nil }
      }.sorted()
    }
    return TieFold(node: node, id: id(of: node), parties: parties, isOpen: isOpen(node))
  }

  /// Parties as the tables list them, then folded ones.
  func order(of node: TieNode) -> (Int, Int, String) {
    switch node {
    case .party(let party): (0, party.position, "")
    case .members(let group, let region): (1, group.position, region)
    case .kind(let kind): (2, 0, kind.rawValue)
    }
  }
}
