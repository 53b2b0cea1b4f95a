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

  /// Reads memberships, partnerships, counts, and who is in none of a group, of all documents.
  ///
  /// Groups that are stated to be apart, and of which a member is named in both, contradict the
  /// names; nothing follows then from their being apart. Cost: O(groups × relations).
  public init(corpus: Corpus) {
    let (named, planned) = Self.names(in: corpus)
    let separations = Separations(in: corpus)
    let families = corpus.handles(of: \.parties).map { corpus.family(of: $0) }
    let tallies = Dictionary(
      grouping: Tally.all(in: corpus).filter { $0.members != nil }, by: \.subject)
    let forums = corpus.handles(of: \.parties).filter { corpus[$0].kind == .forum }
    let groups = Set(named.keys).union(planned.keys).union(tallies.keys).union(forums).sorted()
    var rosters: [Handle<Party>: Roster] = [:]
    for group in groups {
      let names = named[group] ?? [:]
      let apart = (separations.apart[group] ?? [:]).filter { other, _ in
        corpus.shared(names.keys, (named[other] ?? [:]).keys).isEmpty
      }
      let counterparts = separations.counterparts[group] ?? [:]
      let others = apart.keys.flatMap { (named[$0] ?? [:]).keys } + counterparts.keys
      let outsiders = Set(others.map { families[$0.position] })
        .subtracting(names.keys.map { families[$0.position] })
      rosters[group] = Roster(
        of: group, named: names,
        planned: (planned[group] ?? [:]).filter { party, _ in
          names[party] == nil && !outsiders.contains(families[party.position])
        },
        tallies: tallies[group] ?? [], apart: apart, counterparts: counterparts,
        outsiders: outsiders, in: corpus)
    }
    let belonging = rosters.values.flatMap { Array($0.named.keys) + Array($0.planned.keys) }
    candidates = Set(
      belonging.filter { corpus[$0].kind == .institution }
        + corpus.handles(of: \.parties).filter { corpus[$0].kind == .country })
    listedCandidates = candidates.sorted()
    self.corpus = corpus
    self.families = families
    self.groups = groups
    self.rosters = rosters
  }

  /// The roster of a group; of anything else, one with nobody in it.
  public subscript(group: Handle<Party>) -> Roster {
    rosters[group] ?? Roster(of: group, named: [:], planned: [:], tallies: [], in: corpus)
  }

  /// Whether a party can be one of a group's unnamed members.
  public func mayBeUnnamed(_ party: Handle<Party>, in group: Handle<Party>) -> Bool {
    candidates.contains(party) && standing(of: party, in: self[group]) == .hidden
  }

  /// How a party stands to a group.
  func standing(of party: Handle<Party>, in roster: Roster) -> Roster.Standing {
    roster.standing(
      of: party, family: families[party.position], isCountry: corpus[party].kind == .country)
  }

  /// What says that a party is none of a group's unnamed members although they could be of its
  /// kind: that it, or one of its family, stands opposite them, or belongs to a group apart.
  ///
  /// As the tables list them; empty where it may be unnamed there, or where nobody is.
  public func exclusions(
    of party: Handle<Party>, from group: Handle<Party>
  ) -> [Handle<Relation>] {
    let roster = self[group]
    let family = families[party.position]
    guard roster.mostUnnamed != 0, roster.outsiders.contains(family),
      roster.isEligible(isCountry: corpus[party].kind == .country)
    else { return [] }
    func claims(_ names: [Handle<Party>: [Handle<Relation>]]) -> [Handle<Relation>] {
      names.flatMap { families[$0.key.position] == family ? $0.value : [] }
    }
    let elsewhere = roster.apart.flatMap { other, statements in
      let names = claims(self[other].named)
      return names.isEmpty ? [] : statements + names
    }
    return Set(claims(roster.counterparts) + elsewhere).sorted()
  }

  private typealias Names = [Handle<Party>: [Handle<Party>: [Handle<Relation>]]]

  /// Who belongs to which group, and who is to.
  private static func names(in corpus: Corpus) -> (settled: Names, planned: Names) {
    var (settled, planned): (Names, Names) = ([:], [:])
    for handle in corpus.handles(of: \.relations) {
      let relation = corpus.relations[handle.position]
      guard corpus[relation.tie].role.isBelonging else { continue }
      if relation.status.isSettled {
        settled[relation.to, default: [:]][relation.from, default: []].append(handle)
      } else {
        planned[relation.to, default: [:]][relation.from, default: []].append(handle)
      }
    }
    return (settled, planned)
  }
}
