import LodeData

/// A question with the rosters that answer it: who may qualify, and between which numbers.
struct GroupQuestion {
  /// A party that is in no excluded group by name and may be in every included one.
  struct Candidate {
    let party: Handle<Party>
    /// Whether every included group names it.
    let isNamed: Bool
    /// Whether an excluded group plans its membership, or names a body or a parent of it.
    let isLoose: Bool
    /// Whether it qualifies whoever the unnamed are.
    let isCertain: Bool
    /// The included groups, by their places, in which it would be one of the unnamed.
    let places: Set<Int>
  }

  let included: [Roster]
  let excluded: [Roster]
  let rosters: Rosters
  /// As the tables list the parties.
  let qualifying: [Candidate]

  init(included: [Handle<Party>], excluded: [Handle<Party>], in rosters: Rosters) {
    let included = included.map { rosters[$0] }
    // Nobody of an included group is in one that is apart from it.
    let excluded = excluded.filter { group in !included.contains { $0.apart[group] != nil } }
      .map { rosters[$0] }
    self.included = included
    self.excluded = excluded
    self.rosters = rosters
    let others = Set(included.flatMap { Array($0.named.keys) + Array($0.planned.keys) })
      .subtracting(rosters.candidates)
    let asked =
      others.isEmpty
      ? rosters.listedCandidates : (rosters.listedCandidates + others).sorted()
    qualifying = asked.compactMap { party in
      Candidate(party, included: included, excluded: excluded, in: rosters)
    }
  }
}

extension GroupQuestion.Candidate {
  /// Sets a party against the groups; nil where it qualifies in no world.
  fileprivate init?(
    _ party: Handle<Party>, included: [Roster], excluded: [Roster], in rosters: Rosters
  ) {
    var isLoose = false
    var isCertain = true
    for roster in excluded {
      switch rosters.standing(of: party, in: roster) {
      case .inside: return nil
      case .planned, .kin: (isLoose, isCertain) = (true, false)
      case .hidden: isCertain = false
      case .outside: break
      }
    }
    var isNamed = true
    var places: Set<Int> = []
    for (place, roster) in included.enumerated() {
      switch rosters.standing(of: party, in: roster) {
      case .inside: break
      case .planned: isNamed = false
      case .hidden:
        isNamed = false
        places.insert(place)
      case .kin, .outside: return nil
      }
    }
    self.party = party
    self.isNamed = isNamed
    self.isLoose = isLoose
    self.isCertain = isNamed && isCertain
    self.places = places
  }
}

// MARK: The low end

extension GroupQuestion {
  /// What an unnamed member of an excluded group can take out of the answer.
  private struct Piece {
    let members: Int
    /// Nil for a member that may be of any kind.
    let isCountry: Bool?
    /// Nil for one that nobody names.
    let family: Handle<Party>?

    func canBeUnnamed(in roster: Roster) -> Bool {
      (isCountry.map { roster.isEligible(isCountry: $0) } ?? true)
        && !(family.map(roster.outsiders.contains) ?? false)
    }
  }

  /// The least number of members that qualify.
  var least: Int {
    let pieces = namedPieces + unnamedPieces
    return pieces.reduce(0) { $0 + $1.members } - removable(from: pieces)
  }

  /// The members that all included groups name, family by family, unless all of one is loose.
  private var namedPieces: [Piece] {
    let named = Dictionary(
      grouping: qualifying.filter(\.isNamed), by: { rosters.families[$0.party.position] })
    return named.compactMap { name, family in
      guard !family.allSatisfy(\.isLoose) else { return nil }
      let members = rosters.corpus.members(among: Set(family.map(\.party)))
      return Piece(
        members: family.contains(where: \.isLoose) ? 1 : members,
        isCountry: family.contains { rosters.corpus[$0.party].kind == .country }, family: name)
    }
  }

