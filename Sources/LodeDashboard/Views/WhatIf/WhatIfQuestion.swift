/// The what-if questions that have a place, by the word that their route ends in.
enum WhatIfQuestion: String, CaseIterable, Hashable, Sendable {
  case floor
  case vault

  /// What the place is called.
  var title: String {
    switch self {
    case .floor: "Price floor"
    case .vault: "Stockpile"
    }
  }

  /// What it answers.
  var words: String {
    switch self {
    case .floor: "what tariff holds a reference price, and who pays"
    case .vault: "what a reserve's money covers of a basket"
    }
  }

  /// What the user has to give.
  var needs: String {
    switch self {
    case .floor: "a reference price and a price"
    case .vault: "goods with price and use"
    }
  }

  var route: Route { Route(Route.whatif.root, rawValue) }

  /// Makes the page.
  /// - Throws: ``RouteError`` for a parameter that it does not know, or cannot work with.
  func page(at route: Route, context: PageContext) throws(RouteError) -> Page {
    switch self {
    case .floor: try FloorView(context: context, route: route).page
    case .vault: try VaultView(context: context, route: route).page
    }
  }
}
