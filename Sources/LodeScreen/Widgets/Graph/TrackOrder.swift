/// Which nets have to turn left of which others, free of circles.
struct TrackOrder {
  /// For each net, those that have to turn right of it.
  private var following: [[Int]]

  init(count: Int) { following = Array(repeating: [], count: count) }

  /// Adds pairs of a net and one that turns right of it, unless that would close a circle.
  ///
  /// - Returns: Whether all were added; otherwise none was.
  mutating func add(_ pairs: [(left: Int, right: Int)]) -> Bool {
    for (count, pair) in pairs.enumerated() {
      if reaches(pair.right, pair.left) {
        for added in pairs[..<count] { following[added.left].removeLast() }
        return false
      }
      following[pair.left].append(pair.right)
    }
    return true
  }

  /// Whether a net has to turn right of another, or is the same.
  func reaches(_ start: Int, _ goal: Int) -> Bool {
    var isSeen = Array(repeating: false, count: following.count)
    isSeen[start] = true
    var open = [start]
    while let net = open.popLast() {
      if net == goal { return true }
      for next in following[net] where !isSeen[next] {
        isSeen[next] = true
        open.append(next)
      }
    }
    return false
  }
}
