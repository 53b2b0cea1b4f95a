import LodeData

/// Claims that give one figure in one range.
struct Reading: Sendable {
  let figure: Figure
  var claims: [Corpus.ClaimReference]

  var side: Disagreement.Side { Disagreement.Side(claims) }

  /// The readings of these claims, by range and number; claims without a figure are left out.
  ///
  /// Cost: O(claims log claims).
  static func all(of claims: [Corpus.ClaimReference], in corpus: Corpus) -> [Reading] {
    var readings: [Figure: Reading] = [:]
    for claim in claims {
      guard let figure = Figure(of: claim, in: corpus) else { continue }
      readings[figure, default: Reading(figure: figure, claims: [])].claims.append(claim)
    }
    return readings.values.sorted { $0.precedes($1) }
  }

  /// The lower range first, the wider of two that begin alike.
  private func precedes(_ other: Reading) -> Bool {
    let (left, right) = (figure, other.figure)
    return (left.interval.low, -left.interval.high, left.printed ?? -1)
      < (right.interval.low, -right.interval.high, right.printed ?? -1)
  }
}

extension Sequence<Reading> {
  /// The values that all of them allow; nil where there are none.
  var common: Interval? {
    var readings = makeIterator()
    guard var common = readings.next()?.figure.interval else { return nil }
    while let next = readings.next() {
      guard let shared = common.intersection(next.figure.interval) else { return nil }
      common = shared
    }
    return common
  }

  /// All that any of them leaves open; nil without readings.
  var hull: Interval? {
    reduce(nil) { $0?.hull($1.figure.interval) ?? $1.figure.interval }
  }
}
