import LodeData
import LodeMeasures

/// By what the table of minerals is ranked.
enum MineralRanking: String, CaseIterable {
  case hhi
  case leader
  case unattributed

  /// What ranks, as a phrase.
  var words: String {
    switch self {
    case .hhi: "the HHI"
    case .leader: "the leader's share"
    case .unattributed: "the unattributed share"
    }
  }

  /// The measure of one reading: points of the index, or percent.
  func measure(of concentration: Concentration) -> Interval {
    switch self {
    case .hhi: concentration.index.interval
    case .leader: concentration.leader?.share ?? Interval(0)
    case .unattributed: concentration.unattributed
    }
  }

  /// The next way to rank; after the last the first.
  var next: MineralRanking {
    let all = Self.allCases
    let here = all.firstIndex(of: self) ?? 0
    return all[(here + 1) % all.count]
  }

  /// Whether one reading ranks before another: by what is certain, then by what is possible.
  func precedes(_ left: Concentration, _ right: Concentration) -> Bool {
    let (first, second) = (measure(of: left), measure(of: right))
    return (first.low, first.high) > (second.low, second.high)
  }
}
