import LodeData
import LodeScreen

/// Where the selection is and how it moves.
extension State {
  /// The place of what is selected among the body's stops.
  var selectedIndex: Int? {
    place.selection.flatMap { body.index(of: $0, near: place.lastIndex) }
  }

  /// What is selected.
  var selectedStop: Body.Stop? { selectedIndex.map { body.stops[$0] } }

  var selectedRow: Row? { selectedStop.map { body.row(of: $0) } }

  /// The section that the selection is in.
  var currentSection: Section? { selectedStop.map { body.page.sections[$0.section] } }

  /// Whether keys move over a picture, in four directions.
  var isInPicture: Bool { place.focus == .body && currentSection?.drawing != nil }

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
    case .moveUp: step(.up)
    case .moveDown: step(.down)
    case .moveLeft: step(.left)
    case .moveRight: step(.right)
    case .previousMatch: stepMatch(-1)
    case .nextMatch: stepMatch(1)
    case .halfPageUp: step(lines: -page / 2)
    case .halfPageDown: step(lines: page / 2)
    case .pageUp: step(lines: -page)
    case .pageDown: step(lines: page)
    case .moveToTop:
      select(body.stops.first)
      place.scroll = 0
    case .moveToBottom:
      select(body.stops.last)
      place.scroll = body.lines.count
    case .nextPane: stepPane(1)
    case .previousPane: stepPane(-1)
    default: return
    }
    settle()
  }

  /// Goes to the next of the rows that the filter lets through, round from the last to the first.
  private mutating func stepMatch(_ rows: Int) {
    guard !place.filter.isEmpty else {
      let key = Keymap.keys(for: .filter).first.map { $0.symbol(in: symbols) } ?? ""
      message = Message(text: "There is no filter here; \(key) begins one.")
      return
    }
    guard let index = selectedIndex else { return }
    let count = body.stops.count
    let next = (index + rows + count) % count
    if next != index + rows {
      message = Message(text: rows > 0 ? "Round to the first match." : "Round to the last match.")
    }
    select(body.stops[next])
  }

  mutating func select(_ stop: Body.Stop?) {
    guard let stop else { return }
    place.selection = body.selection(of: stop)
    showClaim(0)
  }

  private mutating func step(_ rows: Int) {
    guard let index = selectedIndex else { return }
    let next = min(max(0, index + rows), body.stops.count - 1)
    // At the ends, what stands above or below the rows comes into view.
    if next == index { place.scroll += rows }
    place.lastIndex = next
    select(body.stops[next])
  }

  /// Moves over a picture, and out of it where there is nothing further up or down.
  private mutating func step(_ direction: Picture.Direction) {
    guard isInPicture, let stop = selectedStop, let picture = body.pictures[stop.section] else {
      switch direction {
      case .up: return step(-1)
      case .down: return step(1)
      case .left, .right: return
      }
    }
    let section = body.page.sections[stop.section].id
    var seen: Set<String> = []
    var next = body.row(of: stop).id
    // What the filter leaves out is passed over.
    while let neighbour = picture.item(next)?.neighbours[direction], seen.insert(next).inserted {
      next = neighbour
      let selection = Selection(section: section, row: neighbour)
      if let index = body.index(of: selection, near: place.lastIndex) {
        return select(body.stops[index])
      }
    }
    if let near = nearest(direction, of: stop) { return select(near) }
    switch direction {
    case .up:
      guard let above = body.stops.last(where: { $0.section < stop.section }) else {
        place.scroll -= 1
        return
      }
      select(above)
    case .down:
      guard let below = body.stops.first(where: { $0.section > stop.section }) else {
        place.scroll += 1
        return
      }
      select(below)
    case .left, .right: return
    }
  }

  /// The next item of the same picture that begins further up or down; nil at its ends.
  private func nearest(_ direction: Picture.Direction, of stop: Body.Stop) -> Body.Stop? {
    let kin = body.stops.filter { $0.section == stop.section }
    switch direction {
    case .up: return kin.last { $0.lines.lowerBound < stop.lines.lowerBound }
    case .down: return kin.first { $0.lines.lowerBound > stop.lines.lowerBound }
    case .left, .right: return nil
    }
  }

  private mutating func step(lines: Int) {
    guard let stop = selectedStop else { return }
    let wanted = stop.lines.lowerBound + lines
    place.scroll += lines
    select(
      lines > 0
        ? body.stops.first { $0.lines.lowerBound >= wanted } ?? body.stops.last
        : body.stops.last { $0.lines.lowerBound <= wanted } ?? body.stops.first)
  }

  /// Goes to the first row of the next section, round from the last to the first.
  ///
  /// Brings its heading up where little of it would be seen.
  private mutating func stepPane(_ direction: Int) {
    let firsts = body.page.sections.indices.compactMap { section in
      body.stops.first { $0.section == section }
    }
    guard let stop = selectedStop,
      let position = firsts.firstIndex(where: { $0.section == stop.section })
    else { return }
    let next = firsts[(position + direction + firsts.count) % firsts.count]
    select(next)
    let line = next.lines.lowerBound
    if line < place.scroll || line + 4 > place.scroll + layout.body.rows {
      place.scroll = max(0, line - 2)
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

  mutating func showClaim(_ claim: Int) {
    place.claim = claim
    place.claimScroll = 0
  }

  /// Puts selection and scroll where they can be: a row that exists, in view.
  mutating func settle() {
    if selectedIndex == nil {
      place.focus = .body
      select(openingStop)
    }
    place.lastIndex = selectedIndex ?? 0
    let height = layout.body.rows
    let last = max(0, body.lines.count - height)
    place.scroll = min(max(0, place.scroll), last)
    guard let stop = selectedStop, height > 0 else { return }
    let line = stop.lines.lowerBound
    // The first row of a section brings its heading into view with it.
    var top = line
    while top > 0, line - top < max(0, min(2, height - 1)), !body.isRow(top - 1),
      body.lines[top - 1] != .blank
    {
      top -= 1
    }
    let headed = pinnedLines(at: place.scroll)
    if top < place.scroll + headed, line < place.scroll + max(headed, line - top) {
      place.scroll = max(0, top - pinnedLines(at: top))
    }
    // Of an item taller than a line, as much as has room, its first line before all.
    let bottom = min(stop.lines.upperBound, line + height - 1)
    if bottom >= place.scroll + height { place.scroll = bottom - height + 1 }
    if line < place.scroll + pinnedLines(at: place.scroll) {
      place.scroll = max(0, line - pinnedLines(at: line))
    }
    place.scroll = min(max(0, place.scroll), last)
  }

  /// What is selected before anybody chooses.
  var openingStop: Body.Stop? {
    let wanted = (place.route.parameters["claim"] ?? body.page.home).flatMap { row in
      body.stops.first { body.selection(of: $0).row == row }
    }
    // The first row that leads somewhere, if one can see it without scrolling.
    let telling = body.stops.first { stop in
      let row = body.row(of: stop)
      return stop.lines.upperBound < layout.body.rows && (row.isActive || !row.claims.isEmpty)
    }
    return wanted ?? telling ?? body.stops.first
  }

  /// How many lines at the top of the body repeat the headings of a section scrolled into.
  func pinnedLines(at scroll: Int) -> Int {
    guard layout.body.rows >= 6, body.isRow(scroll), scroll > 0,
      let section = body.section(at: scroll), body.page.sections[section].showsTitles,
      body.isRow(scroll - 1)
    else { return 0 }
    return 1
  }
}
