import LodeScreen

/// Tables as JSON (RFC 8259): an array of objects, keys sorted, indented by two spaces.
///
/// ```json
/// [
///   {
///     "high": 65,
///     "holders": [
///       "A"
///     ],
///     "low": 55.5,
///     "year": null
///   }
/// ]
/// ```
///
/// Numbers have one form, see ``NumberText``; what is unknown, and an end that nothing bounds, is
/// `null`. Text outside ASCII stands as it is, but for what a terminal would obey or a reader would
/// not see, such as control characters, bidirectional controls and the separators of lines and
/// paragraphs (U+2028, U+2029): that is escaped, and nothing is lost.
public struct JSONFormat: DataFormat {
  public static let name = "json"

  /// Makes the format; it has no options.
  public init() {}

  public func text(of table: DataTable) -> String {
    text(
      of: .array(
        table.rows.map { row in
          .object(Dictionary(row.map { ($0.column.name, $0.value) }) { first, _ in first })
        }))
  }

  /// Any value as a document of its own, ended by a line feed.
  ///
  /// Cost: O(length of the text).
  public func text(of value: Value) -> String {
    var writer = JSONWriter()
    writer.write(value)
    return writer.text + "\n"
  }
}

/// Writes one JSON text from front to back.
private struct JSONWriter {
  private(set) var text = ""
  private var depth = 0

  mutating func write(_ value: Value) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += NumberText.exact(number) ?? "null"
    case .string(let string): write(string)
    case .array(let values):
      write(values, between: "[", and: "]") { writer, value in writer.write(value) }
    case .object(let cells):
      write(cells.sorted { $0.key < $1.key }, between: "{", and: "}") { writer, cell in
        writer.write(cell.key)
        writer.text += ": "
        writer.write(cell.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between opening: String, and closing: String,
    body: (inout JSONWriter, Item) -> Void
  ) {
    text += opening
    depth += 1
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += indentation
      body(&self, item)
    }
    depth -= 1
    if !items.isEmpty { text += "\n" + indentation }
    text += closing
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case _ where TextWidth.needsStandIn(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
