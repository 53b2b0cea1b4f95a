/// What a key does in the line that is being typed.
public enum LineAct: Hashable, Sendable {
  case eraseBackward
  case eraseForward
  case eraseWord
  case eraseToStart
  case eraseToEnd
  case moveLeft
  case moveRight
  case moveToStart
  case moveToEnd
  /// To the next entry of the list, or the one before where negative; without a list to what was
  /// typed after, or before.
  case step(Int)
  /// To the next entry of the list or row of the filter, or the one before where negative.
  case choose(Int)
  /// A screen down in the list or the rows, or up where negative.
  case page(Int)
}
