import LodeData
import LodeMeasures

/// Where coalitions are found, and how they are called.
extension PageContext {
  /// The coalition that the second word of a route names.
  /// - Throws: ``RouteError/unknown(_:nearest:)`` where there is none.
  func coalition(at route: Route) throws(RouteError) -> Coalition {
    let word = route.path[1]
    do throws(CoalitionError) {
      return try Coalition(named: word, in: Rosters(corpus: corpus))
    } catch {
      switch error {
      case .unknown(let part, let nearest):
        let mended = nearest.map { near in
          word.split(separator: ",").map { $0 == part ? near : String($0) }.joined(separator: ",")
        }
        throw .unknown(
          "\(route.root)/\(word)", nearest: mended.map { "\(route.root)/\($0)" })
      case .groupInList, .nobodyNamed, .empty:
        throw .badValue(word, parameter: route.root, reason: "\(error)")
      }
    }
  }

  /// Where opening a coalition leads.
  func route(to coalition: Coalition) -> Route {
    Route(
      Route.coalitions.root,
      coalition.group.map { Coalition.word(for: $0, in: corpus) } ?? coalition.id(in: corpus))
  }

  /// Where opening what a group's members hold together leads; nil where it has no members.
  func coalitionRoute(of group: Handle<Party>) -> Route? {
    atlas.groups.contains(group)
      ? Route(Route.coalitions.root, Coalition.word(for: group, in: corpus)) : nil
  }

  /// What a coalition is called in headings: what its group's members are called, or the group's
  /// short name, or its parties' ids.
  func title(of coalition: Coalition) -> String {
    guard let group = coalition.group else {
      return coalition.id(in: corpus).split(separator: ",").joined(separator: ", ")
    }
    let members = corpus[group].membersName
    return members.isEmpty ? corpus[group].short : members.words.capitalizedFirst
  }

  /// "Cobalt, mining 2024".
  func title(of whole: Concentration.Whole) -> String {
    "\(corpus[whole.mineral].name), \(corpus[whole.stage].name.lowercased())"
      + (whole.year.map { " \($0)" } ?? "")
  }

  /// The whole in full: "Percent of world mining, by usgs-mcs-2026".
  func scope(of whole: Concentration.Whole) -> String {
    (whole.scope.isEmpty ? "Percent of a whole without a name" : "Percent of \(whole.scope)")
      + ", by \(corpus[whole.package].id)"
  }

  /// A word that is different for every whole.
  func identity(of whole: Concentration.Whole) -> String {
    [
      corpus[whole.mineral].id, corpus[whole.stage].id, corpus[whole.package].id,
      whole.year.map(String.init) ?? "", whole.scope,
    ].joined(separator: "/")
  }
}
