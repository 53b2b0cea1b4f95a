import LodeData
import LodeScreen

/// The network in three forms: a matrix of ties, a drawn graph, a map of the world.
struct NetworkView {
  let context: PageContext
  private let route: Route
  private let form: NetworkForm

  /// Reads the parameter `form`; its others are read where the form is made.
  init(context: PageContext, route: Route) throws(RouteError) {
    self.context = context
    self.route = route
    let name = route.parameters["form"] ?? NetworkForm.matrix.rawValue
    guard let form = NetworkForm(rawValue: name) else {
      throw .unknownValue(name, parameter: "form", known: NetworkForm.allCases.map(\.rawValue))
    }
    try route.check(takes: ["form"] + form.parameters)
    self.form = form
  }

  /// The page in its form.
  /// - Throws: ``RouteError`` for a parameter's value that is not there.
  func page() throws(RouteError) -> Page {
    var page =
      switch form {
      case .matrix: try NetworkMatrix(context: context, route: route).page
      case .graph: try NetworkGraph(context: context, route: route).page
      case .map: try mapPage
      }
    page.nextForm = form.next.route
    return page
  }

  /// The map by the tie or the stage that the parameter `by` names, the first there is without one.
  private var mapPage: Page {
    get throws(RouteError) {
      let all = MapBasis.all(
        in: context.corpus, measured: context.atlas.concentrations(isLiteral: false))
      let wanted = try route.parameters["by"].map { text throws(RouteError) in
        try MapBasis(parsing: text, in: context.corpus)
      }
      guard let basis = wanted ?? all.first else {
        return Page(title: "Network", sections: [nothing])
      }
      let here = all.firstIndex(of: basis)
      func beside(_ step: Int) -> Route? {
        guard let here, all.indices.contains(here + step) else { return nil }
        return NetworkForm.map.route.setting(
          "by", to: all[here + step].parameter(in: context.corpus))
      }
      let tables = NetworkTables(context: context)
      let map = NetworkMap(context: context, basis: basis)
      return Page(
        title: "Network",
        sections: [map.section] + [tables.groups, tables.relations].compactMap(\.self),
        home: map.home, neighbours: (beside(-1), beside(1)))
    }
  }

  private var nothing: Section {
    Section(
      "network", title: "The world", showsTitles: false,
      notes: [Section.Note("No loaded source states a tie or a share of a country.", .unknown)],
      values: [Int](), columns: [ColumnSpec<Int>]()
    ) { _ in ("", "", nil, []) }
  }
}
