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
  /// Takes the next of an open prompt's choices, or the one before.
  case nextChoice
  case previousChoice
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
  case export(Handout, format: HandoutFormat, path: String, overwriting: Bool)
  case copy(Copied)
}
