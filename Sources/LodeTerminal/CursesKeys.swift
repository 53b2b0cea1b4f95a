import CNcurses
import LodeScreen

/// What the keys of terminfo are called in Lode.
enum CursesKeys {
  private static let named: [UInt32: Key] = [
    lode_key_up: .up,
    lode_key_down: .down,
    lode_key_left: .left,
    lode_key_right: .right,
    lode_key_home: .home,
    lode_key_end: .end,
    lode_key_find: .home,
    lode_key_select: .end,
    lode_key_page_up: .pageUp,
    lode_key_page_down: .pageDown,
    lode_key_enter: .enter,
    lode_key_backspace: .backspace,
    lode_key_delete: .delete,
    lode_key_back_tab: .backTab,
    lode_key_pad_upper_left: .home,
    lode_key_pad_upper_right: .pageUp,
    lode_key_pad_lower_left: .end,
    lode_key_pad_lower_right: .pageDown,
  ]

  /// The key with a curses code; nil for those that Lode has no use for.
  static func key(code: UInt32) -> Key? {
    if let key = named[code] { return key }
    guard code > lode_key_function_0, code <= lode_key_function_0 + 63 else { return nil }
    return .function(Int(code - lode_key_function_0))
  }

  /// The key that sends a control character; nil for those that no key of Lode's sends.
  static func key(control scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0: .control(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: letter(scalar, after: 0x60)
    case 28...31: letter(scalar, after: 0x40)
    default: nil
    }
  }

  private static func letter(_ scalar: Unicode.Scalar, after base: UInt32) -> Key? {
    Unicode.Scalar(scalar.value + base).map { .control(Character($0)) }
  }
}
