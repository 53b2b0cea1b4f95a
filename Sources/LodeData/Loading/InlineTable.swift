/// A table whose rows stand in the descriptor itself, as the Frictionless specification allows: the
/// text of a CSV file, an array of arrays whose first is the header, or an array of objects.
///
/// All three become the bytes of a CSV file, so that findings count lines in the same way: the
/// header is line 1. Columns of objects come in the order of their names.
struct InlineTable: Decodable {
  let csv: [UInt8]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      csv = Array(text.utf8)
    } else if let rows = try? container.decode([[Cell]].self) {
      csv = Self.csv(rows)
    } else if let rows = try? container.decode([[String: Cell]].self) {
      let names = Set(rows.flatMap(\.keys)).sorted()
      csv = Self.csv(
        [names.map { Cell(text: $0) }]
          + rows.map { row in names.map { row[$0] ?? Cell(text: "") } })
    } else {
      throw DecodingError.typeMismatch(
        Self.self, .init(codingPath: decoder.codingPath, debugDescription: "no table"))
    }
  }

  private static func csv(_ rows: [[Cell]]) -> [UInt8] {
    Array(rows.map { $0.map(\.field).joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// A text, a number, true, false or null; null is an empty cell.
  private struct Cell: Decodable {
    let text: String

    init(text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        text = ""
      } else if let flag = try? container.decode(Bool.self) {
        text = flag ? "true" : "false"
      } else if let number = try? container.decode(Int.self) {
        text = "\(number)"
      } else if let number = try? container.decode(Double.self) {
        text = "\(number)"
      } else {
        text = try container.decode(String.self)
      }
    }

    var field: String {
      guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
      return "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }
}
