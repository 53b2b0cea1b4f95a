/// A finished picture of the screen: what ncurses paints and what exporters write.
///
/// Every row is exactly `size.columns` cells wide. Wide graphemes are never cut: one that would
/// stick out of its clip is replaced by a blank, and both halves have one style. Control
/// characters never get in: text goes through ``TextWidth``, which replaces them.
public struct Frame: Hashable, Sendable {
  /// How many cells a row has, and how many rows there are.
  public let size: Size
  /// Row after row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor rests, for screen readers; nil hides it.
  public var cursor: Point?

  /// An empty frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at `column`, `row`, which must lie in the frame.
  public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// The cells of one row.
  public func row(_ index: Int) -> ArraySlice<Cell> {
    cells[(index * size.columns)..<((index + 1) * size.columns)]
  }

  /// The text of one row, trailing blanks kept.
  public func text(row index: Int) -> String {
    String(row(index).compactMap(\.glyph))
  }

  /// Writes `text` from `point` rightwards, cut at `limit` columns and at the frame's edges.
  ///
  /// `limit` counts from `point`, even where that lies left of the frame. Half of a wide grapheme
  /// never shows: at either edge, and where `limit` cuts it, a blank in `style` stands for it. A
  /// wide grapheme that is partly overwritten leaves a blank in its own style.
  ///
  /// - Returns: The columns that the text took, also those left of the frame: at `point.column`
  ///   plus so many the next text begins. 0 if `point` lies below, above or right of the frame.
  /// - Complexity: O(*n*) in the part of the text that is not cut off at the right.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, limit: Int = .max
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns else { return 0 }
    let (span, overflows) = size.columns.subtractingReportingOverflow(point.column)
    let room = min(limit, overflows ? .max : span)
    let (simple, rest) = putSimple(text, at: point, style: style, room: room)
    guard let rest else { return simple }
    var used = simple
    for grapheme in TextWidth.graphemes(of: rest) {
      guard used < room else { break }
      let column = point.column + used
      let columns = min(grapheme.columns, room - used)
      used += columns
      if column >= 0, columns == grapheme.columns {
        set(grapheme.glyph, columns: columns, at: column, row: point.row, style: style)
      } else if column + columns > 0 {
        set(" ", columns: 1, at: max(0, column), row: point.row, style: style)
      }
    }
    return used
  }

  /// Writes the text as far as each of its scalars is a grapheme of one column by itself, which is
  /// nearly all text.
  ///
  /// - Returns: The columns that this took, and what is left to be cut into graphemes; nil for
  ///   nothing.
  private mutating func putSimple(
    _ text: String, at point: Point, style: Style, room: Int
  ) -> (used: Int, rest: String?) {
    let scalars = text.unicodeScalars
    let start = point.row * size.columns + point.column
    var used = 0
    var index = scalars.startIndex
    while used < room, index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      guard TextWidth.isSimple(scalar),
        next == scalars.endIndex || !TextWidth.mayJoin(scalars[next])
      else { return (used, String(scalars[index...])) }
      if point.column + used >= 0 {
        clearHalves(
          from: point.column + used, columns: 1, rowStart: start - point.column)
        cells[start + used] = Cell(scalar: scalar, style: style)
      }
      used += 1
      index = next
    }
    return (used, nil)
  }

  /// Fills the part of a rectangle that lies in the frame with one glyph of width 1.
  ///
  /// Any other glyph, wide or unfit for a cell, fills with blanks.
  public mutating func fill(_ rect: Rect, glyph: Character = " ", style: Style = .text) {
    let graphemes = Array(TextWidth.graphemes(of: String(glyph)))
    let isFit = graphemes.count == 1 && graphemes[0].columns == 1
    let cell = Cell(glyph: isFit ? graphemes[0].glyph : " ", style: style)
    let columns = columns(of: rect)
    guard !columns.isEmpty else { return }
    for row in rows(of: rect) {
      let start = row * size.columns
      clearHalves(from: columns.lowerBound, columns: columns.count, rowStart: start)
      for column in columns { cells[start + column] = cell }
    }
  }

  /// Restyles the cells of a rectangle without changing what they show.
  ///
  /// Both halves of a wide grapheme take the style of the left one.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in rows(of: rect) {
      for column in columns(of: rect) {
        let place = row * size.columns + column
        guard !cells[place].isContinuation else { continue }
        change(&cells[place].style)
        if column + 1 < size.columns, cells[place + 1].isContinuation {
          cells[place + 1].style = cells[place].style
        }
      }
    }
  }

  /// The rows that `rect` and the frame share.
  private func rows(of rect: Rect) -> Range<Int> {
    Self.overlap(from: rect.row, count: rect.rows, limit: size.rows)
  }

  /// The columns that `rect` and the frame share.
  private func columns(of rect: Rect) -> Range<Int> {
    Self.overlap(from: rect.column, count: rect.columns, limit: size.columns)
  }

  private static func overlap(from start: Int, count: Int, limit: Int) -> Range<Int> {
    let (end, overflows) = start.addingReportingOverflow(count)
    let lower = min(max(0, start), limit)
    return lower..<max(lower, min(limit, overflows ? .max : end))
  }

  private mutating func set(
    _ glyph: Character, columns: Int, at column: Int, row: Int, style: Style
  ) {
    let start = row * size.columns
    clearHalves(from: column, columns: columns, rowStart: start)
    cells[start + column] = Cell(glyph: glyph, style: style)
    if columns == 2 { cells[start + column + 1] = Cell(continuationIn: style) }
  }

  /// Blanks the other half of any wide grapheme that a write at `column` would cut in two.
  private mutating func clearHalves(from column: Int, columns: Int, rowStart: Int) {
    if column > 0, cells[rowStart + column].isContinuation {
      blank(rowStart + column - 1)
    }
    let after = column + columns
    if after < size.columns, cells[rowStart + after].isContinuation {
      blank(rowStart + after)
    }
  }

  private mutating func blank(_ place: Int) {
    cells[place] = Cell(scalar: " ", style: cells[place].style)
  }
}
