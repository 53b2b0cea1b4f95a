/// What every role looks like; with its ``Palette``, the one place that knows colours.
///
/// A role has the same attributes in every theme and at every depth, and colour only on top of
/// them: bold, underline and glyphs say all there is to say. Reverse video means the selection and
/// nothing else. Colours are chosen by hand for each depth and never computed; those of 256 stand
/// out from each of the theme's grounds by 4.5 : 1 or more (WCAG 2.1, AA), which a test computes.
public struct Theme: Hashable, Sendable {
  /// The grounds that the colours are made for, at least one; pictures are drawn on the first.
  public let grounds: [RGB]
  /// Whether it paints its ground itself, and does not leave the terminal's own alone.
  public let paintsGround: Bool
  /// Nil for bold, underline and reverse video alone.
  private let palette: Palette?

  init(grounds: [RGB], palette: Palette?) {
    self.grounds = grounds
    self.palette = palette
    paintsGround = palette?.ground != nil
  }

  /// How a cell of `style` looks on a terminal of `depth`.
  ///
  /// Selected cells are reversed in one colour, so that the row is one even bar; they stay bold or
  /// underlined.
  public func appearance(of style: Style, depth: ColorDepth) -> Appearance {
    var appearance = style.role.attributes
    appearance.isReversed = style.isSelected
    guard let palette, depth != .none else { return appearance }
    let hue = style.isSelected ? Hue.selection : style.role.hue
    // Bold may turn a slot into its bright variant, which is another colour or gray.
    let wouldShift = depth < .palette256 && appearance.isBold
    appearance.foreground = palette[wouldShift ? .ink : hue]?.index(depth: depth)
    appearance.background = palette.ground?.index(depth: depth)
    return appearance
  }

  // MARK: Pictures

  /// The ground that pictures of this theme are drawn on.
  public var ground: RGB { grounds.first ?? RGB(0xFFFFFF) }

  /// Plain text on the theme's ground.
  public var ink: RGB { ink(on: ground) }

  /// Plain text on one of the grounds that the theme is made for.
  public func ink(on ground: RGB) -> RGB {
    if let index = palette?.ink?.index(depth: .palette256) { return RGB(paletteIndex: index) }
    return Ground(ground) == .dark ? RGB(0xE4E4E4) : RGB(0x1C1C1C)
  }

  /// The colours of a cell in a picture: as at 256 colours, with the theme's ink and ground in the
  /// place of the terminal's own, and reversed where it is selected.
  public func rgb(of style: Style) -> (foreground: RGB, background: RGB) {
    rgb(of: appearance(of: style, depth: .palette256))
  }

  /// The colours of an appearance, which has changed places already where it is reversed.
  public func rgb(
    of appearance: Appearance, on ground: RGB? = nil
  ) -> (foreground: RGB, background: RGB) {
    let ground = ground ?? self.ground
    let foreground = appearance.foreground.map(RGB.init(paletteIndex:)) ?? ink(on: ground)
    let background = appearance.background.map(RGB.init(paletteIndex:)) ?? ground
    return appearance.isReversed ? (background, foreground) : (foreground, background)
  }
}

extension Role {
  /// What the role's colour says.
  fileprivate var hue: Hue {
    switch self {
    case .text, .figure, .heading, .columnHeading, .match: .ink
    case .accent, .control, .certain, .present, .source: .holding
    case .possible, .unknown, .tentative: .possible
    case .highConcentration: .concentrated
    case .disputed, .error: .clashing
    case .muted, .rule, .unattributed: .receding
    }
  }

  /// What the role looks like without colour.
  fileprivate var attributes: Appearance {
    switch self {
    case .text, .muted, .rule, .figure, .certain, .possible, .unattributed, .tentative, .source:
      Appearance()
    case .heading, .accent, .control, .highConcentration, .present, .disputed:
      Appearance(isBold: true)
    case .columnHeading, .unknown, .match:
      Appearance(isUnderlined: true)
    case .error:
      Appearance(isBold: true, isUnderlined: true)
    }
  }
}
