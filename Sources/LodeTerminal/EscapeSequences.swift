import LodeScreen

/// The escape sequences of keys that terminals send whether or not terminfo says so.
///
/// curses knows those of the terminal's own entry; these are for terminals that send the others
/// of the two cursor-key modes, and for entries that lack keys.
enum EscapeSequences {
  /// The key of a control sequence: ESC [ `parameters` `final`; nil if it is none without Shift,
  /// Control and the like.
  static func key(parameters: String, final: Character) -> Key? {
    switch (parameters, final) {
    case ("", "Z"): .backTab
    case ("", _), ("1", "A"..."H"): cursor[final]
    case (_, "~"): Int(parameters).flatMap { numbered[$0] }
    default: nil
    }
  }

  /// The key of a single shift: ESC O `final`.
  static func key(shifted final: Character) -> Key? {
    if let key = cursor[final] { return key }
    switch final {
    case "M": return .enter
    case "P": return .function(1)
    case "Q": return .function(2)
    case "R": return .function(3)
    case "S": return .function(4)
    default: return nil
    }
  }

  private static let cursor: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "F": .end, "H": .home,
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
