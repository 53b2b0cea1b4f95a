/// The cells of a screen from text with SGR sequences, as tmux captures and `lode export` prints it.
struct ShownCells: Equatable {
  struct Cell: Hashable {
    var glyph: Character = " "
    /// Parameters of SGR, such as `38;5;110`; nil for the terminal's own.
    var ink: String?
    var ground: String?
    var isBold = false
    var isUnderlined = false
    var isReversed = false

    /// The cell without the looks that a blank does not show.
    var asSeen: Cell {
      guard glyph == " ", !isUnderlined else { return self }
      return Cell(
        ink: isReversed ? ink : nil, ground: ground, isReversed: isReversed)
    }
  }

  /// What is seen in each row, up to the last cell that is not blank.
  private(set) var rows: [[Cell]] = []

  init(_ text: String) {
    var pen = Cell()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var row: [Cell] = []
      var rest = line.unicodeScalars[...]
      while let escape = rest.firstIndex(of: "\u{1B}") {
        Self.append(rest[..<escape], in: pen, to: &row)
        let end = rest[escape...].firstIndex(of: "m") ?? rest.index(before: rest.endIndex)
        Self.apply(String(rest[escape..<end].dropFirst(2)), to: &pen)
        rest = rest[rest.index(after: end)...]
      }
      Self.append(rest, in: pen, to: &row)
      while row.last == Cell() { row.removeLast() }
      rows.append(row)
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
  }

  private static func append(
    _ text: Substring.UnicodeScalarView, in pen: Cell, to row: inout [Cell]
  ) {
    for glyph in String(text) {
      var cell = pen
      cell.glyph = glyph
      row.append(cell.asSeen)
    }
  }

  private static func apply(_ parameters: String, to pen: inout Cell) {
    var codes = parameters.split(separator: ";").map { Int($0) ?? 0 }[...]
    if codes.isEmpty { codes = [0] }
    while let code = codes.popFirst() {
      switch code {
      case 0: pen = Cell()
      case 1: pen.isBold = true
      case 4: pen.isUnderlined = true
      case 7: pen.isReversed = true
      case 22: pen.isBold = false
      case 24: pen.isUnderlined = false
      case 27: pen.isReversed = false
      case 38: pen.ink = "38;" + codes.map(String.init).prefix(2).joined(separator: ";")
      case 48: pen.ground = "48;" + codes.map(String.init).prefix(2).joined(separator: ";")
      case 39: pen.ink = nil
      case 49: pen.ground = nil
      default: if code % 60 < 40 { pen.ink = "\(code)" } else { pen.ground = "\(code)" }
      }
      if code == 38 || code == 48 { codes = codes.dropFirst(2) }
    }
  }
}
