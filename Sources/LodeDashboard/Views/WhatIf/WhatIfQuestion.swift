/// The what-if questions that have a place, by the word that their route ends in.
enum WhatIfQuestion: String, CaseIterable, Hashable, Sendable {
  case floor
  case vault

  /// What they are called together.
  static let heading = "What if"

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
}
