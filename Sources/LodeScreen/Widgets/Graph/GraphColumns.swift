/// In which column each box of a component stands.
///
/// Starts from the longest way to each box along lines, lines that close a circle left aside, and
/// then moves single boxes, with the boxes that hang on them alone, for as long as that makes the
/// whole cheaper: a line should lead to the next column on the right, and no column should be much
/// fuller than the others.
struct GraphColumns {
  private let links: [(from: Int, to: Int, isMutual: Bool)]
  /// The links at each box, by position in `links`.
  private let linksAt: [[Int]]
  private let count: Int
  /// The column of each box, by its position in the component.
  private(set) var columns: [Int]

  init(_ component: GraphTopology.Component, of topology: GraphTopology, count: Int) {
    var places: [Int: Int] = [:]
    for (place, node) in component.nodes.enumerated() { places[node] = place }
    links = component.links.compactMap { index in
      let link = topology.links[index]
      guard let from = places[link.from], let to = places[link.to] else { return nil }
      return (from, to, link.isMutual)
    }
    var linksAt = Array(repeating: [Int](), count: component.nodes.count)
    for (index, link) in links.enumerated() {
      linksAt[link.from].append(index)
      linksAt[link.to].append(index)
    }
    self.linksAt = linksAt
    self.count = count
    columns = Self.longestWays(links.map { ($0.from, $0.to) }, count: component.nodes.count)
      .map { min($0, count - 1) }
    improve()
    let first = columns.min() ?? 0
    columns = columns.map { $0 - first }
  }

  /// The number of links on the longest way to each box, over links that close no circle.
  private static func longestWays(_ links: [(from: Int, to: Int)], count: Int) -> [Int] {
    var following = Array(repeating: [Int](), count: count)
    var hasPredecessor = Array(repeating: false, count: count)
    for link in links {
      following[link.from].append(link.to)
      hasPredecessor[link.to] = true
    }
    var order: [Int] = []
    var state = Array(repeating: 0, count: count)
    var forward: [(Int, Int)] = []
    func visit(_ node: Int) {
      state[node] = 1
      for next in following[node] where state[next] != 1 {
        forward.append((node, next))
        if state[next] == 0 { visit(next) }
      }
      state[node] = 2
      order.append(node)
    }
    let starts = (0..<count).filter { !hasPredecessor[$0] } + (0..<count).map(\.self)
    for node in starts where state[node] == 0 { visit(node) }
    var next = Array(repeating: [Int](), count: count)
    for (from, to) in forward { next[from].append(to) }
    var ways = Array(repeating: 0, count: count)
    for node in order.reversed() {
      for other in next[node] { ways[other] = max(ways[other], ways[node] + 1) }
    }
    return ways
  }

  // MARK: Improvement

  private static let mostRounds = 8

  private mutating func improve() {
    guard count > 1 else { return }
    var load = Array(repeating: 0, count: count)
    for column in columns { load[column] += 1 }
    for _ in 0..<Self.mostRounds {
      var hasMoved = false
      for node in columns.indices {
        for group in Set([[node], withPendants(node)]).sorted(by: { $0.count < $1.count }) {
          hasMoved = move(group, load: &load) || hasMoved
        }
      }
      if !hasMoved { break }
    }
  }

  /// A box with those whose only lines lead to it.
  private func withPendants(_ node: Int) -> [Int] {
    let neighbours = linksAt[node].map { other(than: node, in: links[$0]) }
    return [node]
      + Set(neighbours).sorted().filter { neighbour in
        linksAt[neighbour].allSatisfy { other(than: neighbour, in: links[$0]) == node }
      }
  }

  private func other(than node: Int, in link: (from: Int, to: Int, isMutual: Bool)) -> Int {
    link.from == node ? link.to : link.from
  }

  /// Moves boxes by one distance to where they cost least; says whether they moved.
  private mutating func move(_ group: [Int], load: inout [Int]) -> Bool {
    let low = group.map { columns[$0] }.min() ?? 0
    let high = group.map { columns[$0] }.max() ?? 0
    let touched = Set(group.flatMap { linksAt[$0] })
    let before = columns
    var best = (cost: cost(of: touched, load: load), columns: columns, load: load)
    for distance in -low..<(count - high) where distance != 0 {
      var tried = load
      columns = before
      for node in group {
        tried[columns[node]] -= 1
        columns[node] += distance
        tried[columns[node]] += 1
      }
      let cost = cost(of: touched, load: tried)
      if cost < best.cost { best = (cost, columns, tried) }
    }
    columns = best.columns
    load = best.load
    return columns != before
  }

  private func cost(of touched: Set<Int>, load: [Int]) -> Int {
    touched.reduce(0) { $0 + cost(of: links[$1]) }
      + load.reduce(0) { $0 + $1 * $1 } * Self.fullness
  }

  private func cost(of link: (from: Int, to: Int, isMutual: Bool)) -> Int {
    switch columns[link.to] - columns[link.from] {
    case 1: 0
    case 0: 40
    case -1: link.isMutual ? 5 : 25
    case let distance: 30 * (abs(distance) - 1) + (distance < 0 && !link.isMutual ? 25 : 0)
    }
  }

  /// What a box costs for each other box in its column, against the costs of a line.
  private static let fullness = 1
}
