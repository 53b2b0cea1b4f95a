/// A key as the user knows it, whatever bytes the terminal sends for it.
public enum Key: Hashable, Sendable {
  /// What a key types, in its own case; the space bar too.
  case character(Character)
  /// Control with a lower-case letter.
  case control(Character)
  /// The up arrow.
  case up
  /// The down arrow.
  case down
  /// The left arrow.
  case left
  /// The right arrow.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// Enter, also on the number pad.
  case enter
  /// Escape by itself.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Deletes to the left.
  case backspace
  /// Deletes to the right.
  case delete
  /// F1, F2 …: the number on the key, at most 63.
  case function(Int)
}

/// What the mouse did, and over which cell.
public struct MouseEvent: Hashable, Sendable {
  /// What was pressed or turned.
  public enum Kind: Hashable, Sendable {
    /// The main button went down, for the first or the second time in quick succession: 1 or 2.
    case press(clicks: Int)
    /// The wheel was turned away from the user, by one notch.
    case wheelUp
    /// The wheel was turned towards the user, by one notch.
    case wheelDown
  }

  /// The cell under the pointer, counted from 0 at the top left.
  public var position: Point
  /// What happened there.
  public var kind: Kind

  /// Makes an event.
  public init(_ kind: Kind, at position: Point) {
    self.kind = kind
    self.position = position
  }
}

/// Something that happened at the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was used, where the program asked to be told.
  case mouse(MouseEvent)
  /// Text pasted in brackets: never commands.
  case paste(String)
  /// The terminal now has this size.
  case resize(Size)
  /// The terminal says which colour its ground has.
  case ground(RGB)
  /// The program was suspended and is back: everything must be painted anew.
  case resumed
  /// A signal asks the program to end.
  case terminate(signal: Int32)
  /// The terminal is gone.
  case hangup
}
