/// Lines of box drawing as rectangles within a cell of ``CellPart``'s units.
enum LineShape {
  /// What leaves a cell in one direction.
  private enum Arm: Character {
    case none = "."
    case light = "l"
    case heavy = "h"
    case double = "d"
  }

  /// The arms of a glyph: up, right, down, left.
  private struct Arms {
    let up: Arm
    let right: Arm
    let down: Arm
    let left: Arm

    init?(_ letters: String) {
      let arms = letters.compactMap(Arm.init)
      guard arms.count == 4 else { return nil }
      (up, right, down, left) = (arms[0], arms[1], arms[2], arms[3])
    }
  }

  /// Which arms each glyph has, in the order up, right, down, left.
  private static let arms: [Character: String] = [
    "─": ".l.l", "━": ".h.h", "│": "l.l.", "┃": "h.h.", "┌": ".ll.", "┐": "..ll", "└": "ll..",
    "┘": "l..l", "├": "lll.", "┤": "l.ll", "┬": ".lll", "┴": "ll.l", "┼": "llll", "┏": ".hh.",
    "┓": "..hh", "┗": "hh..", "┛": "h..h", "┣": "hhh.", "┫": "h.hh", "┳": ".hhh", "┻": "hh.h",
    "╋": "hhhh", "┠": "hlh.", "┨": "h.hl", "═": ".d.d", "║": "d.d.", "╔": ".dd.", "╗": "..dd",
    "╚": "dd..", "╝": "d..d", "╠": "ddd.", "╣": "d.dd", "╦": ".ddd", "╩": "dd.d", "╬": "dddd",
    "╟": "dld.", "╢": "d.dl",
  ]

  /// The rectangles of a line glyph; nil for one that is not known.
  static func parts(of glyph: Character) -> [CellPart]? {
    switch glyph {
    case "┄": return [0, 3, 6].map { part($0, 8, $0 + 2, 9) }
    case "┆": return [1, 7, 13].map { part(4, $0, 5, $0 + 4) }
    default: break
    }
    guard let arms = arms[glyph].flatMap(Arms.init) else { return nil }
    let (across, along) = (horizontal(arms), vertical(arms))
    return across + along
  }

  private static let width = CellPart.columns
  private static let height = CellPart.rows

  private static func part(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) -> CellPart {
    CellPart(
      left: Double(left), top: Double(top), right: Double(right), bottom: Double(bottom))
  }

  /// The lines to the left and to the right; two equal ones are one stretch.
  private static func horizontal(_ arms: Arms) -> [CellPart] {
    let isBeam = arms.up == .double && arms.down == .double
    switch (arms.left, arms.right) {
    case (.light, .light): return [part(0, 8, width, 9)]
    case (.heavy, .heavy): return [part(0, 7, width, 10)]
    default: break
    }
    var parts: [CellPart] = []
    switch arms.left {
    case .light: parts.append(part(0, 8, isBeam ? 4 : 5, 9))
    case .heavy: parts.append(part(0, 7, 6, 10))
    case .double:
      parts.append(part(0, 7, arms.up == .double ? 4 : 6, 8))
      parts.append(part(0, 9, arms.down == .double ? 4 : 6, 10))
    case .none: break
    }
    switch arms.right {
    case .light: parts.append(part(isBeam ? 5 : 4, 8, width, 9))
    case .heavy: parts.append(part(3, 7, width, 10))
    case .double:
      parts.append(part(arms.up == .double ? 5 : 3, 7, width, 8))
      parts.append(part(arms.down == .double ? 5 : 3, 9, width, 10))
    case .none: break
    }
    return parts
  }

  /// The lines upwards and downwards; two equal ones are one stretch.
  private static func vertical(_ arms: Arms) -> [CellPart] {
    switch (arms.up, arms.down) {
    case (.light, .light): return [part(4, 0, 5, height)]
    case (.heavy, .heavy): return [part(3, 0, 6, height)]
    default: break
    }
    var parts: [CellPart] = []
    switch arms.up {
    case .light: parts.append(part(4, 0, 5, 9))
    case .heavy: parts.append(part(3, 0, 6, 10))
    case .double:
      parts.append(part(3, 0, 4, arms.left == .double ? 8 : 10))
      parts.append(part(5, 0, 6, arms.right == .double ? 8 : 10))
    case .none: break
    }
    switch arms.down {
    case .light: parts.append(part(4, 8, 5, height))
    case .heavy: parts.append(part(3, 7, 6, height))
    case .double:
      parts.append(part(3, arms.left == .double ? 9 : 7, 4, height))
      parts.append(part(5, arms.right == .double ? 9 : 7, 6, height))
    case .none: break
    }
    return parts
  }
}
