/// Where keys lead from each box of a drawing.
struct GraphWays {
  private let centres: [String: (column: Int, row: Int)]
  private let connected: [String: Set<String>]

  init(boxes: [GraphBox], topology: GraphTopology) {
    var centres: [String: (column: Int, row: Int)] = [:]
    for box in boxes {
      centres[box.node.id] = (box.rect.column + box.rect.columns / 2, box.titleRow)
    }
    var connected: [String: Set<String>] = [:]
    for link in topology.links {
      let (from, to) = (topology.nodes[link.from].id, topology.nodes[link.to].id)
      connected[from, default: []].insert(to)
      connected[to, default: []].insert(from)
    }
    self.centres = centres
    self.connected = connected
  }

  /// The items with their neighbours.
  ///
  /// A key leads along a line where one leads in its direction, and else to the nearest box there.
  /// Where that would leave boxes out of reach, up and down lead through the reading order.
  ///
  /// - Parameter items: All boxes, in reading order.
  /// - Returns: The same items in the same order.
  func leading(_ items: [Picture.Item]) -> [Picture.Item] {
    let ids = items.map(\.id)
    var items = items
    for place in items.indices {
      for direction in Picture.Direction.allCases {
        items[place].neighbours[direction] = next(from: ids[place], direction, among: ids)
      }
    }
    Self.repair(&items)
    return items
  }

  /// Sets keys to the reading order until every item can be reached from every other.
  ///
  /// Ends, since each step sets one more key so and none is set back.
  private static func repair(_ items: inout [Picture.Item]) {
    while true {
      if let place = firstBeyondReach(in: items, forward: true) {
        items[place - 1].neighbours[.down] = items[place].id
      } else if let place = firstBeyondReach(in: items, forward: false) {
        items[place].neighbours[.up] = items[place - 1].id
      } else {
        return
      }
    }
  }

  /// The first item to which, or from which, no keys lead from, or to, the first of all.
  private static func firstBeyondReach(in items: [Picture.Item], forward: Bool) -> Int? {
    guard !items.isEmpty else { return nil }
    var places: [String: Int] = [:]
    for (place, item) in items.enumerated() { places[item.id] = place }
    var steps = Array(repeating: [Int](), count: items.count)
    for (place, item) in items.enumerated() {
      for other in item.neighbours.values.compactMap({ places[$0] }) {
        if forward { steps[place].append(other) } else { steps[other].append(place) }
      }
    }
    var isReached = Array(repeating: false, count: items.count)
    isReached[0] = true
    var open = [0]
    while let place = open.popLast() {
      for next in steps[place] where !isReached[next] {
        isReached[next] = true
        open.append(next)
      }
    }
    return isReached.firstIndex(of: false)
  }

  private func next(
    from id: String, _ direction: Picture.Direction, among ids: [String]
  ) -> String? {
    let linked = connected[id] ?? []
    return nearest(to: id, direction, among: ids.filter(linked.contains))
      ?? nearest(to: id, direction, among: ids)
  }

  private func nearest(
    to id: String, _ direction: Picture.Direction, among ids: [String]
  ) -> String? {
    guard let centre = centres[id] else { return nil }
    var best: (distance: Int, id: String)?
    for other in ids where other != id {
      guard let place = centres[other] else { continue }
      // A row is about as high as two columns are wide.
      let (across, down) = (place.column - centre.column, 2 * (place.row - centre.row))
      let (ahead, aside) =
        switch direction {
        case .left: (-across, abs(down))
        case .right: (across, abs(down))
        case .up: (-down, abs(across))
        case .down: (down, abs(across))
        }
      guard ahead > 0, ahead >= aside else { continue }
      let distance = ahead + 3 * aside
      if distance < (best?.distance ?? .max) { best = (distance, other) }
    }
    return best?.id
  }
}
