/// A measure by which a party restricts its exports of a mineral.
public struct ControlClaim: Claim {
  /// By what means exports are restricted.
  public enum Instrument: String, Vocabulary {
    case licensing
    case ban
    case quota
    case suspension
    case moratorium
  }

  /// How a control stood on the day ``asOf``; nothing is known of later days.
  public enum Status: String, Vocabulary {
    case inForce = "in-force"
    /// Not applied until a day, or until further notice.
    case suspended
    case ended
    case planned
  }

  public let id: String
  /// The announcement or entry into force; nil where no event is recorded.
  public let event: Handle<Event>?
  /// Who restricts.
  public let actor: Handle<Party>
  public let instrument: Instrument
  public let mineral: Handle<Mineral>
  /// The form that it covers; nil where the source speaks of the mineral.
  public let stage: Handle<Stage>?
  /// Whom it is directed at; nil for everybody.
  public let against: Handle<Party>?
  public let status: Status
  /// Its first day; nil where the day is not known.
  public let from: CalendarDate?
  /// The day on which it, or its suspension, ends; nil where none is stated.
  public let until: CalendarDate?
  /// The last day on which a source was seen to give this status.
  public let asOf: CalendarDate
  public let provenance: Provenance
}
