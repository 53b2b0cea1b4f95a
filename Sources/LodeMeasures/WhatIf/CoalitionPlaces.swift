import LodeData

/// Where a coalition's members can be among a market's suppliers.
struct CoalitionPlaces {
  /// The suppliers that are members, by name.
  let members: Set<String>
  /// The suppliers that may be members besides the unnamed ones.
  let near: Set<String>
  /// The suppliers that may be unnamed members.
  let hidden: Set<String>
  /// How many named members are no named suppliers, and may be unnamed ones.
  let unlisted: Int
  /// How many members are unnamed; nil for any number.
  let unnamed: Int?

  /// How many choices of unnamed members among the named holders are tried.
  private static let choiceLimit = 500

  /// The share of the members: at the least that of the named ones, at the most that of all who may
  /// belong; nil where nothing is left without the suppliers `removed`.
  func share(in market: Market, removing removed: Set<String>) throws(MarketError) -> Interval? {
    let most = unnamed.map { $0 + unlisted }
    let certain = members.subtracting(removed)
    guard let shares = try PartyShares(in: market, removing: removed) else { return nil }
    let base = shares.share(of: certain, unnamedMembers: most)
    let sure = members.union(near)
    var high = shares.share(of: sure, unnamedMembers: most)
    for (chosen, rest) in choices(in: market, removing: removed) {
      let share = shares.share(
        of: sure.union(chosen), unnamedMembers: rest.map { $0 + unlisted })
      if (share.high, high.highOpen ? 1 : 0) > (high.high, share.highOpen ? 1 : 0) {
        high = share
      }
    }
    return Interval.spanning(
      base.low, high.high, lowOpen: base.lowOpen, highOpen: high.highOpen)
  }

  /// The choices of unnamed members among the named suppliers that no other choice dominates, each
  /// with how many unnamed members it leaves.
  ///
  /// A supplier is passed over for others whose shares are at least as great at both ends, unless it
  /// may be the largest, which caps the unnamed ones. Where too many choices remain, all suppliers
  /// that may belong are taken at once.
  private func choices(
    in market: Market, removing removed: Set<String>
  ) -> [(Set<String>, Int?)] {
    let open = market.suppliers
      .filter { hidden.contains($0.name) && !removed.contains($0.name) && $0.share.high > 0 }
      .sorted { ($0.share.high, $0.share.low) > ($1.share.high, $1.share.low) }
    guard !open.isEmpty, unnamed != 0 else { return [] }
    let all = Set(open.map(\.name))
    guard let unnamed else { return [(all, nil)] }
    let bar = market.suppliers.reduce(0) { max($0, $1.share.low) }
    var choices: [(Set<String>, Int?)] = []
    for size in 1...min(unnamed, open.count) {
      let candidates = open.indices.filter { index in
        open[index].share.high >= bar
          || open.indices.count { $0 < index && open[$0].share.low >= open[index].share.low } < size
      }
      var found: [Set<String>] = []
      Self.choose(size, of: candidates.map { open[$0].name }, into: &found)
      choices += found.map { ($0, unnamed - size) }
      if choices.count > Self.choiceLimit { return [(all, unnamed)] }
    }
    return choices
  }

  /// Appends the choices of `size` names, one more than ``choiceLimit`` at the most.
  private static func choose(
    _ size: Int, of names: [String], _ chosen: Set<String> = [], into found: inout [Set<String>]
  ) {
    guard found.count <= Self.choiceLimit else { return }
    guard size > 0 else { return found.append(chosen) }
    for position in names.indices where names.count - position >= size {
      choose(
        size - 1, of: Array(names[(position + 1)...]), chosen.union([names[position]]),
        into: &found)
    }
  }
}
