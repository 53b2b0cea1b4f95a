public import LodeScreen

/// Something that happened, for `Update` to decide on.
public enum Action: Hashable, Sendable {
  case command(Command)
  /// Text for the open prompt.
  case type(String)
  /// Takes the last letter off the open prompt.
  case erase
  /// Empties the open prompt.
  case eraseAll
  case submit
  case cancel
  case resize(Size)
  case theme(ThemeChoice)
  /// The terminal has said what it draws on.
  case ground(Ground)
  case exported(path: String)
  case exportFailed(path: String, ExportFailure)
}

/// Why a file was not written.
public enum ExportFailure: Error, Hashable, Sendable {
  /// There is one of that name, and nobody said to overwrite it.
  case exists
  /// The system's own words.
  case system(String)
}

/// Something that only the front end can do.
public enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case repaint
  /// Draw with this theme from now on.
  case theme(Theme)
  case export(Frame, path: String, overwriting: Bool)
}
