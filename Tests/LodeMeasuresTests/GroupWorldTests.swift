import LodeData
import LodeMeasures
import TestSupport
import Testing

/// The bounds against every world that small made-up documents allow.
struct GroupWorldTests {
  @Test func bothEndsAreWhatTheWorldsReach() throws {
    var generator = SplitMix64(seed: 20_260_204)
    for number in 0..<400 {
      let worlds = GroupWorlds(using: &generator)
      try worlds.compare("case \(number)")
    }
  }
}

/// Three groups, of whose members some are named, and all memberships that agree with that.
///
/// Two of the groups may be apart, one party may stand opposite a group. Members are bits: four
/// countries, an institution and a body of it, then parties that no document knows.
private struct GroupWorlds {
  private struct Group {
    var named = 0
    var planned = 0
    /// Who stands opposite the members.
    var opposite = 0
    var least = 0
    /// Nil where nothing limits the unnamed.
    var most: Int?
  }

  private static let known = ["AAA", "BBB", "CCC", "DDD", "body", "part"]
  private static let family = 0b110000
  private static let everybody = 0b1111_1111_1111
  private var groups: [Group] = []
  private let included: [Int]
  private let excluded: [Int]
  /// The groups that are stated to be apart.
  private let apart: [Int]

  init(using generator: inout SplitMix64) {
    var unlimited = 0
    for _ in 0..<3 {
      var group = Group()
      for bit in Self.known.indices {
        if generator.chance(0.4) {
          group.named |= 1 << bit
        } else if generator.chance(0.12) {
          group.planned |= 1 << bit
        }
      }
      if generator.chance(0.3) {
        group.opposite = 1 << Int.random(in: Self.known.indices, using: &generator)
      }
      group.least = [0, 0, 0, 1, 2].randomElement(using: &generator) ?? 0
      group.most = min(2, group.least + Int.random(in: 0...1, using: &generator))
      if unlimited == 0, generator.chance(0.15) {
        group.most = nil
        unlimited += 1
      }
      groups.append(group)
    }
    let questions: [([Int], [Int])] = [
      ([0], []), ([0], [1]), ([0], [1, 2]), ([0, 1], []), ([0, 1], [2]),
    ]
    (included, excluded) = questions.randomElement(using: &generator) ?? ([0], [1])
    let pairs = [[], [0, 1], [1, 0], [0, 2], [2, 1]]
    apart = pairs.randomElement(using: &generator) ?? []
    // Names that contradict it would leave no world, so that most cases have none.
    if let first = apart.first, let second = apart.last, generator.chance(0.8) {
      let taken = Self.closed(groups[first].named)
      groups[second].named &= ~taken
    }
  }

  /// How many members a set is: the body and its part are one.
  private static func size(_ set: Int) -> Int {
    set.nonzeroBitCount - (set & family == family ? 1 : 0)
  }

  /// The set with the body and its part wherever one of them is.
  private static func closed(_ set: Int) -> Int { set & family == 0 ? set : set | family }

  /// Every set of members that the group may have.
  ///
  /// A body or a parent of one that is named belongs, if at all, to an excluded group alone.
  private func sets(of group: Group, isExcluded: Bool) -> [Int] {
    let listed = group.named | group.planned
    let kin = Self.closed(listed) & Self.family & ~listed
    let barred = Self.closed(group.opposite) & ~Self.closed(group.named)
    return (0...Self.everybody).filter { set in
      guard set & group.named == group.named, set & barred == 0, isExcluded || set & kin == 0
      else { return false }
      let added = set & ~Self.closed(group.named)
      return Self.size(added) >= group.least
        && Self.size(set & ~listed & ~kin) <= group.most ?? .max
    }
  }

  private var package: GroupPackage {
    var package = GroupPackage()
    for (group, name) in zip(groups, GroupPackage.groups) {
      func ids(_ set: Int) -> [String] {
        Self.known.indices.filter { set & (1 << $0) != 0 }.map { Self.known[$0] }
      }
      let named = Self.size(group.named)
      package =
        package
        .naming(ids(group.named), in: name)
        .naming(ids(group.planned), in: name, status: "planned")
        .naming(ids(group.opposite), in: name, tie: "faces")
        .counting(named + group.least, to: group.most.map { $0 + named }, in: name)
    }
    if let first = apart.first, let second = apart.last {
      package = package.setting(
        GroupPackage.groups[first], apartFrom: GroupPackage.groups[second])
    }
    return package
  }

  /// Asks the question and every world, and expects the same answer.
  func compare(_ title: Comment) throws {
    let corpus = try package.corpus
    let handles = GroupPackage.groups.compactMap { corpus.find($0, in: \.parties) }
    let selection = GroupSelection(
      included: included.map { handles[$0] }, excluded: excluded.map { handles[$0] }, in: corpus)
    let bits = Dictionary(uniqueKeysWithValues: Self.known.enumerated().map { ($1, 1 << $0) })
    func set(_ members: [GroupSelection.Member]) -> Int {
      members.reduce(0) { $0 | (bits[corpus[$1.party].id] ?? 0) }
    }
    let candidates = Rosters(corpus: corpus).candidates
    let known = bits.reduce(0) { known, bit in
      candidates.contains { corpus[$0].id == bit.key } ? known | bit.value : known
    }
    let (always, sometimes, least, most) = reach()
    #expect(set(selection.certain) == always & known, title)
    #expect(set(selection.possible) == sometimes & ~always & known, title)
    #expect(selection.number.low == Double(least), title)
    if included.contains(where: { groups[$0].most != nil }) || most == 0 {
      #expect(selection.number.high == Double(most), title)
    } else {
      #expect(selection.number.high == .infinity, title)
    }
  }

  /// Who qualifies in every world and in some, and the least and the greatest number.
  private func reach() -> (always: Int, sometimes: Int, least: Int, most: Int) {
    var (always, sometimes, least, most) = (Self.everybody, 0, Int.max, 0)
    for qualifying in answers() {
      always &= qualifying
      sometimes |= qualifying
      least = min(least, Self.size(qualifying))
      most = max(most, Self.size(qualifying))
    }
    return (always, sometimes, least, most)
  }

  /// The answers of all worlds.
  ///
  /// Groups that are apart are gathered first, since one decides what the other may have; of any
  /// other group only its part in the answer matters.
  private func answers() -> Set<Int> {
    var answers: Set<Int> = [Self.everybody]
    let pair = separated
    if let (first, second) = pair {
      let others = members(of: second)
      answers = []
      for set in members(of: first) {
        for other in others where Self.closed(set) & Self.closed(other) == 0 {
          answers.insert(asking(asking(Self.everybody, first, set), second, other))
        }
      }
    }
    for group in included + excluded where group != pair?.0 && group != pair?.1 {
      var asked: Set<Int> = []
      for set in members(of: group) {
        for answer in answers { asked.insert(asking(answer, group, set)) }
      }
      answers = asked
    }
    return answers
  }

  /// The groups that are apart, unless names contradict it.
  private var separated: (Int, Int)? {
    guard let first = apart.first, let second = apart.last,
      Self.closed(groups[first].named) & Self.closed(groups[second].named) == 0
    else { return nil }
    return (first, second)
  }

  private func members(of group: Int) -> [Int] {
    sets(of: groups[group], isExcluded: !included.contains(group))
  }

  /// What a group leaves of an answer.
  private func asking(_ answer: Int, _ group: Int, _ members: Int) -> Int {
    if included.contains(group) { return answer & members }
    return excluded.contains(group) ? answer & ~members : answer
  }
}
