/// Finds shares that cannot be true: lows that add up to more than the whole, and amounts that
/// exceed the total of which they are parts.
struct ShareSums {
  let corpus: Corpus

  /// The number without the noise of its additions.
  private static func rounded(_ sum: Double) -> Double { (sum * 1e6).rounded() / 1e6 }

  /// One finding for each whole that overflows, at its last row, then one for each amount that
  /// exceeds the world total of its table, unless that total leaves its party out.
  ///
  /// Rounding may carry a sum of printed shares above 100; their intervals reach half a unit
  /// below what is printed, so that the lows still fit. Cost: O(shares).
  func findings(placeOf place: (String) -> ClaimPlaces.Place?) -> [Finding] {
    var sums: [QuantityWhole: (low: Double, last: Int, rows: Int)] = [:]
    for (index, claim) in corpus.shares.enumerated() {
      guard let share = claim.share else { continue }
      let whole = QuantityWhole(claim)
      let sum = sums[whole] ?? (0, index, 0)
      sums[whole] = (sum.low + share.low, index, sum.rows + 1)
    }
    return overflows(sums, placeOf: place) + excesses(placeOf: place)
  }

  private func excesses(placeOf place: (String) -> ClaimPlaces.Place?) -> [Finding] {
    let worlds = Dictionary(
      corpus.totals.filter { $0.aggregate == .world }.map { (QuantityWhole($0), $0) },
      uniquingKeysWith: { first, _ in first })
    return corpus.shares.compactMap { claim in
      guard let quantity = claim.quantity, let amount = quantity.amount,
        let world = worlds[QuantityWhole(claim)], let total = world.quantity.amount,
        amount.low > total.high, !world.excludes.contains(claim.party)
      else { return nil }
      let place = place(claim.id)
      return Finding(
        path: place?.path ?? "", line: place?.line ?? 1, category: .shareSum,
        message: "'\(claim.id)' has \(Self.rounded(amount.low)) \(quantity.unit), which is more "
          + "than the printed total of at most \(Self.rounded(total.high)); mend one of them, or "
          + "name the party in 'excludes' of the total")
    }
  }

  private func overflows(
    _ sums: [QuantityWhole: (low: Double, last: Int, rows: Int)],
    placeOf place: (String) -> ClaimPlaces.Place?
  ) -> [Finding] {
    sums.values.filter { $0.low > 100 + 1e-9 && $0.rows > 1 }
      .sorted { $0.last < $1.last }
      .map { sum in
        let claim = corpus.shares[sum.last]
        let place = place(claim.id)
        return Finding(
          path: place?.path ?? "", line: place?.line ?? 1, category: .shareSum,
          message: "\(sum.rows) shares of '\(corpus[claim.mineral].id)' at "
            + "'\(corpus[claim.stage].id)' add up to at least \(Self.rounded(sum.low)) percent of one whole; "
            + "check the rows or tell their scopes apart")
      }
  }
}
