/// The boxes of a component in columns, and what runs in the channels between them.
///
/// Channel *c* lies right of column *c*. A line that leads past a column has a stop there, one row
/// high. Lines that begin or end at the same side of a box, in the same way, are a bundle: they
/// leave the box together and part on the way.
struct GraphLayers {
  /// A box, or a row that lines pass through.
  struct Stop {
    /// The box's position in the topology; nothing where lines pass.
    let node: Int?
    let column: Int
    /// Positions in ``GraphLayers/ports``, from the top.
    var left: [Int] = []
    var right: [Int] = []

    subscript(side: GraphSide) -> [Int] {
      get { side == .left ? left : right }
      set { if side == .left { left = newValue } else { right = newValue } }
    }
  }

  /// Where a net meets a stop.
  struct Port {
    let stop: Int
    let side: GraphSide
    let net: Int
    /// The links that run through it.
    let links: [Int]
    /// Whether there is an arrowhead.
    let hasHead: Bool
  }

  /// The part of a bundle in one channel: all of its ports are connected.
  struct Net {
    let channel: Int
    let isTentative: Bool
    /// The port through which all of its links go.
    var hub: Int
    var leaves: [Int] = []

    var ports: [Int] { [hub] + leaves }
  }

  private(set) var stops: [Stop] = []
  private(set) var ports: [Port] = []
  private(set) var nets: [Net] = []
  /// The stops of each column, from the top: boxes as the component names them, then passing lines,
  /// until another order is set.
  var order: [[Int]]
  let topology: GraphTopology

  init(_ component: GraphTopology.Component, of topology: GraphTopology, columnCount: Int) {
    self.topology = topology
    let assigned = GraphColumns(component, of: topology, count: columnCount).columns
    let last = assigned.max() ?? 0
    order = Array(repeating: [], count: last + 1)
    var columns: [Int: Int] = [:]
    for (place, node) in component.nodes.enumerated() {
      columns[node] = assigned[place]
      order[assigned[place]].append(stops.count)
      stops.append(Stop(node: node, column: assigned[place]))
    }
    for bundle in GraphBundle.bundles(component.links, of: topology, columns: columns) {
      add(bundle, columns: columns)
    }
  }

  /// The other ports of the net of a port.
  func partners(of port: Int) -> [Int] {
    let net = nets[ports[port].net]
    return port == net.hub ? net.leaves : [net.hub]
  }

  /// Makes a stop's ports follow each other in this order.
  mutating func setPorts(_ sorted: [Int], of stop: Int, side: GraphSide) {
    stops[stop][side] = sorted
  }

  // MARK: Making

  private mutating func add(_ bundle: GraphBundle, columns: [Int: Int]) {
    guard let hubStop = stops.firstIndex(where: { $0.node == bundle.hub }) else { return }
    let step = bundle.side == .right ? 1 : -1
    func distance(_ link: Int) -> Int {
      ((columns[bundle.leaf(of: link, in: topology)] ?? 0) - stops[hubStop].column) * step
    }
    var stop = hubStop
    var left = bundle.links
    for reached in 1... {
      let column = stops[stop].column
      let net = nets.count
      nets.append(
        Net(
          channel: bundle.side == .right ? column : column - 1, isTentative: bundle.isTentative,
          hub: ports.count))
      addPort(stop, bundle.side, links: left, hasHead: reached == 1 && bundle.hasHeadAtHub)
      for link in left where distance(link) <= reached {
        guard
          let leaf = stops.firstIndex(where: { $0.node == bundle.leaf(of: link, in: topology) })
        else { continue }
        nets[net].leaves.append(ports.count)
        addPort(
          leaf, distance(link) == 0 ? bundle.side : bundle.side.opposite, links: [link],
          hasHead: topology.links[link].isMutual || topology.links[link].to == stops[leaf].node)
      }
      left = left.filter { distance($0) > reached }
      guard !left.isEmpty else { break }
      stop = stops.count
      stops.append(Stop(node: nil, column: column + step))
      order[column + step].append(stop)
      nets[net].leaves.append(ports.count)
      addPort(stop, bundle.side.opposite, links: left, hasHead: false)
    }
  }

  /// Adds a port to the newest net.
  private mutating func addPort(_ stop: Int, _ side: GraphSide, links: [Int], hasHead: Bool) {
    stops[stop][side].append(ports.count)
    ports.append(Port(stop: stop, side: side, net: nets.count - 1, links: links, hasHead: hasHead))
  }
}
