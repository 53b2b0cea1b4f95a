import CNcurses
public import LodeScreen

extension CursesTerminal {
  /// Notes for a report what the screen is to show.
  public func note(place: String) {
    lode_crash_note_place(place, lode_screen_columns(), lode_screen_rows())
  }

  /// Notes for a report what was done at the terminal, in a word.
  ///
  /// A character that is text and no command is noted as such, and never which it was.
  public func note(_ event: InputEvent, isTyping: Bool) {
    let word =
      switch event {
      case .key(.character) where isTyping: "typed"
      case .key(let key): key.name
      case .mouse: "mouse"
      case .paste: "pasted"
      case .resize: "resized"
      case .resumed: "resumed"
      case .ground, .terminate, .hangup: ""
      }
    if !word.isEmpty { lode_crash_note_key(word) }
  }
}
