import LodeScreen

/// Marks in the rows that are seen what the filter found in them.
///
/// Works on what is drawn, so that bars and what was cut off cost nothing. Cost: O(cells of the
/// rows that are seen).
struct FilterMarks {
  let state: State

  func draw(into frame: inout Frame) {
    let needle = Array(TextWidth.folded(state.place.filter))
    guard !needle.isEmpty else { return }
    let rect = state.layout.body
    let pinned = state.pinnedLines(at: state.place.scroll)
    for offset in pinned..<max(pinned, rect.rows)
    where state.body.isRow(state.place.scroll + offset) {
      mark(needle, at: rect.row + offset, within: rect, into: &frame)
    }
  }

  private func mark(
    _ needle: [Character], at row: Int, within rect: Rect, into frame: inout Frame
  ) {
    // Each folded letter with the column of the cell that it came from.
    var letters: [(letter: Character, column: Int)] = []
    for (column, cell) in frame.row(row).enumerated().dropFirst(rect.column).prefix(rect.columns) {
      guard let glyph = cell.glyph else { continue }
      letters += TextWidth.folded(String(glyph)).map { ($0, column) }
    }
    var start = 0
    while start + needle.count <= letters.count {
      let end = start + needle.count
      guard letters[start..<end].lazy.map(\.letter).elementsEqual(needle) else {
        start += 1
        continue
      }
      let first = letters[start].column
      let width = letters[end - 1].column - first + 1
      frame.restyle(Rect(column: first, row: row, columns: width, rows: 1)) { $0.role = .match }
      start = end
    }
  }
}
