/// The tracks in the channel between two columns: where each net turns.
///
/// A net that begins at one stop and ends at another in the same row runs straight. Every other
/// one has a track of its own, a column of cells in which it goes up and down; nets share a track
/// only where they are in different rows.
struct GraphChannel {
  /// A net as the channel sees it.
  struct Wire {
    /// The rows in which it meets stops on the left.
    let lefts: [Int]
    /// The same on the right.
    let rights: [Int]
    /// Whether its lines part on the left of its track, so that labels have room there.
    let leansRight: Bool
    /// The rows that its track spans.
    let rows: ClosedRange<Int>

    init(lefts: [Int], rights: [Int], leansRight: Bool) {
      self.lefts = lefts
      self.rights = rights
      self.leansRight = leansRight
      let all = lefts + rights
      rows = (all.min() ?? 0)...(all.max() ?? 0)
    }

    /// Whether it needs no track.
    var isStraight: Bool { lefts == rights && lefts.count == 1 }

    /// Whether two tracks would touch in one column of cells.
    func touches(_ other: Wire) -> Bool {
      rows.lowerBound - 1 <= other.rows.upperBound && other.rows.lowerBound - 1 <= rows.upperBound
    }

    /// Whether this one has to turn first, since both have a row of their own there.
    func mustPrecede(_ other: Wire) -> Bool { lefts.contains(where: other.rights.contains) }

    /// How many lines cross if this one turns left of the other.
    func crossings(leftOf other: Wire) -> Int {
      other.lefts.count(where: rows.contains) + rights.count(where: other.rows.contains)
    }
  }

  /// Where a track is, counted in cells from one end of the channel's tracks.
  enum Track: Hashable {
    case fromLeft(Int)
    case fromRight(Int)
  }

  let wires: [Wire]
  /// The wires that turn, from left to right.
  private let sequence: [Int]

  init(_ wires: [Wire]) {
    self.wires = wires
    sequence = Self.improved(Self.sorted(wires), wires)
  }

  /// How many lines cross in the channel.
  var crossings: Int {
    var sum = 0
    for (place, one) in sequence.enumerated() {
      for other in sequence[(place + 1)...] where wires[one].touches(wires[other]) {
        sum += wires[one].crossings(leftOf: wires[other])
      }
      let rows = wires[one].rows
      sum += wires.count { $0.isStraight && rows.contains($0.lefts[0]) }
    }
    return sum
  }

  /// The track of every wire that turns.
  ///
  /// - Parameter spacing: The cells from a track to the next one.
  /// - Returns: Tracks by position in ``wires``.
  func tracks(spacing: Int) -> [Int: Track] {
    var isRight = Array(repeating: false, count: wires.count)
    for (place, wire) in sequence.enumerated().reversed() where wires[wire].leansRight {
      isRight[wire] = sequence[(place + 1)...].allSatisfy {
        isRight[$0] || !wires[wire].touches(wires[$0])
      }
    }
    let right = Self.depths(sequence.reversed().filter { isRight[$0] }, wires, spacing: spacing)
    let left = Self.depths(sequence.filter { !isRight[$0] }, wires, spacing: spacing)
    return left.mapValues { .fromLeft($0) }
      .merging(right.mapValues { .fromRight($0) }) { first, _ in first }
  }

  private static func depths(
    _ sequence: [Int], _ wires: [Wire], spacing: Int
  ) -> [Int: Int] {
    var depths: [Int: Int] = [:]
    for (place, wire) in sequence.enumerated() {
      depths[wire] = sequence[..<place].reduce(0) { depth, other in
        guard wires[wire].touches(wires[other]) else { return depth }
        let apart =
          wires[wire].mustPrecede(wires[other]) || wires[other].mustPrecede(wires[wire])
        return max(depth, (depths[other] ?? 0) + max(spacing, apart ? 2 : 1))
      }
    }
    return depths
  }

  // MARK: Order

  /// The wires that turn, those first that must be, and of the others those that lean left.
  private static func sorted(_ wires: [Wire]) -> [Int] {
    var open = wires.indices.filter { !wires[$0].isStraight }
      .sorted {
        (wires[$0].leansRight ? 1 : 0, wires[$0].rows.lowerBound, $0)
          < (wires[$1].leansRight ? 1 : 0, wires[$1].rows.lowerBound, $1)
      }
    // How many of those that are open have to turn before each.
    var earlier = Array(repeating: 0, count: wires.count)
    for wire in open {
      earlier[wire] = open.count { $0 != wire && wires[$0].mustPrecede(wires[wire]) }
    }
    var sequence: [Int] = []
    while !open.isEmpty {
      let next = open.remove(at: open.firstIndex { earlier[$0] == 0 } ?? 0)
      for wire in open where wires[next].mustPrecede(wires[wire]) { earlier[wire] -= 1 }
      sequence.append(next)
    }
    return sequence
  }

  private static let rounds = 3

  /// Moves single wires to where fewest lines cross, for as long as that helps.
  private static func improved(_ sequence: [Int], _ wires: [Wire]) -> [Int] {
    var sequence = sequence
    for _ in 0..<rounds {
      var hasMoved = false
      for wire in sequence.sorted() {
        guard let place = sequence.firstIndex(of: wire) else { continue }
        let goal = bestPlace(of: place, in: sequence, wires)
        guard goal != place else { continue }
        sequence.remove(at: place)
        sequence.insert(wire, at: goal)
        hasMoved = true
      }
      if !hasMoved { break }
    }
    return sequence
  }

  private static func bestPlace(of place: Int, in sequence: [Int], _ wires: [Wire]) -> Int {
    let wire = wires[sequence[place]]
    var best = (gain: 0, place: place)
    var gain = 0
    for goal in (0..<place).reversed() {
      let other = wires[sequence[goal]]
      if other.mustPrecede(wire) { break }
      gain += cost(other, leftOf: wire) - cost(wire, leftOf: other)
      if gain > best.gain { best = (gain, goal) }
    }
    gain = 0
    for goal in sequence.indices[(place + 1)...] {
      let other = wires[sequence[goal]]
      if wire.mustPrecede(other) { break }
      gain += cost(wire, leftOf: other) - cost(other, leftOf: wire)
      if gain > best.gain { best = (gain, goal) }
    }
    return best.place
  }

  private static func cost(_ one: Wire, leftOf other: Wire) -> Int {
    guard one.touches(other) else { return 0 }
    return 4 * one.crossings(leftOf: other) + (one.leansRight && !other.leansRight ? 7 : 0)
  }
}
