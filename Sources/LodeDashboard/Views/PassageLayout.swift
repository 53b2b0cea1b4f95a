import LodeData
import LodeScreen

/// Lays a document's lines out under each other, with a gutter for their numbers.
struct PassageLayout {
  private let columns: Int
  /// The columns of the gutter, the blanks after the number included; 0 where there is no room.
  private let gutter: Int
  private var row = 0
  private var ground: [Picture.Mark] = []
  private var items: [Picture.Item] = []
  private var ids: Set<String> = []

  /// The columns that text needs beside a gutter.
  private static let leastColumns = 12

  init(columns: Int, lineCount: Int) {
    self.columns = columns
    let wanted = String(lineCount).count + 2
    gutter = columns - wanted >= Self.leastColumns ? wanted : 0
  }

  private var room: Int { columns - gutter }

  /// Whether a claim has its place.
  func hasItem(_ id: String) -> Bool { ids.contains(id) }

  /// A sentence about the text, with a blank row after it.
  mutating func note(_ run: TextRun?) {
    guard let run else { return }
    if row > 0 { row += 1 }
    let marks = marks(of: run, from: 0)
    ground += marks
    row += marks.count + 1
  }

  /// A line of the text, with an item for each of the claims whose words it has.
  mutating func add(
    _ line: String, numbered number: Int, claims: [(id: String, stated: String)]
  ) {
    if gutter > 0 {
      let digits = String(number)
      let run = TextRun(String(repeating: " ", count: gutter - 2 - digits.count) + digits, .muted)
      ground.append(Picture.Mark(run, at: Point(column: 0, row: row)))
    }
    let rows = LineRanges.wrapping(line.startIndex..<line.endIndex, of: line, columns: room)
    for (offset, range) in rows.enumerated() {
      let run = TextRun(LineRanges.shown(line[range]), claims.isEmpty ? .muted : .text)
      ground.append(Picture.Mark(run, at: Point(column: gutter, row: row + offset)))
    }
    let folded = FoldedText(line)
    for claim in claims {
      let marks = folded.ranges(of: claim.stated).flatMap { words in
        pieces(of: words, in: line, rows: rows)
      }
      if !marks.isEmpty { add(marks, for: claim.id) }
    }
    row += max(1, rows.count)
  }

  /// Words that stand for a claim, on rows of their own.
  mutating func add(_ text: String, for id: String, role: Role) {
    let marks = marks(of: TextRun(text, role), from: gutter)
    add(marks, for: id)
    row += marks.count
  }

  /// What was laid out; the items in reading order, each with its neighbours.
  var picture: Picture {
    let ordered = items.enumerated().sorted { left, right in
      let (first, second) = (left.element.marks[0].point, right.element.marks[0].point)
      return (first.row, first.column, left.offset) < (second.row, second.column, right.offset)
    }.map(\.element)
    let linked = ordered.enumerated().map { place, item in
      var item = item
      if place > 0 {
        item.neighbours[.up] = ordered[place - 1].id
        item.neighbours[.left] = ordered[place - 1].id
      }
      if place + 1 < ordered.count {
        item.neighbours[.down] = ordered[place + 1].id
        item.neighbours[.right] = ordered[place + 1].id
      }
      return item
    }
    return Picture(size: Size(columns: columns, rows: row), ground: ground, items: linked)
  }

  /// A text from the present row on, between a column and the right edge.
  private func marks(of run: TextRun, from column: Int) -> [Picture.Mark] {
    let whole = run.text.startIndex..<run.text.endIndex
    return LineRanges.wrapping(whole, of: run.text, columns: columns - column).enumerated().map {
      Picture.Mark(
        TextRun(LineRanges.shown(run.text[$1]), run.role),
        at: Point(column: column, row: row + $0))
    }
  }

  private mutating func add(_ marks: [Picture.Mark], for id: String) {
    items.append(Picture.Item(id: id, marks: marks))
    ids.insert(id)
  }

  /// The pieces of some words, one for each row that they stand on.
  private func pieces(
    of words: Range<String.Index>, in line: String, rows: [Range<String.Index>]
  ) -> [Picture.Mark] {
    rows.enumerated().compactMap { offset, range in
      guard words.overlaps(range) else { return nil }
      let piece = words.clamped(to: range)
      let before = LineRanges.shown(line[range.lowerBound..<piece.lowerBound])
      return Picture.Mark(
        TextRun(LineRanges.shown(line[piece]), .match),
        at: Point(column: gutter + TextWidth.columns(of: before), row: row + offset))
    }
  }
}
