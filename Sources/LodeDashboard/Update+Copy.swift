import LodeData
import LodeScreen

/// Copying what is seen: from the page and never from the screen, so that nothing is cut and no
/// line of a box comes along.
extension State {
  /// The claim of the evidence pane, or the selected row as one line, with its sources.
  mutating func copySelection() -> [Effect] {
    guard let row = selectedRow, let section = currentSection else {
      message = Message(text: "Nothing is selected; Y copies the whole place.")
      return []
    }
    let claims = ClaimText(context: context)
    if place.focus == .evidence, let claim = selectedClaim {
      return copy(claims.citation(of: claim), "a claim of '\(row.title)'")
    }
    let sources = row.claims.map { claims.citation(of: $0) }
    let text = PlainText.text(of: row, in: section)
    return copy(
      sources.isEmpty ? text : "\(text) Sources: \(sources.joined(separator: " / "))",
      "the row '\(row.title)'"
        + (sources.isEmpty ? "" : " with \(Counted.text(sources.count, "source"))"))
  }

  /// Every row of the place under its headings, with tabs between the cells.
  mutating func copyPlace() -> [Effect] {
    let memo = MemoDraft.memo(of: self, retelling: false)
    var lines = PlainText.heading(of: self) + memo.lead
    for section in memo.sections {
      let heading = [section.heading, section.aside].filter { !$0.isEmpty }
      lines += ["", heading.joined(separator: ": ")]
      if section.columns.contains(where: { !$0.title.isEmpty }) {
        lines.append(section.columns.map(\.title).joined(separator: "\t"))
      }
      lines += section.rows.map { row in
        row.cells.map { TextWidth.withStandIns($0) }.joined(separator: "\t")
      }
      lines += section.paragraphs
    }
    let rows = memo.sections.reduce(0) { $0 + $1.rows.count }
    return copy(
      lines.map { $0 + "\n" }.joined(), "\(Counted.text(rows, "row")) of \(place.route)")
  }

  private func copy(_ text: String, _ what: String) -> [Effect] {
    // Whatever it is pasted into obeys nothing that came with the data.
    let text = TextWidth.withStandIns(text, keeping: ["\n", "\t"])
    guard symbols == .ascii else { return [.copy(Copied(text: text, what: what))] }
    let plain = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { TextWidth.ascii(String($0)) }.joined(separator: "\t")
      }.joined(separator: "\n")
    return [.copy(Copied(text: plain, what: what))]
  }
}
