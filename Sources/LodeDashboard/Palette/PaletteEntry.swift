/// Something that the palette leads to: a place or a command.
struct PaletteEntry: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case place(Route)
    case command(Command)
  }

  /// What it is called.
  let title: String
  let target: Target
}
