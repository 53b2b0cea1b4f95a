/// Boxes without lines, in rows of equal cells.
struct GraphRowsOfBoxes {
  let boxes: [GraphBox]
  /// The columns that they take together.
  let width: Int
  /// The row below the last of them; 0 if there are none.
  let bottom: Int

  /// How many columns of titles had to be cut off.
  let lost: Int

  private static let gap = 2

  init(_ nodes: [GraphNode], form: GraphForm, columns: Int, top: Int) {
    let room = max(0, columns - GraphBox.margin)
    let widest = min(room, nodes.map(\.title.columns).max() ?? 0) + GraphBox.margin
    let perRow = max(1, (columns + Self.gap) / (widest + Self.gap))
    let height = 1 + 2 * form.border
    boxes = nodes.enumerated().map { place, node in
      let row = top + place / perRow * height
      return GraphBox(
        node: node,
        rect: Rect(
          column: place % perRow * (widest + Self.gap), row: row,
          columns: min(room, node.title.columns) + GraphBox.margin, rows: height),
        titleRow: row + form.border, hasBorder: form.border > 0)
    }
    lost = nodes.reduce(0) { $0 + max(0, $1.title.columns - room) }
    width = boxes.map { $0.rect.column + $0.rect.columns }.max() ?? 0
    bottom = boxes.map { $0.rect.row + $0.rect.rows }.max() ?? 0
  }
}
