import LodeScreen

/// Something that the palette leads to: a place, a command or a theme.
struct PaletteEntry: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case place(Route)
    case command(Command)
    case theme(ThemeChoice)
  }

  /// What it is called.
  let title: String
  let target: Target
}
