/// How far along a thing is that a source speaks of.
public enum ClaimStatus: String, Vocabulary {
  case done
  case inForce = "in-force"
  case announced
  case planned
  case proposed
  case potential
  case concluded
  case expected

  /// Whether it has happened, in the source's words.
  public var isSettled: Bool {
    switch self {
    case .done, .inForce, .concluded: true
    case .announced, .planned, .proposed, .potential, .expected: false
    }
  }
}
