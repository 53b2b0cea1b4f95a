import CNcurses
public import LodeScreen

extension CursesTerminal {
  /// Whether the terminal's text is UTF-8, by the locale of the environment.
  ///
  /// May be asked before the start, to choose between box-drawing and ASCII symbols. Sets LC_CTYPE
  /// from the environment (C.UTF-8 if the environment names no locale) and no other category.
  public static func localeIsUTF8() -> Bool { lode_locale_setup() }

  /// How many colours the terminal of the environment has, without starting anything on it.
  ///
  /// None where TERM is not set, or the terminal cannot place its cursor.
  public static func depth(color: ColorPreference) -> ColorDepth {
    guard let term = Environment.value("TERM"),
      let entry = TerminalEntry(named: term, color: color)
    else { return .none }
    return color.depth(colors: entry.colors)
  }

  /// The size that the screen will have, before the start; nil where the terminal does not say.
  public static var expectedSize: Size? { Descriptors.outputSize }

  /// Ends the process as `signal` would have, after ``stop()``: by its default action.
  ///
  /// A parent process then sees the signal, as a shell needs to in order to end a script too.
  public static func reraise(_ signal: Int32) -> Never { lode_reraise(signal) }
}
