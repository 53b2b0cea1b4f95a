/// A stretch of time on an axis, drawn on a line of cells.
///
/// ```
///         ├───────────┤
///                     ●
/// ‹──┤
/// ```
///
/// The axis runs from 0 at the line's left edge to 1 at its right. A span that takes one cell is a
/// point; what lies wholly before or after the axis is an arrow at that edge.
public struct SpanBar: Hashable, Sendable {
  /// Where it begins, as a fraction of the axis; below 0 before it.
  public let start: Double
  /// Where it ends; at least `start`.
  public let end: Double

  /// Makes a span; ends in the wrong order are swapped, and one that is no number is the axis'.
  public init(start: Double, end: Double) {
    let first = start.isNaN ? 0 : start
    let last = end.isNaN ? 1 : end
    self.start = min(first, last)
    self.end = max(first, last)
  }

  /// The span's runs from the left, at most `width` columns together; none for a width below 1.
  ///
  /// - Complexity: O(`width`).
  public func runs(width: Int, symbols: Symbols) -> [TextRun] {
    guard width > 0 else { return [] }
    if end < 0 { return [TextRun(String(symbols.earlier), .muted)] }
    if start > 1 {
      return [
        TextRun(String(repeating: " ", count: width - 1)),
        TextRun(String(symbols.later), .muted),
      ]
    }
    let first = cell(start, width)
    let last = cell(end, width)
    let lead = [TextRun(String(repeating: " ", count: first))].filter { !$0.text.isEmpty }
    guard first < last else { return lead + [TextRun(String(symbols.present), .figure)] }
    let left = start < 0 ? symbols.earlier : symbols.spanStart
    let right = end > 1 ? symbols.later : symbols.spanEnd
    return lead + [
      TextRun(
        String(left) + String(repeating: symbols.rule, count: last - first - 1) + String(right),
        .figure)
    ]
  }

  /// The cell that a place on the axis lies in; those beyond lie in the first and the last.
  private func cell(_ place: Double, _ width: Int) -> Int {
    min(Int((min(max(0, place), 1) * Double(width)).rounded(.down)), width - 1)
  }
}
