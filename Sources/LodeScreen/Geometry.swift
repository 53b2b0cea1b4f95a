/// A size in terminal cells; both extents are at least 0.
public struct Size: Hashable, Sendable {
  /// The number of cells in a row.
  public let columns: Int
  /// The number of rows.
  public let rows: Int

  /// Makes a size; negative extents become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place on the screen, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// How many columns lie to the left; negative left of the screen.
  public var column: Int
  /// How many rows lie above; negative above the screen.
  public var row: Int

  /// Makes a point.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells: widgets get one and never draw outside it.
public struct Rect: Hashable, Sendable {
  /// The cell at the top left.
  public let origin: Point
  /// How many columns and rows it has.
  public let size: Size

  /// Makes a rectangle; negative extents become 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  /// The rectangle of a whole screen.
  public init(_ size: Size) {
    origin = Point(column: 0, row: 0)
    self.size = size
  }

  /// The leftmost column.
  public var column: Int { origin.column }
  /// The topmost row.
  public var row: Int { origin.row }
  /// The number of columns.
  public var columns: Int { size.columns }
  /// The number of rows.
  public var rows: Int { size.rows }

  /// Whether `point` is one of the rectangle's cells.
  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < column + columns
      && point.row >= row && point.row < row + rows
  }

  /// The upper `rows` rows and what is left below them; `rows` is clipped to what there is.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), self.rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(column: column, row: row + taken, columns: columns, rows: self.rows - taken)
    )
  }

  /// The lower `rows` rows and what is left above them; `rows` is clipped to what there is.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, rows), self.rows)
    let (rest, bottom) = split(top: self.rows - taken)
    return (rest, bottom)
  }

  /// The rightmost `columns` columns and what is left of them; clipped to what there is.
  public func split(right columns: Int) -> (rest: Rect, right: Rect) {
    let taken = min(max(0, columns), self.columns)
    let left = self.columns - taken
    return (
      Rect(column: column, row: row, columns: left, rows: rows),
      Rect(column: column + left, row: row, columns: taken, rows: rows)
    )
  }
}
