import LodeScreen

/// Text between the tags and in the attributes of XML and HTML.
enum MarkupText {
  /// The text with the signs of markup written as entities and stand-ins for what cannot be seen.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TextWidth.withStandIns(text, keeping: ["\t", "\n"]).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
