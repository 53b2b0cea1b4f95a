/// The cells of a picture and the lines that run through them.
struct GraphCanvas {
  /// What a cell holds.
  private struct Cell {
    /// The nets that pass from side to side, and from top to bottom; the same where one turns.
    var across: Int?
    var along: Int?
    var arms: Symbols.Arms = []
    var isTentative = false
    /// The only link that runs here.
    var link: Int?
    var isShared = false
    var head: Head?
    var isTaken = false
  }

  /// Where an arrowhead points.
  enum Head {
    case left
    case right
  }

  /// Cells in a row through which one link alone runs, and no line crosses.
  struct Stretch {
    let link: Int
    let row: Int
    let columns: Range<Int>
  }

  let size: Size
  private var cells: [Cell]

  init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  private func index(_ column: Int, _ row: Int) -> Int { row * size.columns + column }

  /// Draws a net's line in a row, from a cell to another.
  mutating func line(row: Int, from: Int, to: Int, net: Int, links: [Int], isTentative: Bool) {
    let (first, last) = (min(from, to), max(from, to))
    for column in first...last {
      let place = index(column, row)
      cells[place].across = net
      if column > first { cells[place].arms.insert(.left) }
      if column < last { cells[place].arms.insert(.right) }
      add(links, isTentative: isTentative, at: place)
    }
  }

  /// Draws a net's line in a column, from a row to another.
  mutating func line(column: Int, from: Int, to: Int, net: Int, links: [Int], isTentative: Bool) {
    let (first, last) = (min(from, to), max(from, to))
    for row in first...last {
      let place = index(column, row)
      cells[place].along = net
      if row > first { cells[place].arms.insert(.up) }
      if row < last { cells[place].arms.insert(.down) }
      add(links, isTentative: isTentative, at: place)
    }
  }

  private mutating func add(_ links: [Int], isTentative: Bool, at place: Int) {
    cells[place].isTentative = isTentative
    if links.count == 1, cells[place].link == nil || cells[place].link == links[0] {
      cells[place].link = links[0]
    } else {
      cells[place].isShared = true
    }
  }

  /// Sets an arrowhead on a line.
  mutating func head(_ head: Head, column: Int, row: Int) {
    cells[index(column, row)].head = head
  }

  /// Keeps a cell free of lines and labels.
  mutating func take(column: Int, row: Int) { cells[index(column, row)].isTaken = true }

  /// The stretches of all links, from the top and from the left.
  var stretches: [Stretch] {
    var stretches: [Stretch] = []
    for row in 0..<size.rows {
      var start: (link: Int, column: Int)?
      for column in 0...size.columns {
        let link = column < size.columns ? freeLink(column, row) : nil
        if let current = start, current.link != link {
          stretches.append(Stretch(link: current.link, row: row, columns: current.column..<column))
          start = nil
        }
        if let link, start == nil { start = (link, column) }
      }
    }
    return stretches
  }

  private func freeLink(_ column: Int, _ row: Int) -> Int? {
    let cell = cells[index(column, row)]
    guard cell.across != nil, cell.along == nil, cell.head == nil, !cell.isShared else {
      return nil
    }
    return cell.link
  }

  /// The text of all lines that no label covers.
  func marks(symbols: Symbols) -> [Picture.Mark] {
    var marks: [Picture.Mark] = []
    for row in 0..<size.rows {
      var text = ""
      var start = 0
      var role = Role.rule
      func finish() {
        guard !text.isEmpty else { return }
        marks.append(
          Picture.Mark(TextRun(text, role), at: Point(column: start, row: row)))
        text = ""
      }
      for column in 0..<size.columns {
        let cell = cells[index(column, row)]
        guard !cell.isTaken, cell.across != nil || cell.along != nil else {
          finish()
          continue
        }
        let next = cell.isTentative && !isCrossing(cell) ? Role.tentative : .rule
        if next != role { finish() }
        if text.isEmpty { (start, role) = (column, next) }
        text.append(glyph(of: cell, symbols: symbols))
      }
      finish()
    }
    return marks
  }

  private func isCrossing(_ cell: Cell) -> Bool {
    guard let across = cell.across, let along = cell.along else { return false }
    return across != along
  }

  private func glyph(of cell: Cell, symbols: Symbols) -> Character {
    if let head = cell.head {
      return head == .left ? symbols.arrowheads.left : symbols.arrowheads.right
    }
    if isCrossing(cell) { return symbols.line.crossing }
    return (cell.isTentative ? symbols.dashedLine : symbols.line).glyph(joining: cell.arms)
  }
}
