import LodeScreen

/// A small terminal: reads text with SGR sequences into cells with their looks.
struct SGRReader {
  struct Cell: Equatable {
    var glyph: Character?
    var look: Appearance

    /// The cell without the colour of a blank's ink, which nobody sees.
    var asSeen: Cell {
      guard glyph == " ", !look.isReversed, !look.isUnderlined else { return self }
      return Cell(glyph: glyph, look: Appearance(background: look.background))
    }
  }

  private(set) var rows: [[Cell]] = []
  /// What it met that is neither text nor SGR.
  private(set) var strays: [String] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      rows.append(read(line))
    }
  }

  /// The cells of rows of one width, as a terminal has them.
  func cells(columns: Int) -> [Cell] {
    let blank = Cell(glyph: " ", look: Appearance())
    return rows.flatMap { row in
      row.prefix(columns) + Array(repeating: blank, count: max(0, columns - row.count))
    }
  }

  private mutating func read(_ line: Substring) -> [Cell] {
    var cells: [Cell] = []
    var look = Appearance()
    var rest = line[...]
    while let first = rest.first {
      guard first == "\u{1B}" else {
        rest = rest.dropFirst()
        cells.append(Cell(glyph: first, look: look))
        if TextWidth.columns(of: String(first)) == 2 { cells.append(Cell(glyph: nil, look: look)) }
        continue
      }
      guard rest.hasPrefix("\u{1B}["), let end = rest.firstIndex(of: "m") else {
        strays.append(String(rest))
        break
      }
      apply(rest[rest.index(rest.startIndex, offsetBy: 2)..<end], to: &look)
      rest = rest[rest.index(after: end)...]
    }
    if look != Appearance() { strays.append("a row ends in \(look)") }
    return cells
  }

  private mutating func apply(_ parameters: Substring, to look: inout Appearance) {
    var codes = parameters.split(separator: ";").map { Int($0) ?? -1 }[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: look = Appearance()
      case 1: look.isBold = true
      case 4: look.isUnderlined = true
      case 7: look.isReversed = true
      case 30...37: look.foreground = UInt8(code - 30)
      case 40...47: look.background = UInt8(code - 40)
      case 90...97: look.foreground = UInt8(code - 82)
      case 100...107: look.background = UInt8(code - 92)
      case 38, 48:
        guard codes.popFirst() == 5, let index = codes.popFirst(), (0...255).contains(index) else {
          strays.append("colour of \(parameters)")
          return
        }
        if code == 38 { look.foreground = UInt8(index) } else { look.background = UInt8(index) }
      default: strays.append("code \(code)")
      }
    }
  }
}
