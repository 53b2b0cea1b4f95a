import LodeData

@testable import LodeDashboard

/// Why a number may stand on a page without a claim behind it.
///
/// There is no other reason.
enum Exemption: String, CaseIterable {
  /// Part of a name, a title or an id that a package gives: "G7", "usgs-mcs-2026".
  case name
  /// What a package says in its own words of one of its rows; it cites no document there.
  case packageNote
  /// What tells a document from others: its date, its lines, its digest.
  case documentFacts
  /// The codes of ISO 3166-1 and the standard's own name.
  case isoCode
  /// Where a document uses a name: a line of it.
  case place
  /// How much Lode itself holds or lists: claims, documents, rows, readings that stand elsewhere.
  case holding
  /// What the user typed, or the example of what to type.
  case typed
  /// What follows from numbers that the user typed, of which no document gives any.
  case answer
  /// A constant of a formula that stands there in full.
  case constant
  /// The ends of a scale and the samples of a legend.
  case legend
  /// Keys, and how routes and figures are written.
  case help

  /// Whether the reason holds for a text from which the names are taken already.
  func excuses(_ shown: ShownText) -> Bool {
    let (place, section) = (shown.route.path, shown.section)
    switch self {
    case .name, .packageNote: return false
    case .documentFacts:
      return place[0] == "sources" && ["facts", "file"].contains(section)
        || place == ["packages"] && shown.column == "date"
    case .isoCode:
      return place[0] == "countries" && section == "facts"
        && shown.text.contains(/^(ISO 3166-1|[A-Z]{3} [A-Z]{2})$/)
    case .place: return section == "names" && shown.column == "where"
    case .holding:
      return place == ["packages"] && ["claims", "documents"].contains(shown.column)
        || shown.part == .aside
          && shown.text.contains(/^(0 [a-z]+(, 0 [a-z ]+)?|[0-9]+ part(y|ies))$/)
        || shown.part == .note
          && (shown.text.contains(/[0-9] (more|other) (reading|year or scope|years or scope)/)
            || shown.text.hasPrefix("Not on the map ("))
    case .typed: return shown.isTyped
    case .answer:
      let answers = ["cover", "tariff", "scopes", "incidence", "chain", "money"]
      return place[0] == "whatif" && place.count == 2 && answers.contains(section)
    case .constant: return ["formulas", "assumptions", "caveats", "warnings"].contains(section)
    case .legend:
      return place == ["network"] && shown.part != .cell
        && shown.text.contains(/from 0 to 100 percent|1\/4 is one of the four/)
    case .help: return place == ["help"]
    }
  }
}
