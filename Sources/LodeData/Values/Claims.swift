/// One statement of one document: the smallest thing that Lode knows.
public protocol Claim: Identified, Hashable {
  var provenance: Provenance { get }
}

/// How many of something a document counts.
public struct CountClaim: Claim {
  public let id: String
  public let subject: Handle<Party>
  /// Which of the subject's members the count covers.
  public enum Members: String, Vocabulary {
    case countries
    case all
  }

  /// What is counted, as a slug: "countries", "agreements".
  public let of: String
  /// The members that the count can be set against; nil where it counts something else.
  public let members: Members?
  /// How many, nil where no number is given; `high` is infinite for "more than 50".
  public let number: Interval?
  public let provenance: Provenance

  /// The one number that the source printed, its qualifier left out.
  ///
  /// "More than 50" is at least 51 things, so that the printed 50 is taken from the stated words;
  /// "several" prints no number at all.
  public var literal: Interval? {
    guard let number, !number.isPoint else { return number }
    let digits = provenance.stated.drop { !$0.isASCII || !$0.isNumber }
      .prefix { $0.isASCII && $0.isNumber }
    guard let printed = Double(digits) else { return nil }
    return printed == number.low - 1 ? Interval(printed) : number.literal()
  }
}

/// A tie from one party to another.
public struct Relation: Claim {
  public let id: String
  public let from: Handle<Party>
  public let tie: Handle<TieKind>
  public let to: Handle<Party>
  /// Where the tie was made, if anywhere.
  public let event: Handle<Event>?
  /// In what capacity, or about what.
  public let role: String
  public let status: ClaimStatus
  public let provenance: Provenance
}

/// Money that somebody gives, lends or promises.
public struct Commitment: Claim {
  public enum Instrument: String, Vocabulary {
    case loan
    case privateCapital = "private-capital"
    case total
    case mixed
    case grant
    case investment
  }

  public let id: String
  public let programme: Handle<Party>
  public let payer: Handle<Party>?
  public let instrument: Instrument
  /// ISO 4217.
  public let currency: String
  /// The time that it covers, in words; empty where none is stated.
  public let window: String
  public let status: ClaimStatus
  /// Whole units of `currency`; nil where no figure is given.
  public let amount: Interval?
  public let provenance: Provenance
}

/// A document's mention of an event.
public struct EventReport: Claim {
  public let id: String
  public let event: Handle<Event>
  public let provenance: Provenance
}

/// A fact that is neither a number nor a tie: a use, a property, a purpose.
public struct Statement: Claim {
  public enum Topic: String, Vocabulary {
    case use
    case property
    case composition
    case dominance
    case purpose
    case mechanism
    case policy
    case comparison
    case market
    case role
  }

  public let id: String
  public let topic: Topic
  public let subject: Handle<Party>?
  public let mineral: Handle<Mineral>?
  public let stage: Handle<Stage>?
  /// What is stated, in Lode's words.
  public let value: String
  public let provenance: Provenance
}
