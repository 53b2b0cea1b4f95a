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
      let height = blocks.dropFirst(state.place.claim + 1).first?.count ?? 0
      top = max(0, min(start, start + height - rect.rows)) + state.place.claimScroll
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
    let edge = rect.column + rect.columns - 1
    if top > 0 {
      frame.put(
        String(state.symbols.moreAbove), at: Point(column: edge, row: rect.row),
        style: Style(.accent))
    }
    if lines.count - top > rect.rows, rect.rows > 0 {
      frame.put(
        String(state.symbols.moreBelow),
        at: Point(column: edge, row: rect.row + rect.rows - 1), style: Style(.accent))
    }
  }

  /// The lines that one of the selected row's claims takes.
  func height(ofClaim claim: Int) -> Int {
    blocks(columns: state.layout.evidence.columns).dropFirst(claim + 1).first?.count ?? 0
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
        "\(Counted.text(row.claims.count, "claim")) by \(Counted.text(voices, "voice"))", .muted)
    ])
    head.append([])
    let text = ClaimText(context: state.context)
    return [head]
      + row.claims.map { claim in
        text.lines(for: claim).flatMap { RunText.wrapped($0, columns: columns) } + [[]]
      }
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
