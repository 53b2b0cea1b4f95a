/// The glyphs that views draw with, in one of two alphabets.
///
/// Views never type a non-ASCII glyph themselves: they name a symbol, so that `--ascii` and
/// non-UTF-8 terminals get a drawing of their own.
public struct Symbols: Hashable, Sendable {
  /// Full and partial cells of a bar, from one eighth to eight eighths.
  public let eighths: [Character]
  /// Heights from lowest to highest, each for an equal part of 0…100 %.
  public let levels: [Character]
  /// The part of a bar between the lowest and the highest reading.
  public let possible: Character
  /// What nobody attributes.
  public let unattributed: Character
  /// A stretch of a horizontal rule.
  public let rule: Character
  /// A stretch of a vertical rule.
  public let verticalRule: Character
  /// Before the row that the keyboard acts on.
  public let selection: Character
  /// Before a row that the user marked.
  public let marked: Character
  /// Before a marked row that the keyboard acts on.
  public let markedSelection: Character
  /// Sorted from low to high.
  public let ascending: Character
  /// Sorted from high to low.
  public let descending: Character
  /// There is more above.
  public let moreAbove: Character
  /// There is more below.
  public let moreBelow: Character
  /// A tie that holds.
  public let present: Character
  /// A tie planned, proposed or announced.
  public let tentative: Character
  /// A value that no source states.
  public let unknown: Character
  /// A zero that a source prints as a dash.
  public let zero: String
  /// A figure on which sources differ.
  public let disputed: Character
  /// The first cell of a stretch of time.
  public let spanStart: Character
  /// The last cell of a stretch of time.
  public let spanEnd: Character
  /// Before what an axis shows.
  public let earlier: Character
  /// After what an axis shows.
  public let later: Character
  /// Before a row on which sources differ, although all of them may be right.
  public let differing: Character
  /// Where text was cut.
  public let more: String
  /// Between the parts of a place.
  public let breadcrumb: String
  /// Before an item of a list.
  public let bullet: String
  /// "approximately", before a figure.
  public let about: String
  /// Between the ends of a range.
  public let dash: String
  /// "at least", before a figure.
  public let atLeast: String
  /// "at most", before a figure.
  public let atMost: String
  /// The key that moves up, in footers and help.
  public let up: String
  /// The key that moves down.
  public let down: String
  /// The key that moves left or back.
  public let left: String
  /// The key that moves right or opens.
  public let right: String
  /// Lines between things, and frames around them.
  public let line: LineGlyphs
  /// Lines of what is tentative, frames around what has no name.
  public let dashedLine: LineGlyphs
  /// Frames around what can be opened.
  public let doubleLine: LineGlyphs
  /// Frames around what is open.
  public let heavyLine: LineGlyphs
  /// The tips of arrows.
  public let arrowheads: Arrowheads

  /// Box-drawing and block glyphs.
  public static let unicode = Symbols(
    eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], possible: "▒", unattributed: "·",
    rule: "─", verticalRule: "│", selection: "▌", marked: "●",
    markedSelection: "◉", ascending: "▲", descending: "▼", moreAbove: "↑",
    moreBelow: "↓", present: "●", tentative: "○", unknown: "?", zero: "—", disputed: "≠",
    spanStart: "├",
    spanEnd: "┤",
    earlier: "‹", later: "›", differing: "†", more: "…",
    breadcrumb: " › ", bullet: "•", about: "≈", dash: "–", atLeast: "≥", atMost: "≤",
    up: "↑", down: "↓", left: "←", right: "→",
    line: .single, dashedLine: .dashed, doubleLine: .double, heavyLine: .heavy,
    arrowheads: Arrowheads(left: "◀", right: "▶"))

  /// ASCII alone.
  public static let ascii = Symbols(
    eighths: [" ", " ", " ", "#", "#", "#", "#", "#"],
    levels: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], possible: "+", unattributed: ".",
    rule: "-", verticalRule: "|", selection: ">", marked: "*",
    markedSelection: "@", ascending: "+", descending: "-", moreAbove: "^",
    moreBelow: "v", present: "*", tentative: "o", unknown: "?", zero: "-", disputed: "!",
    spanStart: "|",
    spanEnd: "|",
    earlier: "<", later: ">", differing: "&", more: "~",
    breadcrumb: " > ", bullet: "*", about: "~", dash: "-", atLeast: ">=", atMost: "<=",
    up: "Up", down: "Down", left: "Left", right: "Right",
    line: .asciiSingle, dashedLine: .asciiDashed, doubleLine: .asciiDouble,
    heavyLine: .asciiHeavy, arrowheads: Arrowheads(left: "<", right: ">"))

  /// The height that stands for a percentage; what lies outside 0…100 is moved to its nearer end.
  ///
  /// The digit of `ascii` is that of the tens.
  public func level(ofPercent percent: Double) -> Character {
    let share = percent.isNaN ? 0 : min(max(percent, 0), 100) / 100
    return levels[min(levels.count - 1, Int(share * Double(levels.count) + 1e-9))]
  }
}
