/// What one cell of a table shows.
public enum TableCell: Hashable, Sendable {
  /// Text, aligned as its column says.
  case text([TextRun])
  /// A number in two parts that meet at the column's common point: all that stands before it is
  /// right-aligned, all that stands behind it left-aligned.
  case decimal(before: [TextRun], after: [TextRun])
  /// The ends of a range, each right-aligned with those of the other rows, and the dash between.
  case range(low: [TextRun], dash: TextRun, high: [TextRun])
  /// A bar of an interval of percent.
  case bar(low: Double, high: Double)
  /// A stretch of time, from and to as fractions of an axis.
  case span(from: Double, to: Double)

  /// Plain text in one role.
  public static func text(_ text: String, _ role: Role = .text) -> TableCell {
    .text([TextRun(text, role)])
  }

  /// The cell as plain text; what is drawn has none.
  public var plainText: String {
    switch self {
    case .text(let runs): runs.map(\.text).joined()
    case .decimal(let before, let after): (before + after).map(\.text).joined()
    case .range(let low, let dash, let high): (low + [dash] + high).map(\.text).joined()
    case .bar, .span: ""
    }
  }
}

/// A column of a table: its heading and how it takes part in the share-out of the width.
public struct TableColumn: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left
    case right
  }

  /// What the column is called in routes and messages.
  public let id: String
  public let title: String
  public let alignment: Alignment
  /// Columns with higher numbers go first when the width runs short; 0 never goes.
  public let priority: Int
  /// The least width at which the column is worth showing; nil where it must be whole.
  public let minimum: Int?
  /// The width beyond which others come first; nil where it has as much as it needs.
  public let maximum: Int?

  public init(
    id: String, title: String, alignment: Alignment = .left, priority: Int = 0,
    minimum: Int? = nil, maximum: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.alignment = alignment
    self.priority = priority
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// Where the columns of a table lie, for one width.
///
/// Columns of which every cell is empty are not shown. Others are shed by priority, the rightmost
/// first, until the least widths fit; what is then left goes to the columns
/// in order until each has its natural width, and the rest to bars. Cost: O(rows × columns).
public struct TableLayout: Sendable {
  /// A column that is shown.
  public struct Slot: Hashable, Sendable {
    /// The column's place in the table.
    public let index: Int
    /// The first column of cells, from the table's left edge.
    public let offset: Int
    public let width: Int
    /// The widest left part of the column's two-part cells.
    let before: Int
    /// The widest right part of the column's two-part cells.
    let after: Int
    let dash: Int
  }

  /// The blank columns between two table columns.
  public static let standardGap = 2

  /// The width below which a column is not squeezed.
  private static let narrowest = 4

  public let slots: [Slot]
  /// The columns of cells that the table takes together.
  public var width: Int { slots.last.map { $0.offset + $0.width } ?? 0 }
  /// The ids of the columns that found no room.
  public let shed: [String]
  /// The ids of the columns in which every cell is empty.
  public let empty: [String]

  public init(
    columns: [TableColumn], rows: [[TableCell]], showsTitles: Bool, width: Int,
    gap: Int = standardGap
  ) {
    let natural = columns.indices.map { index in
      Natural(columns[index], cells: rows.lazy.map { $0[index] }, showsTitle: showsTitles)
    }
    var shown = columns.indices.filter { natural[$0].hasContent }
    func least(_ index: Int) -> Int {
      min(
        columns[index].minimum ?? .max, columns[index].maximum ?? .max, natural[index].width)
    }
    func total(_ indices: [Int]) -> Int {
      indices.reduce(0) { $0 + least($1) } + gap * max(0, indices.count - 1)
    }
    var shed: [Int] = []
    while total(shown) > width, let lowest = shown.map({ columns[$0].priority }).max(), lowest > 0,
      let last = shown.last(where: { columns[$0].priority == lowest })
    {
      shown.removeAll { $0 == last }
      shed.append(last)
    }
    var widths = columns.indices.map { shown.contains($0) ? least($0) : 0 }
    var spare = width - total(shown)
    // Too narrow even for what must be there: names give way before numbers.
    while spare < 0,
      let widest = shown.filter({ widths[$0] > Self.narrowest }).max(by: {
        (columns[$0].alignment == .left ? 1000 : 0, widths[$0])
          < (columns[$1].alignment == .left ? 1000 : 0, widths[$1])
      })
    {
      widths[widest] -= 1
      spare += 1
    }
    for index in shown.sorted(by: { columns[$0].priority < columns[$1].priority }) where spare > 0 {
      let wanted =
        min(natural[index].width, columns[index].maximum ?? .max) - widths[index]
      let given = min(spare, max(0, natural[index].isBar ? 0 : wanted))
      widths[index] += given
      spare -= given
    }
    for index in shown where natural[index].isBar && spare > 0 {
      let given = min(spare, (columns[index].maximum ?? .max) - widths[index])
      widths[index] += max(0, given)
      spare -= max(0, given)
    }
    // What no bar takes goes to text that would be cut.
    for index in shown where !natural[index].isBar && spare > 0 {
      let given = min(spare, max(0, natural[index].width - widths[index]))
      widths[index] += given
      spare -= given
    }
    var offset = 0
    slots = shown.map { index in
      let slot = Slot(
        index: index, offset: offset, width: widths[index],
        before: natural[index].before, after: natural[index].after, dash: natural[index].dash)
      offset += slot.width + gap
      return slot
    }
    self.shed = shed.sorted().map { columns[$0].id }
    empty = columns.indices.filter { !natural[$0].hasContent }.map { columns[$0].id }
  }

  /// How wide a column would like to be.
  private struct Natural {
    var width = 0
    var before = 0
    var after = 0
    var dash = 0
    var isBar = false
    /// Whether any cell shows anything.
    var hasContent = false

    init(_ column: TableColumn, cells: some Sequence<TableCell>, showsTitle: Bool) {
      var plain = showsTitle ? TextWidth.columns(of: column.title) : 0
      for cell in cells {
        switch cell {
        case .text(let runs):
          plain = max(plain, runs.columns)
          if runs.allSatisfy(\.text.isEmpty) { continue }
        case .decimal(let before, let after):
          self.before = max(self.before, before.columns)
          self.after = max(self.after, after.columns)
        case .range(let low, let dash, let high):
          before = max(before, low.columns)
          self.dash = max(self.dash, TextWidth.columns(of: dash.text))
          after = max(after, high.columns)
        case .bar, .span: isBar = true
        }
        hasContent = true
      }
      width = max(plain, before + dash + after, isBar ? column.minimum ?? 1 : 0)
    }
  }
}

/// Draws the rows of a table into a frame, one row at a time.
public struct TableWidget: Sendable {
  let columns: [TableColumn]
  let layout: TableLayout
  let symbols: Symbols

  public init(columns: [TableColumn], layout: TableLayout, symbols: Symbols) {
    self.columns = columns
    self.layout = layout
    self.symbols = symbols
  }

  /// The columns of cells that a row takes.
  public var width: Int { layout.width }

  /// Draws the headings; the sorted column carries an arrow.
  public func drawTitles(
    into frame: inout Frame, at point: Point, sort: (column: String, isDescending: Bool)?
  ) {
    for slot in layout.slots {
      let column = columns[slot.index]
      let text = TextWidth.truncated(column.title, toColumns: slot.width, ellipsis: symbols.more)
      let pad = column.alignment == .right ? slot.width - TextWidth.columns(of: text) : 0
      let start = Point(column: point.column + slot.offset + pad, row: point.row)
      let used = frame.put(text, at: start, style: Style(.columnHeading), limit: slot.width)
      if let sort, sort.column == column.id {
        // In the gap where the title fills its column.
        let arrow = sort.isDescending ? symbols.descending : symbols.ascending
        frame.put(
          String(arrow), at: Point(column: start.column + used, row: point.row),
          style: Style(.accent))
      }
    }
  }

  /// Draws one row's cells.
  public func draw(_ cells: [TableCell], into frame: inout Frame, at point: Point, isSelected: Bool)
  {
    for slot in layout.slots {
      let start = Point(column: point.column + slot.offset, row: point.row)
      var pen = Pen(at: start, limit: slot.width, isSelected: isSelected, ellipsis: symbols.more)
      switch cells[slot.index] {
      case .text(let runs):
        if columns[slot.index].alignment == .right { pen.skip(slot.width - runs.columns) }
        pen.put(runs, into: &frame)
      case .decimal(let before, let after):
        pen.skip(slot.width - slot.before - slot.after)
        pen.skip(slot.before - before.columns)
        pen.put(before + after, into: &frame)
      case .range(let low, let dash, let high):
        pen.skip(slot.width - slot.before - slot.dash - slot.after)
        pen.skip(slot.before - low.columns)
        pen.put(low + [dash], into: &frame)
        pen.skip(slot.after - high.columns)
        pen.put(high, into: &frame)
      case .bar(let low, let high):
        pen.drawOnGround(
          IntervalBar(low: low, high: high).runs(width: slot.width, symbols: symbols),
          width: slot.width, into: &frame)
      case .span(let start, let end):
        pen.drawOnGround(
          SpanBar(start: start, end: end).runs(width: slot.width, symbols: symbols),
          width: slot.width, into: &frame)
      }
    }
  }
}

/// Writes spans one after another within a limit, and marks what had to be cut.
private struct Pen {
  private var point: Point
  private var room: Int
  private var isSelected: Bool
  private let ellipsis: String

  init(at point: Point, limit: Int, isSelected: Bool, ellipsis: String) {
    self.point = point
    room = limit
    self.isSelected = isSelected
    self.ellipsis = ellipsis
  }

  mutating func skip(_ columns: Int) {
    let step = min(max(0, columns), room)
    point.column += step
    room -= step
  }

  /// Draws a bar, which keeps its shades and its ground on the selected row: reversed, they would
  /// swap their meanings, and without a gap it would melt into the selection.
  mutating func drawOnGround(_ runs: [TextRun], width: Int, into frame: inout Frame) {
    if isSelected {
      isSelected = false
      frame.restyle(Rect(column: point.column - 1, row: point.row, columns: width + 2, rows: 1)) {
        $0.isSelected = false
      }
    }
    put(runs, into: &frame)
  }

  mutating func put(_ runs: [TextRun], into frame: inout Frame) {
    var rest = runs.columns
    for run in runs where room > 0 {
      let width = run.columns
      let fits = rest <= room || width < room
      let text =
        fits ? run.text : TextWidth.truncated(run.text, toColumns: room, ellipsis: ellipsis)
      let drawn = frame.put(
        text, at: point, style: Style(run.role, isSelected: isSelected), limit: room)
      point.column += drawn
      room -= drawn
      rest -= width
    }
  }
}
