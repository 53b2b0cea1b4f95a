/// A place as it is taken away: what exporters write and the dashboard makes.
public struct Handout: Hashable, Sendable {
  /// What it shows: the screen, or a memo of the place.
  public enum Content: Hashable, Sendable {
    case frame(Frame)
    case memo(Memo)
  }

  /// Where it is from, for its last line.
  public struct Origin: Hashable, Sendable {
    /// The route of the place.
    public let route: String
    /// The ids of the packages that speak in it.
    public let packages: [String]
    /// The day up to which its documents speak, as `yyyy-mm-dd`; nil without any.
    public let asOf: String?
    /// Whether its figures are read without their qualifiers.
    public let isLiteral: Bool
    /// Whether it is to hold ASCII alone.
    public let isASCII: Bool

    /// Makes an origin.
    public init(
      route: String, packages: [String], asOf: String?, isLiteral: Bool = false,
      isASCII: Bool = false
    ) {
      self.route = route
      self.packages = packages
      self.asOf = asOf
      self.isLiteral = isLiteral
      self.isASCII = isASCII
    }
  }

  /// The place's name, from its tab down.
  public let title: String
  /// What it shows, in words, for those who do not see it.
  public let summary: String
  public let origin: Origin
  public let content: Content

  /// Makes a handout.
  public init(title: String, summary: String, origin: Origin, content: Content) {
    self.title = title
    self.summary = summary
    self.origin = origin
    self.content = content
  }

  /// How many rows it has: those of the screen, or of the memo's tables.
  public var rowCount: Int {
    switch content {
    case .frame(let frame): frame.size.rows
    case .memo(let memo): memo.sections.reduce(0) { $0 + $1.rows.count }
    }
  }
}
