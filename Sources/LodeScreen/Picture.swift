/// A drawing in which places can be chosen: a graph, a map, a page of text.
///
/// Made for one width by a widget, drawn by ``draw(into:in:from:selected:)``. Everything in it is
/// text in roles at points counted from the picture's own top left corner.
public struct Picture: Hashable, Sendable {
  /// Where a key moves the selection.
  public enum Direction: CaseIterable, Hashable, Sendable {
    case up
    case down
    case left
    case right
  }

  /// A piece of text at a point.
  public struct Mark: Hashable, Sendable {
    /// Where its first column stands, within the picture.
    public let point: Point
    /// What stands there.
    public let run: TextRun

    /// Makes a mark.
    public init(_ run: TextRun, at point: Point) {
      self.run = run
      self.point = point
    }
  }

  /// Something in the picture that can be chosen.
  public struct Item: Hashable, Sendable {
    /// A word that is unique in the picture and stays the same at every size.
    public let id: String
    /// What the selection highlights; never empty.
    public let marks: [Mark]
    /// What is drawn over the ground while the item is selected, in the role that it carries:
    /// the lines that meet the item, with their labels.
    public let trail: [Mark]
    /// The ids of the items that keys lead to from here; nothing where the way ends.
    public var neighbours: [Direction: String]

    /// Makes an item.
    public init(
      id: String, marks: [Mark], trail: [Mark] = [], neighbours: [Direction: String] = [:]
    ) {
      self.id = id
      self.marks = marks
      self.trail = trail
      self.neighbours = neighbours
    }

    /// The rows of the picture that the item takes.
    public var rows: ClosedRange<Int> {
      let rows = marks.map(\.point.row)
      return (rows.min() ?? 0)...(rows.max() ?? 0)
    }
  }

  /// How much room it takes; its width is at most the one that it was made for.
  public let size: Size
  /// What lies under the items: lines, labels, text.
  public let ground: [Mark]
  /// In reading order: from the top, and from the left within a row.
  public let items: [Item]

  /// Makes a picture.
  public init(size: Size, ground: [Mark], items: [Item]) {
    self.size = size
    self.ground = ground
    self.items = items
  }

  /// The item of this id.
  ///
  /// Cost: O(items).
  public func item(_ id: String) -> Item? { items.first { $0.id == id } }

  /// The picture with all items but these in the role that steps back.
  public func dimmed(except kept: Set<String>) -> Picture {
    guard items.contains(where: { !kept.contains($0.id) }) else { return self }
    return Picture(
      size: size, ground: ground,
      items: items.map { item in
        guard !kept.contains(item.id) else { return item }
        return Item(
          id: item.id,
          marks: item.marks.map { Mark(TextRun($0.run.text, .muted), at: $0.point) },
          trail: item.trail, neighbours: item.neighbours)
      })
  }

  /// Draws the rows from `first` on into a rectangle, cut at its edges.
  ///
  /// The ground comes first, then the selected item's trail, then the items, the selected one last.
  ///
  /// - Parameters:
  ///   - frame: What to draw into.
  ///   - rect: Where the picture's row `first` and column 0 go, and how much is seen.
  ///   - first: The first of the picture's rows that is seen.
  ///   - selected: The id of the item that the keyboard acts on.
  /// - Returns: The cell of the selected item's first mark, if it is seen.
  @discardableResult
  public func draw(
    into frame: inout Frame, in rect: Rect, from first: Int, selected: String?
  ) -> Point? {
    var cursor: Point?
    func draw(_ mark: Mark, isSelected: Bool) -> Point? {
      let row = mark.point.row - first
      guard (0..<rect.rows).contains(row), mark.point.column < rect.columns else { return nil }
      let point = Point(column: rect.column + mark.point.column, row: rect.row + row)
      frame.put(
        mark.run.text, at: point, style: Style(mark.run.role, isSelected: isSelected),
        limit: rect.columns - mark.point.column)
      return point
    }
    let chosen = selected.flatMap { item($0) }
    for mark in ground + (chosen?.trail ?? []) { _ = draw(mark, isSelected: false) }
    for item in items where item.id != selected {
      for mark in item.marks { _ = draw(mark, isSelected: false) }
    }
    for mark in chosen?.marks ?? [] {
      let point = draw(mark, isSelected: true)
      cursor = cursor ?? point
    }
    return cursor
  }
}
