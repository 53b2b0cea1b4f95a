/// In what way sources differ, gravest first.
public enum DisagreementKind: String, Vocabulary {
  /// No value fits both, and nothing else explains it.
  case contradiction
  /// They speak of different wholes.
  case scope
  /// One number, with a qualifier here and without it there.
  case lostQualifier = "lost_qualifier"
  /// One speaks of a part of what the other speaks of.
  case partWhole = "part_whole"
  /// They date one thing differently, or speak of different days.
  case date
  /// One house revised its own figure.
  case vintage
  /// Planned in one, done in the other.
  case tense
  /// They look different and can all be true.
  case compatible
}
