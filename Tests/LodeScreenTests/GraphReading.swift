@testable import LodeScreen

/// A drawn graph read back from its glyphs alone, as a person would.
///
/// Lines are followed from cell to cell: they turn at corners, part at joins, and go straight on
/// at crossings and through labels.
struct GraphReading {
  /// A cell, and whether a line runs through it from side to side; crossings have two such.
  fileprivate struct Place: Hashable {
    let point: Point
    let isAcross: Bool
  }

  /// An end of a line.
  struct End: Hashable {
    /// The box's id.
    let box: String
    let hasHead: Bool
  }

  /// Lines that are connected.
  struct Net {
    /// Where it ends at a box.
    var ends: [End] = []
    /// The last cell before each end.
    fileprivate var places: [Place] = []
    /// What is written in it.
    var labels: [String] = []
  }

  /// What cannot be part of a sound drawing: overlaps, and cells out of bounds.
  private(set) var faults: [String] = []
  private(set) var nets: [Net] = []

  private var boxes: [Point: String] = [:]
  private var glyphs: [Point: Character] = [:]
  private var labels: [Point: String] = [:]
  private var steps: [Place: [Place]] = [:]

  init(_ picture: Picture) {
    let size = picture.size
    for item in picture.items {
      for (point, _) in item.marks.flatMap(\.cells) {
        if boxes[point] != nil { faults.append("two boxes at \(point)") }
        if !Rect(size).contains(point) { faults.append("box beyond the edge at \(point)") }
        boxes[point] = item.id
      }
    }
    for mark in picture.ground {
      for (point, glyph) in mark.cells {
        if boxes[point] != nil { faults.append("line in a box at \(point)") }
        if glyphs[point] != nil { faults.append("two marks at \(point)") }
        if !Rect(size).contains(point) { faults.append("line beyond the edge at \(point)") }
        glyphs[point] = mark.run.role == .muted ? "─" : glyph
        if mark.run.role == .muted { labels[point] = String(mark.run.text.dropFirst().dropLast()) }
      }
    }
    readNets()
  }

  private static let arms: [Character: Set<Picture.Direction>] = [
    "─": [.left, .right], "┄": [.left, .right], "▶": [.left, .right], "◀": [.left, .right],
    "│": [.up, .down], "┆": [.up, .down], "┌": [.down, .right], "┐": [.down, .left],
    "└": [.up, .right], "┘": [.up, .left], "├": [.up, .down, .right], "┤": [.up, .down, .left],
    "┬": [.down, .left, .right], "┴": [.up, .left, .right],
    "╋": [.up, .down, .left, .right], "┼": [.up, .down, .left, .right],
  ]

  private mutating func readNets() {
    var isSeen: Set<Place> = []
    let points = glyphs.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    for point in points {
      for isAcross in glyphs[point] == "┼" ? [true, false] : [true] {
        let start = Place(point: point, isAcross: isAcross)
        guard isSeen.insert(start).inserted else { continue }
        var net = Net()
        var texts: Set<Point> = []
        var open = [start]
        while let place = open.popLast() {
          if labels[place.point] != nil { texts.insert(place.point) }
          let following = follow(place, into: &net)
          steps[place] = following
          for next in following where isSeen.insert(next).inserted {
            open.append(next)
          }
        }
        for point in texts
        where !texts.contains(Point(column: point.column - 1, row: point.row)) {
          net.labels.append(labels[point] ?? "")
        }
        nets.append(net)
      }
    }
  }

  /// The places that a line leads to from one; ends at boxes are noted.
  private mutating func follow(_ place: Place, into net: inout Net) -> [Place] {
    let glyph = glyphs[place.point] ?? " "
    guard var arms = Self.arms[glyph] else {
      faults.append("no line glyph at \(place.point): \(glyph)")
      return []
    }
    if glyph == "┼" { arms = place.isAcross ? [.left, .right] : [.up, .down] }
    return arms.compactMap { arm in
      let next = place.point.next(arm)
      if let box = boxes[next] {
        let hasHead = glyph == (arm == .right ? "▶" : "◀")
        net.ends.append(End(box: box, hasHead: hasHead))
        net.places.append(place)
        if arm == .up || arm == .down { faults.append("a box met from above at \(next)") }
        return nil
      }
      guard let other = glyphs[next], Self.arms[other]?.contains(arm.opposite) ?? false else {
        faults.append("a line breaks off at \(place.point), \(arm)")
        return nil
      }
      return Place(point: next, isAcross: other != "┼" || arm == .left || arm == .right)
    }
  }
}

extension GraphReading {
  /// The cells on the way between two ends of a net, by their positions.
  func way(in net: Net, from start: Int, to goal: Int) -> Set<Point> {
    var previous: [Place: Place] = [:]
    var open = [net.places[start]]
    while let place = open.popLast() {
      for next in steps[place] ?? [] where next != net.places[start] && previous[next] == nil {
        previous[next] = place
        open.append(next)
      }
    }
    let way = sequence(first: net.places[goal]) { previous[$0] }
    return Set(way.map(\.point))
  }
}

extension Picture.Mark {
  /// What stands in each of its cells.
  var cells: [(Point, Character)] {
    var column = point.column
    return TextWidth.graphemes(of: run.text).flatMap { grapheme in
      defer { column += grapheme.columns }
      return (0..<grapheme.columns).map {
        (Point(column: column + $0, row: point.row), grapheme.glyph)
      }
    }
  }
}

extension Point {
  fileprivate func next(_ direction: Picture.Direction) -> Point {
    switch direction {
    case .up: Point(column: column, row: row - 1)
    case .down: Point(column: column, row: row + 1)
    case .left: Point(column: column - 1, row: row)
    case .right: Point(column: column + 1, row: row)
    }
  }
}

extension Picture.Direction {
  fileprivate var opposite: Self {
    switch self {
    case .up: .down
    case .down: .up
    case .left: .right
    case .right: .left
    }
  }
}
