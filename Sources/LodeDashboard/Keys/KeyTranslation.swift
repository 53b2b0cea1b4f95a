public import LodeScreen

extension State {
  /// What an event at the terminal means in this state; nil where it means nothing.
  public func action(for event: InputEvent) -> Action? {
    switch event {
    case .key(let key) where prompt == nil:
      Keymap.command(for: key, in: isInPicture ? .picture : .anywhere).map { .command($0) }
    case .key(let key): typed(key)
    case .paste(let text): prompt == nil ? nil : .type(text)
    case .resize(let size): .resize(size)
    case .resumed: .command(.repaint)
    case .terminate, .hangup: .command(.quit)
    }
  }

  /// What a key means while a prompt is open: text goes in, arrows still move.
  private func typed(_ key: Key) -> Action? {
    switch key {
    case .character(let character): .type(String(character))
    case .backspace, .control("h"): .erase
    case .control("u"): .eraseAll
    case .enter: .submit
    case .escape, .control("c"), .control("g"): .cancel
    case .tab: .nextChoice
    case .backTab: .previousChoice
    case .up: .command(.moveUp)
    case .down: .command(.moveDown)
    case .pageUp: .command(.pageUp)
    case .pageDown: .command(.pageDown)
    case .control("z"): .command(.suspend)
    case .control("l"): .command(.repaint)
    default: nil
    }
  }
}
