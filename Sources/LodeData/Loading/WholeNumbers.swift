/// Numbers the wholes of which shares and amounts are parts, in the order in which they first come.
///
/// A whole is one stage of one mineral in one year, measured alike, as its owner has it: a document
/// or a package.
package struct WholeNumbers: Sendable {
  private var wholes = PairNumbers()
  private var scopes = Numbering<String>()
  private var places = PairNumbers()
  private var periods = PairNumbers()
  private var scopeAbove: (text: String, number: Int)?

  package init() {}

  /// How many wholes have come.
  package var count: Int { wholes.count }

  /// Makes room for so many wholes in all.
  mutating func reserve(_ count: Int) { wholes.reserve(count) }

  /// The number of the whole of which a claim gives a part.
  ///
  /// Cost: that of ``key(owner:mineral:stage:year:scope:)``.
  package mutating func number(
    owner: Int, mineral: Handle<Mineral>, stage: Handle<Stage>, year: Int?, scope: String
  ) -> Int {
    wholes.number(
      of: key(owner: owner, mineral: mineral, stage: stage, year: year, scope: scope)
    ).number
  }

  /// What tells a whole from others.
  ///
  /// Cost: O(1), and O(scope) where the scope is not that of the claim before.
  mutating func key(
    owner: Int, mineral: Handle<Mineral>, stage: Handle<Stage>, year: Int?, scope: String
  ) -> PairNumbers.Pair {
    // No year is so early.
    let period = periods.number(of: number(ofScope: scope), year ?? .min).number
    let place = places.number(of: mineral.position, stage.position).number
    return PairNumbers.Pair(owner << 32 | place, period)
  }

  /// The numbers of several wholes, by what tells them from others, as if they came one after the
  /// other.
  mutating func numbers(of keys: [PairNumbers.Pair]) -> [Int] { wholes.numbers(of: keys) }

  private mutating func number(ofScope scope: String) -> Int {
    if let scopeAbove, scopeAbove.text == scope { return scopeAbove.number }
    let number = scopes.number(of: scope).number
    scopeAbove = (scope, number)
    return number
  }
}
