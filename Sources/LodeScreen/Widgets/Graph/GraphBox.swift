/// A box at its place.
struct GraphBox {
  let node: GraphNode
  let rect: Rect
  let titleRow: Int
  /// Whether it has rows of its own for the frame's upper and lower side.
  let hasBorder: Bool
  /// The rows in which lines leave it without an arrowhead.
  var leftTails: Set<Int> = []
  var rightTails: Set<Int> = []

  /// Blanks and frame on both sides of a title.
  static let margin = 4

  /// Keeps lines and labels out of it.
  func take(in canvas: inout GraphCanvas) {
    for row in rect.row..<(rect.row + rect.rows) {
      for column in rect.column..<(rect.column + rect.columns) {
        canvas.take(column: column, row: row)
      }
    }
  }

  /// The title and the frame around it.
  ///
  /// - Parameters:
  ///   - trail: The lines that meet it.
  ///   - symbols: The alphabet to draw with.
  /// - Returns: What can be chosen, without the ways that keys take.
  func item(trail: [Picture.Mark], symbols: Symbols) -> Picture.Item {
    let line = node.outline.line(symbols)
    let last = rect.row + rect.rows - 1
    var marks = titleMarks(symbols: symbols)
    let used = marks.reduce(0) { $0 + $1.run.columns }
    func add(_ text: String, _ column: Int, _ row: Int) {
      marks.append(
        Picture.Mark(TextRun(text, .rule), at: Point(column: rect.column + column, row: row)))
    }
    for row in rect.row...last {
      if hasBorder, row == rect.row || row == last {
        let corners: (LineGlyphs.Arms, LineGlyphs.Arms) =
          row == rect.row ? ([.down, .right], [.down, .left]) : ([.up, .right], [.up, .left])
        let side = String(repeating: line.horizontal, count: rect.columns - 2)
        add(
          String(line.glyph(joining: corners.0)) + side + String(line.glyph(joining: corners.1)),
          0, row)
        continue
      }
      add(String(leftTails.contains(row) ? line.leftPort : line.vertical), 0, row)
      let inside = rect.columns - 2
      if row == titleRow {
        add(" ", 1, row)
        add(String(repeating: " ", count: inside - 1 - used), 2 + used, row)
      } else {
        add(String(repeating: " ", count: inside), 1, row)
      }
      add(
        String(rightTails.contains(row) ? line.rightPort : line.vertical), rect.columns - 1, row)
    }
    return Picture.Item(id: node.id, marks: marks, trail: trail)
  }

  private func titleMarks(symbols: Symbols) -> [Picture.Mark] {
    let room = rect.columns - Self.margin
    var marks: [Picture.Mark] = []
    var used = 0
    for (index, run) in node.title.enumerated() {
      let rest = node.title[(index + 1)...].reduce(0) { $0 + $1.columns }
      // The sign that something is missing stands in the last run that has room.
      let isLast = run.columns + rest > room - used && run.columns >= room - used
      let text = TextWidth.truncated(
        isLast && rest > 0 ? run.text + symbols.more : run.text, toColumns: room - used,
        ellipsis: symbols.more)
      marks.append(
        Picture.Mark(
          TextRun(text, run.role), at: Point(column: rect.column + 2 + used, row: titleRow)))
      used += TextWidth.columns(of: text)
      if isLast { break }
    }
    return marks
  }
}

extension GraphOutline {
  fileprivate func line(_ symbols: Symbols) -> LineGlyphs {
    switch self {
    case .single: symbols.line
    case .double: symbols.doubleLine
    case .heavy: symbols.heavyLine
    case .dashed: symbols.dashedLine
    }
  }
}
