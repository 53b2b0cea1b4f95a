/// A piece of a line that has one meaning: what widgets hand to ``Frame``.
public struct TextRun: Hashable, Sendable {
  /// What is written.
  public var text: String
  /// What it means.
  public var role: Role

  /// Makes a run.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// The number of columns that the run takes, as ``TextWidth`` measures it.
  public var columns: Int { TextWidth.columns(of: text) }
}

extension Frame {
  /// Writes runs one after the other from `point`, cut as one text would be.
  ///
  /// - Returns: The columns that they took together, as for one text.
  @discardableResult
  public mutating func put(
    _ runs: [TextRun], at point: Point, isSelected: Bool = false, limit: Int = .max
  ) -> Int {
    var used = 0
    for run in runs where used < limit {
      let place = Point(column: point.column + used, row: point.row)
      used += put(
        run.text, at: place, style: Style(run.role, isSelected: isSelected), limit: limit - used)
    }
    return used
  }
}

extension [TextRun] {
  /// The number of columns that the runs take together.
  public var columns: Int { reduce(0) { $0 + $1.columns } }
}
