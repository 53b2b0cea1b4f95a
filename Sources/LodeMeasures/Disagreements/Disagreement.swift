public import LodeData

/// A place where sources differ, or seem to: what is at stake, who says what, and how they differ.
///
/// Rules find it (METHODS.md, "Disagreements"); a ruling of a package may give it another kind.
public struct Disagreement: Sendable {
  /// What the sources differ about.
  public enum Subject: Hashable, Sendable {
    case party(Handle<Party>)
    /// What a party holds of a mineral, or all parties together where there is none: at one stage, or
    /// wherever a number turns up.
    case holding(Handle<Party>?, of: Handle<Mineral>, at: Handle<Stage>?)
    case tie(Handle<Party>, Handle<TieKind>, Handle<Party>)
    case event(Handle<Event>)
  }

  /// Claims that say the same.
  public struct Side: Hashable, Sendable {
    /// As the tables list them; never empty.
    public let claims: [Corpus.ClaimReference]
    /// Whether the claims are names held against a number: none of them is itself in doubt.
    public let isList: Bool

    init(_ claims: some Sequence<Corpus.ClaimReference>, isList: Bool = false) {
      self.claims = claims.sorted()
      self.isList = isList
    }
  }

  /// A slug that no other entry has, made of the kind that the rules find and of the subject.
  ///
  /// It stays when packages or rows change places, and when claims about other things are added.
  public internal(set) var id: String
  /// How the sources differ.
  public internal(set) var kind: DisagreementKind
  /// The kind that the rules find: `kind`, where there is no ruling.
  public let found: DisagreementKind
  /// Why `kind` is not what the rules find.
  public internal(set) var ruling: Ruling?
  public let subject: Subject
  /// Two or more, or one where an event's own dates are the other.
  public let sides: [Side]
  /// What the rule saw.
  let ground: Ground
  /// What tells entries apart that would have the same id.
  let detail: String

  init(
    _ kind: DisagreementKind, of subject: Subject, slug: [String], detail: String = "",
    sides: [Side], ground: Ground
  ) {
    self.kind = kind
    found = kind
    self.subject = subject
    self.sides = sides
    self.ground = ground
    self.detail = detail
    id = ([kind.rawValue] + slug).joined(separator: "-").slug
  }

  /// Whether it calls for a decision: all kinds but `compatible`.
  public var isDispute: Bool { kind != .compatible }

  /// The claims of all sides, without repeats, as the tables list them.
  public var claims: [Corpus.ClaimReference] { Set(sides.flatMap(\.claims)).sorted() }

  mutating func apply(_ ruling: Ruling) {
    kind = ruling.kind
    self.ruling = ruling
  }
}

extension String {
  /// The text as lower-case words joined by hyphens.
  var slug: String {
    // Other letters may have an ASCII one for their lower case.
    let lower = utf8.allSatisfy { $0 < 0x80 } ? self : lowercased()
    var slug: [UInt8] = []
    slug.reserveCapacity(lower.utf8.count)
    var isBetween = false
    for byte in lower.utf8 {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      guard
        isUpper || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else {
        isBetween = true
        continue
      }
      if isBetween, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isBetween = false
      slug.append(isUpper ? byte | 0x20 : byte)
    }
    return String(decoding: slug, as: UTF8.self)
  }
}
