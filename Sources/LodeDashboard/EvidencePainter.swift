import LodeData
import LodeScreen

/// Draws the evidence pane: the claims behind the selected row, in the sources' own words.
struct EvidencePainter {
  let state: State

  func draw(into frame: inout Frame) {
    let rect = state.layout.evidence
    guard rect.columns > 0 else { return }
    let blocks = blocks(columns: rect.columns)
    // The selected claim's block is brought into view whole where it fits.
    var top = 0
    if state.place.focus == .evidence {
      let start = blocks.prefix(state.place.claim + 1).reduce(0) { $0 + $1.count }
      let height =
        blocks.indices.contains(state.place.claim + 1)
        ? blocks[state.place.claim + 1].count : 0
      top = max(0, min(start, start + height - rect.rows))
    }
    let lines = blocks.enumerated().flatMap { index, block in block.map { (index - 1, $0) } }
    for (offset, (block, spans)) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let isSelected = state.place.focus == .evidence && block == state.place.claim
      var column = 0
      for span in spans {
        column += frame.put(
          span.text, at: Point(column: rect.column + column, row: rect.row + offset),
          style: Style(span.role, isSelected: isSelected && !span.text.isEmpty),
          limit: rect.columns - column)
      }
      if isSelected, frame.cursor == nil || offset == 0 {
        frame.cursor = Point(column: rect.column, row: rect.row + offset)
      }
    }
    if lines.count - top > rect.rows, rect.rows > 0 {
      frame.put(
        String(state.symbols.descending),
        at: Point(column: rect.column + rect.columns - 1, row: rect.row + rect.rows - 1),
        style: Style(.muted))
    }
  }

  /// The pane's head and one block of lines a claim.
  private func blocks(columns: Int) -> [[[TextRun]]] {
    guard let row = state.selectedRow else {
      return [[[TextRun("Nothing is selected.", .muted)]]]
    }
    let corpus = state.atlas.corpus
    var head = RunText.wrapped([TextRun(row.title, .heading)], columns: columns)
    head += RunText.wrapped(shedCells(of: row), columns: columns)
    if row.claims.isEmpty {
      head.append([])
      head += RunText.wrapped(
        [TextRun("This row rests on no claim of its own.", .muted)], columns: columns)
      return [head]
    }
    let voices = corpus.agencies(behind: row.claims).count
    head.append([
      TextRun(
        "\(Counted.text(row.claims.count, "claim")) by \(Counted.text(voices, "newsroom"))", .muted)
    ])
    head.append([])
    let text = ClaimText(context: state.context)
    return [head]
      + row.claims.map { claim in
        text.lines(for: claim).flatMap { RunText.wrapped($0, columns: columns) } + [[]]
      }
  }

  /// What the table had no room for.
  private func shedCells(of row: Row) -> [TextRun] {
    guard let line = state.selectedLine, let index = state.body.section(at: line) else { return [] }
    let section = state.body.page.sections[index]
    return state.body.layouts[index].shed.flatMap { id -> [TextRun] in
      guard let column = section.columns.firstIndex(where: { $0.id == id }) else { return [] }
      let text = row.cells[column].plainText
      guard !text.isEmpty else { return [] }
      return [
        TextRun(
          "\(section.columns[column].title.isEmpty ? id : section.columns[column].title): ", .muted),
        TextRun(text + "  ", .figure),
      ]
    }
  }
}
