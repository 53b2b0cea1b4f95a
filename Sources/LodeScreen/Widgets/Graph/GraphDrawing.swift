/// Boxes and the lines between them, drawn as text.
///
/// The boxes stand in columns, and lines run from left to right between them:
///
/// ```
///                           ╔═════════╗
///           ┌─ founded ────▶║ Harbour ║
///           │               ╚═════════╝
///           │
/// ┌───────┐ │               ┌┄┄┄┄┄┄┄┄┐
/// │ Cedar ├─┴─ hires ──────▶┆ Pilots ┆
/// └───────┘                 └┄┄┄┄┄┄┄┄┘
/// ```
///
/// How many columns there are, and whether a box takes three rows or one, follows from the room.
/// Lines that begin or end at the same box may share a stretch; all other lines only cross. Where
/// four arms of one line meet, the join is heavier than a crossing. Boxes without a line stand in
/// rows at the end.
///
/// Layers, crossings and positions: Sugiyama, Tagawa and Toda 1981, "Methods for visual
/// understanding of hierarchical system structures"; tracks between the columns: Hashimoto and
/// Stevens 1971, "Wire routing by optimizing channel assignment within large apertures".
public struct GraphDrawing: Hashable, Sendable {
  /// The boxes; of several with the same id the first counts.
  public let nodes: [GraphNode]
  /// The lines.
  ///
  /// Equal ones are drawn once; two that differ in direction alone are one line with
  /// two arrowheads; one from a box to itself or to an unknown id is not drawn.
  public let edges: [GraphEdge]

  /// Makes a drawing.
  public init(nodes: [GraphNode], edges: [GraphEdge]) {
    self.nodes = nodes
    self.edges = edges
  }

  /// The picture for this much room.
  ///
  /// - Parameters:
  ///   - columns: The most columns that the picture takes.
  ///   - rows: How many rows can be seen at once; the picture may be taller.
  ///   - symbols: The alphabet to draw with.
  /// - Returns: An item for every node, whose trail are the lines that meet it and their labels.
  ///   Where so little room is left that lines cannot be kept apart, or a third of all titles would
  ///   be cut off, a list takes the drawing's place: every node, with its lines in words below it.
  /// - Complexity: O((*n* + *e*)²) in the numbers of nodes and edges for each way of arranging
  ///   them that is tried, of which there are at most 15.
  public func picture(columns: Int, rows: Int, symbols: Symbols) -> Picture {
    let topology = GraphTopology(nodes: nodes, edges: edges)
    let plans = (1...GraphPlan.mostColumns(in: columns)).flatMap { count in
      let layers = topology.components.map {
        GraphLayers($0, of: topology, columnCount: count).untangled()
      }
      return GraphForm.allCases.compactMap { form in
        GraphPlan(topology, layers: layers, form: form, room: Size(columns: columns, rows: rows))
      }
    }
    var best: GraphPainting?
    for plan in plans.sorted(by: { $0.cost < $1.cost }) where plan.cost < best?.cost ?? .max {
      let painting = GraphPainting(plan, symbols: symbols)
      if painting.cost < best?.cost ?? .max { best = painting }
    }
    return best?.picture
      ?? GraphList(topology: topology, columns: columns, symbols: symbols).picture
  }
}
