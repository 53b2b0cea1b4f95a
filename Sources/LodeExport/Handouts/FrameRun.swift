import LodeScreen

/// Cells of one row that stand side by side, look alike and are drawn in one way.
///
/// A font's glyphs outside Latin are rarely as wide as its letters, or come from another font; so
/// that columns hold in any font, each of them is a run of its own, which is put in its place.
struct FrameRun: Hashable {
  /// How a run is drawn.
  enum Kind: Hashable {
    /// Letters of any monospaced font.
    case letters
    /// A glyph of doubtful width, one or two columns wide.
    case glyph
    /// One block or line glyph, drawn from cell to cell without gaps, so many times.
    case shape(CellShape)
  }

  /// Where it begins.
  let column: Int
  /// How many columns it takes.
  private(set) var columns: Int
  private(set) var text: String
  let style: Style
  let kind: Kind

  /// The runs of a row, from the left; together they cover it.
  static func runs(of row: ArraySlice<Cell>) -> [FrameRun] {
    var runs: [FrameRun] = []
    for (column, cell) in row.enumerated() {
      guard let glyph = cell.glyph else {
        if !runs.isEmpty { runs[runs.count - 1].columns += 1 }
        continue
      }
      let kind = kind(of: glyph)
      if let last = runs.last, last.style == cell.style, last.kind == kind, kind != .glyph {
        runs[runs.count - 1].columns += 1
        runs[runs.count - 1].text.append(glyph)
      } else {
        runs.append(
          FrameRun(
            column: column, columns: 1, text: String(glyph), style: cell.style, kind: kind))
      }
    }
    return runs
  }

  /// Whether nothing of it is seen but its ground.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }

  private static func kind(of glyph: Character) -> Kind {
    if glyph.isASCII { return .letters }
    if let shape = CellShape(glyph: glyph) { return .shape(shape) }
    let scalars = glyph.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else { return .glyph }
    switch scalar.value {
    // Latin with its diacritics, dashes, quotation marks, dagger, bullet, ellipsis.
    case 0xA0..<0x180, 0x2010...0x2026: return .letters
    default: return .glyph
    }
  }
}
