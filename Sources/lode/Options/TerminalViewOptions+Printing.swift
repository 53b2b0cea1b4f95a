import LodeScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How a frame looks that goes to a file or a pipe.
extension TerminalViewOptions {
  /// The theme for what nobody knows the ground of.
  var chosenTheme: Theme { (ThemeChoice(name: theme) ?? .auto).theme(on: nil) }

  /// The colours of the format `ansi`: xterm's palette, or none with `--color never`.
  var exportDepth: ColorDepth { color == .never ? .none : .palette256 }

  /// The colours in which a place is printed where standard output is no terminal; nil for plain
  /// text, as long as nobody asks for colour by `--color always` or CLICOLOR_FORCE.
  var forcedDepth: ColorDepth? {
    switch color {
    case .always: .palette256
    case .never: nil
    case .auto:
      getenv("CLICOLOR_FORCE").map { String(cString: $0) }
        .flatMap { $0.isEmpty || $0 == "0" ? nil : .palette256 }
    }
  }
}
