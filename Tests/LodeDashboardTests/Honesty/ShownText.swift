import LodeData

@testable import LodeDashboard

/// A text of a page that no claim stands behind, and where it is shown.
struct ShownText {
  enum Part: String {
    case pageTitle
    case heading
    case aside
    case columnTitle
    case note
    case rowTitle
    case cell
  }

  let route: Route
  let part: Part
  /// The section's id; empty for the page's own title.
  var section = ""
  /// The column's id, of a cell.
  var column = ""
  /// Whether the row is one that the user types.
  var isTyped = false
  let text: String

  var description: String {
    "\(route): \([section, column, part.rawValue].filter { !$0.isEmpty }.joined(separator: ", ")): "
      + "'\(text)' rests on no claim"
  }

  /// Whether a text has a figure in it.
  static func hasFigure(_ text: String) -> Bool { text.contains(where: \.isNumber) }
}
