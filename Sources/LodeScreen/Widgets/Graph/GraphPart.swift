/// A component with its rows, and the row of the picture where it begins.
struct GraphPart {
  let rows: GraphRows
  let top: Int

  /// A net's rows in the picture.
  func wire(_ net: GraphLayers.Net) -> GraphChannel.Wire {
    let ports = self.rows.layers.ports
    func rows(_ side: GraphSide) -> [Int] {
      net.ports.filter { ports[$0].side == side }.map { top + self.rows.row(of: $0) }.sorted()
    }
    let hub = ports[net.hub].side
    let isFlat = net.leaves.allSatisfy { ports[$0].side == hub }
    // Right ports of stops meet the channel from the left.
    return GraphChannel.Wire(
      lefts: rows(.right), rights: rows(.left), leansRight: (hub == .left) != isFlat)
  }
}
