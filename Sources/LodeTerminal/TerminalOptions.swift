public import LodeScreen

/// How a ``CursesTerminal`` is to start.
public struct TerminalOptions: Sendable {
  /// Whether colours are used.
  ///
  /// The caller turns `NO_COLOR` into ``ColorPreference/never``.
  public var color: ColorPreference
  /// What the roles of a frame look like.
  public var theme: Theme
  /// Whether the terminal is asked which colour its ground has, see ``InputEvent/ground(_:)``.
  ///
  /// Terminals that would print the question are not asked.
  public var asksForGround: Bool
  /// Whether keys come from `/dev/tty` when standard input is no terminal: for data piped in.
  public var keysFromTTY: Bool
  /// The name that stands before the message after a crash.
  public var programName: String
  /// The report of a crash; nil for none.
  public var crashReport: CrashReport?

  /// Makes options; without arguments, those of a plain start.
  public init(
    color: ColorPreference = .auto, theme: Theme, asksForGround: Bool = false,
    keysFromTTY: Bool = false, programName: String = "lode",
    crashReport: CrashReport? = nil
  ) {
    self.color = color
    self.theme = theme
    self.asksForGround = asksForGround
    self.keysFromTTY = keysFromTTY
    self.programName = programName
    self.crashReport = crashReport
  }
}
