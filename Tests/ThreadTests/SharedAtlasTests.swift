import Foundation
import LodeDashboard
import LodeData
import LodeScreen
import Testing

/// Pages that several threads ask of one atlas, under the thread sanitizer.
@Suite struct SharedAtlasTests {
  private static let data = URL(filePath: #filePath)
    .appending(path: "../../../data").standardizedFileURL.path
  private static let packages = ["ministerial-2026", "policy", "usgs-mcs-2026", "world-tiles"]
  private static let routes = [
    "overview", "minerals", "minerals/rare-earths", "countries", "countries/CHN", "network",
    "network?form=graph", "network?form=map", "disagreements", "timeline", "coalitions", "sources",
    "packages", "whatif/halt", "whatif/vault",
  ]

  /// What is measured, found and kept at the first need, is needed by all of them at once.
  @Test func threadsThatDrawThePagesOfOneAtlasDrawTheSame() throws {
    let sources = Self.packages.map { DirectorySource(path: "\(Self.data)/\($0)", name: $0) }
    let atlas = Atlas(corpus: try CorpusLoader.load(sources).corpus)
    let drawings = try Threads.run(6) { thread in
      // Each begins elsewhere, so that others make what this one needs.
      let routes = Self.routes[(2 * thread)...] + Self.routes[..<(2 * thread)]
      return try routes.reduce(into: [String: [String]]()) { drawn, route in
        let state = try State(
          atlas: atlas, route: Route(parsing: route), size: Size(columns: 120, rows: 40))
        drawn[route] = Renderer.frame(of: state).lines()
      }
    }
    #expect(drawings.count == 6)
    #expect(drawings.allSatisfy { $0 == drawings.first && $0.count == Self.routes.count })
  }
}
