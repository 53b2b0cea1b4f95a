/// Amounts in percent of the totals that are printed beside them.
enum ComputedShares {
  /// A share: the range that rounding leaves open, and the numbers taken as printed.
  struct Share {
    let range: Interval
    let literal: Interval
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
  static func all(in corpus: Corpus) -> [Int: Share] {
    var parts: [QuantityWhole: (low: Double, literal: Double)] = [:]
    func add(_ amount: Interval, to whole: QuantityWhole) {
      let known = parts[whole] ?? (0, 0)
      parts[whole] = (known.low + amount.low, known.literal + amount.literal().low)
    }
    let outside = corpus.totals.reduce(into: [:] as [QuantityWhole: Set<Handle<Party>>]) {
      found, total in
      if !total.excludes.isEmpty { found[QuantityWhole(total)] = Set(total.excludes) }
    }
    func amount(_ claim: ShareClaim) -> Interval? {
      let isOutside = outside[QuantityWhole(claim)]?.contains(claim.party) ?? false
      return isOutside ? nil : claim.quantity?.amount
    }
    for claim in corpus.shares {
      if let amount = amount(claim) { add(amount, to: QuantityWhole(claim)) }
    }
    guard !parts.isEmpty else { return [:] }
    var worlds: [QuantityWhole: Interval] = [:]
    for total in corpus.totals {
      guard let amount = total.quantity.amount else { continue }
      switch total.aggregate {
      case .world: worlds[QuantityWhole(total)] = amount
      case .others: add(amount, to: QuantityWhole(total))
      }
    }
    let totals = parts.reduce(into: [:]) { totals, part in
      totals[part.key] = total(worlds[part.key], parts: part.value)
    }
    return corpus.shares.enumerated().reduce(into: [:]) { shares, entry in
      guard let amount = amount(entry.element) else { return }
      if amount.high == 0 {
        shares[entry.offset] = Share(range: Interval(0), literal: Interval(0))
        return
      }
      guard
        let total = totals[QuantityWhole(entry.element)]
      else { return }
      shares[entry.offset] = share(amount, of: total)
    }
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
