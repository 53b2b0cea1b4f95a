public import LodeData

/// The members of one group as far as documents tell: named, planned, or counted without a name.
public struct Roster: Sendable {
  /// Which parties can be among the unnamed members.
  enum Eligibility: Hashable, Sendable {
    /// Documents count countries alone.
    case countries
    /// Every country that is counted has a name.
    case others
    case anybody
  }

  /// How one party stands to the group.
  enum Standing: Hashable, Sendable {
    /// A document names it.
    case inside
    /// A document plans its membership.
    case planned
    /// A document names a body of it, or what it is a body of: perhaps the same member.
    case kin
    /// It may be one of those whom nobody names.
    case hidden
    /// It is stated to be no member, or whoever belongs has a name and it is not among them.
    case outside
  }

  public let group: Handle<Party>
  /// The parties that settled memberships and partnerships name, each with its claims.
  public let named: [Handle<Party>: [Handle<Relation>]]
  /// The parties whose membership is planned, proposed or expected, each with its claims.
  public let planned: [Handle<Party>: [Handle<Relation>]]
  /// The groups that have no member in common with this one, each with the claims that say so.
  public let apart: [Handle<Party>: [Handle<Relation>]]
  /// Who stands opposite the members and is none of them, each with the claims that say so.
  public let counterparts: [Handle<Party>: [Handle<Relation>]]
  /// What documents count of the members.
  public let counts: [Handle<CountClaim>]
  /// How many members are counted and not named, at the least.
  public let leastUnnamed: Int
  /// How many are at the most; nil where nothing limits them.
  public let mostUnnamed: Int?
  let eligibility: Eligibility
  /// The families of the named and of the planned.
  let families: Set<Handle<Party>>
  /// The families that are none of the unnamed: of counterparts, and of those whom groups that are
  /// apart name.
  let outsiders: Set<Handle<Party>>

  /// Sets the names against the counts.
  ///
  /// Members that the ties' roles leave out of the count (``TieKind/Role/partnership``) belong
  /// on top of it. A group of which only countries are counted has no unnamed members of other
  /// kinds. A forum that nobody counts has any number of unnamed members; of any other group
  /// that nobody counts, the named are all.
  init(
    of group: Handle<Party>, named: [Handle<Party>: [Handle<Relation>]],
    planned: [Handle<Party>: [Handle<Relation>]], tallies: [Tally],
    apart: [Handle<Party>: [Handle<Relation>]] = [:],
    counterparts: [Handle<Party>: [Handle<Relation>]] = [:],
    outsiders: Set<Handle<Party>> = [], in corpus: Corpus
  ) {
    self.group = group
    self.named = named
    self.planned = planned
    self.apart = apart
    self.counterparts = counterparts
    self.outsiders = outsiders
    counts = tallies.flatMap(\.claims).sorted()
    families = Set((Array(named.keys) + Array(planned.keys)).map { corpus.family(of: $0) })
    let rest = Self.unnamed(tallies)
    guard let limits = rest.all ?? rest.countries else {
      leastUnnamed = 0
      mostUnnamed = tallies.isEmpty && corpus[group].kind != .forum ? 0 : nil
      eligibility = .anybody
      return
    }
    let least = max(limits.least, rest.countries?.least ?? 0)
    leastUnnamed = min(least, limits.most ?? least)
    mostUnnamed = limits.most
    eligibility =
      rest.all == nil ? .countries : rest.countries?.most == 0 ? .others : .anybody
  }

  /// How a party stands to the group; `family` is the topmost thing that it belongs to.
  func standing(
    of party: Handle<Party>, family: Handle<Party>, isCountry: Bool
  ) -> Standing {
    if named[party] != nil { return .inside }
    if planned[party] != nil { return .planned }
    if families.contains(family) { return .kin }
    guard mostUnnamed != 0, !outsiders.contains(family) else { return .outside }
    return isEligible(isCountry: isCountry) ? .hidden : .outside
  }

  /// Whether an unnamed member can be a country, or anything else.
  func isEligible(isCountry: Bool) -> Bool {
    switch eligibility {
    case .countries: isCountry
    case .others: !isCountry
    case .anybody: true
    }
  }

  private typealias Limits = (least: Int, most: Int?)

  /// The counts less the names, by what is counted; nil where no number is given.
  private static func unnamed(_ tallies: [Tally]) -> (all: Limits?, countries: Limits?) {
    func limits(_ members: CountClaim.Members) -> Limits? {
      let tallies = tallies.filter { $0.members == members }
      let numbers = tallies.compactMap(\.number)
      guard let first = numbers.first else { return nil }
      let common = numbers.dropFirst().reduce(first) { $0?.intersection($1) }
      let number = common ?? numbers.dropFirst().reduce(first) { $0.hull($1) }
      let named = tallies.compactMap(\.named).first ?? 0
      let least = number.lowOpen ? number.low.rounded(.down) + 1 : number.low.rounded(.up)
      let most = number.highOpen ? number.high.rounded(.up) - 1 : number.high.rounded(.down)
      return (
        max(0, Int(least) - named), number.high == .infinity ? nil : max(0, Int(most) - named)
      )
    }
    return (limits(.all), limits(.countries))
  }
}
