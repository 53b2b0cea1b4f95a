import LodeData
import LodeScreen

/// Makes the memo of a place: every row that the filter lets through, each with its sources.
///
/// Bars and stretches of time are left out: what they draw stands in other columns as text. A
/// table that is too wide for a page is retold with fewer columns, see ``Section/retold``.
struct MemoDraft {
  private let state: State
  private var footnotes: [Memo.Footnote] = []
  /// Where claims stand among the footnotes: alone, or many together.
  private var places: [[Corpus.ClaimReference]: Int] = [:]

  /// How many footnotes a row has at most; more claims than that share one.
  private static let mostNotes = 6

  /// The memo of a place as the state has it: filtered and sorted.
  ///
  /// `retelling` is false for those who take tables however wide. Cost: O(cells + claims).
  static func memo(of state: State, retelling: Bool = true) -> Memo {
    var draft = MemoDraft(state: state)
    let sections = state.body.sectionRows.map { draft.section(retelling ? $0.retold : $0) }
    let memo = Memo(lead: draft.lead, sections: sections, footnotes: draft.footnotes)
    return state.symbols == .ascii ? memo.inASCII() : memo
  }

  private init(state: State) { self.state = state }

  /// What one has to know before reading: the filter, the orders, the reading.
  private var lead: [String] {
    var lead: [String] = []
    if state.isLiteral {
      lead.append("Figures are read without their qualifiers: what “over 90” says is 90 here.")
    }
    if !state.place.filter.isEmpty {
      let matches = state.body.matches
      lead.append("\(matches.shown) of \(matches.all) rows: those with '\(state.place.filter)'.")
    }
    for section in state.body.page.sections {
      guard let sort = state.place.sorts[section.kin],
        let column = section.columns.first(where: { $0.id == sort.column })
      else { continue }
      let order = sort.isDescending ? "from high to low" : "from low to high"
      lead.append("\(section.title): sorted by \(column.title), \(order).")
    }
    return lead
  }

  private mutating func section(_ list: SectionRows) -> Memo.Section {
    let section = list.section
    let shown = section.columns.indices.filter { column in
      list.rows.contains { !$0.cells[column].plainText.trimmed.isEmpty }
    }
    let remarks = list.rows.map { self.remarks(on: $0, in: section) }
    let hasRemarks = remarks.contains { !$0.isEmpty }
    let rows = zip(list.rows, remarks).map { row, remark in
      Memo.Row(
        cells: shown.map { row.cells[$0].plainText.trimmed } + (hasRemarks ? [remark] : []),
        sources: sources(of: row))
    }
    let columns = shown.map { column in
      Memo.Column(
        title: section.columns[column].title,
        alignment: Self.alignment(of: section.columns[column], in: list.rows.map(\.cells[column])))
    }
    let hidden = Set(section.columns.indices.filter { !shown.contains($0) })
      .map { section.columns[$0].id }
    return Memo.Section(
      heading: section.title, aside: section.aside,
      columns: columns + (hasRemarks ? [Memo.Column(title: "Remarks")] : []), rows: rows,
      paragraphs: section.notes.filter { $0.column.map { !hidden.contains($0) } ?? true }
        .map { $0.runs.map(\.text).joined() }.filter { !$0.trimmed.isEmpty })
  }

  /// What the signs before a row say.
  private func remarks(on row: Row, in section: Section) -> String {
    let kinds = section.showsMarks ? PlainText.differences(about: row, in: state.context) : []
    let differs = kinds.isEmpty ? [] : ["sources differ: \(kinds.joined(separator: ", "))"]
    return (differs + (state.isMarked(row) ? ["marked"] : [])).joined(separator: "; ")
  }

  /// The places of a row's claims among the footnotes, each once, from the first on; these are made
  /// as they are first cited.
  private mutating func sources(of row: Row) -> [Int] {
    var seen: Set<Corpus.ClaimReference> = []
    let claims = row.claims.filter { seen.insert($0).inserted }
    guard claims.count <= Self.mostNotes else { return [place(of: claims)] }
    return claims.map { place(of: [$0]) }.sorted()
  }

  /// The place of the footnote that names these claims and no others.
  private mutating func place(of claims: [Corpus.ClaimReference]) -> Int {
    if let place = places[claims] { return place }
    places[claims] = footnotes.count
    footnotes.append(footnote(on: claims))
    return footnotes.count - 1
  }

  private func footnote(on claims: [Corpus.ClaimReference]) -> Memo.Footnote {
    let text = ClaimText(context: state.context)
    let id = claims.map { state.atlas.corpus[$0].id }.joined(separator: " ")
    guard claims.count > 1 else {
      return Memo.Footnote(id: id, text: claims.map(text.citation).joined())
    }
    let items = text.citations(of: claims)
    return Memo.Footnote(
      id: id,
      text: Counted.text(claims.count, "claim") + " of "
        + Counted.text(items.count, "document") + ":",
      items: items)
  }

  /// Figures stand at the right, as do the columns that are aligned so on the screen.
  private static func alignment(of column: TableColumn, in cells: [TableCell]) -> TextAlignment {
    let holdsFigures = cells.contains { cell in
      switch cell {
      case .decimal, .range: true
      case .text, .bar, .span: false
      }
    }
    return column.alignment == .right || holdsFigures ? .trailing : .leading
  }
}
