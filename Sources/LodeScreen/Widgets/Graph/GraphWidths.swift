/// How the width of a picture is shared among boxes, lines and labels.
struct GraphWidths {
  /// The cells from a track to the next one.
  let spacing: Int
  /// The most columns that a title takes.
  let titleRoom: Int
  /// The first cell of each column of boxes.
  private(set) var starts: [Int] = []
  /// The cell after the last of each column of boxes: the first of its channel.
  private(set) var ends: [Int] = []
  /// The columns without tracks, three to a channel: left of the tracks that are counted from the
  /// left, between those and the tracks that are counted from the right, and right of all.
  ///
  /// A line that runs through a part of one runs through all of it, but for an arrowhead.
  private(set) var gaps: [Range<Int>] = []
  /// The columns that all of it takes.
  private(set) var total = 0
  /// How many columns of titles had to be cut off.
  private(set) var lost = 0

  private static let leastTitle = 4
  private static let gapsPerChannel = 3
  private static let mostSpare = 6

  /// What one channel needs.
  private struct Need {
    var before = 1
    var after = 1
    var left = 0
    var right = 0
    var label = 0
    var labels: [Int] = []

    func columns(labelRoom: Int) -> Int {
      before + left + min(label, labelRoom) + right + after
    }
  }

  /// Nothing if the lines leave so little room that a third of all titles would be cut off.
  init?(
    _ topology: GraphTopology, parts: [GraphPart], nets: [[(part: Int, net: Int)]],
    channels: [GraphChannel], columns: Int
  ) {
    var titles = Array(repeating: [Int](), count: channels.count)
    for part in parts {
      for stop in part.rows.layers.stops {
        guard let node = stop.node else { continue }
        titles[stop.column].append(topology.nodes[node].title.columns)
      }
    }
    func needs(spacing: Int) -> [Need] {
      zip(channels, nets).map { channel, nets in
        Self.need(of: channel, nets: nets, parts: parts, topology: topology, spacing: spacing)
      }
    }
    var best: (lost: Int, spacing: Int, titleRoom: Int, labelRoom: Int, needs: [Need])?
    for spacing in [2, 1] {
      let needs = needs(spacing: spacing)
      let most = needs.map(\.label).max() ?? 0
      for labelRoom in (0...most).reversed() {
        let rest = columns - needs.reduce(0) { $0 + $1.columns(labelRoom: labelRoom) }
        guard let titleRoom = Self.titleRoom(titles, in: rest) else { continue }
        let lost =
          Self.lost(titles, titleRoom) * 4
          + needs.reduce(0) { $0 + Self.lost($1.labels, labelRoom) } * 3 + (2 - spacing) * 2
        if lost < (best?.lost ?? .max) { best = (lost, spacing, titleRoom, labelRoom, needs) }
      }
    }
    let whole = titles.reduce(0) { $0 + $1.reduce(0, +) }
    guard let best, 3 * Self.lost(titles, best.titleRoom) <= whole else { return nil }
    spacing = best.spacing
    titleRoom = best.titleRoom
    lost = Self.lost(titles, titleRoom)
    share(titles, needs: best.needs, labelRoom: best.labelRoom)
  }

  /// The first track of a channel, counted from the left, and counted from the right.
  func tracks(of channel: Int) -> (first: Int, last: Int) {
    let place = channel * Self.gapsPerChannel
    return (gaps[place].upperBound, gaps[place + 2].lowerBound - 1)
  }

  /// Makes a gap wider, and moves all that lies right of it.
  mutating func widen(gap: Int, by columns: Int) {
    gaps[gap] = gaps[gap].lowerBound..<(gaps[gap].upperBound + columns)
    for next in gaps.indices[(gap + 1)...] {
      gaps[next] = (gaps[next].lowerBound + columns)..<(gaps[next].upperBound + columns)
    }
    for column in starts.indices[(gap / Self.gapsPerChannel + 1)...] {
      starts[column] += columns
      ends[column] += columns
    }
    total += columns
  }

  /// Gives a part of the columns that are left to each channel in which labels stand.
  mutating func loosen(spare: Int) {
    let middles = stride(from: 1, to: gaps.count, by: Self.gapsPerChannel)
    let columns = min(Self.mostSpare, max(0, spare) / max(1, starts.count))
    for gap in middles where !gaps[gap].isEmpty { widen(gap: gap, by: columns) }
  }

  /// The columns by which texts are longer than the room.
  private static func lost(_ columns: [Int], _ room: Int) -> Int {
    columns.reduce(0) { $0 + max(0, $1 - room) }
  }

  private static func lost(_ columns: [[Int]], _ room: Int) -> Int {
    columns.reduce(0) { $0 + lost($1, room) }
  }

  private static func titleRoom(_ titles: [[Int]], in columns: Int) -> Int? {
    let longest = titles.map { $0.max() ?? 0 }
    let most = max(leastTitle, longest.max() ?? 0)
    return (leastTitle...most).reversed().first { room in
      longest.reduce(0) { $0 + min($1, room) + GraphBox.margin } <= columns
    }
  }

  private static func need(
    of channel: GraphChannel, nets: [(part: Int, net: Int)], parts: [GraphPart],
    topology: GraphTopology, spacing: Int
  ) -> Need {
    var need = Need()
    guard !nets.isEmpty else { return Need(before: 0, after: 0) }
    for track in channel.tracks(spacing: spacing).values {
      switch track {
      case .fromLeft(let depth): need.left = max(need.left, depth + 1)
      case .fromRight(let depth): need.right = max(need.right, depth + 1)
      }
    }
    for place in nets {
      let layers = parts[place.part].rows.layers
      for port in layers.nets[place.net].ports.map({ layers.ports[$0] }) {
        if port.hasHead, port.side == .left { need.after = 2 }
        if port.hasHead, port.side == .right { need.before = 2 }
      }
      for leaf in layers.nets[place.net].leaves.map({ layers.ports[$0] })
      where layers.stops[leaf.stop].node != nil {
        for link in leaf.links where !topology.links[link].label.isEmpty {
          need.labels.append(TextWidth.columns(of: topology.links[link].label) + 3)
        }
      }
    }
    need.label = need.labels.max() ?? 0
    return need
  }

  private mutating func share(_ titles: [[Int]], needs: [Need], labelRoom: Int) {
    for (column, need) in needs.enumerated() {
      starts.append(total)
      total += min(titles[column].max() ?? 0, titleRoom) + GraphBox.margin
      ends.append(total)
      let middle = total + need.before + need.left
      let right = middle + min(need.label, labelRoom)
      let after = right + need.right
      gaps += [total..<(total + need.before), middle..<right, after..<(after + need.after)]
      total += need.columns(labelRoom: labelRoom)
    }
  }
}
