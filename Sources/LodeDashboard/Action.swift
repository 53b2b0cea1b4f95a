public import LodeScreen

/// Something that happened, for `Update` to decide on.
public enum Action: Hashable, Sendable {
  case command(Command)
  /// A key that nothing is bound to.
  case unbound(Key)
  /// Text for the open prompt.
  case type(String)
  /// Text from the terminal's clipboard: for the open prompt, never commands.
  case paste(String)
  /// A key of the open prompt, but for those that type.
  case line(LineAct)
  case submit
  case cancel
  /// The main button of the mouse was pressed, once or for the second time.
  case click(Point, clicks: Int)
  /// The wheel was turned by so many notches, away from the user where negative.
  case wheel(Int, at: Point)
  /// Has the mouse come here, or leaves it to the terminal.
  case mouse(isOn: Bool)
  /// What the last key cost; for ``State/showsTimings``. `bytes` is nil where nobody counts them.
  case painted(microseconds: Int, bytes: Int?)
  case resize(Size)
  case theme(ThemeChoice)
  /// The terminal has said what it draws on.
  case ground(Ground)
  /// So many rows are in the file.
  case exported(path: String, rowCount: Int)
  case exportFailed(path: String, ExportFailure)
  case copied(Copied)
  case copyFailed(CopyFailure)
}

/// Why a file was not written.
public enum ExportFailure: Error, Hashable, Sendable {
  /// There is one of that name, and nobody said to overwrite it.
  case exists
  /// The system's own words.
  case system(String)
}

/// Why nothing came to the clipboard.
public enum CopyFailure: Error, Hashable, Sendable {
  /// The terminal, by its name, is not known to take it.
  case unsupported(terminal: String)
  /// The text is longer than terminals take.
  case tooLong
}

/// Something that only the front end can do.
public enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case repaint
  /// Draw with this theme from now on.
  case theme(Theme)
  /// Have the terminal report the mouse, or keep it.
  case mouse(isOn: Bool)
  case export(Handout, format: HandoutFormat, path: String, overwriting: Bool)
  case copy(Copied)
}
