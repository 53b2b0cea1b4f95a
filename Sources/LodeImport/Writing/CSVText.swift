/// A table as RFC 4180 text: UTF-8, LF, quotes where they are needed.
enum CSVText {
  /// The header and the rows, each as long as the header.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    var table = ""
    append(header, to: &table)
    for row in rows { append(row, to: &table) }
    return table
  }

  private static func append(_ row: [String], to table: inout String) {
    for (place, cell) in row.enumerated() {
      if place > 0 { table.append(",") }
      if cell.utf8.contains(where: needsQuotes) {
        table.append("\"\(cell.replacing("\"", with: "\"\""))\"")
      } else {
        table.append(cell)
      }
    }
    table.append("\n")
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}
