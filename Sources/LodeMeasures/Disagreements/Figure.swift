import LodeData

/// A number that a claim gives, in its unit.
struct Figure: Hashable, Sendable {
  /// What the number is a number of.
  enum Unit: Hashable, Sendable {
    /// Percent of a whole, 0…100.
    case percent
    case pieces
    /// Whole units of a currency, ISO 4217.
    case money(String)
    /// A unit of mass, as the source has it.
    case mass(String)
  }

  let interval: Interval
  /// The number in print, its qualifier left out; nil where words stand for it.
  let printed: Double?
  let unit: Unit

  init(_ interval: Interval, printed: Double? = nil, unit: Unit) {
    self.interval = interval
    self.printed = printed
    self.unit = unit
  }

  /// Reads a claim; nil where it gives no figure.
  init?(of reference: Corpus.ClaimReference, in corpus: Corpus) {
    switch reference {
    case .share(let handle):
      let claim = corpus.shares[handle.position]
      guard let share = claim.share else { return nil }
      // A share that is computed from amounts was never in print.
      let printed = claim.quantity == nil ? claim.literal?.low : nil
      self.init(share, printed: printed, unit: .percent)
    case .count(let handle):
      let claim = corpus.counts[handle.position]
      guard let number = claim.number else { return nil }
      self.init(number, printed: claim.literal?.low, unit: .pieces)
    case .commitment(let handle):
      let claim = corpus.commitments[handle.position]
      guard let amount = claim.amount else { return nil }
      self.init(amount, printed: amount.literal().low, unit: .money(claim.currency))
    case .total(let handle):
      let quantity = corpus.totals[handle.position].quantity
      guard let amount = quantity.amount else { return nil }
      self.init(amount, printed: amount.literal().low, unit: .mass(quantity.unit))
    case .relation, .eventReport, .control, .statement:
      return nil
    }
  }

  /// Whether it is a plain number: nothing but what rounding leaves open, about the number in print.
  var isBare: Bool {
    interval.midpoint == printed && interval.high - interval.low <= 1 && !interval.lowOpen
  }

  /// Whether `narrow` is this number without its qualifier.
  ///
  /// They print the same number, and either this one's range strictly holds the other's, or the
  /// other is bare and this one excludes the very number that it prints ("more than 50").
  func losesItsQualifier(in narrow: Figure) -> Bool {
    guard let printed, printed == narrow.printed, interval != narrow.interval else { return false }
    if interval.intersection(narrow.interval) == narrow.interval { return true }
    return narrow.isBare && !interval.contains(printed)
  }
}
