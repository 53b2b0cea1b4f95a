/// How a role looks on a terminal: two palette indices and attributes.
public struct Appearance: Hashable, Sendable {
  /// A palette index, or nil for the terminal's own foreground.
  public var foreground: UInt8?
  /// A palette index, or nil for the terminal's own ground.
  public var background: UInt8?
  /// Whether it is bold; colours 0…7 may then come out as 8…15, so no theme has both.
  public var isBold = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether foreground and ground change places.
  public var isReversed = false

  /// Makes an appearance; without arguments it is the terminal's own.
  public init(
    foreground: UInt8? = nil, background: UInt8? = nil, isBold: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// The parameters of the control sequence SGR that switches to this appearance from any other.
  ///
  /// The sequence is `ESC [`, these, `m`. They begin with 0, which ends all that was before.
  public var graphicRendition: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let foreground { codes.append(Self.code(foreground, slots: 30, bright: 90, wide: "38;5;")) }
    if let background { codes.append(Self.code(background, slots: 40, bright: 100, wide: "48;5;")) }
    return codes.joined(separator: ";")
  }

  /// Slots have codes of their own, which terminals of few colours know.
  private static func code(_ index: UInt8, slots: Int, bright: Int, wide: String) -> String {
    switch index {
    case 0..<8: "\(slots + Int(index))"
    case 8..<16: "\(bright + Int(index) - 8)"
    default: wide + "\(index)"
    }
  }
}

/// How many colours a terminal has.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  /// No colour: `NO_COLOR`, `--color never`, a terminal that has none.
  case none = 0
  /// The eight ANSI slots, whose colours the terminal's owner chooses.
  case eight = 8
  /// The ANSI slots and their bright variants.
  case sixteen = 16
  /// xterm's palette: from 16 on, the colours are the same everywhere.
  case palette256 = 256

  /// The deepest level that a terminal with `colors` colours can show.
  public init(colors: Int) {
    self =
      switch colors {
      case 256...: .palette256
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
