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
}

/// How many colours a terminal has.
public enum ColorDepth: Int, CaseIterable, Sendable {
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
}

/// What every role looks like; the one place that knows colours.
///
/// A role has the same attributes at every depth, and colour only on top of them: bold, underline
/// and glyphs say all there is to say. Reverse video means the selection and nothing else.
///
/// The terminal's ground is left alone, since nobody knows what it is. So each colour has to be
/// legible on black and on white:
///
/// - **256 colours.** A contrast of 4.5 : 1 (WCAG 2.1, AA) on both takes a relative luminance of
///   0.175 … 0.183. Six entries of xterm's palette have it; ``Hue`` uses five and leaves the
///   green one out, so that red never stands against green.
/// - **16 and 8 colours.** The terminal's owner chooses what the slots look like. With the common
///   choices only magenta (5) is legible on both grounds: yellow and cyan vanish on white, blue
///   on black. Bright slots differ even more (in Solarized they are greys), and bold may turn a
///   slot into its bright variant. So magenta alone is used, never bold; the rest is the
///   terminal's own foreground.
public struct Theme: Hashable, Sendable {
  /// What `--theme` calls it.
  public let name: String
  /// One sentence for lists of themes.
  public let summary: String
  private let hasColor: Bool

  /// Blue, purple and orange on the terminal's own ground, be it dark or light.
  public static let standard = Theme(
    name: "standard", summary: "Five colours that are legible on dark and on light ground.",
    hasColor: true)

  /// Bold, underline and reverse video alone.
  public static let mono = Theme(
    name: "mono", summary: "The terminal's own foreground, bold, underlined or reversed.",
    hasColor: false)

  /// Every theme, the default first.
  public static let all = [standard, mono]

  /// The theme of that name, or nil.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }

  /// How a cell of `style` looks on a terminal of `depth`.
  ///
  /// Selected cells are reversed in the terminal's own colours, so that the row is one even bar;
  /// they stay bold or underlined.
  public func appearance(of style: Style, depth: ColorDepth) -> Appearance {
    var appearance = style.role.attributes
    if style.isSelected {
      appearance.isReversed = true
    } else if hasColor {
      appearance.foreground = style.role.hue?.index(depth: depth)
    }
    return appearance
  }
}

/// What a colour says.
private enum Hue {
  /// What holds, and what can be chosen.
  case blue
  /// What may hold: uncertain, planned, unknown.
  case purple
  /// Where much is in one hand.
  case orange
  /// What clashes or fails.
  case magenta
  /// What steps back.
  case gray

  /// The palette entry, or nil for the terminal's own foreground.
  func index(depth: ColorDepth) -> UInt8? {
    switch (depth, self) {
    case (.none, _): nil
    case (.palette256, .blue): 63  // #5f5fff
    case (.palette256, .purple): 98  // #875fd7
    case (.palette256, .orange): 131  // #af5f5f
    case (.palette256, .magenta): 163  // #d700af
    case (.palette256, .gray): 243  // #767676
    case (.eight, .purple), (.sixteen, .purple): 5
    case (.eight, _), (.sixteen, _): nil
    }
  }
}

extension Role {
  fileprivate var hue: Hue? {
    switch self {
    case .text, .figure, .heading, .columnHeading, .match: nil
    case .accent, .control, .certain, .present, .source: .blue
    case .possible, .unknown, .tentative: .purple
    case .highConcentration: .orange
    case .disputed, .error: .magenta
    case .muted, .rule, .unattributed: .gray
    }
  }

  /// What the role looks like without colour.
  fileprivate var attributes: Appearance {
    switch self {
    case .text, .muted, .rule, .figure, .certain, .possible, .unattributed, .tentative, .source:
      Appearance()
    case .heading, .accent, .control, .highConcentration, .present:
      Appearance(isBold: true)
    case .columnHeading, .unknown, .match:
      Appearance(isUnderlined: true)
    case .disputed, .error:
      Appearance(isBold: true, isUnderlined: true)
    }
  }
}
