/// A plan drawn: lines, labels and boxes.
struct GraphPainting {
  private var plan: GraphPlan
  private let symbols: Symbols
  private var canvas: GraphCanvas
  private var labels: GraphLabels

  init(_ plan: GraphPlan, symbols: Symbols) {
    self.plan = plan
    self.symbols = symbols
    canvas = GraphCanvas(size: plan.size)
    labels = GraphLabels()
    drawLines()
    self.plan = plan.widened(for: canvas.stretches)
    drawLines()
    for box in boxes { box.take(in: &canvas) }
    labels.place(plan.topology.links, on: &canvas, symbols: symbols)
  }

  /// How far the drawing is from a clear one, in the unit of ``GraphPlan/cost``.
  var cost: Int { plan.cost + 3 * labels.lost + 20 * labels.dropped }

  // MARK: Lines

  private mutating func drawLines() {
    canvas = GraphCanvas(size: plan.size)
    for channel in plan.channels.indices { draw(channel) }
  }

  private mutating func draw(_ channel: Int) {
    let tracks = plan.channels[channel].tracks(spacing: plan.widths.spacing)
    let ends = plan.widths.tracks(of: channel)
    for (wire, place) in plan.nets[channel].enumerated() {
      let layers = plan.parts[place.part].rows.layers
      let net = layers.nets[place.net]
      let track: Int? =
        switch tracks[wire] {
        case .fromLeft(let depth): ends.first + depth
        case .fromRight(let depth): ends.last - depth
        case nil: nil
        }
      // Numbers that no two nets of a drawing share.
      let number = place.part + place.net * plan.parts.count
      for port in net.ports {
        draw(port, of: net, number: number, part: place.part, track: track)
      }
    }
  }

  private mutating func draw(
    _ port: Int, of net: GraphLayers.Net, number: Int, part: Int, track: Int?
  ) {
    let (rows, top) = (plan.parts[part].rows, plan.parts[part].top)
    let layers = rows.layers
    let (links, side) = (layers.ports[port].links, layers.ports[port].side)
    let stop = layers.stops[layers.ports[port].stop]
    let row = top + rows.row(of: port)
    let edge = edge(of: stop, side)
    let end = track ?? layers.partnerStop(of: port).map { self.edge(of: $0, side.opposite) } ?? edge
    canvas.line(
      row: row, from: edge, to: end, net: number, links: links, isTentative: net.isTentative)
    if let track, port != net.hub {
      canvas.line(
        column: track, from: top + rows.row(of: net.hub), to: row, net: number, links: links,
        isTentative: net.isTentative)
    }
    if stop.node == nil, side == .left {
      canvas.line(
        row: row, from: edge, to: self.edge(of: stop, .right), net: number, links: links,
        isTentative: net.isTentative)
    }
    if layers.ports[port].hasHead {
      canvas.head(side == .left ? .right : .left, column: edge, row: row)
    }
  }

  /// The first cell beside a stop.
  private func edge(of stop: GraphLayers.Stop, _ side: GraphSide) -> Int {
    if side == .left { return plan.widths.starts[stop.column] - 1 }
    guard let node = stop.node else { return plan.widths.ends[stop.column] }
    return plan.widths.starts[stop.column] + width(of: node)
  }

  private func width(of node: Int) -> Int {
    min(plan.topology.nodes[node].title.columns, plan.widths.titleRoom) + GraphBox.margin
  }

  // MARK: Boxes

  private var boxes: [GraphBox] {
    var boxes = plan.lone.boxes
    for part in plan.parts {
      let layers = part.rows.layers
      for (index, stop) in layers.stops.enumerated() {
        guard let node = stop.node else { continue }
        func tails(_ side: GraphSide) -> Set<Int> {
          Set(
            stop[side].filter { !layers.ports[$0].hasHead }
              .map { part.top + part.rows.row(of: $0) })
        }
        boxes.append(
          GraphBox(
            node: plan.topology.nodes[node],
            rect: Rect(
              column: plan.widths.starts[stop.column], row: part.top + part.rows.tops[index],
              columns: width(of: node), rows: part.rows.rows(of: index)),
            titleRow: part.top + part.rows.titleRow(of: index),
            hasBorder: plan.form.border > 0, leftTails: tails(.left), rightTails: tails(.right)))
      }
    }
    return boxes
  }

  /// The picture, with the ways that keys take in it.
  var picture: Picture {
    let boxes = boxes.sorted { ($0.rect.row, $0.rect.column) < ($1.rect.row, $1.rect.column) }
    var links: [String: [Int]] = [:]
    for (index, link) in plan.topology.links.enumerated() {
      for end in [link.from, link.to] {
        links[plan.topology.nodes[end].id, default: []].append(index)
      }
    }
    let items = boxes.map { box in
      let links = links[box.node.id] ?? []
      return box.item(
        trail: canvas.trail(of: links, symbols: symbols) + labels.trail(of: links),
        symbols: symbols)
    }
    let ways = GraphWays(boxes: boxes, topology: plan.topology)
    return Picture(
      size: canvas.size, ground: canvas.marks(symbols: symbols) + labels.marks,
      items: ways.leading(items))
  }
}

extension GraphLayers {
  /// The stop at the other end of a straight line.
  fileprivate func partnerStop(of port: Int) -> Stop? {
    partners(of: port).first.map { stops[ports[$0].stop] }
  }
}
