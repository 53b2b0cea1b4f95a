import LodeData
import LodeScreen

/// A document's whole text with the words of every claim marked, to be read from claim to claim.
///
/// ```
/// 11  The valley mines roughly 60% of the
///     world's ore.
/// 12
/// 13  Its neighbour mines none.
/// ```
struct PassageView {
  let context: PageContext
  let document: Handle<Document>

  /// The text at a width, with an item for every claim, whose id is the claim's.
  ///
  /// Keys lead from an item to the next in reading order and back. What is wrong with the text
  /// stands above it. Claims whose words are not on their line, or that have no text at all, are
  /// listed under it. Words that stand on a line more than once are marked each time. Fewer than
  /// one column gives an empty picture. Cost: O(characters + claims × length of a line).
  func picture(columns: Int) -> Picture {
    guard columns > 0 else {
      return Picture(size: Size(columns: 0, rows: 0), ground: [], items: [])
    }
    let claims = context.corpus.claims(of: document).map { context.corpus[$0] }
    let byLine = Dictionary(grouping: claims, by: \.provenance.line)
    let reading = context.texts?[document]
    var layout = PassageLayout(
      columns: columns, lineCount: reading?.text?.lines.count ?? 0)
    layout.note(warning(of: reading))
    for (offset, line) in (reading?.text?.lines ?? []).enumerated() {
      let cited = byLine[offset + 1] ?? []
      layout.add(
        line, numbered: offset + 1,
        claims: cited.map { (id: $0.id, stated: $0.provenance.stated) })
    }
    let left = claims.filter { !layout.hasItem($0.id) }
    if !left.isEmpty, reading?.text != nil {
      layout.note(TextRun("Not on their lines:", .error))
    }
    for claim in left {
      layout.add(
        "\(claim.provenance.place): \(context.quoted(claim.provenance.stated))",
        for: claim.id, role: reading?.text == nil ? .figure : .error)
    }
    return layout.picture
  }

  private func warning(of reading: DocumentTexts.Reading?) -> TextRun? {
    guard let reading else {
      return TextRun("No folder of texts was named; these are the claims' own words.", .muted)
    }
    return Passage.warning(of: reading)
  }
}
