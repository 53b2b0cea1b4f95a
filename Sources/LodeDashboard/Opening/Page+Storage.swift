import LodeData
import LodeScreen

extension Heading: Storable {
  func write(to writer: inout StoreWriter) { writer.put(asOf, packages) }
  init(from reader: inout StoreReader) {
    asOf = reader.value()
    packages = reader.value()
  }
}

/// A page of tables; one that leads to its like, or draws, cannot be written down.
extension Page: Storable {
  func write(to writer: inout StoreWriter) {
    precondition(
      nextForm == nil && regrouped == nil && neighbours.before == nil && neighbours.after == nil)
    writer.put(title, sections, home, wantsWidth, hasEvidence)
  }
  init(from reader: inout StoreReader) {
    title = reader.value()
    sections = reader.value()
    home = reader.value()
    wantsWidth = reader.value()
    hasEvidence = reader.value()
  }
}

extension Section: Storable {
  func write(to writer: inout StoreWriter) {
    precondition(drawing == nil && retold == nil && shedNote == nil)
    writer.put(id, title, aside, hint, columns, rows, showsTitles, notes, order, gap, showsMarks)
    writer.put(alignment)
  }
  init(from reader: inout StoreReader) {
    id = reader.value()
    title = reader.value()
    aside = reader.value()
    hint = reader.value()
    columns = reader.value()
    rows = reader.value()
    showsTitles = reader.value()
    notes = reader.value()
    order = reader.value()
    gap = reader.value()
    showsMarks = reader.value()
    alignment = reader.value()
  }
}

extension Section.Note: Storable {
  func write(to writer: inout StoreWriter) { writer.put(runs, column, claims) }
  init(from reader: inout StoreReader) {
    self.init(reader.value(), about: reader.value(), claims: reader.value())
  }
}

/// A row that opens a place; one that does something cannot be written down.
extension Row: Storable {
  func write(to writer: inout StoreWriter) {
    precondition(toggles == nil && edits == nil && performs == nil)
    writer.put(id, title, cells, sortKeys, opens, claims, names, difference)
  }
  init(from reader: inout StoreReader) {
    id = reader.value()
    title = reader.value()
    cells = reader.value()
    sortKeys = reader.value()
    opens = reader.value()
    claims = reader.value()
    names = reader.value()
    difference = reader.value()
  }
}

extension Row.Difference: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .unasked: writer.put(0)
    case .agreed: writer.put(1)
    case .kind(let kind): writer.put(2, kind)
    }
  }
  init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .unasked
      case 1: .agreed
      default: .kind(reader.value())
      }
  }
}

extension SortKey: Storable {
  func write(to writer: inout StoreWriter) {
    switch self {
    case .number(let number): writer.put(0, number)
    case .text(let text): writer.put(1, text)
    case .words(let words): writer.put(2, words)
    case .unknown: writer.put(3)
    }
  }
  init(from reader: inout StoreReader) {
    let number: Int = reader.value()
    self =
      switch number {
      case 0: .number(reader.value())
      case 1: .text(reader.value())
      case 2: .words(reader.value())
      default: .unknown
      }
  }
}
