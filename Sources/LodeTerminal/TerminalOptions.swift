public import LodeScreen

/// Whether a terminal's colours are used.
public enum ColorPreference: Hashable, Sendable {
  /// As many colours as terminfo grants the terminal.
  case auto
  /// The same as ``auto`` here: no terminal shows colours that terminfo does not know of. The
  /// caller uses it to tell that `NO_COLOR` is overruled.
  case always
  /// Bold, underline and reverse alone.
  case never

  /// The colours to draw with on a terminal that has `colors` of them.
  func depth(colors: Int) -> ColorDepth { self == .never ? .none : ColorDepth(colors: colors) }
}

/// How a ``CursesTerminal`` is to start.
public struct TerminalOptions: Sendable {
  /// Whether colours are used.
  ///
  /// The caller turns `NO_COLOR` into ``ColorPreference/never``.
  public var color: ColorPreference
  /// What the roles of a frame look like.
  public var theme: Theme
  /// Whether keys come from `/dev/tty` when standard input is no terminal: for data piped in.
  public var keysFromTTY: Bool
  /// The name that stands before the message after a crash.
  public var programName: String

  /// Makes options; without arguments, those of a plain start.
  public init(
    color: ColorPreference = .auto, theme: Theme, keysFromTTY: Bool = false,
    programName: String = "lode"
  ) {
    self.color = color
    self.theme = theme
    self.keysFromTTY = keysFromTTY
    self.programName = programName
  }
}
