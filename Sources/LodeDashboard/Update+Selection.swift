import LodeData
import LodeScreen

/// Where the selection is and how it moves.
extension State {
  /// The line of the body that is selected.
  var selectedLine: Int? { place.selection.flatMap { body.line(of: $0) } }

  var selectedRow: Row? { selectedLine.flatMap { body.row(at: $0) } }

  /// The section that the selection is in.
  var currentSection: Section? {
    selectedLine.flatMap { body.section(at: $0) }.map { body.page.sections[$0] }
  }

  /// The claim that is selected in the evidence pane.
  var selectedClaim: Corpus.ClaimReference? {
    guard let claims = selectedRow?.claims, claims.indices.contains(place.claim) else { return nil }
    return claims[place.claim]
  }

  mutating func move(_ command: Command) {
    if place.focus == .evidence, moveInEvidence(command) { return }
    place.focus = .body
    let page = max(1, layout.body.rows - 2)
    switch command {
    case .moveUp, .previousMatch: step(-1)
    case .moveDown, .nextMatch: step(1)
    case .halfPageUp: step(lines: -page / 2)
    case .halfPageDown: step(lines: page / 2)
    case .pageUp: step(lines: -page)
    case .pageDown: step(lines: page)
    case .moveToTop:
      select(body.selectable.first)
      place.scroll = 0
    case .moveToBottom:
      select(body.selectable.last)
      place.scroll = body.lines.count
    case .nextPane: stepPane(1)
    case .previousPane: stepPane(-1)
    default: return
    }
    settle()
  }

  private mutating func select(_ line: Int?) {
    guard let line else { return }
    place.selection = body.selection(at: line)
    showClaim(0)
  }

  private mutating func step(_ rows: Int) {
    guard let line = selectedLine, let index = body.selectable.firstIndex(of: line) else { return }
    let next = min(max(0, index + rows), body.selectable.count - 1)
    // At the ends, what stands above or below the rows comes into view.
    if next == index { place.scroll += rows }
    select(body.selectable[next])
  }

  private mutating func step(lines: Int) {
    guard let line = selectedLine else { return }
    let wanted = line + lines
    place.scroll += lines
    select(
      lines > 0
        ? body.selectable.first { $0 >= wanted } ?? body.selectable.last
        : body.selectable.last { $0 <= wanted } ?? body.selectable.first)
  }

  /// Goes to the first row of the next section, round from the last to the first.
  ///
  /// Brings its heading up where little of it would be seen.
  private mutating func stepPane(_ direction: Int) {
    let firsts = body.page.sections.indices.compactMap { section in
      body.selectable.first { body.section(at: $0) == section }
    }
    guard let line = selectedLine, let section = body.section(at: line),
      let position = firsts.firstIndex(where: { body.section(at: $0) == section })
    else { return }
    let next = firsts[(position + direction + firsts.count) % firsts.count]
    select(next)
    if next < place.scroll || next + 4 > place.scroll + layout.body.rows {
      place.scroll = max(0, next - 2)
    }
  }

  /// Moves among the claims of the evidence pane; false for what leads out of it.
  private mutating func moveInEvidence(_ command: Command) -> Bool {
    let last = max(0, (selectedRow?.claims.count ?? 0) - 1)
    let page = max(1, layout.evidence.rows - 1)
    switch command {
    case .moveUp, .previousMatch: showClaim(max(0, place.claim - 1))
    case .moveDown, .nextMatch: showClaim(min(last, place.claim + 1))
    case .pageDown, .halfPageDown:
      let height = EvidencePainter(state: self).height(ofClaim: place.claim)
      if place.claimScroll + layout.evidence.rows < height {
        place.claimScroll += page
      } else {
        showClaim(min(last, place.claim + 1))
      }
    case .pageUp, .halfPageUp:
      if place.claimScroll > 0 {
        place.claimScroll = max(0, place.claimScroll - page)
      } else {
        showClaim(max(0, place.claim - 1))
      }
    case .moveToTop: showClaim(0)
    case .moveToBottom: showClaim(last)
    default: return false
    }
    return true
  }

  private mutating func showClaim(_ claim: Int) {
    place.claim = claim
    place.claimScroll = 0
  }

  /// Puts selection and scroll where they can be: a row that exists, in view.
  mutating func settle() {
    if selectedLine == nil {
      place.focus = .body
      let wanted = place.route.parameters["claim"].flatMap { claim in
        body.selectable.first { body.selection(at: $0)?.row == claim }
      }
      // The first row that leads somewhere, if one can see it without scrolling.
      let telling = body.selectable.first { line in
        line < layout.body.rows
          && body.row(at: line).map { $0.opens != nil || !$0.claims.isEmpty } ?? false
      }
      select(wanted ?? telling ?? body.selectable.first)
    }
    let height = layout.body.rows
    let last = max(0, body.lines.count - height)
    place.scroll = min(max(0, place.scroll), last)
    guard let line = selectedLine, height > 0 else { return }
    // The first row of a section brings its heading into view with it.
    var top = line
    while top > 0, line - top < max(0, min(2, height - 1)), body.row(at: top - 1) == nil,
      body.lines[top - 1] != .blank
    {
      top -= 1
    }
    let headed = pinnedLines(at: place.scroll)
    if top < place.scroll + headed, line < place.scroll + max(headed, line - top) {
      place.scroll = max(0, top - pinnedLines(at: top))
    }
    if line >= place.scroll + height { place.scroll = line - height + 1 }
    if line < place.scroll + pinnedLines(at: place.scroll) {
      place.scroll = max(0, line - pinnedLines(at: line))
    }
    place.scroll = min(max(0, place.scroll), last)
  }

  /// How many lines at the top of the body repeat the headings of a section scrolled into.
  func pinnedLines(at scroll: Int) -> Int {
    guard layout.body.rows >= 6, body.row(at: scroll) != nil, scroll > 0,
      let section = body.section(at: scroll), body.page.sections[section].showsTitles,
      body.row(at: scroll - 1) != nil
    else { return 0 }
    return 1
  }
}
