import LodeData
import LodeScreen

/// Draws the evidence pane: the claims behind the selected row, in the sources' own words.
struct EvidencePainter {
  let state: State

  func draw(into frame: inout Frame) {
    let rect = state.layout.evidence
    guard rect.columns > 0, rect.rows > 0 else { return }
    let view = visible(columns: rect.columns, rows: rect.rows)
    for (offset, line) in view.lines.prefix(rect.rows).enumerated() {
      let isSelected = state.place.focus == .evidence && line.block == selectedBlock
      var column = 0
      for span in line.runs {
        column += frame.put(
          span.text, at: Point(column: rect.column + column, row: rect.row + offset),
          style: Style(span.role, isSelected: isSelected && !span.text.isEmpty),
          limit: rect.columns - column)
      }
      if isSelected, frame.cursor == nil || offset == 0 {
        frame.cursor = Point(column: rect.column, row: rect.row + offset)
      }
    }
    let edge = rect.column + rect.columns - 1
    if view.hasMoreAbove {
      frame.put(
        String(state.symbols.moreAbove), at: Point(column: edge, row: rect.row),
        style: Style(.accent))
    }
    if view.lines.count > rect.rows {
      frame.put(
        String(state.symbols.moreBelow),
        at: Point(column: edge, row: rect.row + rect.rows - 1), style: Style(.accent))
    }
  }

  /// The place of the claim that a row of the pane shows; nil at its head and below its end.
  func claim(atRow row: Int) -> Int? {
    let rect = state.layout.evidence
    let lines = visible(columns: rect.columns, rows: rect.rows).lines
    guard lines.indices.contains(row), row < rect.rows else { return nil }
    let claim = lines[row].block - 1
    return state.selectedRow?.claims.indices.contains(claim) ?? false ? claim : nil
  }

  /// A line of the pane and the block that it belongs to.
  private typealias Line = (block: Int, runs: [TextRun])

  /// Blocks are counted from the pane's head, 0; a claim's block comes after its place in the row.
  private var selectedBlock: Int { state.place.claim + 1 }

  /// The lines from the first that is seen on, one more than fit where there are more.
  ///
  /// The selected claim's block is brought into view whole where it fits. Only blocks that are
  /// seen are made: a row may rest on hundreds of claims.
  private func visible(columns: Int, rows: Int) -> (lines: [Line], hasMoreAbove: Bool) {
    let count = (state.selectedRow?.claims.count ?? 0) + 1
    func lines(of index: Int) -> [Line] {
      block(index, columns: columns).map { (block: index, runs: $0) }
    }
    var shown: [Line] = []
    var next = 0
    var hasMoreAbove = false
    if state.place.focus == .evidence, selectedBlock < count {
      shown = lines(of: selectedBlock)
      next = selectedBlock + 1
      var before = selectedBlock
      if shown.count < rows {
        while before > 0, shown.count < rows {
          before -= 1
          shown = lines(of: before) + shown
        }
        hasMoreAbove = before > 0 || shown.count > rows
        shown = shown.suffix(rows)
      } else {
        hasMoreAbove = true
      }
      hasMoreAbove = hasMoreAbove || state.place.claimScroll > 0
      shown = Array(shown.dropFirst(state.place.claimScroll))
    }
    while next < count, shown.count <= rows {
      shown += lines(of: next)
      next += 1
    }
    return (shown, hasMoreAbove)
  }

  /// The lines that one of the selected row's claims takes.
  func height(ofClaim claim: Int) -> Int {
    block(claim + 1, columns: state.layout.evidence.columns).count
  }

  /// The lines of one block: the pane's head, or a claim with a blank line after it.
  private func block(_ index: Int, columns: Int) -> [[TextRun]] {
    guard let row = state.selectedRow else {
      return index == 0 ? [[TextRun("Nothing is selected.", .muted)]] : []
    }
    guard index > 0 else { return head(of: row, columns: columns) }
    guard row.claims.indices.contains(index - 1) else { return [] }
    return ClaimText(context: state.context)
      .lines(
        for: row.claims[index - 1], columns: columns,
        passageLimit: row.claims.count == 1 ? nil : Passage.limit) + [[]]
  }

  /// What the selected row is, and how many claims it rests on.
  private func head(of row: Row, columns: Int) -> [[TextRun]] {
    var head = RunText.wrapped([TextRun(row.title, .heading)], columns: columns)
    head += RunText.wrapped(shedCells(of: row), columns: columns)
    if row.claims.isEmpty {
      return head + [[]]
        + RunText.wrapped(
          [
            TextRun(
              row.edits == nil
                ? "This row rests on no claim of its own." : "This is yours; no claim states it.",
              .muted)
          ], columns: columns)
    }
    let voices = state.context.voices(row.claims)
    head.append([
      TextRun(
        "\(Counted.text(row.claims.count, "claim")) by \(Counted.text(voices, "voice"))", .muted)
    ])
    return head + [[]]
  }

  /// What the table had no room for: the columns that were shed, and the cells that were cut.
  ///
  /// Of a picture's item, every cell.
  private func shedCells(of row: Row) -> [TextRun] {
    guard let index = state.selectedStop?.section else { return [] }
    let section = state.body.page.sections[index]
    let slots = section.drawing == nil ? state.body.layouts[index].slots : []
    return section.columns.indices.flatMap { column -> [TextRun] in
      let text = row.cells[column].plainText
      let width = slots.first { $0.index == column }?.width ?? 0
      guard TextWidth.columns(of: text) > width, text != row.title else { return [] }
      let title = section.columns[column].title
      return [
        TextRun(title.isEmpty ? "" : "\(title): ", .muted), TextRun(text + "  ", .figure),
      ]
    }
  }
}