  /// The unnamed members of a single included group that no excluded one names.
  private var unnamedPieces: [Piece] {
    guard included.count == 1, let roster = included.first, roster.leastUnnamed > 0 else {
      return []
    }
    let own = Set(roster.named.keys.map { rosters.families[$0.position] })
    let outside = excluded.flatMap { Array($0.named.keys) + Array($0.planned.keys) }
      .filter { roster.isEligible(isCountry: rosters.corpus[$0].kind == .country) }
    let hiding = Set(outside.map { rosters.families[$0.position] }).subtracting(own)
      .subtracting(roster.outsiders).count
    let isCountry: Bool? =
      switch roster.eligibility {
      case .countries: true
      case .others: false
      case .anybody: nil
      }
    return Array(
      repeating: Piece(members: 1, isCountry: isCountry, family: nil),
      count: max(0, roster.leastUnnamed - hiding))
  }

  /// How many members the unnamed of the excluded groups can be, at the most.
  ///
  /// Taking the largest pieces first is best: which pieces find a place is a transversal matroid. A
  /// piece whose places are taken moves others on, as in Kuhn's algorithm for bipartite matching.
  private func removable(from pieces: [Piece]) -> Int {
    let sorted = pieces.sorted { $0.members > $1.members }
    var taken: [[Int]] = excluded.map { _ in [] }
    func findsPlace(_ piece: Int, tried: inout Set<Int>) -> Bool {
      for (group, roster) in excluded.enumerated()
      where sorted[piece].canBeUnnamed(in: roster) && tried.insert(group).inserted {
        if taken[group].count < roster.mostUnnamed ?? .max {
          taken[group].append(piece)
          return true
        }
        for (place, other) in taken[group].enumerated()
        where findsPlace(other, tried: &tried) {
          taken[group][place] = piece
          return true
        }
      }
      return false
    }
    return sorted.indices.reduce(0) { removed, piece in
      var tried: Set<Int> = []
      return findsPlace(piece, tried: &tried) ? removed + sorted[piece].members : removed
    }
  }
}

// MARK: The high end

extension GroupQuestion {
  /// The greatest number of members that qualify; nil where nothing limits them.
  var most: Int? {
    let limits = included.enumerated().reduce(into: [Int: Int]()) { limits, roster in
      limits[roster.offset] = roster.element.mostUnnamed
    }
    guard !limits.isEmpty else { return nil }
    let needs = self.needs(among: Set(limits.keys))
    let free = needs[[]] ?? 0
    guard limits.count > 1 else { return free + limits.values.reduce(0, +) }
    // Whoever needs one place goes before whoever needs several: it takes the least room.
    var left = limits
    var single = 0
    for (group, limit) in limits {
      let taken = min(limit, needs[[group]] ?? 0)
      left[group] = limit - taken
      single += taken
    }
    return free + single + several(left, needs: needs)
  }

  /// How many members need which unnamed places, of the groups that have limited ones.
  ///
  /// A party and its bodies need what all of them need.
  private func needs(among limited: Set<Int>) -> [Set<Int>: Int] {
    let families = Dictionary(grouping: qualifying, by: { rosters.families[$0.party.position] })
    return families.values.reduce(into: [:]) { needs, family in
      let parties = Set(family.map(\.party))
      let parents = Set(parties.compactMap { rosters.corpus[$0].parent })
      let need = family.dropFirst().reduce(family.first?.places ?? []) {
        $0.intersection($1.places)
      }
      needs[need.intersection(limited), default: 0] += parties.subtracting(parents).count
    }
  }

  /// How many that need two places and more find them; parties that nobody knows need them all.
  private func several(_ left: [Int: Int], needs: [Set<Int>: Int]) -> Int {
    guard left.count > 2 else { return left.values.min() ?? 0 }
    let half = left.values.reduce(0, +) / 2
    let elsewhere = left.map { group, places in
      places
        + needs.filter { $0.key.count > 1 && !$0.key.contains(group) }.values.reduce(0, +)
    }
    return min(half, elsewhere.min() ?? half)
  }
}
