import LodeData
import Testing

@testable import LodeMeasures

@Suite struct TieGraphTests {
  @Test func dump() throws {
    let corpus = try CorpusLoader.load(BundledPackages.sources()).corpus
    for open in [
      [], ["signed-2026-02-04"], ["critical-minerals-ministerial-2026"],
      ["critical-minerals-ministerial-2026/Africa"], ["USA"], ["USA/programme"],
    ] as [[String]] {
      let g = TieGraph(corpus: corpus, opened: open)
      print("=== open \(open)")
      func n(_ x: TieGraph.Node) -> String { g.nodes.first { $0.node == x }?.id ?? "?" }
      print(g.nodes.map { "\($0.id)[\($0.parties.count)]" }.joined(separator: " "))
      for e in g.edges {
        print(
          "  \(n(e.from)) --\(corpus[e.tie].label)\(e.isTentative ? " ~":"")--> \(n(e.to)) (\(e.claims.count))"
        )
      }
    }
  }
}
