public import LodeData

/// Parties whose shares are taken together: a group of the network, or any parties by name.
///
/// A group's members are those whom settled ties of belonging name, counted ones and partners
/// alike. Members that are counted and not named belong too: they hold nothing for certain, and
/// perhaps what a known party holds. A planned membership is none yet, and the same is true of it.
/// An institution that belongs holds nothing for its member countries: no source says so.
public struct Coalition: Sendable {
  /// A member, with the ties that name it; none where the user does.
  public struct Member: Hashable, Sendable {
    public let party: Handle<Party>
    public let claims: [Handle<Relation>]
  }

  /// The group; nil for a list of parties.
  public let group: Handle<Party>?
  /// As the tables list them for a group, in the order given for a list.
  public let members: [Member]
  /// How many more members are counted and not named, at the least.
  public let leastUnnamed: Int
  /// How many are at the most; nil where nothing limits them.
  public let mostUnnamed: Int?
  /// The parties that may be among those, as the tables list them.
  let hidden: Set<Handle<Party>>
  /// The parties that may belong and take no place of an unnamed one: whose membership is planned,
  /// or of which a body is named.
  let near: Set<Handle<Party>>
  /// What documents count of the members.
  public let counts: [Handle<CountClaim>]

  /// Takes the members of a group.
  ///
  /// Cost: O(parties).
  public init(of group: Handle<Party>, in rosters: Rosters) {
    let roster = rosters[group]
    self.group = group
    members = roster.named.sorted { $0.key < $1.key }
      .map { Member(party: $0.key, claims: $0.value.sorted()) }
    leastUnnamed = roster.leastUnnamed
    mostUnnamed = roster.mostUnnamed
    counts = roster.counts
    var (hidden, near): (Set<Handle<Party>>, Set<Handle<Party>>) = ([], [])
    for party in rosters.corpus.handles(of: \.parties) {
      switch rosters.standing(of: party, in: roster) {
      case .hidden: if rosters.candidates.contains(party) { hidden.insert(party) }
      case .planned, .kin: near.insert(party)
      case .inside, .outside: break
      }
    }
    self.hidden = hidden
    self.near = near
  }

  /// Takes parties by themselves, in the order given and once each.
  public init(of parties: [Handle<Party>]) {
    var seen: Set<Handle<Party>> = []
    group = nil
    members = parties.filter { seen.insert($0).inserted }.map { Member(party: $0, claims: []) }
    (leastUnnamed, mostUnnamed, hidden, near, counts) = (0, 0, [], [], [])
  }

  /// The word that finds it again: the group's id, or the parties' ids between commas.
  public func id(in corpus: Corpus) -> String {
    group.map { corpus[$0].id } ?? members.map { corpus[$0.party].id }.joined(separator: ",")
  }

  /// The group's name, or those of the parties.
  public func name(in corpus: Corpus) -> String {
    group.map { corpus[$0].name } ?? members.map { corpus[$0.party].name }.joined(separator: ", ")
  }

  /// Whether a party certainly belongs.
  public func contains(_ party: Handle<Party>) -> Bool {
    members.contains { $0.party == party }
  }

  /// Whether a party that is not named may belong: as an unnamed member, or as a planned one.
  public func mayContain(_ party: Handle<Party>) -> Bool {
    hidden.contains(party) || near.contains(party)
  }

  /// How many members are named: a party and a body of it are one.
  public func named(in corpus: Corpus) -> Int { corpus.members(among: Set(members.map(\.party))) }

  /// How many named members are not among the parties: a party and a body of it are one, and
  /// neither is counted where either is among them.
  public func named(in corpus: Corpus, notAmong parties: Set<Handle<Party>>) -> Int {
    let families = Set(parties.map { corpus.family(of: $0) })
    return corpus.members(
      among: Set(members.map(\.party).filter { !families.contains(corpus.family(of: $0)) }))
  }

  /// Every claim of who belongs and how many do, as the tables list them.
  public var claims: [Corpus.ClaimReference] {
    Set(members.flatMap(\.claims)).sorted().map { .relation($0) } + counts.map { .count($0) }
  }
}
