/// What became of every row of a release.
public struct ImportReport: Sendable {
  /// Figures of one mineral at one stage.
  struct Kept: Hashable, Sendable {
    let mineral: String
    let stage: String
    let figures: Int
    let wholes: Int
  }

  let path: String
  let layout: String
  let encoding: String
  let edition: Int
  let rows: Int
  let blank: LineList
  /// Rows with words in place of a figure that the vocabulary does not list.
  let wordy: LineList
  let kept: [Kept]
  let left: [(reason: Unplaced, lines: LineList)]
  let sums: [WholeSum]
  let unread: [String]
  let endsOpen: Bool

  /// How many figures are in the package.
  public var figureCount: Int { kept.reduce(0) { $0 + $1.figures } }
  /// How many rows of the release have a figure that is not.
  public var leftRowCount: Int { Set(left.flatMap { $0.lines.ranges.flatMap { $0 } }).count }
  /// How many wholes differ from their printed total by more than rounding.
  public var gapCount: Int { sums.count { $0.gap != nil } }
}
