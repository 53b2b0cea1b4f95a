import TestSupport

@testable import LodeScreen

/// Text as a hostile or a foreign data package may hold it.
enum RandomText {
  private static let pieces = [
    "a", "Z", " ", "9", "稀土", "中", "한국", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "ไทย", "ำ",
    "का", "क्ष", "العربية", "é", "e\u{301}", "\u{301}", "o\u{301}\u{302}\u{303}\u{304}\u{305}",
    "👍", "👍🏽", "👨‍👩‍👧", "🇹🇷", "🇹", "1\u{FE0F}\u{20E3}", "❤️", "\u{200B}", "\u{200D}", "\u{202E}",
    "\u{2066}", "\u{FEFF}", "\u{E0041}", "\u{2028}", "\n", "\r\n", "\t", "\u{1B}[31m", "\u{7F}",
    "\u{9B}", "\u{E000}", "\u{378}", "\u{AD}", "\u{3000}", "\u{A0}", "、", "）",
  ]

  static func make(_ count: Int, using generator: inout SplitMix64) -> String {
    (0..<count).reduce(into: "") { text, _ in
      if Bool.random(using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x2_0000, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension String {
  /// The scalars that must never reach a terminal.
  var unsafeScalars: [Unicode.Scalar] {
    unicodeScalars.filter {
      switch $0.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
      default: $0.properties.isVariationSelector || (0x1F1E6...0x1F1FF).contains($0.value)
      }
    }
  }
}

extension Frame {
  /// Every way in which the frame contradicts its own description; empty if it is sound.
  var faults: [String] {
    var faults: [String] = []
    if cells.count != size.columns * size.rows { faults.append("\(cells.count) cells") }
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let cell = self[column, row]
        guard let glyph = cell.glyph else {
          faults.append("half a glyph at \(column), \(row)")
          column += 1
          continue
        }
        let columns = TextWidth.columns(of: String(glyph))
        let cleaned = TextWidth.graphemes(of: String(glyph)).map(\.glyph)
        if cleaned != [glyph] { faults.append("unfit glyph at \(column), \(row)") }
        for half in 1..<max(1, columns) {
          guard column + half < size.columns else {
            faults.append("wide glyph over the edge in row \(row)")
            continue
          }
          let other = self[column + half, row]
          if !other.isContinuation { faults.append("wide glyph cut at \(column), \(row)") }
          if other.style != cell.style { faults.append("two styles at \(column), \(row)") }
        }
        column += columns
      }
      if TextWidth.columns(of: text(row: row)) != size.columns {
        faults.append("row \(row) is \(TextWidth.columns(of: text(row: row))) wide")
      }
      let unsafe = text(row: row).unsafeScalars
      if !unsafe.isEmpty { faults.append("row \(row) holds \(unsafe)") }
    }
    return faults
  }
}
