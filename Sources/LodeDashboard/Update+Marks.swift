import LodeData
import LodeMeasures

/// The countries that the user marks, to ask what they hold together.
extension State {
  /// Whether a row's country is marked.
  func isMarked(_ row: Row) -> Bool {
    guard !marks.isEmpty, let id = row.countryID else { return false }
    return marks.contains { atlas.corpus[$0].id == id }
  }

  /// Marks the country of the selected row, or unmarks it.
  mutating func toggleMark() {
    guard let row = selectedRow, let id = row.countryID,
      let party = atlas.corpus.find(id, in: \.parties)
    else {
      message = Message(text: "This row is no country; marks are for countries.")
      return
    }
    if let index = marks.firstIndex(of: party) {
      marks.remove(at: index)
    } else {
      marks.append(party)
      marks.sort { atlas.corpus[$0].id < atlas.corpus[$1].id }
    }
    showMarks()
  }

  mutating func unmarkAll() {
    guard !marks.isEmpty else {
      message = Message(text: "Nothing is marked.")
      return
    }
    marks = []
    showMarks()
    message = Message(text: "Nothing is marked any more.")
  }

  /// Makes the one page anew that lists the marked countries.
  private mutating func showMarks() {
    if place.route == .coalitions { rebuild() }
  }

  /// Opens what the marked countries hold together; without marks what the group does that is
  /// selected or shown, or the list of groups.
  mutating func openCoalition() {
    if !marks.isEmpty { return go(to: context.route(to: Coalition(of: marks))) }
    let groups = [selectedRow?.opens, place.route].compactMap { $0 }
      .filter { $0.root == Route.network.root && $0.path.count == 2 }
      .compactMap { atlas.corpus.find($0.path[1], in: \.parties) }
      .compactMap { context.coalitionRoute(of: $0) }
    go(to: groups.first ?? .coalitions)
  }
}

extension Row {
  /// The id of the country that the row is about: the one that it opens; nil for any other row.
  var countryID: String? {
    guard let opens, opens.root == Route.countries.root, opens.path.count == 2 else { return nil }
    return opens.path[1]
  }
}
