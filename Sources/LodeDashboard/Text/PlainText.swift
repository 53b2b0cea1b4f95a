import LodeData
import LodeMeasures
import LodeScreen

/// A place as labelled lines, for screen readers, braille displays and scrollback.
///
/// ```
/// Lode: Minerals, Rare earths, Mining
/// ministerial-2026, as of 5 Feb 2026
///
/// Rare earths, mining: percent of world mining
/// 1. Country: China. Share %: ≈ 60. Voices: 1.
/// ```
public enum PlainText {
  /// Every row of the place, filtered and sorted as the state has it, with nothing cut or drawn.
  public static func text(of state: State) -> String {
    var lines = heading(of: state)
    for list in state.body.sectionRows {
      let section = list.section
      lines += ["", section.title + (section.aside.isEmpty ? "" : ": \(section.aside)")]
      for (place, row) in list.rows.enumerated() {
        let words = section.showsMarks ? differences(about: row, in: state.context) : []
        let differs = words.isEmpty ? "" : " Sources differ: \(words.joined(separator: ", "))."
        lines.append(
          "\(place + 1). " + text(of: row, in: section) + differs
            + (state.isMarked(row) ? " Marked." : ""))
      }
      lines += section.notes.filter { $0.column == nil }.map { $0.runs.map(\.text).joined() }
    }
    let text = lines.map { TextWidth.withStandIns($0) + "\n" }.joined()
    return state.symbols == .ascii ? TextWidth.ascii(text) : text
  }

  /// Where one is, and in two words who speaks.
  static func heading(of state: State) -> [String] {
    let corpus = state.atlas.corpus
    let crumbs = Places.breadcrumbs(state.route, page: state.body.page)
    let date = corpus.asOf.map { ["as of \(Dates.day($0))"] } ?? []
    let reading = state.isLiteral ? ["figures without their qualifiers"] : []
    return [
      "Lode: " + crumbs.joined(separator: ", "),
      (corpus.speakingPackages.map(\.id) + date + reading).joined(separator: ", "),
    ]
  }

  /// What stands for the sign that a row has on the screen.
  static func differences(about row: Row, in context: PageContext) -> [String] {
    var words: [String] = []
    for entry in context.disputes(about: row.claims) {
      let word = entry.kind.words
      if !words.contains(word), !row.cells.contains(where: { $0.plainText == word }) {
        words.append(word)
      }
    }
    return words
  }

  /// A row as one line of labelled cells.
  static func text(of row: Row, in section: Section) -> String {
    zip(section.columns, row.cells).compactMap { column, cell in
      let text = cell.plainText.trimmed
      guard !text.isEmpty else { return nil }
      return (column.title.isEmpty ? "" : "\(column.title): ") + text
        + (text.hasSuffix(".") ? "" : ".")
    }.joined(separator: " ")
  }
}
