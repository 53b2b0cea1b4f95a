import CNcurses
import LodeScreen

/// Puts frames into curses' idea of the screen, row by row, leaving out rows that did not change.
struct FramePainter {
  /// The attributes and the colour pair of a style.
  private struct Look {
    let attributes: UInt32
    let pair: Int32
  }

  private var theme: Theme
  private let depth: ColorDepth
  private var pairs: ColorPairs
  private var looks: [Style: Look] = [:]
  /// What the screen shows; nil if that is not known.
  private(set) var shown: Frame?

  init(theme: Theme, depth: ColorDepth, pairs: ColorPairs) {
    self.theme = theme
    self.depth = depth
    self.pairs = pairs
  }

  /// Draws the next frame whole, and in another theme.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    looks = [:]
    forget()
  }

  /// Forgets what the screen shows, so that the next frame is drawn whole.
  mutating func forget() { shown = nil }

  /// Draws what differs from the frame before, on a screen of `size` cells.
  ///
  /// - Returns: Whether anything, the cursor included, differs.
  mutating func draw(_ frame: Frame, on size: Size) -> Bool {
    var isChanged = false
    if shown?.size != frame.size {
      shown = nil
      lode_erase()
      isChanged = true
    } else if shown?.cursor != frame.cursor {
      isChanged = true
    }
    for row in 0..<min(size.rows, frame.size.rows) {
      let cells = frame.row(row)
      if let shown, shown.row(row).elementsEqual(cells) { continue }
      isChanged = true
      draw(cells.prefix(size.columns), row: row)
    }
    shown = frame
    return isChanged
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, index) in cells.indices.enumerated() {
      guard let glyph = cells[index].glyph else { continue }
      let next = cells.index(after: index)
      let isWide = next < cells.endIndex && cells[next].isContinuation
      let look = look(of: cells[index].style)
      let scalars = glyph.unicodeScalars.map(\.value)
      lode_draw(
        Int32(row), Int32(column), scalars, Int32(scalars.count), isWide ? 2 : 1, look.attributes,
        look.pair)
    }
  }

  private mutating func look(of style: Style) -> Look {
    if let look = looks[style] { return look }
    let appearance = theme.appearance(of: style, depth: depth)
    var attributes: UInt32 = 0
    if appearance.isBold { attributes |= lode_attribute_bold }
    if appearance.isUnderlined { attributes |= lode_attribute_underline }
    if appearance.isReversed { attributes |= lode_attribute_reverse }
    let pair =
      depth == .none
      ? 0
      : pairs.number(foreground: appearance.foreground, background: appearance.background)
    let look = Look(attributes: attributes, pair: pair)
    looks[style] = look
    return look
  }
}
