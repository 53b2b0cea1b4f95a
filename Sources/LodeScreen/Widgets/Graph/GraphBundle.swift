/// Links that leave one side of a box together, all drawn alike there.
struct GraphBundle {
  /// The box that all of them have.
  let hub: Int
  let side: GraphSide
  let hasHeadAtHub: Bool
  let isTentative: Bool
  /// Positions in ``GraphTopology/links``, ascending.
  let links: [Int]

  /// The box at a link's other end.
  func leaf(of link: Int, in topology: GraphTopology) -> Int {
    let link = topology.links[link]
    return link.from == hub ? link.to : link.from
  }

  /// An end of a link with all that a bundle's links must have alike there.
  private struct End: Hashable {
    let node: Int
    let isRight: Bool
    let hasHead: Bool
    let isTentative: Bool
  }

  /// Every link in one bundle, the largest possible bundle first.
  ///
  /// - Parameters:
  ///   - links: Positions in the topology's links.
  ///   - topology: Where the links are.
  ///   - columns: The column of each box.
  /// - Returns: At most one bundle for each link.
  static func bundles(
    _ links: [Int], of topology: GraphTopology, columns: [Int: Int]
  ) -> [GraphBundle] {
    let last = columns.values.max() ?? 0
    var ends: [End: [Int]] = [:]
    var sequence: [End] = []
    for index in links {
      for end in Self.ends(of: topology.links[index], columns: columns, last: last) {
        if ends[end] == nil { sequence.append(end) }
        ends[end, default: []].append(index)
      }
    }
    var isOpen = Set(links)
    var bundles: [GraphBundle] = []
    while !isOpen.isEmpty {
      var best: (end: End, links: [Int])?
      for end in sequence {
        let left = (ends[end] ?? []).filter(isOpen.contains)
        if left.count > (best?.links.count ?? 0) { best = (end, left) }
      }
      guard let (end, taken) = best else { break }
      isOpen.subtract(taken)
      bundles.append(
        GraphBundle(
          hub: end.node, side: end.isRight ? .right : .left, hasHeadAtHub: end.hasHead,
          isTentative: end.isTentative, links: taken))
    }
    return bundles
  }

  /// Both ends; the one where the line begins is first, which wins where both serve equally.
  private static func ends(
    of link: GraphTopology.Link, columns: [Int: Int], last: Int
  ) -> [End] {
    let (from, to) = (columns[link.from] ?? 0, columns[link.to] ?? 0)
    let isFlatLeft = from == to && from == last && last > 0
    func end(_ node: Int, isRight: Bool, hasHead: Bool) -> End {
      End(node: node, isRight: isRight, hasHead: hasHead, isTentative: link.isTentative)
    }
    return [
      end(link.from, isRight: from == to ? !isFlatLeft : from < to, hasHead: link.isMutual),
      end(link.to, isRight: from == to ? !isFlatLeft : to < from, hasHead: true),
    ]
  }
}
