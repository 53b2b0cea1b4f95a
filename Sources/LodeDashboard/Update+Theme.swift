public import LodeScreen

/// Themes: chosen by key, or following the terminal's ground.
extension State {
  /// What roles look like now.
  public var look: Theme { theme.theme(on: ground) }

  /// Takes another theme, names it, and says how to go on.
  mutating func choose(_ choice: ThemeChoice) -> [Effect] {
    let before = look
    theme = choice
    let key = Keymap.keys(for: .theme).first.map { $0.symbol(in: symbols) } ?? ""
    message = Message(
      text: "Theme: \(choice.name); "
        + (showsColor ? "\(key) goes on." : "this terminal shows no colours, so nothing changes."))
    return look == before ? [] : [.theme(look)]
  }

  /// Takes what the terminal says of its ground, for themes that follow it.
  mutating func learn(_ ground: Ground) -> [Effect] {
    let before = look
    self.ground = ground
    return look == before ? [] : [.theme(look)]
  }
}
