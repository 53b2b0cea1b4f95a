import LodeScreen

@testable import LodeDashboard

/// Finds the figures of a drawn body that its page does not have on that line, or has otherwise: a
/// number that lost a digit is another number.
struct DrawnFigures {
  let state: State

  /// A text that may stand on a line, and whether it may end before its end.
  private typealias Source = (text: String, isCut: Bool)

  /// One line a stray figure.
  var strays: [String] {
    let rect = state.layout.body
    let frame = Renderer.frame(of: state)
    return (0..<rect.rows).flatMap { offset -> [String] in
      let line = state.place.scroll + offset
      guard state.body.lines.indices.contains(line) else { return [] }
      let cells = frame.row(rect.row + offset).dropFirst(rect.column).prefix(rect.columns)
      let drawn = String(cells.compactMap(\.glyph))
      let isPinned = offset < state.pinnedLines(at: state.place.scroll)
      let sources = isPinned ? titles(at: line) : sources(of: state.body.lines[line])
      return Self.strays(drawn, among: sources, ellipsis: state.symbols.more)
        .map { "\(state.route): '\($0)' in '\(drawn.trimmed)'" }
    }
  }

  /// The figures of a drawn text that none of the texts has whole.
  ///
  /// One at the end of what may be cut may go on behind the ellipsis.
  static func strays(
    _ drawn: String, among sources: [(text: String, isCut: Bool)], ellipsis: String
  ) -> [String] {
    let whole = Set(sources.flatMap { figures(in: $0.text) })
    let cut = sources.filter(\.isCut).flatMap { figures(in: $0.text) }
    return drawn.matches(of: /[0-9]+/).compactMap { match in
      let figure = String(match.output)
      let goesOn = drawn[match.range.upperBound...].hasPrefix(ellipsis)
      let isKnown = whole.contains(figure) || goesOn && cut.contains { $0.hasPrefix(figure) }
      return isKnown ? nil : figure
    }
  }

  private static func figures(in text: String) -> [String] {
    text.matches(of: /[0-9]+/).map { String($0.output) }
  }

  private func titles(at line: Int) -> [Source] {
    state.body.section(at: line).map { sources(of: .titles(section: $0)) } ?? []
  }

  private func sources(of line: Body.Line) -> [Source] {
    let sections = state.body.page.sections
    switch line {
    case .blank: return []
    case .heading(let place):
      let section = sections[place]
      return [section.title, section.aside, section.hint].map { ($0, true) }
    case .titles(let place): return sections[place].columns.map { ($0.title, true) }
    case .note(let runs): return [(runs.map(\.text).joined(), false)]
    case .row(let place, let row):
      return zip(sections[place].columns, sections[place].rows[row].cells).map { column, cell in
        if case .text = cell {
          (cell.plainText, column.alignment == .left)
        } else {
          (cell.plainText, false)
        }
      }
    case .picture(let place, let row):
      guard let picture = state.body.pictures[place] else { return [] }
      let marks = picture.ground + picture.items.flatMap { $0.marks + $0.trail }
      return marks.filter { $0.point.row == row }.map { ($0.run.text, true) }
    }
  }
}

extension DrawnFigures {
  /// The items of pictures that show a figure and rest on no claim.
  var unprovedItems: [(section: Section, row: Row, text: String)] {
    state.body.pictures.sorted { $0.key < $1.key }.flatMap {
      place, picture -> [(section: Section, row: Row, text: String)] in
      let section = state.body.page.sections[place]
      let rows = Dictionary(
        section.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return picture.items.compactMap { item in
        let text = item.marks.map(\.run.text).joined(separator: " ")
        guard ShownText.hasFigure(text), let row = rows[item.id], row.claims.isEmpty else {
          return nil
        }
        return (section, row, text)
      }
    }
  }
}
