/// The rows of a section, as they stand in a list.
struct SectionRows: Sendable {
  let section: Section
  let rows: [Row]

  /// The same rows in the section as a memo tells it, see ``Section/retold``.
  var retold: SectionRows {
    guard let other = section.retold?() else { return self }
    let told = Dictionary(other.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return SectionRows(section: other, rows: rows.compactMap { told[$0.id] })
  }
}

extension Body {
  /// Every section with its rows, filtered and sorted, for those who read them one by one.
  ///
  /// Of a picture, what sources speak of comes first: nobody reads through a world of blanks.
  /// Sections of which the filter leaves nothing are left out.
  var sectionRows: [SectionRows] {
    var rows: [Int: [Row]] = [:]
    for stop in stops { rows[stop.section, default: []].append(row(of: stop)) }
    return page.sections.enumerated().compactMap { index, section in
      guard rows[index] != nil || section.rows.isEmpty else { return nil }
      let listed = rows[index] ?? []
      guard section.drawing != nil else { return SectionRows(section: section, rows: listed) }
      return SectionRows(
        section: section,
        rows: listed.filter { !$0.claims.isEmpty } + listed.filter(\.claims.isEmpty))
    }
  }
}
