/// Finds shares that cannot be true: lows that add up to more than the whole, and amounts that
/// exceed the total of which they are parts.
struct ShareSums {
  let corpus: Corpus
  let wholes: ClaimWholes

  /// What the shares of one whole add up to.
  private struct Sum {
    var low = 0.0
    /// The last share's place.
    var last = 0
    var rows = 0
  }

  /// The number without the noise of its additions.
  private static func rounded(_ sum: Double) -> Double { (sum * 1e6).rounded() / 1e6 }

  /// One finding for each whole that overflows, at its last row, then one for each amount that
  /// exceeds the world total of its table, unless that total leaves its party out.
  ///
  /// Rounding may carry a sum of printed shares above 100; their intervals reach half a unit
  /// below what is printed, so that the lows still fit. Cost: O(shares).
  func findings(placeOf place: (String) -> ClaimPlaces.Place?) -> [Finding] {
    var sums = Array(repeating: Sum(), count: wholes.count)
    for index in corpus.shares.indices {
      guard let low = corpus.shares[index].share?.low else { continue }
      let whole = Int(wholes.shares[index])
      sums[whole].low += low
      sums[whole].last = index
      sums[whole].rows += 1
    }
    return overflows(sums, placeOf: place) + excesses(placeOf: place)
  }

  private func excesses(placeOf place: (String) -> ClaimPlaces.Place?) -> [Finding] {
    guard !corpus.totals.isEmpty else { return [] }
    var worlds = [Int?](repeating: nil, count: wholes.count)
    for index in corpus.totals.indices where corpus.totals[index].aggregate == .world {
      worlds[Int(wholes.totals[index])] = index
    }
    return corpus.shares.indices.compactMap { index in
      guard let amount = corpus.shares[index].quantity?.amount,
        let world = worlds[Int(wholes.shares[index])],
        let total = corpus.totals[world].quantity.amount, amount.low > total.high
      else { return nil }
      let claim = corpus.shares[index]
      guard let quantity = claim.quantity, !corpus.totals[world].excludes.contains(claim.party)
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
    _ sums: [Sum], placeOf place: (String) -> ClaimPlaces.Place?
  ) -> [Finding] {
    sums.filter { $0.low > 100 + 1e-9 && $0.rows > 1 }
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
