/// Where the arrows lead from each tile of a map.
///
/// An arrow leads to the nearest tile of the same row or column; where there is none that way, to
/// the tile that deviates least from it, the nearest of those, if it lies further ahead than
/// aside. So each row and each column is walked there and back, and a way ends where nothing lies
/// ahead; but up leads from every row to a higher one.
///
/// A group of tiles that share no row or column with others could then be left by up and left
/// but never entered. Each such group is spliced into a way that passes it, so that every tile can
/// be reached from every other:
///
/// - By up to the highest row, and left within it, the first tile in reading order is reached from
///   everywhere. What it reaches in turn is all that is left to see to.
/// - A tile that is not reached, and leads up (or left) to one that is, is put into the way down
///   (or right) from there, between the last tile above it and the next; what was reached stays
///   so.
struct TileWays {
  typealias Direction = Picture.Direction

  /// By the tiles' places in the list: the place that each direction leads to.
  private(set) var links: [[Direction: Int]]
  private let tiles: [MapTile]

  /// Finds the ways; no two tiles may share a place.
  ///
  /// Cost: O(tiles²).
  init(tiles: [MapTile]) {
    self.tiles = tiles
    links = tiles.map { tile in
      var links: [Direction: Int] = [:]
      for direction in Direction.allCases {
        links[direction] =
          Self.nearest(to: tile, going: direction, among: tiles, isAhead: true)
          ?? (direction == .up
            ? Self.nearest(to: tile, going: .up, among: tiles, isAhead: false) : nil)
      }
      return links
    }
    enterAll()
  }

  /// The tile that deviates least, and is nearest, in a direction.
  ///
  /// `isAhead` leaves out what lies further aside than ahead.
  private static func nearest(
    to tile: MapTile, going direction: Direction, among tiles: [MapTile], isAhead: Bool
  ) -> Int? {
    var best: (place: Int, deviation: Int, distance: Int)?
    for (place, other) in tiles.enumerated() {
      let step = direction.step(from: tile, to: other)
      guard step.distance > 0, !isAhead || step.deviation <= step.distance else { continue }
      if let best, (best.deviation, best.distance) <= (step.deviation, step.distance) { continue }
      best = (place, step.deviation, step.distance)
    }
    return best?.place
  }

  // MARK: Reaching all

  private mutating func enterAll() {
    var reached: Set<Int> = []
    if !tiles.isEmpty { reach(0, &reached) }
    while let way = crossing(into: reached) {
      splice(way.tile, into: way.direction.opposite, from: way.target)
      reach(way.tile, &reached)
    }
  }

  /// Adds what can be reached from a tile, itself included.
  private func reach(_ start: Int, _ reached: inout Set<Int>) {
    var next = [start]
    while let place = next.popLast() {
      guard reached.insert(place).inserted else { continue }
      next += links[place].values
    }
  }

  /// A tile that is not reached and leads up or left to one that is.
  private func crossing(
    into reached: Set<Int>
  ) -> (tile: Int, direction: Direction, target: Int)? {
    guard reached.count < tiles.count else { return nil }
    for tile in tiles.indices where !reached.contains(tile) {
      for direction in [Direction.up, .left] {
        if let target = links[tile][direction], reached.contains(target) {
          return (tile, direction, target)
        }
      }
    }
    return nil
  }

  /// Puts a tile into the way that leads from another one in a direction.
  private mutating func splice(_ tile: Int, into direction: Direction, from start: Int) {
    var before = start
    while let next = links[before][direction],
      direction.step(from: tiles[next], to: tiles[tile]).distance > 0
    {
      before = next
    }
    let after = links[before][direction]
    links[before][direction] = tile
    if let after { links[tile][direction] = after }
  }
}

extension Picture.Direction {
  /// The way back.
  fileprivate var opposite: Picture.Direction {
    switch self {
    case .up: .down
    case .down: .up
    case .left: .right
    case .right: .left
    }
  }

  /// How far a tile lies in this direction from another, and how far to its side.
  ///
  /// The distance is negative for what lies the other way.
  fileprivate func step(from start: MapTile, to end: MapTile) -> (distance: Int, deviation: Int) {
    let columns = end.column - start.column
    let rows = end.row - start.row
    return switch self {
    case .up: (-rows, abs(columns))
    case .down: (rows, abs(columns))
    case .left: (-columns, abs(rows))
    case .right: (columns, abs(rows))
    }
  }
}
