/// What a block or line glyph fills of its cell.
///
/// Drawn as rectangles, glyphs of neighbouring cells join without gaps, which no font promises.
/// See ``CellPart`` for the units.
struct CellShape: Hashable {
  let parts: [CellPart]
  /// How much of the ground the ink hides, in quarters.
  let quarters: Int

  /// Nil for what is no block and no line.
  init?(glyph: Character) {
    guard let scalar = glyph.unicodeScalars.first, glyph.unicodeScalars.count == 1,
      (0x2500..<0x25A0).contains(scalar.value)
    else { return nil }
    let (width, height) = (Double(CellPart.columns), Double(CellPart.rows))
    switch scalar.value {
    case 0x2581...0x2588:
      let filled = height * Double(scalar.value - 0x2580) / 8
      self.init(CellPart(left: 0, top: height - filled, right: width, bottom: height))
    case 0x2589...0x258F:
      let filled = width * Double(0x2590 - scalar.value) / 8
      self.init(CellPart(left: 0, top: 0, right: filled, bottom: height))
    case 0x2591...0x2593:
      self.init(
        CellPart(left: 0, top: 0, right: width, bottom: height),
        quarters: Int(scalar.value - 0x2590))
    default:
      guard let parts = LineShape.parts(of: glyph) else { return nil }
      self.init(parts: parts, quarters: 4)
    }
  }

  private init(parts: [CellPart], quarters: Int) {
    self.parts = parts
    self.quarters = quarters
  }

  private init(_ part: CellPart, quarters: Int = 4) {
    self.init(parts: [part], quarters: quarters)
  }
}
