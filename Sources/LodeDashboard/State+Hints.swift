extension State {
  /// The commands that matter here, for the footer and the palette.
  ///
  /// Depends on the place alone and not on how one came there, so that an export of the same
  /// route shows the same.
  var hints: [Command] {
    var hints: [Command] = [.help, .quit]
    if place.focus == .evidence { return hints + [.open, .back] }
    if selectedRow?.isActive ?? false { hints.append(.open) }
    if place.route != .overview || !place.filter.isEmpty { hints.append(.back) }
    if !(selectedRow?.claims.isEmpty ?? true) { hints += [.evidence, .disagreements] }
    if body.page.nextForm != nil { hints.append(.form) }
    hints.append(.filter)
    if let section = currentSection, section.showsTitles, section.drawing == nil {
      hints.append(.sort)
    }
    if body.page.neighbours.before != nil || body.page.neighbours.after != nil {
      hints.append(.after)
    }
    if body.page.regrouped != nil { hints.append(.regroup) }
    if !marks.isEmpty { hints.insert(.coalition, at: 2) }
    let isMarkable = selectedRow?.countryID != nil
    return hints + [.export, .qualifiers] + (isMarkable ? [.mark] : [])
  }
}
