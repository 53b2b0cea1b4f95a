import TestSupport
import Testing

@testable import LodeScreen

@Suite struct TileMapTests {
  private typealias Tile = MapTile

  private func lines(_ map: TileMap, _ columns: Int, _ rows: Int) -> [String] {
    let picture = map.picture(columns: columns, rows: rows, symbols: .unicode)
    var frame = Frame(size: picture.size)
    picture.draw(into: &frame, in: Rect(picture.size), from: 0, selected: nil)
    return frame.lines()
  }

  private static let three = TileMap(tiles: [
    Tile(id: "a", label: "AA", column: 0, row: 0, reading: TextRun("●", .present)),
    Tile(
      id: "b", label: "BB", column: 1, row: 0, reading: TextRun("▅", .certain),
      value: TextRun("≈60", .figure)),
    Tile(id: "c", label: "CC", column: 1, row: 1),
  ])

  /// Tiles thrown on a grid, some of them alone in their row and column.
  private static func random(_ seed: UInt64) -> TileMap {
    var generator = SplitMix64(seed: seed)
    let side = Int.random(in: 1...12, using: &generator)
    let count = Int.random(in: 1...(2 * side), using: &generator)
    return TileMap(
      tiles: (0..<count).map { index in
        Tile(
          id: "\(index)", label: "T\(index % 10)", column: .random(in: 0..<side, using: &generator),
          row: .random(in: 0..<side, using: &generator),
          reading: generator.chance(0.5) ? TextRun("●", .present) : nil,
          value: generator.chance(0.3) ? TextRun("\(index)", .figure) : nil)
      })
  }

  // MARK: Sizes

  @Test func `tiles show what they have room for`() {
    #expect(lines(Self.three, 2, 2) == ["●▅", " ·"])
    #expect(lines(Self.three, 5, 2) == ["● ▅", "  ·"])
    #expect(lines(Self.three, 6, 2) == ["AA●BB▅", "   CC"])
    #expect(lines(Self.three, 8, 2) == ["AA● BB▅", "    CC"])
    #expect(lines(Self.three, 8, 4) == ["AA● BB▅", "    ≈60", "    CC", ""])
    #expect(lines(Self.three, 10, 2) == ["AA ● BB ▅", "     CC"])
    #expect(lines(Self.three, 16, 2) == ["AA ●    BB ▅≈60", "        CC"])
  }

  @Test func `a room narrower than the grid shows the tiles line by line`() {
    #expect(lines(Self.three, 1, 5) == ["●", "▅", "·"])
    #expect(Self.three.picture(columns: 0, rows: 5, symbols: .unicode).items.isEmpty)
    #expect(TileMap(tiles: []).picture(columns: 9, rows: 5, symbols: .unicode).items.isEmpty)
  }

  @Test func `what has no reading steps back`() {
    let items = Self.three.picture(columns: 6, rows: 2, symbols: .unicode).items
    #expect(items.map(\.id) == ["a", "b", "c"])
    #expect(items[2].marks.allSatisfy { $0.run.role == .muted })
    #expect(items[0].marks.map(\.run.role) == [.text, .present])
  }

  @Test func `of tiles in one place the first stands`() {
    let map = TileMap(tiles: [
      Tile(id: "a", label: "AA", column: 0, row: 0), Tile(id: "b", label: "BB", column: 0, row: 0),
      Tile(id: "a", label: "CC", column: 1, row: 0), Tile(id: "d", label: "DD", column: -3, row: 1),
    ])
    #expect(map.tiles.map(\.label) == ["AA", "DD"])
    #expect(map.tiles.last?.column == 0)
  }

  // MARK: Laws

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `marks keep to the room and to their own cells`(seed: UInt64) {
    let map = Self.random(seed)
    for columns in 1...60 {
      for rows in [1, 9, 40] {
        let picture = map.picture(columns: columns, rows: rows, symbols: .unicode)
        #expect(picture.size.columns <= columns)
        #expect(picture.items.count == map.tiles.count)
        var taken: Set<Point> = []
        for item in picture.items {
          #expect(!item.marks.isEmpty)
          for mark in item.marks {
            for column in mark.point.column..<(mark.point.column + mark.run.columns) {
              let cell = Point(column: column, row: mark.point.row)
              #expect(taken.insert(cell).inserted, "\(columns)x\(rows): \(cell)")
              #expect(Rect(picture.size).contains(cell), "\(columns)x\(rows): \(cell)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every tile is reached from every other`(seed: UInt64) {
    let map = Self.random(seed)
    for columns in [3, 40] {
      let picture = map.picture(columns: columns, rows: 20, symbols: .unicode)
      for item in picture.items {
        #expect(Self.reached(from: item.id, in: picture).count == picture.items.count)
      }
    }
  }

  @Test func `a tile alone in its row and column is entered`() throws {
    // Without care, the four corners would lead past the one in their midst.
    let map = TileMap(
      tiles: [(0, 0), (2, 0), (1, 1), (0, 2), (2, 2)].enumerated().map {
        Tile(id: "\($0)", label: "T", column: $1.0, row: $1.1)
      })
    let picture = map.picture(columns: 3, rows: 3, symbols: .unicode)
    #expect(Self.reached(from: "0", in: picture) == ["0", "1", "2", "3", "4"])
  }

  private static func reached(from id: String, in picture: Picture) -> Set<String> {
    let ways = Dictionary(uniqueKeysWithValues: picture.items.map { ($0.id, $0.neighbours) })
    var reached: Set<String> = []
    var next = [id]
    while let id = next.popLast() {
      if reached.insert(id).inserted { next += ways[id, default: [:]].values }
    }
    return reached
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `arrows lead where they point, and back along a row or column`(seed: UInt64) throws {
    let map = Self.random(seed)
    let tiles = Dictionary(uniqueKeysWithValues: map.tiles.map { ($0.id, $0) })
    for item in map.picture(columns: 40, rows: 20, symbols: .unicode).items {
      let start = try #require(tiles[item.id])
      for (direction, id) in item.neighbours {
        let end = try #require(tiles[id])
        switch direction {
        case .up: #expect(end.row < start.row)
        case .down: #expect(end.row > start.row)
        case .left: #expect(end.column < start.column)
        case .right: #expect(end.column > start.column)
        }
      }
      for other in map.tiles where other.row == start.row && other.column > start.column {
        #expect(item.neighbours[.right] != nil, "\(start) does not lead to \(other)")
      }
    }
    let row = TileMap(
      tiles: [0, 3, 4].map { Tile(id: "\($0)", label: "T", column: $0, row: 0) })
    let items = row.picture(columns: 5, rows: 1, symbols: .unicode).items
    #expect(items.map { $0.neighbours[.right] } == ["3", "4", nil])
    #expect(items.map { $0.neighbours[.left] } == [nil, "0", "3"])
  }

  // MARK: Heights

  @Test func `heights stand for equal parts of the whole`() {
    let heights = [0, 12.4, 12.5, 60, 99, 100, 250, -5, .nan].map {
      Symbols.unicode.level(ofPercent: $0)
    }
    #expect(heights == ["▁", "▁", "▂", "▅", "█", "█", "█", "▁", "▁"])
    let digits = [0, 9.9, 10, 29, 60, 99.9, 100].map { Symbols.ascii.level(ofPercent: $0) }
    #expect(digits == ["0", "0", "1", "2", "6", "9", "9"])
  }
}
