import LodeScreen

/// The table in hand: how it is sorted, and in which form it is shown.
extension State {
  /// Sorts by the next column that is seen and has a title, and after the last as listed.
  mutating func cycleSort() {
    guard let index = selectedStop?.section, body.page.sections[index].showsTitles,
      body.page.sections[index].drawing == nil
    else {
      message = Message(text: "This table has one order.")
      return
    }
    let section = body.page.sections[index]
    let columns = body.layouts[index].slots.map(\.index)
      .filter { !section.columns[$0].title.isEmpty }
    let current = place.sorts[section.kin].flatMap { sort in
      columns.firstIndex { section.columns[$0].id == sort.column }
    }
    let next = current.map { $0 + 1 } ?? 0
    if columns.indices.contains(next) {
      sort(section, by: columns[next])
    } else {
      place.sorts[section.kin] = nil
      message = Message(text: "In its own order: \(section.order).")
    }
    relayout()
  }

  /// Sorts by a column, numbers from the highest on; the caller lays out.
  private mutating func sort(_ section: Section, by column: Int) {
    let holdsNumbers = section.rows.contains { row in
      if case .number = row.sortKeys[column] { true } else { false }
    }
    place.sorts[section.kin] = Sort(
      column: section.columns[column].id, isDescending: holdsNumbers)
    message = Message(text: "Sorted by \(section.columns[column].title).")
  }

  /// Sorts a section by a column, or the other way round where it is sorted by it already.
  mutating func sortOrReverse(section index: Int, column: Int) {
    let section = body.page.sections[index]
    if place.sorts[section.kin]?.column == section.columns[column].id {
      place.sorts[section.kin]?.isDescending.toggle()
      message = nil
    } else {
      sort(section, by: column)
    }
    relayout()
  }

  mutating func reverseSort() {
    guard let section = currentSection, section.drawing == nil else {
      message = Message(text: "This table has one order.")
      return
    }
    guard var sort = place.sorts[section.kin] else {
      message = Message(text: "Choose a column with s first.")
      return
    }
    sort.isDescending.toggle()
    place.sorts[section.kin] = sort
    relayout()
  }

  mutating func cycleForm() {
    guard let route = body.page.nextForm else {
      message = Message(text: "This place has one form.")
      return
    }
    // What nobody chose gives way to what the next form opens on.
    if place.filter.isEmpty, place.selection == openingStop.map({ body.selection(of: $0) }) {
      place.selection = nil
    }
    change(to: route)
  }

  mutating func regroup() {
    guard let route = body.page.regrouped else {
      message = Message(text: "The rows of this place have no groups.")
      return
    }
    change(to: route)
  }

  /// Shows the same rows in another way: what is selected and filtered stays so.
  private mutating func change(to route: Route) {
    var next = place
    next.route = route
    show(next, leaving: nil)
  }
}
