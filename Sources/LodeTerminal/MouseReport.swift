import LodeScreen

/// What a terminal sends for the mouse in SGR mode (1006): ESC [ < button ; column ; row, then M
/// for a press and m for a release.
///
/// xterm's control sequences, "Extended coordinates": columns and rows count from 1; of the button's
/// bits, 4, 8 and 16 are Shift, Meta and Control, 32 is motion, 64 is the wheel.
struct MouseReport {
  /// What Lode makes of it; nil for releases, motion and the buttons that do nothing.
  let event: MouseEvent?

  /// Reads the parameters of a control sequence that ends in `final`; nil if it is no mouse report.
  init?(parameters: String, final: Unicode.Scalar) {
    guard parameters.hasPrefix("<"), final == "M" || final == "m" else { return nil }
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard final == "M", numbers.count == 3, let button = numbers[0], let column = numbers[1],
      let row = numbers[2], column > 0, row > 0, let kind = Self.kind(ofButton: button)
    else {
      event = nil
      return
    }
    event = MouseEvent(kind, at: Point(column: column - 1, row: row - 1))
  }

  private static func kind(ofButton button: Int) -> MouseEvent.Kind? {
    let modifiers = 4 | 8 | 16
    return switch button & ~modifiers {
    case 0: .press(clicks: 1)
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }
}
