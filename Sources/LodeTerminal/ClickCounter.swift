import LodeScreen

/// Tells a double click from two clicks.
struct ClickCounter {
  /// How long after a press another one still belongs to it, in milliseconds.
  static let patience = 400

  private var last: (point: Point, milliseconds: Int)?

  /// How often a press at a point makes the button go down there: 2 if it comes soon after another
  /// one on the same row, in the same cell or beside it; else 1.
  ///
  /// `milliseconds` is the time of a clock that only goes forward. After a double click, counting
  /// begins anew.
  mutating func clicks(at point: Point, milliseconds: Int) -> Int {
    if let last, last.point.row == point.row, abs(last.point.column - point.column) <= 1,
      milliseconds - last.milliseconds <= Self.patience
    {
      self.last = nil
      return 2
    }
    last = (point, milliseconds)
    return 1
  }
}
