/// One cell of the screen: a grapheme and how it looks.
///
/// A grapheme two columns wide takes two cells; the second is a ``continuation`` and draws
/// nothing of its own.
public struct Cell: Hashable, Sendable {
  /// What is drawn: one grapheme of width 1 or 2; nil in a continuation.
  public let glyph: Character?
  /// What it means, and whether it is selected.
  public var style: Style

  /// A cell that shows nothing but its ground.
  public static let blank = Cell(glyph: " ", style: .text)

  /// Makes a cell; `glyph` is nil for the right half of a wide grapheme.
  public init(glyph: Character?, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// Whether the cell is the right half of a wide grapheme.
  public var isContinuation: Bool { glyph == nil }
}
