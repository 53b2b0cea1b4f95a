import TestSupport

@testable import LodeScreen

/// Graphs of all shapes: trees, circles, stars, several pieces, boxes without a line.
enum RandomGraph {
  private static let words = ["", "hosts", "signed with", "succeeds", "about assets in", "対", "a"]

  static func make(using generator: inout SplitMix64) -> GraphDrawing {
    let count = Int.random(in: 0...24, using: &generator)
    let nodes = (0..<count).map { place in
      GraphNode(
        id: "n\(place)", title: [TextRun(title(using: &generator))],
        outline: GraphOutline.allCases.randomElement(using: &generator) ?? .single)
    }
    guard count > 0 else { return GraphDrawing(nodes: [], edges: []) }
    let hub = Int.random(in: 0..<count, using: &generator)
    let edges = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      GraphEdge(
        from: "n\(generator.chance(0.3) ? hub : Int.random(in: 0..<count, using: &generator))",
        to: "n\(Int.random(in: 0...count, using: &generator))",
        label: words.randomElement(using: &generator) ?? "",
        isTentative: generator.chance(0.2))
    }
    return GraphDrawing(nodes: nodes, edges: edges)
  }

  private static func title(using generator: inout SplitMix64) -> String {
    String("Bay of many names and 稀土 harbours".prefix(.random(in: 1...28, using: &generator)))
  }
}
