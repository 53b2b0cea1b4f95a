import CNcurses
import LodeScreen

/// Puts frames into curses' idea of the screen: of each row what changed, in runs of one style.
struct FramePainter {
  /// The attributes and the colour pair of a style.
  private struct Look {
    let style: Style
    let attributes: UInt32
    let pair: Int32
    /// Whether a blank in this style shows the terminal's own ground and nothing else.
    let leavesGround: Bool
    /// Whether a blank in this style looks as an erased screen does.
    var isPlain: Bool { attributes == 0 && pair == 0 }
  }

  private var theme: Theme
  private let depth: ColorDepth
  private var pairs: ColorPairs
  /// Those that were drawn: so few that the first equal one is found sooner than by a hash.
  private var looks: [Look] = []
  /// What the screen shows; nil if that is not known.
  private(set) var shown: Frame?
  /// The scalars of the run that is being gathered; kept for its room.
  private var run: [UInt32] = []

  init(theme: Theme, depth: ColorDepth, pairs: ColorPairs) {
    self.theme = theme
    self.depth = depth
    self.pairs = pairs
  }

  /// Draws the next frame whole, and in another theme.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    looks = []
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
      lode_erase()
      shown = look(of: .text).isPlain ? Frame(size: frame.size) : nil
      isChanged = true
    } else if shown?.cursor != frame.cursor {
      isChanged = true
    }
    for row in 0..<min(size.rows, frame.size.rows) {
      let cells = frame.row(row).prefix(size.columns)
      guard let changed = changes(in: cells, row: row) else { continue }
      isChanged = true
      draw(changed, of: cells, row: row)
    }
    shown = frame
    return isChanged
  }

  /// From the first to the last cell of a row that the screen does not show; nil if it shows all.
  private func changes(in cells: ArraySlice<Cell>, row: Int) -> Range<Int>? {
    guard let shown = shown?.row(row).prefix(cells.count) else { return cells.indices }
    func differs(_ index: Int) -> Bool { shown[index] != cells[index] }
    guard var first = cells.indices.first(where: differs),
      let last = cells.indices.last(where: differs)
    else { return nil }
    // The left half of a wide grapheme draws both.
    if cells[first].isContinuation, first > cells.startIndex { first -= 1 }
    return first..<last + 1
  }

  /// Draws some cells of a row, those of one style together.
  private mutating func draw(_ range: Range<Int>, of cells: ArraySlice<Cell>, row: Int) {
    let styles = styles(of: cells)
    var index = range.lowerBound
    while index < range.upperBound {
      guard !cells[index].isContinuation else {
        index += 1
        continue
      }
      let style = styles[index - cells.startIndex]
      let look = look(of: style)
      let start = index
      while index < range.upperBound, styles[index - cells.startIndex] == style,
        let scalar = cells[index].soleScalar, !isWide(index, in: cells)
      {
        run.append(scalar)
        index += 1
      }
      if !run.isEmpty {
        lode_draw_run(
          Int32(row), Int32(start - cells.startIndex), run, Int32(run.count), look.attributes,
          look.pair)
        run.removeAll(keepingCapacity: true)
      } else {
        let scalars = cells[index].scalars
        let columns: Int32 = isWide(index, in: cells) ? 2 : 1
        lode_draw(
          Int32(row), Int32(index - cells.startIndex), scalars, Int32(scalars.count), columns,
          look.attributes, look.pair)
        index += 1
      }
    }
  }

  /// The styles that a row's cells are drawn in.
  ///
  /// A short gap between two texts that both have a look of their own takes that of the first: it
  /// shows nothing, and going back to plain for it costs more bytes than the gap has.
  private mutating func styles(of cells: ArraySlice<Cell>) -> [Style] {
    var styles = cells.map(\.style)
    var before: Int?
    for (place, cell) in cells.enumerated() where cell.soleScalar != Self.blank {
      if let before, (2...Self.longestGap + 1).contains(place - before),
        isCheap(gap: place - before - 1, between: styles[before], and: styles[place]),
        leavesGround(styles[before..<place])
      {
        for gap in before + 1..<place { styles[gap] = styles[before] }
      }
      before = place
    }
    return styles
  }

  /// The number of the scalar of a blank.
  private static let blank: UInt32 = 0x20

  /// The most blanks that are written in the look of the text before them; of more, curses moves on.
  private static let longestGap = 24
  /// The same between texts of two looks: a change from one to the other has to be paid anyway.
  private static let longestGapOfTwoLooks = 12

  /// Whether blanks cost fewer bytes in the look of the text before them than a way to plain and
  /// back does, which on terminals of 256 colours is 30 and more.
  private mutating func isCheap(gap: Int, between before: Style, and after: Style) -> Bool {
    let (first, second) = (look(of: before), look(of: after))
    guard !first.isPlain, !second.isPlain else { return false }
    return first.pair == second.pair && first.attributes == second.attributes
      || gap <= Self.longestGapOfTwoLooks
  }

  private mutating func leavesGround(_ styles: ArraySlice<Style>) -> Bool {
    for style in styles where !look(of: style).leavesGround { return false }
    return true
  }

  /// Whether a cell is a half of a wide grapheme.
  private func isWide(_ index: Int, in cells: ArraySlice<Cell>) -> Bool {
    cells[index].isContinuation || (index + 1 < cells.endIndex && cells[index + 1].isContinuation)
  }

  private mutating func look(of style: Style) -> Look {
    if let look = looks.first(where: { $0.style == style }) { return look }
    let appearance = theme.appearance(of: style, depth: depth)
    var attributes: UInt32 = 0
    if appearance.isBold { attributes |= lode_attribute_bold }
    if appearance.isUnderlined { attributes |= lode_attribute_underline }
    if appearance.isReversed { attributes |= lode_attribute_reverse }
    let pair =
      depth == .none
      ? 0
      : pairs.number(foreground: appearance.foreground, background: appearance.background)
    let look = Look(
      style: style, attributes: attributes, pair: pair,
      leavesGround: appearance.background == nil && !appearance.isReversed
        && !appearance.isUnderlined)
    looks.append(look)
    return look
  }
}
