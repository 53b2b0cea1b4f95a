import LodeData
import LodeMeasures

/// The map of places: which route leads to which view.
enum Places {
  /// Makes the page of a route.
  /// - Throws: ``RouteError`` naming the nearest place where there is none.
  static func page(at route: Route, context: PageContext) throws(RouteError) -> Page {
    if context.marks.isEmpty,
      let page = context.atlas.opening?.page(
        at: route, isLiteral: context.isLiteral, symbols: context.symbols)
    {
      return page
    }
    switch (route.root, route.path.count) {
    case ("overview", 1): return try plain(route) { OverviewView(context: context).page }
    case ("minerals", 1): return try MineralsView(context: context, route: route).page
    case ("minerals", 2):
      let mineral = try find(route, at: 1, in: \.minerals, context.atlas)
      return try plain(route) { MineralView(context: context, mineral: mineral).page }
    case ("minerals", 3):
      let mineral = try find(route, at: 1, in: \.minerals, context.atlas)
      let stage = try find(route, at: 2, in: \.stages, context.atlas)
      return try StageView(context: context, route: route, mineral: mineral, stage: stage).page
    case ("countries", 1): return try plain(route) { CountriesView(context: context).page }
    case ("countries", 2):
      let party = try find(route, at: 1, in: \.parties, context.atlas)
      return try plain(route) { PartyView(context: context, party: party).page }
    case ("network", 1): return try NetworkView(context: context, route: route).page()
    case ("network", 2):
      let party = try find(route, at: 1, in: \.parties, context.atlas)
      return try plain(route) { PartyView(context: context, party: party).page }
    case ("timeline", 1): return try plain(route) { TimelineView(context: context).page }
    case ("timeline", 2):
      let event = try find(route, at: 1, in: \.events, context.atlas)
      return try plain(route) { EventView(context: context, event: event).page }
    case ("sources", 1): return try plain(route) { SourcesView(context: context).page }
    case ("sources", 2):
      let document = try find(route, at: 1, in: \.documents, context.atlas)
      return try DocumentView(context: context, route: route, document: document).page
    case ("disagreements", 1):
      return try DisagreementsView(context: context, route: route).page
    case ("disagreements", 2):
      guard let entry = context.atlas.disagreements[route.path[1]] else {
        throw unknown(route, in: context.atlas)
      }
      return try plain(route) { DisagreementView(context: context, entry: entry).page }
    case ("packages", 1): return try plain(route) { PackagesView(context: context).page }
    case ("coalitions", 1): return try plain(route) { CoalitionsView(context: context).page }
    case ("coalitions", 2): return try CoalitionView(context: context, route: route).page
    case ("coalitions", 3):
      let mineral = try find(route, at: 2, in: \.minerals, context.atlas)
      return try CoalitionMineralView(context: context, route: route, mineral: mineral).page
    case ("whatif", 1): return try plain(route) { WhatIfView(context: context).page }
    case ("whatif", 2):
      guard let question = WhatIfQuestion(rawValue: route.path[1]) else {
        throw unknown(route, in: context.atlas)
      }
      switch question {
      case .halt: return try HaltView(context: context, route: route).page
      case .floor: return try FloorView(context: context, route: route).page
      case .vault: return try VaultView(context: context, route: route).page
      }
    case ("help", 1): return try plain(route) { HelpView(context: context).page }
    default: throw unknown(route, in: context.atlas)
    }
  }

  /// Every route that leads somewhere, parameters apart.
  static func routes(in atlas: Atlas) -> [Route] {
    let corpus = atlas.corpus
    let plain: [Route] =
      Route.tabs + [.disagreements, .packages, .coalitions, .help]
      + WhatIfQuestion.allCases.map(\.route)
    let coalitions = atlas.groups.map {
      Route(Route.coalitions.root, Coalition.word(for: $0, in: corpus))
    }
    return plain + coalitions
      + corpus.minerals.map { Route("minerals", $0.id) }
      + corpus.minerals.flatMap { mineral in
        corpus.stages.map { Route("minerals", mineral.id, $0.id) }
      }
      + corpus.parties.map { Route($0.kind == .country ? "countries" : "network", $0.id) }
      + corpus.events.map { Route("timeline", $0.id) }
      + corpus.documents.map { Route("sources", $0.id) }
      + atlas.disagreements.list.map { Route("disagreements", $0.id) }
  }

  /// What a tab is called.
  static func title(of route: Route) -> String {
    route.root == Route.whatif.root ? WhatIfQuestion.heading : route.root.capitalizedFirst
  }

  /// The places from the tab down to here.
  static func breadcrumbs(_ route: Route, page: Page) -> [String] {
    switch route.path.count {
    case 1: [page.title]
    case 2: [title(of: route), page.title]
    default: [title(of: route)] + page.title.split(separator: "\n").map(String.init)
    }
  }

  private static func plain(
    _ route: Route, _ page: () -> Page
  ) throws(RouteError) -> Page {
    try route.check(takes: [])
    return page()
  }

  private static func find<Row: Identified>(
    _ route: Route, at index: Int, in table: KeyPath<Corpus, [Row]>, _ atlas: Atlas
  ) throws(RouteError) -> Handle<Row> {
    let corpus = atlas.corpus
    let word = route.path[index]
    if let handle = corpus.find(word, in: table) { return handle }
    let ids = corpus[keyPath: table].map(\.id)
    if let same = ids.first(where: { $0.lowercased() == word.lowercased() }),
      let handle = corpus.find(same, in: table)
    {
      return handle
    }
    throw unknown(route, in: atlas)
  }

  /// What one coalition holds of each mineral: too many coalitions for all of them to be listed.
  private static func pagesBeside(_ route: Route, in atlas: Atlas) -> [Route] {
    guard route.root == Route.coalitions.root, route.path.count == 3 else { return [] }
    return atlas.corpus.minerals.map { Route(route.root, route.path[1], $0.id) }
  }

  private static func unknown(_ route: Route, in atlas: Atlas) -> RouteError {
    let known = routes(in: atlas) + pagesBeside(route, in: atlas)
    return .unknown(
      route.path.joined(separator: "/"), nearest: nearest(to: route, among: known, in: atlas.corpus)
    )
  }
}
