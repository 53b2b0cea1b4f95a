/// The order of the stops in each column that makes few lines cross.
///
/// Sweeps from left to right and back; each column is sorted by where its neighbours stand on
/// average, and neighbouring stops change places where that undoes crossings.
struct GraphOrder {
  /// The stops of each column, from the top.
  private(set) var order: [[Int]]
  /// How many pairs of lines cross, and how many stops stand between the ends of lines that lead
  /// to their own column.
  private(set) var crossings: Int

  /// The stops that each stop has lines to, in the columns left and right of its own.
  private var left: [[Int]]
  private var right: [[Int]]
  /// The stops that it has lines to in its own column.
  private var beside: [[Int]]
  private var places: [Int]

  private static let sweeps = 6

  init(_ layers: GraphLayers) {
    let none = Array(repeating: [Int](), count: layers.stops.count)
    (left, right, beside) = (none, none, none)
    for net in layers.nets {
      let hub = layers.ports[net.hub]
      for leaf in net.leaves.map({ layers.ports[$0] }) {
        if leaf.side == hub.side {
          beside[hub.stop].append(leaf.stop)
          beside[leaf.stop].append(hub.stop)
        } else {
          let (one, other) = hub.side == .right ? (hub.stop, leaf.stop) : (leaf.stop, hub.stop)
          right[one].append(other)
          left[other].append(one)
        }
      }
    }
    order = layers.order
    places = Array(repeating: 0, count: layers.stops.count)
    crossings = 0
    for column in order.indices { number(column) }
    crossings = total
    improve()
  }

  private mutating func improve() {
    var best = (crossings: crossings, order: order)
    for sweep in 0..<Self.sweeps where best.crossings > 0 || sweep < 2 {
      let forward = sweep.isMultiple(of: 2)
      for column in forward ? Array(order.indices) : order.indices.reversed() {
        sort(column, by: forward ? left : right)
        transpose(column)
      }
      for column in order.indices { transpose(column) }
      let crossings = total
      if crossings < best.crossings || sweep == 0 && crossings == best.crossings {
        best = (crossings, order)
      }
    }
    (crossings, order) = best
    for column in order.indices { number(column) }
  }

  private mutating func number(_ column: Int) {
    for (place, stop) in order[column].enumerated() { places[stop] = place }
  }

  /// Sorts a column by the average place of the neighbours on one side; stops without any stay
  /// about where they are.
  private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
    let keys = order[column].enumerated().map { place, stop in
      let others = neighbours[stop] + beside[stop]
      let mean =
        others.isEmpty
        ? Double(place) : Double(others.reduce(0) { $0 + places[$1] }) / Double(others.count)
      return (mean, place, stop)
    }
    order[column] = keys.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    number(column)
  }

  private mutating func transpose(_ column: Int) {
    // Other columns stand still meanwhile.
    let ends = Dictionary(
      uniqueKeysWithValues: order[column].map { stop in
        (
          stop,
          (
            left: left[stop].map { places[$0] }.sorted(),
            right: right[stop].map { places[$0] }.sorted()
          )
        )
      })
    for _ in order[column].indices {
      var hasChanged = false
      for place in order[column].indices.dropLast() {
        let (one, other) = (order[column][place], order[column][place + 1])
        guard let upper = ends[one], let lower = ends[other] else { continue }
        let kept =
          Self.crossings(upper.left, above: lower.left)
          + Self.crossings(upper.right, above: lower.right) + reach(one) + reach(other)
        exchange(place, in: column)
        let changed =
          Self.crossings(lower.left, above: upper.left)
          + Self.crossings(lower.right, above: upper.right) + reach(one) + reach(other)
        if changed < kept { hasChanged = true } else { exchange(place, in: column) }
      }
      if !hasChanged { break }
    }
  }

  private mutating func exchange(_ place: Int, in column: Int) {
    order[column].swapAt(place, place + 1)
    places[order[column][place]] = place
    places[order[column][place + 1]] = place + 1
  }

  /// How many lines of two stops of one column cross if the one stands above the other, by the
  /// ascending places to which their lines lead.
  ///
  /// Cost: O(lines).
  private static func crossings(_ upper: [Int], above lower: [Int]) -> Int {
    var (sum, passed) = (0, 0)
    for place in upper {
      while passed < lower.count, lower[passed] < place { passed += 1 }
      sum += passed
    }
    return sum
  }

  /// How many stops stand between this one and those of its column that it has lines to.
  private func reach(_ stop: Int) -> Int {
    beside[stop].reduce(0) { $0 + max(0, abs(places[$1] - places[stop]) - 1) }
  }

  /// Cost: O(lines log stops).
  private var total: Int {
    var sum = 0
    for column in order {
      var above = PlaceCounts(places.count)
      for stop in column {
        sum += right[stop].reduce(reach(stop)) { $0 + above.count(beyond: places[$1]) }
        for neighbour in right[stop] { above.add(places[neighbour]) }
      }
    }
    return sum
  }
}

/// How often places were added, in a binary indexed tree (Fenwick 1994).
private struct PlaceCounts {
  private var sums: [Int]
  private var all = 0

  init(_ count: Int) { sums = Array(repeating: 0, count: count + 1) }

  mutating func add(_ place: Int) {
    all += 1
    var index = place + 1
    while index < sums.count {
      sums[index] += 1
      index += index & -index
    }
  }

  /// How many of those that were added stand beyond a place.
  func count(beyond place: Int) -> Int {
    var (index, least) = (place + 1, 0)
    while index > 0 {
      least += sums[index]
      index -= index & -index
    }
    return all - least
  }
}

extension GraphLayers {
  /// The same layers, with the stops of each column in the order that makes few lines cross.
  func untangled() -> GraphLayers {
    var layers = self
    layers.order = GraphOrder(self).order
    return layers
  }
}
