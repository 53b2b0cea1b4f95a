/// The glyphs that views draw with, in one of two alphabets.
///
/// Views never type a non-ASCII glyph themselves: they name a symbol, so that `--ascii` and
/// non-UTF-8 terminals get a drawing of their own. A case and not a table of glyphs, since every
/// view and every row of a table is handed a copy.
public enum Symbols: Hashable, Sendable {
  /// Box-drawing and block glyphs.
  case unicode
  /// ASCII alone.
  case ascii

  /// Full and partial cells of a bar, from one eighth to eight eighths.
  public var eighths: [Character] { self == .unicode ? Self.unicodeEighths : Self.asciiEighths }
  /// Heights from lowest to highest, each for an equal part of 0…100 %.
  public var levels: [Character] { self == .unicode ? Self.unicodeLevels : Self.asciiLevels }
  /// The part of a bar between the lowest and the highest reading.
  public var possible: Character { self == .unicode ? "▒" : "+" }
  /// What nobody attributes.
  public var unattributed: Character { self == .unicode ? "·" : "." }
  /// A stretch of a horizontal rule.
  public var rule: Character { self == .unicode ? "─" : "-" }
  /// A stretch of a vertical rule.
  public var verticalRule: Character { self == .unicode ? "│" : "|" }
  /// Before the row that the keyboard acts on.
  public var selection: Character { self == .unicode ? "▌" : ">" }
  /// Before a row that the user marked.
  public var marked: Character { self == .unicode ? "●" : "*" }
  /// Before a marked row that the keyboard acts on.
  public var markedSelection: Character { self == .unicode ? "◉" : "@" }
  /// Sorted from low to high.
  public var ascending: Character { self == .unicode ? "▲" : "+" }
  /// Sorted from high to low.
  public var descending: Character { self == .unicode ? "▼" : "-" }
  /// There is more above.
  public var moreAbove: Character { self == .unicode ? "↑" : "^" }
  /// There is more below.
  public var moreBelow: Character { self == .unicode ? "↓" : "v" }
  /// A tie that holds.
  public var present: Character { self == .unicode ? "●" : "*" }
  /// A tie planned, proposed or announced.
  public var tentative: Character { self == .unicode ? "○" : "o" }
  /// A value that no source states.
  public var unknown: Character { "?" }
  /// A zero that a source prints as a dash.
  public var zero: String { self == .unicode ? "—" : "-" }
  /// A figure on which sources differ.
  public var disputed: Character { self == .unicode ? "≠" : "!" }
  /// The first cell of a stretch of time.
  public var spanStart: Character { self == .unicode ? "├" : "|" }
  /// The last cell of a stretch of time.
  public var spanEnd: Character { self == .unicode ? "┤" : "|" }
  /// Before what an axis shows.
  public var earlier: Character { self == .unicode ? "‹" : "<" }
  /// After what an axis shows.
  public var later: Character { self == .unicode ? "›" : ">" }
  /// Before a row on which sources differ, although all of them may be right.
  public var differing: Character { self == .unicode ? "†" : "&" }
  /// Where text was cut.
  public var more: String { self == .unicode ? "…" : "~" }
  /// Between the parts of a place.
  public var breadcrumb: String { self == .unicode ? " › " : " > " }
  /// Before an item of a list.
  public var bullet: String { self == .unicode ? "•" : "*" }
  /// "approximately", before a figure.
  public var about: String { self == .unicode ? "≈" : "~" }
  /// Between the ends of a range.
  public var dash: String { self == .unicode ? "–" : "-" }
  /// "at least", before a figure.
  public var atLeast: String { self == .unicode ? "≥" : ">=" }
  /// "at most", before a figure.
  public var atMost: String { self == .unicode ? "≤" : "<=" }
  /// The key that moves up, in footers and help.
  public var up: String { self == .unicode ? "↑" : "Up" }
  /// The key that moves down.
  public var down: String { self == .unicode ? "↓" : "Down" }
  /// The key that moves left or back.
  public var left: String { self == .unicode ? "←" : "Left" }
  /// The key that moves right or opens.
  public var right: String { self == .unicode ? "→" : "Right" }
  /// Lines between things, and frames around them.
  public var line: LineGlyphs { self == .unicode ? .single : .asciiSingle }
  /// Lines of what is tentative, frames around what has no name.
  public var dashedLine: LineGlyphs { self == .unicode ? .dashed : .asciiDashed }
  /// Frames around what can be opened.
  public var doubleLine: LineGlyphs { self == .unicode ? .double : .asciiDouble }
  /// Frames around what is open.
  public var heavyLine: LineGlyphs { self == .unicode ? .heavy : .asciiHeavy }
  /// The tips of arrows.
  public var arrowheads: Arrowheads {
    self == .unicode ? Arrowheads(left: "◀", right: "▶") : Arrowheads(left: "<", right: ">")
  }

  /// The height that stands for a percentage; what lies outside 0…100 is moved to its nearer end.
  ///
  /// The digit of `ascii` is that of the tens.
  public func level(ofPercent percent: Double) -> Character {
    let share = percent.isNaN ? 0 : min(max(percent, 0), 100) / 100
    return levels[min(levels.count - 1, Int(share * Double(levels.count) + 1e-9))]
  }

  private static let unicodeEighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
  private static let asciiEighths: [Character] = [" ", " ", " ", "#", "#", "#", "#", "#"]
  private static let unicodeLevels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiLevels: [Character] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
}
