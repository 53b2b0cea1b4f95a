/// A share between a lowest and a highest reading, drawn as a bar on the scale 0…100 %.
///
/// ```
/// ███████████████████████████▒▒▒▒▒············   ≈ 60 %
/// ```
///
/// From the left: what even the lowest reading holds (role ``Role/certain``); what lies between the
/// readings, in whole cells (``Role/possible``); the rest (``Remainder``).
///
/// - Where a possible part follows, the certain part is `low × width` to the nearest cell: of a
///   cell that both share, an eighth would leave the rest bare, and look like a gap between them.
///   Less than half a cell is then all shade.
/// - Where none follows, it is `low × width` rounded **down** to an eighth of a cell, though never
///   below one eighth when `low` is above 0. Either way only 100 % fills the last cell.
/// - The possible part ends at `high × width` rounded **up** to a cell. It is not drawn where it
///   would end in the cell that the certain part ends in, and where the two readings are one.
/// - A last eighth for which the symbols have only a blank counts as untouched, unless the bar
///   would then show nothing. `Symbols.ascii` has blanks below half a cell and `#` from there on,
///   so that its certain part is right to the nearest cell.
/// - A millionth of a cell is forgiven in either direction, for figures such as `0.29 * 100`.
public struct IntervalBar: Hashable, Sendable {
  /// What the part of the scale beyond the highest reading is.
  public enum Remainder: Hashable, Sendable {
    /// Somebody's, and no source says whose: dotted, in ``Role/unattributed``.
    case unattributed
    /// Known to be held by others, or by nobody: blank, in ``Role/text``.
    case blank
  }

  /// The lowest reading, in percent of the whole: 0…100.
  public let low: Double
  /// The highest reading, in percent of the whole: `low`…100.
  public let high: Double
  /// How the rest of the scale is drawn.
  public let remainder: Remainder

  /// Makes a bar from two readings in percent of the whole.
  ///
  /// Readings outside 0…100 are moved to its nearer end, and `high` to at least `low`. A reading
  /// that is no number is not known: 0 for `low`, 100 for `high`.
  public init(low: Double, high: Double, remainder: Remainder = .unattributed) {
    self.low = low.isNaN ? 0 : min(max(low, 0), 100)
    self.high = high.isNaN ? 100 : min(max(high, self.low), 100)
    self.remainder = remainder
  }

  /// The bar's runs from left to right, exactly `width` columns together and none of them empty.
  ///
  /// - Returns: At most one run of each role; none for a width below 1.
  /// - Complexity: O(`width`).
  public func runs(width: Int, symbols: Symbols) -> [TextRun] {
    guard width > 0 else { return [] }
    var certain = certainText(width: width, symbols: symbols)
    let covered = coveredCells(width: width, certain: certain.count)
    if covered > certain.count {
      certain = repeated(symbols.eighths[7], wholeCells(width: width))
    }
    let rest = width - covered
    let runs = [
      TextRun(certain, .certain),
      TextRun(repeated(symbols.possible, covered - certain.count), .possible),
      remainder == .blank
        ? TextRun(repeated(" ", rest), .text)
        : TextRun(repeated(symbols.unattributed, rest), .unattributed),
    ]
    return runs.filter { !$0.text.isEmpty }
  }

  /// The certain part to the nearest cell, the last one left to those that hold everything.
  private func wholeCells(width: Int) -> Int {
    let nearest = Int(low / 100 * Double(width) + 0.5 + Self.slack)
    return low < 100 ? min(nearest, width - 1) : width
  }

  /// The glyphs of the certain part, one for each cell that it touches visibly.
  private func certainText(width: Int, symbols: Symbols) -> String {
    guard low > 0 else { return "" }
    let eighths = max(1, Int(low / 100 * Double(width) * 8 + Self.slack))
    let full = repeated(symbols.eighths[7], eighths / 8)
    guard eighths % 8 > 0 else { return full }
    let last = symbols.eighths[eighths % 8 - 1]
    if last != " " { return full + String(last) }
    let isInvisible = full.isEmpty && !(high > low)
    return isInvisible ? String(symbols.eighths.first { $0 != " " } ?? last) : full
  }

  /// How many cells, from the left, lie below the highest reading.
  private func coveredCells(width: Int, certain: Int) -> Int {
    guard high > low else { return certain }
    let exact = high / 100 * Double(width) - Self.slack
    let cells = Int(exact)
    return min(width, max(exact > Double(cells) ? cells + 1 : cells, certain, 1))
  }

  private func repeated(_ glyph: Character, _ count: Int) -> String {
    String(repeating: glyph, count: max(0, count))
  }

  private static let slack = 1e-6
}
