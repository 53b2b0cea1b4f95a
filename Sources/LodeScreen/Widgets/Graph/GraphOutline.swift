/// What a box looks like.
public enum GraphOutline: CaseIterable, Hashable, Sendable {
  /// A plain frame.
  case single
  /// A double frame, for what can be opened.
  case double
  /// A heavy frame, for what is open.
  case heavy
  /// A dashed frame, for what has no name.
  case dashed
}
