/// What a cell of the screen stands for, to the mouse.
enum ScreenTarget: Hashable, Sendable {
  /// A tab or a breadcrumb.
  case place(Route)
  /// A hint of the footer.
  case command(Command)
  /// The heading of a table's column, by the place of both on the page.
  case title(section: Int, column: Int)
  /// A row, or an item of a picture, by its place among the body's stops.
  case row(Int)
  /// A claim in the evidence pane, by its place among those of the selected row.
  case claim(Int)
  /// A line of the palette's list.
  case entry(Int)
}
