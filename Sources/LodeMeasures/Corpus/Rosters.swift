public import LodeData

/// The rosters of every group, made once for all questions about who is in which.
public struct Rosters: Sendable {
  public let corpus: Corpus
  /// The groups that have members, named, planned or only counted, and every forum; as listed.
  public let groups: [Handle<Party>]
  /// Who can be asked for by name where members are unnamed: countries, and the institutions
  /// that belong to some group.
  public let candidates: Set<Handle<Party>>
  /// The candidates as the tables list them.
  let listedCandidates: [Handle<Party>]
  /// The topmost thing that each party belongs to, by the party's position.
  let families: [Handle<Party>]
  private let rosters: [Handle<Party>: Roster]

  /// Reads memberships, partnerships and counts of all documents.
  ///
  /// Cost: O(groups × relations).
  public init(corpus: Corpus) {
    typealias Names = [Handle<Party>: [Handle<Relation>]]
    self.corpus = corpus
    families = corpus.handles(of: \.parties).map { corpus.family(of: $0) }
    var named: [Handle<Party>: Names] = [:]
    var planned: [Handle<Party>: Names] = [:]
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      guard corpus[relation.tie].role != .link else { continue }
      if relation.status.isSettled {
        named[relation.to, default: [:]][relation.from, default: []].append(handle)
      } else {
        planned[relation.to, default: [:]][relation.from, default: []].append(handle)
      }
    }
    let tallies = Dictionary(
      grouping: Tally.all(in: corpus).filter { $0.members != nil }, by: \.subject)
    let forums = corpus.handles(of: \.parties).filter { corpus[$0].kind == .forum }
    groups = Set(named.keys).union(planned.keys).union(tallies.keys).union(forums).sorted()
    var rosters: [Handle<Party>: Roster] = [:]
    for group in groups {
      let names = named[group] ?? [:]
      rosters[group] = Roster(
        of: group, named: names, planned: (planned[group] ?? [:]).filter { names[$0.key] == nil },
        tallies: tallies[group] ?? [], in: corpus)
    }
    self.rosters = rosters
    let belonging = rosters.values.flatMap { Array($0.named.keys) + Array($0.planned.keys) }
    candidates = Set(
      belonging.filter { corpus[$0].kind == .institution }
        + corpus.handles(of: \.parties).filter { corpus[$0].kind == .country })
    listedCandidates = candidates.sorted()
  }

  /// The roster of a group; of anything else, one with nobody in it.
  public subscript(group: Handle<Party>) -> Roster {
    rosters[group] ?? Roster(of: group, named: [:], planned: [:], tallies: [], in: corpus)
  }
}
