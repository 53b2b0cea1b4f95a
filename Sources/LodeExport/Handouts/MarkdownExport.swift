import LodeScreen

/// Memos in GitHub's Markdown: headings, tables, and a footnote for each source.
///
/// ```
/// # Minerals › Cobalt › Mining
///
/// ## Cobalt, mining 2025
///
/// | Country              | Share % | Who says so |
/// | -------------------- | ------: | --- |
/// | China                |    ≈ 60 | [^1] |
/// | Attributed to nobody |    ≈ 40 | [^2] |
///
/// [^1]: “about 60%”. China: Cobalt, mining 2025. Publisher, line 11, as of 4 Feb 2026.
/// [^2]: 8 claims of 1 document:
///
///     - Publisher, as of 4 Feb 2026. Line 11: “about 60%”. …
///
/// lode 0.1.0 · minerals/cobalt/mining · ministerial-2026 · as of 2026-02-05
/// ```
struct MarkdownExport {
  let colophon: Colophon

  /// The memos one after another.
  ///
  /// Footnotes are numbered through all of them in the order of first
  /// citation; a source that several cite is defined once, in the first.
  func text(of handouts: [Handout]) -> String {
    var numbers: [String: Int] = [:]
    let memos = handouts.compactMap { handout -> String? in
      guard case .memo(let memo) = handout.content else { return nil }
      return text(of: memo, in: handout, numbers: &numbers)
    }
    return memos.joined(separator: "\n")
  }

  private func text(
    of memo: Memo, in handout: Handout, numbers: inout [String: Int]
  ) -> String {
    var definitions: [String] = []
    for note in memo.footnotes where numbers[note.id] == nil {
      numbers[note.id] = numbers.count + 1
      definitions.append(definition(of: note, number: numbers[note.id] ?? 0))
    }
    let labels = memo.footnotes.map { "[^\(numbers[$0.id] ?? 0)]" }
    var blocks = ["# " + MarkdownText.escaped(handout.title)]
    blocks += memo.lead.map(MarkdownText.paragraph)
    for section in memo.sections { blocks += self.blocks(of: section, labels: labels) }
    if !definitions.isEmpty { blocks.append(definitions.joined(separator: "\n")) }
    blocks.append(MarkdownText.paragraph(colophon.line(for: handout.origin)))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// A footnote; what it lists is indented, so that it belongs to it.
  private func definition(of note: Memo.Footnote, number: Int) -> String {
    let text = "[^\(number)]: \(MarkdownText.escaped(note.text))"
    guard !note.items.isEmpty else { return text }
    return text + "\n\n" + note.items.map { "    - \(MarkdownText.paragraph($0))\n" }.joined()
  }

  private func blocks(of section: Memo.Section, labels: [String]) -> [String] {
    var blocks: [String] = []
    if !section.heading.isEmpty {
      blocks.append("## " + MarkdownText.escaped(section.heading.replacing("\n", with: " ")))
    }
    if !section.aside.isEmpty { blocks.append(MarkdownText.paragraph(section.aside)) }
    if !section.rows.isEmpty, !section.columns.isEmpty {
      blocks.append(table(of: section, labels: labels))
    }
    return blocks + section.paragraphs.map(MarkdownText.paragraph)
  }

  private func table(of section: Memo.Section, labels: [String]) -> String {
    let isSourced = section.rows.contains { !$0.sources.isEmpty }
    let alignments = section.columns.map(\.alignment) + (isSourced ? [.leading] : [])
    let titles = section.columns.map { MarkdownText.escaped($0.title) }
    let rows = section.rows.map { row in
      row.cells.map(MarkdownText.escaped)
        + (isSourced ? [row.sources.map { labels[$0] }.joined()] : [])
    }
    return MarkdownTable(
      titles: titles + (isSourced ? ["Who says so"] : []), alignments: alignments, rows: rows
    ).text
  }
}
