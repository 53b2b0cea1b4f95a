/// The row of every stop: near the stops that it has lines to, none over another.
struct GraphRows {
  /// The first row of each stop, frame included.
  private(set) var tops: [Int]
  /// The layers, with the ports of each side in the order of where their lines lead.
  private(set) var layers: GraphLayers
  private let form: GraphForm

  private static let sweeps = 4

  init(_ layers: GraphLayers, form: GraphForm) {
    self.layers = layers
    self.form = form
    tops = Array(repeating: 0, count: layers.stops.count)
    for column in layers.order {
      var row = 0
      for (place, stop) in column.enumerated() {
        if place > 0 { row += distance(column[place - 1], stop) }
        tops[stop] = row
      }
    }
    settle()
    let first = tops.min() ?? 0
    tops = tops.map { $0 - first }
  }

  /// The rows that the component takes.
  var height: Int {
    (layers.stops.indices.map { tops[$0] + rows(of: $0) }.max() ?? 0)
  }

  /// The rows of a stop inside its frame.
  func inside(_ stop: Int) -> Int {
    guard layers.stops[stop].node != nil else { return 1 }
    return max(1, layers.stops[stop].left.count, layers.stops[stop].right.count)
  }

  /// The rows of a stop, frame included.
  func rows(of stop: Int) -> Int {
    inside(stop) + (layers.stops[stop].node == nil ? 0 : 2 * form.border)
  }

  /// The row of a port.
  func row(of port: Int) -> Int {
    let stop = layers.ports[port].stop
    return tops[stop] + offset(of: port)
  }

  /// The row of a stop's title.
  func titleRow(of stop: Int) -> Int { tops[stop] + form.border + (inside(stop) - 1) / 2 }

  private func offset(of port: Int) -> Int {
    let (stop, side) = (layers.ports[port].stop, layers.ports[port].side)
    guard layers.stops[stop].node != nil else { return 0 }
    let ports = layers.stops[stop][side]
    let place = ports.firstIndex(of: port) ?? 0
    return form.border + (inside(stop) - ports.count) / 2 + place
  }

  /// The least distance from the top of a stop to that of the next one below.
  private func distance(_ upper: Int, _ lower: Int) -> Int {
    func weight(_ stop: Int) -> Int { layers.stops[stop].node == nil ? 0 : inside(stop) }
    return rows(of: upper) + form.gap(weight(upper), weight(lower))
  }

  // MARK: Settling

  private mutating func settle() {
    let columns = Array(layers.order.indices)
    for sweep in 0..<Self.sweeps {
      for column in sweep.isMultiple(of: 2) ? columns.reversed() : columns {
        sortPorts(of: column)
        place(column, towards: sweep.isMultiple(of: 2) ? [.right] : [.left])
      }
    }
    for column in columns {
      sortPorts(of: column)
      place(column, towards: [.left, .right])
    }
    for column in columns {
      sortPorts(of: column)
      if column > 0 { place(column, towards: [.left]) }
      separate(column)
    }
  }

  /// Lets lines that lead up leave above those that lead down.
  private mutating func sortPorts(of column: Int) {
    for stop in layers.order[column] {
      for side in [GraphSide.left, .right] where layers.stops[stop][side].count > 1 {
        let keys = layers.stops[stop][side].map { port in
          let partners = layers.partners(of: port)
          let sum = partners.reduce(0) { $0 + row(of: $1) }
          return (Double(sum) / Double(max(1, partners.count)), port)
        }
        layers.setPorts(keys.sorted { $0 < $1 }.map(\.1), of: stop, side: side)
      }
    }
  }

  /// Puts a column's stops where their lines are straightest: the sum of all distances from the
  /// wished rows is least, by pooling neighbours that are too close at the median of their wishes.
  private mutating func place(_ column: Int, towards sides: [GraphSide]) {
    let stops = layers.order[column]
    var blocks: [Block] = []
    var start = 0
    for (place, stop) in stops.enumerated() {
      if place > 0 { start += distance(stops[place - 1], stop) }
      var wishes = sides.flatMap { side in
        layers.stops[stop][side].flatMap { port in
          layers.partners(of: port).map { row(of: $0) - offset(of: port) }
        }
      }
      if wishes.isEmpty { wishes = [tops[stop]] }
      blocks.append(Block(stops: [(stop, start)], wishes: wishes.map { $0 - start }.sorted()))
      while blocks.count > 1, blocks[blocks.count - 2].median > blocks[blocks.count - 1].median {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].pool(last)
      }
    }
    for block in blocks {
      for (stop, start) in block.stops { tops[stop] = start + block.median }
    }
  }

  /// Stops that stand as close as they may, and the rows where they wish the first of the column.
  private struct Block {
    var stops: [(stop: Int, start: Int)]
    var wishes: [Int]

    var median: Int { wishes[(wishes.count - 1) / 2] }

    mutating func pool(_ other: Block) {
      stops += other.stops
      wishes = (wishes + other.wishes).sorted()
    }
  }

  /// Whether a net has its labels left of its track.
  private func leansRight(_ net: Int) -> Bool {
    layers.ports[layers.nets[net].hub].side == .left
  }

  /// Moves a column's stops down where their lines could not be kept apart in the channel on the
  /// left: where nets would each have to turn left of the other.
  private mutating func separate(_ column: Int) {
    guard column > 0 else { return }
    let stops = layers.order[column]
    var order = TrackOrder(count: layers.nets.count)
    var sources: [Int: Int] = [:]
    for stop in layers.order[column - 1] {
      for port in layers.stops[stop].right { sources[row(of: port)] = layers.ports[port].net }
    }
    for (place, stop) in stops.enumerated() {
      if place > 0 {
        let above = stops[place - 1]
        tops[stop] = max(tops[stop], tops[above] + distance(above, stop))
      }
      let wished = tops[stop]
      while true {
        let pairs = layers.stops[stop].left.compactMap { port -> (Int, Int)? in
          let net = layers.ports[port].net
          guard let source = sources[row(of: port)], source != net else { return nil }
          return (source, net)
        }
        // For a row or two, labels are worth more than a straight line.
        let isTight = pairs.contains { leansRight($0.0) && !leansRight($0.1) }
        if !(isTight && tops[stop] < wished + 2), order.add(pairs) { break }
        tops[stop] += 1
      }
    }
  }
}
