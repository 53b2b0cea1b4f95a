import LodeScreen

/// A table in GitHub's Markdown, its columns under each other as far as that stays readable.
struct MarkdownTable {
  let titles: [String]
  let alignments: [TextAlignment]
  /// One text a column, escaped.
  let rows: [[String]]

  /// Columns wider than this, and the last one, are not filled up with blanks.
  private static let widest = 44

  /// The table's lines, joined by line feeds.
  var text: String {
    let widths = titles.indices.map { column in
      let natural =
        ([titles[column]] + rows.map { $0[column] })
        .map { TextWidth.columns(of: $0) }.max() ?? 0
      return column == titles.count - 1 || natural > Self.widest ? 0 : natural
    }
    let rule = titles.indices.map { column in
      let length = max(3, widths[column])
      return alignments[column] == .trailing
        ? String(repeating: "-", count: length - 1) + ":" : String(repeating: "-", count: length)
    }
    let heading = line(titles, widths: widths)
    return
      ([heading, "| \(rule.joined(separator: " | ")) |"]
      + rows.map { line($0, widths: widths) }).joined(separator: "\n")
  }

  private func line(_ cells: [String], widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, text in
      let blank = max(0, max(3, widths[column]) - TextWidth.columns(of: text))
      guard widths[column] > 0, blank > 0 else { return text }
      let filling = String(repeating: " ", count: blank)
      return alignments[column] == .trailing ? filling + text : text + filling
    }
    return "| \(padded.joined(separator: " | ")) |"
  }
}
