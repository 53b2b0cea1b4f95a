/// The glyphs of one kind of line: stretches, corners and joins.
public struct LineGlyphs: Hashable, Sendable {
  /// The directions in which a line leaves a cell.
  public struct Arms: OptionSet, Hashable, Sendable {
    /// One bit for each direction.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Upwards.
    public static let up = Arms(rawValue: 1)
    /// Downwards.
    public static let down = Arms(rawValue: 2)
    /// To the left.
    public static let left = Arms(rawValue: 4)
    /// To the right.
    public static let right = Arms(rawValue: 8)
  }

  /// A stretch from left to right.
  public let horizontal: Character
  /// A stretch from top to bottom.
  public let vertical: Character
  /// Where a line leaves the left side of a box.
  public let leftPort: Character
  /// Where a line leaves the right side of a box.
  public let rightPort: Character
  /// Two lines that pass each other and do not touch.
  public let crossing: Character
  /// Glyphs by the arms that they have; see ``glyph(joining:)``.
  private let joins: [Character]

  /// Makes a kind of line.
  ///
  /// - Parameters:
  ///   - horizontal: A stretch from left to right.
  ///   - vertical: A stretch from top to bottom.
  ///   - ports: Where a line leaves the left and the right side of a box.
  ///   - crossing: Two lines that pass each other.
  ///   - joins: The corners down-right, down-left, up-right, up-left; then the joins of three
  ///     arms that lack left, right, up, down; then that of four arms.
  init(
    _ horizontal: Character, _ vertical: Character, ports: (Character, Character),
    crossing: Character, joins: [Character]
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    leftPort = ports.0
    rightPort = ports.1
    self.crossing = crossing
    self.joins = joins
  }

  /// The glyph of a line that leaves its cell in these directions.
  ///
  /// One arm is drawn as a whole stretch; none is a blank.
  public func glyph(joining arms: Arms) -> Character {
    switch arms {
    case []: " "
    case [.down, .right]: joins[0]
    case [.down, .left]: joins[1]
    case [.up, .right]: joins[2]
    case [.up, .left]: joins[3]
    case [.up, .down, .right]: joins[4]
    case [.up, .down, .left]: joins[5]
    case [.down, .left, .right]: joins[6]
    case [.up, .left, .right]: joins[7]
    case [.up, .down, .left, .right]: joins[8]
    case let straight: straight.isSubset(of: [.up, .down]) ? vertical : horizontal
    }
  }
}

extension LineGlyphs {
  static let single = Self(
    "─", "│", ports: ("┤", "├"), crossing: "┼",
    joins: ["┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "╋"])
  static let dashed = Self(
    "┄", "┆", ports: ("┤", "├"), crossing: "┼",
    joins: ["┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "╋"])
  static let double = Self(
    "═", "║", ports: ("╢", "╟"), crossing: "╬",
    joins: ["╔", "╗", "╚", "╝", "╠", "╣", "╦", "╩", "╬"])
  static let heavy = Self(
    "━", "┃", ports: ("┨", "┠"), crossing: "╋",
    joins: ["┏", "┓", "┗", "┛", "┣", "┫", "┳", "┻", "╋"])

  static let asciiSingle = ascii("-", "|")
  static let asciiDashed = ascii(".", ":")
  static let asciiDouble = ascii("=", "#")
  static let asciiHeavy = ascii("@", "@")

  /// Corners and joins are plus signs, so that a crossing has to be something else.
  private static func ascii(_ horizontal: Character, _ vertical: Character) -> Self {
    Self(
      horizontal, vertical, ports: (vertical, vertical), crossing: vertical,
      joins: Array(repeating: "+", count: 9))
  }
}
