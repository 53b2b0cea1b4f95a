import LodeData
import LodeScreen

extension Places {
  /// The known place that somebody probably meant.
  ///
  /// Where all words but the last lead to known places, only the last is compared: with ids, and
  /// with the names that the packages and their sources use, so that `countries/Germany` finds the
  /// country. Equal names go before like ones. Nil where nothing is near. Cost: O(places).
  static func nearest(to route: Route, among known: [Route], in corpus: Corpus) -> String? {
    let word = TextWidth.folded(route.path.last ?? "")
    let parents = route.path.dropLast()
    let shelf = known.filter { $0.path.count == route.path.count && $0.path.dropLast() == parents }
    var candidates = parents.isEmpty ? [] : shelf.map { (name: $0.path.last ?? "", route: $0) }
    candidates += names(under: route, in: corpus)
    if let same = candidates.first(where: { TextWidth.folded($0.name) == word }) {
      return same.route.description
    }
    if !parents.isEmpty, !shelf.isEmpty {
      let near = Suggestion.nearest(to: word, among: candidates.map(\.name))
      if let found = candidates.first(where: { $0.name == near }) { return found.route.description }
    }
    let path = route.path.joined(separator: "/")
    let routes = known.lazy.map(\.description)
    let byPath =
      parents.isEmpty || shelf.isEmpty ? Suggestion.nearest(to: path, among: routes) : nil
    return byPath ?? routes.first { $0.hasPrefix(path) }
      ?? known.first { $0.path.last == route.path.last }?.description
  }

  /// The names of what may stand where a route's last word does, each with its place.
  private static func names(
    under route: Route, in corpus: Corpus
  ) -> [(name: String, route: Route)] {
    let root = route.path.count == 1 ? nil : route.root
    var names: [(name: String, route: Route)] = []
    if route.path.count <= 2, root == nil || root == Route.minerals.root {
      names += corpus.minerals.map { ($0.name, Route(Route.minerals.root, $0.id)) }
    }
    if route.path.count == 3, root == Route.minerals.root {
      names += corpus.stages.map { ($0.name, Route(Route.minerals.root, route.path[1], $0.id)) }
    }
    let shelves = [Route.countries.root, Route.network.root]
    if route.path.count <= 2, root.map(shelves.contains) ?? true {
      names += corpus.parties.flatMap { party in
        [party.name, party.short, party.iso2].filter { !$0.isEmpty }.map { ($0, place(of: party)) }
      }
      names += corpus.aliases.map { ($0.name, place(of: corpus[$0.party])) }
    }
    return names
  }

  private static func place(of party: Party) -> Route {
    Route(party.kind == .country ? Route.countries.root : Route.network.root, party.id)
  }
}
