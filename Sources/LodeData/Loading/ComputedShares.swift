/// Amounts in percent of the totals that are printed beside them.
struct ComputedShares {
  let corpus: Corpus
  let wholes: ClaimWholes

  /// A share: the range that rounding leaves open, and the numbers taken as printed.
  struct Share {
    let range: Interval
    let literal: Interval
  }

  /// What is known of a whole.
  private struct Whole {
    /// The sum of its parts, at the least and as printed; nil where no part has an amount.
    var parts: (low: Double, literal: Double)?
    var world: Interval?
    /// The parties that the total leaves out.
    var outside: [Handle<Party>] = []

    mutating func add(_ amount: Interval) {
      let known = parts ?? (0, 0)
      parts = (known.low + amount.low, known.literal + amount.literal().low)
    }
  }

  /// What an amount is divided by.
  private struct Total {
    let range: Interval
    let literal: Double
  }

  /// The share of every claim that prints an amount, by its place among the shares; nothing is a share
  /// of 0, whatever the total.
  ///
  /// An amount is divided by the world total of the same document, mineral, stage, year and scope,
  /// each end of the one by the farther end of the other. Where the parts add up to more than the
  /// total allows, the sum may be the total as well; where no total is printed, or only a bound
  /// that reaches down to nothing, it is at least the sum. The amount of a party that the total
  /// leaves out is no part of it, and has no share. Cost: O(shares + totals).
  func all() -> [(place: Int, share: Share)] {
    guard corpus.shares.contains(where: { $0.quantity != nil }) else { return [] }
    let known = knownWholes()
    let totals = known.map { whole in whole.parts.flatMap { Self.total(whole.world, parts: $0) } }
    return corpus.shares.indices.compactMap { place in
      guard let amount = amount(at: place, in: known) else { return nil }
      if amount.high == 0 {
        return (place, Share(range: Interval(0), literal: Interval(0)))
      }
      return totals[Int(wholes.shares[place])].flatMap { Self.share(amount, of: $0) }
        .map { (place, $0) }
    }
  }

  private func knownWholes() -> [Whole] {
    var known = Array(repeating: Whole(), count: wholes.count)
    for (total, number) in zip(corpus.totals, wholes.totals) where !total.excludes.isEmpty {
      known[Int(number)].outside = total.excludes
    }
    for place in corpus.shares.indices {
      if let amount = amount(at: place, in: known) { known[Int(wholes.shares[place])].add(amount) }
    }
    for (total, number) in zip(corpus.totals, wholes.totals) {
      guard let amount = total.quantity.amount else { continue }
      switch total.aggregate {
      case .world: known[Int(number)].world = amount
      case .others: if known[Int(number)].parts != nil { known[Int(number)].add(amount) }
      }
    }
    return known
  }

  /// The amount of a share's row; nil where it has none or is no part of its whole.
  private func amount(at place: Int, in known: [Whole]) -> Interval? {
    guard let amount = corpus.shares[place].quantity?.amount else { return nil }
    let outside = known[Int(wholes.shares[place])].outside
    return !outside.isEmpty && outside.contains(corpus.shares[place].party) ? nil : amount
  }

  private static func total(
    _ world: Interval?, parts: (low: Double, literal: Double)
  ) -> Total? {
    let low = world.map { $0.low > 0 ? $0.low : parts.low } ?? parts.low
    let high = world.map { max($0.high, parts.low) } ?? .infinity
    let printed = world?.literal().low ?? parts.literal
    let literal = max(printed, world == nil ? 0 : .leastNormalMagnitude)
    guard let range = Interval(low: min(low, high), high: high), literal > 0 else { return nil }
    return Total(range: range, literal: literal)
  }

  private static func share(_ amount: Interval, of total: Total) -> Share? {
    let low = total.range.high == .infinity ? 0 : 100 * amount.low / total.range.high
    let high = total.range.low > 0 ? min(100, 100 * amount.high / total.range.low) : 100
    let isOpen = total.range.high == .infinity && amount.low > 0
    guard let range = Interval(low: min(low, high), high: high, lowOpen: isOpen && low < high)
    else { return nil }
    let literal = min(100, 100 * amount.literal().low / total.literal)
    return Share(range: range, literal: Interval(literal))
  }
}
