/// The boxes and lines of a drawing by position: what can be drawn, each thing once.
struct GraphTopology {
  /// A line between two different boxes.
  struct Link: Hashable {
    let from: Int
    let to: Int
    let label: String
    let isTentative: Bool
    /// Whether it has an arrowhead at both ends.
    var isMutual = false
  }

  /// Boxes that lines connect, and those lines.
  struct Component {
    /// Positions in ``GraphTopology/nodes``, ascending.
    var nodes: [Int]
    /// Positions in ``GraphTopology/links``, ascending.
    var links: [Int]
  }

  let nodes: [GraphNode]
  let links: [Link]
  /// The largest first; of equal ones that which the drawing names first.
  let components: [Component]
  /// The boxes without a line, in the drawing's order.
  let lone: [Int]

  /// Leaves out what is not drawn; see ``GraphDrawing/nodes`` and ``GraphDrawing/edges``.
  init(nodes: [GraphNode], edges: [GraphEdge]) {
    var positions: [String: Int] = [:]
    var drawn: [GraphNode] = []
    for node in nodes where positions[node.id] == nil {
      positions[node.id] = drawn.count
      drawn.append(node)
    }
    self.nodes = drawn
    links = Self.links(edges, positions: positions)
    let components = Self.components(count: drawn.count, links: links)
    self.components = components.filter { !$0.links.isEmpty }
      .enumerated()
      .sorted { ($1.element.nodes.count, $0.offset) < ($0.element.nodes.count, $1.offset) }
      .map(\.element)
    lone = components.filter(\.links.isEmpty).flatMap(\.nodes)
  }

  private static func links(_ edges: [GraphEdge], positions: [String: Int]) -> [Link] {
    var links: [Link] = []
    var places: [Link: Int] = [:]
    for edge in edges {
      guard let from = positions[edge.from], let to = positions[edge.to], from != to else {
        continue
      }
      let link = Link(from: from, to: to, label: edge.label, isTentative: edge.isTentative)
      let reverse = Link(from: to, to: from, label: edge.label, isTentative: edge.isTentative)
      if places[link] != nil { continue }
      if let place = places[reverse] {
        links[place].isMutual = true
      } else {
        places[link] = links.count
        links.append(link)
      }
    }
    return links
  }

  private static func components(count: Int, links: [Link]) -> [Component] {
    var leaders = Array(0..<count)
    func leader(of node: Int) -> Int {
      var node = node
      while leaders[node] != node { node = leaders[node] }
      return node
    }
    for link in links {
      let (one, other) = (leader(of: link.from), leader(of: link.to))
      leaders[max(one, other)] = min(one, other)
    }
    var components: [Int: Component] = [:]
    for node in 0..<count {
      components[leader(of: node), default: Component(nodes: [], links: [])].nodes.append(node)
    }
    for (place, link) in links.enumerated() {
      components[leader(of: link.from)]?.links.append(place)
    }
    return components.sorted { $0.key < $1.key }.map(\.value)
  }
}
