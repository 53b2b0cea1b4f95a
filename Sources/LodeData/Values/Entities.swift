/// A document that makes claims: who wrote it, when, and how to know its text again.
public struct Document: Identified, Hashable {
  /// What kind of house published it.
  public enum PublisherKind: String, Vocabulary {
    case newsSite = "news-site"
    case newspaper
    case stateBroadcaster = "state-broadcaster"
    case aggregator
    case wireAgency = "wire-agency"
    case government
    case intergovernmental
    case dataset
    case company
    case lawFirm = "law-firm"
    case thinkTank = "think-tank"
  }

  public let id: String
  /// The file's name in a folder given by `--documents`; empty where nobody has its text at hand.
  public let file: String
  /// The title as printed; empty where the text has none.
  public let title: String
  public let publisher: String
  public let publisherKind: PublisherKind
  /// The newsroom that wrote the text.
  ///
  /// Documents that share one are one voice.
  public let agency: Handle<Party>
  /// The date that the text itself states in full.
  public let date: CalendarDate?
  /// The words in which the text dates itself, if any.
  public let dateStated: String
  /// The day that its claims are taken to hold for.
  public let asOf: CalendarDate
  /// What `asOf` rests on.
  public let asOfBasis: String
  /// The SHA-256 of the file, 64 lower-case hexadecimal digits; empty as `file`.
  public let sha256: String
  /// How many lines the file has; nil as `file` is empty.
  public let lines: Int?
  /// Who quotes or transcribes it, where it was not read itself; empty where it was.
  public let via: String
  /// What to know before trusting it.
  public let note: String
  public let package: Handle<PackageInfo>
}

/// Anybody or anything that holds a share, has a tie, or is counted.
public struct Party: Identified, Hashable {
  public enum Kind: String, Vocabulary {
    case country
    case institution
    case agency
    case person
    case company
    case forum
    case programme
    case meeting
    case agreementSet = "agreement-set"
    case agreement
    case mechanism
  }

  /// ISO 3166-1 alpha-3 for a country, a slug for anything else.
  public let id: String
  public let name: String
  /// A name for narrow columns; `name` where the table gives none.
  public let short: String
  public let kind: Kind
  /// ISO 3166-1 alpha-2; empty but for countries.
  public let iso2: String
  /// The UN M49 region; empty but for countries.
  public let region: String
  /// What it belongs to.
  public internal(set) var parent: Handle<Party>?
  /// What the members of a group are called, as a slug: "attendees"; empty where nothing.
  public let membersName: String
  public let note: String
}

/// A name that a document uses for a party.
public struct Alias: Hashable, Sendable {
  public let party: Handle<Party>
  public let name: String
  public let document: Handle<Document>
  /// As ``Provenance/line``.
  public let line: Int?
  /// As ``Provenance/locator``.
  public let locator: String
}

/// A mineral, a group of them, or the category that policy speaks of.
public struct Mineral: Identified, Hashable {
  public enum Kind: String, Vocabulary {
    case category
    case group
    case element
    case material
  }

  public let id: String
  public let name: String
  public let kind: Kind
  /// The group that it is a member of.
  public internal(set) var parent: Handle<Mineral>?
  public let note: String
}

/// A step between the ground and the product, or a stock in the ground.
public struct Stage: Identified, Hashable {
  public enum Kind: String, Vocabulary {
    /// A flow: output within a period.
    case chain
    /// What could be made within a period, whether or not it is.
    case capacity
    /// A stock: what is there.
    case stock
  }

  public let id: String
  public let name: String
  /// The order along the chain, upstream first.
  public let rank: Int
  public let kind: Kind
  public let note: String

  /// The place among all stages: the chain, then what could be made, then stocks.
  public var order: Order { Order(kind: Kind.allCases.firstIndex(of: kind) ?? 0, rank: rank) }

  /// A place among stages, upstream first within a kind.
  public struct Order: Comparable, Sendable {
    fileprivate let kind: Int
    fileprivate let rank: Int

    public static func < (left: Order, right: Order) -> Bool {
      (left.kind, left.rank) < (right.kind, right.rank)
    }
  }
}

/// What a tie between two parties is called, seen from either end.
public struct TieKind: Identified, Hashable {
  public enum Role: String, Vocabulary {
    /// The first party belongs to the second, which is a group.
    case membership
    /// The first party belongs to the second, but is not among the members that are counted.
    case partnership
    /// The first party stands opposite the members of the second, which is a group, and is none of
    /// them: who signed with each of a set of signatories.
    case counterpart
    /// The two parties are groups that have no member in common.
    case apart
    /// Any other tie.
    case link

    /// Whether the first party belongs to the second, counted or not.
    public var isBelonging: Bool { self == .membership || self == .partnership }
  }

  public let id: String
  /// Words between the first party and the second: "attended".
  public let words: String
  /// Words between the second party and the first: "attended by".
  public let inverse: String
  /// The heading of the column that it has in the matrix; empty where it has none.
  public let short: String
  /// A word or two for a line of the drawn network; `words` where the table gives none.
  public let label: String
  /// What the tie, once done, makes of the second party: "signed"; empty where nothing.
  public let outcome: String
  public let role: Role
  /// Whether it can hold both ways at once between the same two; nil where nobody has said.
  public let isMutual: Bool?
  public let note: String
}

/// Something that happened, or was said to happen, on a day or within a window.
public struct Event: Identified, Hashable {
  public enum Precision: String, Vocabulary {
    case day
    case month
    case year
    case window
  }

  public let id: String
  public let name: String
  /// A word for its kind, as the table has it: "meeting", "signing".
  public let kind: String
  public let start: CalendarDate
  /// The last day; equal to `start` for what took a day.
  public let end: CalendarDate
  /// How exactly the sources date it.
  public let precision: Precision
  public let status: ClaimStatus
  /// How its dates were read.
  public let note: String
}

/// A data package that was loaded.
public struct PackageInfo: Identified, Hashable {
  public let id: String
  public let title: String
  public let version: String
  /// The folder that it came from, as the user named it; empty for a bundled one.
  public let origin: String
  /// Whether it has nothing but a map's tiles: something to draw with, and nobody who speaks.
  public let holdsTilesAlone: Bool
}
