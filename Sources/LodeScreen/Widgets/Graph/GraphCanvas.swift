/// The cells of a picture and the lines that run through them.
struct GraphCanvas {
  /// What a cell holds.
  private struct Cell {
    /// The nets that pass from side to side, and from top to bottom; the same where one turns.
    var across: Int?
    var along: Int?
    var arms: LineGlyphs.Arms = []
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
  /// The cells of each link, by its position in the topology; some more than once.
  private var paths: [Int: [Int]] = [:]

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
    for link in links { paths[link, default: []].append(place) }
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
    marks(at: cells.indices, symbols: symbols) {
      $0.isTentative && !isCrossing($0) ? .tentative : .rule
    }
  }

  /// The same text where it belongs to one of these links, set off from all other lines.
  ///
  /// Where lines are dashed their glyphs still say so.
  func trail(of links: [Int], symbols: Symbols) -> [Picture.Mark] {
    let places = Set(links.flatMap { paths[$0] ?? [] })
    return marks(at: places.sorted(), symbols: symbols) { _ in .accent }
  }

  /// The text of lines in cells, given in ascending order.
  private func marks(
    at places: some Sequence<Int>, symbols: Symbols, in role: (Cell) -> Role
  ) -> [Picture.Mark] {
    var marks: [Picture.Mark] = []
    var run = (text: "", role: Role.rule, start: 0, end: 0)
    func finish() {
      guard !run.text.isEmpty else { return }
      let (row, column) = (run.start / size.columns, run.start % size.columns)
      marks.append(
        Picture.Mark(TextRun(run.text, run.role), at: Point(column: column, row: row)))
    }
    for place in places {
      let cell = cells[place]
      guard !cell.isTaken, cell.across != nil || cell.along != nil else { continue }
      let next = role(cell)
      let isFirst = place.isMultiple(of: size.columns)
      if place != run.end || isFirst || next != run.role {
        finish()
        run = ("", next, place, place)
      }
      run.text.append(glyph(of: cell, symbols: symbols))
      run.end = place + 1
    }
    finish()
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
