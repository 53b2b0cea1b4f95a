import Foundation
import LodeData
import LodeScreen
import TestSupport

@testable import LodeDashboard

/// Every place that there is: those that have a name, and whatever rows, forms and keys lead to.
///
/// What-ifs, coalitions and selections of the network lead to each other without end: they are left
/// for last, and a seeded sample of them is visited, as many as `LODE_FUZZ_ROUNDS` says.
struct RouteWalk {
  let atlas: Atlas
  var isLiteral = false
  /// How many of the costly places are visited.
  var costly = 0

  /// What one types into what-ifs: no row leads to these.
  static let typed = [
    "whatif/floor?reference=100&price=60&quantity=1000000&members=400000&member-price=80"
      + "&use=2000000&domestic=500000&input-per-unit=0.3&next-reference=90&next-price=70&duty=5",
    "whatif/vault?basket=rare-earths/mining:60:8000000:40:100,cobalt/mining:37.48:12400000:60"
      + "&days=90&fees=2&rate=5",
    "whatif/vault?basket=cobalt:37.48:12400000:100:50:200000000&budget=12bn",
  ]

  /// `LODE_FUZZ_ROUNDS`, as for the fuzz targets.
  static func rounds(otherwise number: Int) -> Int {
    ProcessInfo.processInfo.environment["LODE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? number
  }

  /// Calls `body` for each place and its page, and tells of links that lead nowhere.
  func visit(_ body: (Route, Page) -> Void) -> (visited: [Route], faults: [String]) {
    let named = Places.routes(in: atlas) + Self.typed.compactMap { try? Route(parsing: $0) }
    var (cheap, later) = (named.filter { !Self.isCostly($0) }, named.filter(Self.isCostly))
    var seen = Set(named)
    var faults: [String] = []
    var place = 0
    while place < cheap.count {
      for next in links(from: cheap[place], &faults, body) where seen.insert(next).inserted {
        if Self.isCostly(next) { later.append(next) } else { cheap.append(next) }
      }
      place += 1
    }
    var random = SplitMix64(seed: 1)
    later = later.sorted { $0.description < $1.description }.shuffled(using: &random)
    place = 0
    while place < min(costly, later.count) {
      later += links(from: later[place], &faults, body).filter { seen.insert($0).inserted }
      place += 1
    }
    return (cheap + later.prefix(place), faults)
  }

  /// Visits one place, and gives what it leads to.
  private func links(
    from route: Route, _ faults: inout [String], _ body: (Route, Page) -> Void
  ) -> [Route] {
    let context = PageContext(atlas: atlas, isLiteral: isLiteral, symbols: .unicode)
    do throws(RouteError) {
      let page = try Places.page(at: route, context: context)
      body(route, page)
      return Self.links(of: page)
    } catch {
      faults.append("\(route): \(error)")
      return []
    }
  }

  /// Where a page leads; one claim's place in a document is the document's.
  private static func links(of page: Page) -> [Route] {
    let beside = [page.nextForm, page.regrouped, page.neighbours.before, page.neighbours.after]
    return (page.sections.flatMap(\.rows).map(\.opens) + beside).compactMap(\.self).map { route in
      route.root == Route.sources.root ? route.setting("claim", to: nil) : route
    }
  }

  private static func isCostly(_ route: Route) -> Bool {
    switch route.root {
    case Route.whatif.root: !route.parameters.isEmpty
    case Route.coalitions.root: route.path.count > 1
    case Route.network.root: ["in", "not", "open"].contains { route.parameters[$0] != nil }
    default: false
    }
  }
}
