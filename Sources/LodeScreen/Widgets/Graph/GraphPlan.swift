/// Where everything in a drawing is: one way to arrange it, before anything is drawn.
struct GraphPlan {
  let topology: GraphTopology
  let form: GraphForm
  let parts: [GraphPart]
  /// The columns of cells that each column of boxes takes, and each channel right of it.
  private(set) var widths: GraphWidths
  /// The nets of each channel, by part and position there, in the order of its wires.
  let nets: [[(part: Int, net: Int)]]
  let channels: [GraphChannel]
  /// The boxes without a line.
  let lone: GraphRowsOfBoxes
  /// The most columns that the drawing may take.
  private let mostColumns: Int
  private let height: Int
  /// How far the plan is from a clear drawing, were all labels whole; less is better.
  ///
  /// A column of a title that is cut off, a line that crosses another, and two rows that cannot be
  /// seen weigh the same.
  private(set) var cost = 0

  /// The most columns of boxes that are tried in so many columns of cells.
  static func mostColumns(in columns: Int) -> Int { min(5, max(1, columns / 18)) }

  /// Arranges a drawing; nothing if it does not fit the room's width.
  ///
  /// - Parameters:
  ///   - topology: What is drawn.
  ///   - layers: The layers of each of its components.
  ///   - form: How high boxes are.
  ///   - room: The columns that it may take, and the rows that can be seen.
  init?(_ topology: GraphTopology, layers: [GraphLayers], form: GraphForm, room: Size) {
    self.topology = topology
    self.form = form
    var parts: [GraphPart] = []
    var top = 0
    for layers in layers {
      let rows = GraphRows(layers, form: form)
      parts.append(GraphPart(rows: rows, top: top))
      top += rows.height + (form == .framed ? 0 : 1)
    }
    self.parts = parts
    let count = parts.map(\.rows.layers.order.count).max() ?? 1
    var nets = Array(repeating: [(part: Int, net: Int)](), count: count)
    var wires = Array(repeating: [GraphChannel.Wire](), count: count)
    for (index, part) in parts.enumerated() {
      for (place, net) in part.rows.layers.nets.enumerated() {
        nets[net.channel].append((index, place))
        wires[net.channel].append(part.wire(net))
      }
    }
    self.nets = nets
    mostColumns = room.columns
    channels = wires.map(GraphChannel.init)
    guard
      let widths = GraphWidths(
        topology, parts: parts, nets: nets, channels: channels, columns: room.columns)
    else { return nil }
    self.widths = widths
    let height = parts.map { $0.top + $0.rows.height }.max() ?? 0
    lone = GraphRowsOfBoxes(
      topology.lone.map { topology.nodes[$0] }, form: form, columns: room.columns,
      top: height + (height > 0 && form != .framed ? 1 : 0))
    guard 3 * lone.lost <= topology.lone.reduce(0, { $0 + topology.nodes[$1].title.columns })
    else { return nil }
    self.height = height
    cost =
      form.cost + 2 * max(0, size.rows - room.rows) + 4 * (widths.lost + lone.lost) + 3 * turns
      + 4 * channels.reduce(0) { $0 + $1.crossings }
  }

  /// How much room the drawing takes.
  var size: Size {
    Size(columns: max(parts.isEmpty ? 0 : widths.total, lone.width), rows: max(height, lone.bottom))
  }

  /// Gives columns to channels that the plan would leave empty at its right edge: so that labels
  /// are whole which would be cut, the cheapest first, and then for ease of reading.
  ///
  /// - Parameter stretches: Where labels can stand in the plan as it is.
  /// - Returns: The wider plan; as wide as the room at most.
  func widened(for stretches: [GraphCanvas.Stretch]) -> GraphPlan {
    var plan = self
    var shortages = GraphShortages(stretches, links: topology.links, gaps: widths.gaps)
    while let (gap, columns) = shortages.cheapest, columns <= mostColumns - plan.widths.total {
      plan.widths.widen(gap: gap, by: columns)
      shortages.widen(gap: gap, by: columns)
    }
    plan.widths.loosen(spare: mostColumns - plan.widths.total)
    return plan
  }

  /// How many lines lead back to the column that they come from.
  private var turns: Int {
    parts.reduce(0) { sum, part in
      let layers = part.rows.layers
      return sum
        + layers.nets.reduce(0) { sum, net in
          sum + net.leaves.count { layers.ports[$0].side == layers.ports[net.hub].side }
        }
    }
  }
}
