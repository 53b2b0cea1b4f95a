/// How much room boxes take from top to bottom.
enum GraphForm: CaseIterable {
  /// Frames with a free row between them.
  case airy
  /// Frames that stand on one another.
  case framed
  /// Brackets around the title, without rows of their own.
  case compact

  /// What a form costs beside one that is clearer; see ``GraphPlan/cost``.
  var cost: Int {
    switch self {
    case .airy: 0
    case .framed: 6
    case .compact: 16
    }
  }

  /// The rows of a frame above the title, and below it.
  var border: Int { self == .compact ? 0 : 1 }

  /// The free rows between two stops of a column.
  ///
  /// - Parameters:
  ///   - upper: The rows inside the upper one; 0 where lines pass.
  ///   - lower: The same of the lower one.
  /// - Returns: 0 or 1.
  func gap(_ upper: Int, _ lower: Int) -> Int {
    switch self {
    case .airy: upper > 0 && lower > 0 ? 1 : 0
    case .framed: 0
    case .compact: upper > 1 || lower > 1 ? 1 : 0
    }
  }
}
