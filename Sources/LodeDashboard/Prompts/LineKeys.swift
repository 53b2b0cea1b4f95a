import LodeScreen

/// The table of keys while a line is being typed; what it leaves out types itself.
enum LineKeys {
  struct Binding: Sendable {
    let keys: [Key]
    let action: Action
    /// What it does, as a phrase.
    let help: String
  }

  static let bindings: [Binding] = [
    Binding(keys: [.enter], action: .submit, help: "take the line, or the entry that is chosen"),
    Binding(
      keys: [.escape, .control("c"), .control("g")], action: .cancel, help: "leave the line"),
    Binding(
      keys: [.down], action: .line(.step(1)), help: "next entry; without a list, the line after"),
    Binding(
      keys: [.up], action: .line(.step(-1)),
      help: "entry before; without a list, the line typed before"),
    Binding(
      keys: [.tab, .control("n")], action: .line(.choose(1)),
      help: "next entry, or row of the filter"),
    Binding(
      keys: [.backTab, .control("p")], action: .line(.choose(-1)),
      help: "entry before, or row of the filter"),
    Binding(keys: [.pageDown], action: .line(.page(1)), help: "a screen down"),
    Binding(keys: [.pageUp], action: .line(.page(-1)), help: "a screen up"),
    Binding(keys: [.left, .control("b")], action: .line(.moveLeft), help: "a letter to the left"),
    Binding(
      keys: [.right, .control("f")], action: .line(.moveRight), help: "a letter to the right"),
    Binding(
      keys: [.home, .control("a")], action: .line(.moveToStart), help: "to the line's start"),
    Binding(keys: [.end, .control("e")], action: .line(.moveToEnd), help: "to the line's end"),
    Binding(
      keys: [.backspace, .control("h")], action: .line(.eraseBackward), help: "delete to the left"),
    Binding(
      keys: [.delete, .control("d")], action: .line(.eraseForward), help: "delete to the right"),
    Binding(keys: [.control("w")], action: .line(.eraseWord), help: "delete the word before"),
    Binding(keys: [.control("u")], action: .line(.eraseToStart), help: "delete to the start"),
    Binding(keys: [.control("k")], action: .line(.eraseToEnd), help: "delete to the end"),
    Binding(keys: [.control("z")], action: .command(.suspend), help: "suspend to the shell"),
    Binding(keys: [.control("l")], action: .command(.repaint), help: "draw the screen anew"),
  ]

  /// What the key does; nil where it does nothing, or types itself.
  static func action(for key: Key) -> Action? { actions[key] }

  private static let actions = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })
}
