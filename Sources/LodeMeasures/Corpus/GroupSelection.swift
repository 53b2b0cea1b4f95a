public import LodeData

/// Who is in all of some groups and in none of others, as far as documents tell.
///
/// A member that is counted and not named is a member: whoever nobody names may be anybody. So
/// the answer has three parts: the parties that certainly qualify, those that may, and how many
/// members qualify, whoever they are. A party and a body of it are one member.
///
/// *The worlds.* Each group consists of its named members N, of any of its planned ones P, and of
/// unnamed ones U: between the least and the most that its counts leave beside the names, each
/// any party at all, known to the corpus or not, with its bodies, and none of the families that
/// are named in it or in a group apart from it, nor of its counterparts; none of these is planned
/// either. Groups that are apart have no member in common. Where an excluded group names a party, a
/// body or a parent of it may be in that group too. A party is certain if it qualifies in every world and possible if it does in some;
/// `number` spans the numbers of members that qualify in the worlds. So an excluded group that is
/// apart from an included one changes nothing, and two included ones that are apart leave nobody.
///
/// *Low end.* Let D be the members named in all included groups and in no excluded one, less
/// those that an excluded one plans for or names a body or a parent of. Of a single included
/// group, at least r unnamed members cannot be hidden among those whom excluded groups name or
/// plan for: r = max(0, least U − |N and P of the excluded that may be in U|). Of several, r = 0,
/// since their unnamed members may all differ. Low = |D| + r less the most of these members that
/// find a place among the unnamed of the excluded, each in a group whose unnamed it may be.
///
/// *High end.* Each member that may qualify needs one unnamed place in each included group that
/// neither names nor plans for it. High = those that need none, and then as many as the groups
/// have places for, those that need one place first. It is never above the candidates of an
/// included group together with its most U, and equals that where one group is included.
///
/// Both ends are attained, with three exceptions, where they hold and may be wider than need be:
/// the high end for three or more included groups that have limited places; groups whose
/// unnamed can be of different kinds (countries, others); several bodies of one party that
/// qualify side by side.
public struct GroupSelection: Sendable {
  /// A party that qualifies or may, with the ties to the included groups that say so.
  public struct Member: Hashable, Sendable {
    public let party: Handle<Party>
    public let claims: [Handle<Relation>]
  }

  /// Without repeats, in the order given.
  public let included: [Handle<Party>]
  /// Without repeats, in the order given.
  public let excluded: [Handle<Party>]
  /// The parties that qualify, as the tables list them.
  public let certain: [Member]
  /// The parties that may qualify, as the tables list them.
  public let possible: [Member]
  /// How many members qualify, named or not; whole numbers, infinite where nothing limits them.
  public let number: Interval
  /// How many members the certain parties are.
  public let named: Int
  /// How many members the possible parties are besides the certain ones.
  public let perhaps: Int
  /// What documents count of the groups asked about.
  public let counts: [Handle<CountClaim>]
  /// What documents say of who is not in a group, where the answer rests on it.
  public let exclusions: [Handle<Relation>]

  /// Every claim that the answer rests on: ties first, then counts, as the tables list them.
  public var claims: [Corpus.ClaimReference] {
    Set((certain + possible).flatMap(\.claims) + exclusions).sorted().map { .relation($0) }
      + counts.map { .count($0) }
  }

  /// Answers from all documents.
  ///
  /// Cost: O(groups × relations); reuse ``Rosters`` for several.
  public init(included: [Handle<Party>], excluded: [Handle<Party>] = [], in corpus: Corpus) {
    self.init(included: included, excluded: excluded, in: Rosters(corpus: corpus))
  }

  /// Answers from the rosters.
  ///
  /// With nothing included every candidate is, and no number limits those without a name. A
  /// group that is both included and excluded leaves nobody. Cost: O(parties × groups asked about),
  /// and for the low end at most their product with the unnamed of the excluded.
  public init(included: [Handle<Party>], excluded: [Handle<Party>] = [], in rosters: Rosters) {
    let included = included.withoutRepeats
    let excluded = excluded.withoutRepeats
    let question = GroupQuestion(included: included, excluded: excluded, in: rosters)
    self.included = included
    self.excluded = excluded
    counts = Set((included + excluded).flatMap { rosters[$0].counts }).sorted()
    let statements = Self.statements(on: included, excluded, in: rosters)
    guard Set(included).isDisjoint(with: excluded),
      !included.contains(where: { rosters[$0].apart.keys.contains(where: included.contains) })
    else {
      (certain, possible, number, named, perhaps) = ([], [], Interval(0), 0, 0)
      exclusions = statements
      return
    }
    func members(where isWanted: (GroupQuestion.Candidate) -> Bool) -> [Member] {
      question.qualifying.filter(isWanted).map { candidate in
        let claims = question.included.flatMap {
          ($0.named[candidate.party] ?? []) + ($0.planned[candidate.party] ?? [])
        }
        return Member(party: candidate.party, claims: Set(claims).sorted())
      }
    }
    certain = members(where: \.isCertain)
    possible = members { !$0.isCertain }
    named = rosters.corpus.members(among: Set(certain.map(\.party)))
    perhaps = rosters.corpus.members(among: Set((certain + possible).map(\.party))) - named
    let reasons = certain.flatMap { member in
      question.excluded.flatMap { rosters.exclusions(of: member.party, from: $0.group) }
    }
    exclusions = Set(statements + reasons).sorted()
    let low = question.least
    number =
      Interval(
        low: Double(low), high: question.most.map { Double(max(low, $0)) } ?? .infinity)
      ?? Interval(Double(low))
  }

  /// That groups asked about are apart, from each other or from one that limits who may be among
  /// the unnamed of an included one.
  private static func statements(
    on included: [Handle<Party>], _ excluded: [Handle<Party>], in rosters: Rosters
  ) -> [Handle<Relation>] {
    let claims = included.flatMap { group in
      rosters[group].apart.flatMap { other, claims in
        rosters[group].mostUnnamed != 0 || included.contains(other) || excluded.contains(other)
          ? claims : []
      }
    }
    return Set(claims).sorted()
  }
}
