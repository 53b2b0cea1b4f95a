import LodeScreen

/// What the mouse points at: worked out from the state, as drawing is.
extension State {
  /// What a cell stands for; nil where it stands for nothing that can be chosen.
  func target(at point: Point) -> ScreenTarget? {
    if let palette = prompt?.palette {
      let list = PalettePainter.room(in: layout).list
      guard list.contains(point) else { return nil }
      let line = PalettePainter.firstLine(of: palette, rows: list.rows) + point.row - list.row
      return line < palette.count ? .entry(line) : nil
    }
    let chrome = Chrome(state: self)
    let pieces = chrome.crumbs + chrome.tabs + chrome.hints
    if let piece = pieces.last(where: { $0.contains(point) }) { return piece.target }
    if layout.body.contains(point) { return targetInBody(at: point) }
    if layout.evidence.contains(point) {
      return EvidencePainter(state: self).claim(atRow: point.row - layout.evidence.row)
        .map { .claim($0) }
    }
    return nil
  }

  private func targetInBody(at point: Point) -> ScreenTarget? {
    let offset = point.row - layout.body.row
    let line = place.scroll + offset
    guard body.lines.indices.contains(line) else { return nil }
    if offset < pinnedLines(at: place.scroll), let section = body.section(at: line) {
      return title(at: point.column, of: section)
    }
    switch body.lines[line] {
    case .titles(let section): return title(at: point.column, of: section)
    case .row: return body.stops.firstIndex { $0.lines.contains(line) }.map { .row($0) }
    case .picture(let section, let row):
      let column = point.column - layout.body.column - Body.margin
      guard
        let item = body.pictures[section]?.item(at: Point(column: column, row: row)),
        let index = body.index(
          of: Selection(section: body.page.sections[section].id, row: item.id), near: 0)
      else { return nil }
      return .row(index)
    case .heading, .note, .blank: return nil
    }
  }

  /// The column whose heading stands at a column of the screen, the gap behind it included.
  private func title(at column: Int, of section: Int) -> ScreenTarget? {
    let found = column - layout.body.column - Body.indent
    let slots = body.layouts[section].slots
    guard let slot = slots.last(where: { $0.offset <= found }),
      found <= slot.offset + slot.width,
      !body.page.sections[section].columns[slot.index].title.isEmpty
    else { return nil }
    return .title(section: section, column: slot.index)
  }
}

extension Picture {
  /// The item at a cell of the picture: of several, the one that takes the fewest columns there.
  ///
  /// The blanks between an item's marks belong to it.
  func item(at point: Point) -> Item? {
    var best: (item: Item, columns: Int)?
    for item in items where item.rows.contains(point.row) {
      let marks = item.marks.filter { $0.point.row == point.row }
      guard let first = marks.map(\.point.column).min(),
        let end = marks.map({ $0.point.column + $0.run.columns }).max(),
        (first..<end).contains(point.column), end - first < best?.columns ?? .max
      else { continue }
      best = (item, end - first)
    }
    return best?.item
  }
}
