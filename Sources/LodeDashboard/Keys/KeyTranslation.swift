public import LodeScreen

extension State {
  /// Whether letters are text now and no commands.
  public var isTyping: Bool { prompt != nil }

  /// What an event at the terminal means in this state; nil where it means nothing.
  public func action(for event: InputEvent) -> Action? {
    switch event {
    case .key(let key) where prompt == nil:
      Keymap.command(for: key, in: isInPicture ? .picture : .anywhere).map { .command($0) }
        ?? .unbound(key)
    case .key(let key): typed(key)
    case .mouse(let mouse):
      switch mouse.kind {
      case .press(let clicks): .click(mouse.position, clicks: clicks)
      case .wheelUp: .wheel(-1, at: mouse.position)
      case .wheelDown: .wheel(1, at: mouse.position)
      }
    case .paste(let text): .paste(text)
    case .resize(let size): .resize(size)
    case .ground(let color): .ground(Ground(color))
    case .resumed: .command(.repaint)
    case .terminate, .hangup: .command(.quit)
    }
  }

  /// What a key means while a prompt is open: letters are text and never commands.
  private func typed(_ key: Key) -> Action? {
    if case .character(let character) = key { return .type(String(character)) }
    return LineKeys.action(for: key)
  }
}
