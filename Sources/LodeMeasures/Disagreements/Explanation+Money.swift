import LodeData

/// Disagreements about money.
extension Explanation {
  var money: String {
    switch disagreement.ground {
    case .sum(let total, let parts):
      "\(subject): \(says(sides[0])). Its parts (\(terms(of: sides[1]))) come to "
        + "\(FigureText.words(parts)): \(verdict(total.interval, parts.interval))"
    case .contained(let together, let apart):
      "\(subject): \(says(sides[0])). \(other) falls in that time and may be part of it: together "
        + "\(FigureText.words(together)) if so, "
        + "\(FigureText.words(highest(apart, over: together))) if it is separate and used in full. "
        + "Do not add them."
    default: ""
    }
  }

  /// What may be in other money: "Project Vault (loan up to USD 10 billion)".
  private var other: String {
    guard case .commitment(let handle) = sides[1].claims.first else { return "" }
    let programme = corpus.commitments[handle.position].programme
    return "\(corpus[programme].name) (\(terms(of: sides[1])))"
  }

  /// What each part comes to, by instrument: "loan up to USD 10 billion, grant USD 2 billion".
  private func terms(of side: Disagreement.Side) -> String {
    let parts = Dictionary(grouping: side.claims) { claim -> String in
      guard case .commitment(let handle) = claim else { return "" }
      return corpus.commitments[handle.position].instrument.rawValue.spaced
    }
    return parts.sorted { $0.key < $1.key }.map { name, claims in
      let readings = Reading.all(of: claims, in: corpus)
      guard let hull = readings.hull, let unit = readings.first?.figure.unit else { return name }
      return "\(name) \(FigureText.words(Figure(hull, unit: unit)))"
    }.joined(separator: ", ")
  }

  private func verdict(_ total: Interval, _ parts: Interval) -> String {
    if parts.low > total.high { return "more than the whole." }
    if parts.high < total.low { return "part of the total is not told." }
    if total.isPoint, parts.high == total.high {
      return "the total is reached only if every ceiling is used in full."
    }
    return "the total is one of the values that the parts leave open."
  }

  /// What both come to if none of it is counted twice and all of it is used.
  private func highest(_ apart: Figure, over together: Figure) -> Figure {
    guard apart.interval.high == .infinity, case .commitment = sides[1].claims.first else {
      return apart
    }
    let most = Reading.all(of: sides[1].claims, in: corpus).map(\.figure.interval.high).max() ?? 0
    let full = Interval(
      low: together.interval.low + (most == .infinity ? 0 : most), high: .infinity,
      lowOpen: together.interval.lowOpen)
    return full.map { Figure($0, unit: apart.unit) } ?? apart
  }
}
