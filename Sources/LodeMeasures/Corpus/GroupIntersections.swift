public import LodeData

/// Which groups share members: what is certain, what may be, and how many there are.
public enum GroupIntersections {
  /// One combination of groups.
  public struct Line: Sendable {
    public let selection: GroupSelection
    /// Whether the excluded are all other groups: the members are in exactly the included ones.
    public let isExact: Bool
  }

  /// The combinations that say something, the largest first: by the low end, then the high one;
  /// of equal ones, those of fewer groups.
  ///
  /// These are the exact patterns that named members show, and of each two groups those in both
  /// and those in one alone where more is known than the size of either. A combination that
  /// nobody can be in is left out, as is "A, not B" where it is all of A. Groups are those of
  /// countries and institutions. One without names or counts is left out, and so is a single
  /// agreement, which ties its parties and groups nobody.
  ///
  /// Cost: O(groups² × parties) and O(patterns × groups × parties).
  public static func all(in corpus: Corpus) -> [Line] { all(in: Rosters(corpus: corpus)) }

  /// The same, from rosters at hand.
  public static func all(in rosters: Rosters) -> [Line] {
    let groups = groups(in: rosters)
    let patterns = patterns(of: groups, in: rosters)
    var seen = Set(patterns.map { Key($0.selection) })
    let pairs = pairs(of: groups, in: rosters).filter { seen.insert(Key($0.selection)).inserted }
    return (patterns + pairs).enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.selection.number, right.element.selection.number)
        return (second.low, second.high, left.offset) < (first.low, first.high, right.offset)
      }
      .map(\.element)
  }

  /// A question, whatever the order of its groups.
  private struct Key: Hashable {
    let included: Set<Handle<Party>>
    let excluded: Set<Handle<Party>>

    init(_ selection: GroupSelection) {
      included = Set(selection.included)
      excluded = Set(selection.excluded)
    }
  }

  private static func groups(in rosters: Rosters) -> [Handle<Party>] {
    rosters.groups.filter { group in
      guard rosters.corpus[group].kind != .agreement else { return false }
      let roster = rosters[group]
      guard !roster.named.isEmpty else { return !roster.counts.isEmpty }
      return roster.named.keys.contains(where: rosters.candidates.contains)
    }
  }

  /// What some party shows: these groups, and none of the others by name.
  private static func patterns(of groups: [Handle<Party>], in rosters: Rosters) -> [Line] {
    var patterns: Set<[Handle<Party>]> = []
    for party in rosters.candidates {
      let pattern = groups.filter { rosters[$0].named[party] != nil }
      if !pattern.isEmpty { patterns.insert(pattern) }
    }
    let sorted = patterns.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
    return sorted.map { pattern in
      let others = groups.filter { !pattern.contains($0) }
      return Line(
        selection: GroupSelection(included: pattern, excluded: others, in: rosters),
        isExact: true)
    }
  }

  private static func pairs(of groups: [Handle<Party>], in rosters: Rosters) -> [Line] {
    let sizes = groups.map { GroupSelection(included: [$0], in: rosters).number.high }
    var lines: [Line] = []
    func note(_ selection: GroupSelection, within size: Double) {
      let number = selection.number
      guard number.high > 0, selection.named > 0 || number.low > 0 || number.high < size else {
        return
      }
      lines.append(Line(selection: selection, isExact: false))
    }
    for (place, first) in groups.enumerated() {
      for (other, second) in groups.enumerated().dropFirst(place + 1) {
        let both = GroupSelection(included: [first, second], in: rosters)
        guard both.number.high > 0 else { continue }
        note(both, within: min(sizes[place], sizes[other]))
        note(
          GroupSelection(included: [first], excluded: [second], in: rosters),
          within: sizes[place])
        note(
          GroupSelection(included: [second], excluded: [first], in: rosters),
          within: sizes[other])
      }
    }
    return lines
  }
}
