/// How the network is drawn.
enum NetworkForm: String, CaseIterable {
  case matrix
  case graph
  case map

  /// The parameters that the form takes besides its own name.
  var parameters: [String] {
    switch self {
    case .matrix: ["group", "in", "not"]
    case .graph: ["open"]
    case .map: ["by"]
    }
  }

  /// The network in this form.
  var route: Route {
    Route.network.setting("form", to: self == .matrix ? nil : rawValue)
  }

  var next: NetworkForm {
    let all = Self.allCases
    let here = all.firstIndex(of: self) ?? 0
    return all[(here + 1) % all.count]
  }
}
