import CNcurses
import LodeScreen

/// The terminfo entry that a terminal is driven by.
struct TerminalEntry {
  let name: String
  /// The number of colours that the entry has.
  let colors: Int

  /// Looks the terminal up; nil where it cannot show a full screen.
  ///
  /// Where more colours are asked for than the entry has (``ColorPreference/wanted``) and there is
  /// one of the same name with them, that one is taken: `xterm-256color` for `xterm`. Many
  /// terminals call themselves by the shorter name and say what they can do in COLORTERM.
  init?(named term: String, color: ColorPreference) {
    guard lode_terminal_check(term) == lode_terminal_capable else { return nil }
    let wanted = color.wanted(colorTerm: Environment.value("COLORTERM"))
    if Int(lode_terminal_colors()) < wanted.rawValue {
      let better = "\(term)-\(wanted.rawValue)color"
      if lode_terminal_check(better) == lode_terminal_capable {
        self.init(name: better)
        return
      }
    }
    self.init(name: term)
  }

  private init(name: String) {
    self.name = name
    colors = Int(lode_terminal_colors())
  }
}
