/// The themes. Slots are given where common terminals show them legibly, and only to hues whose
/// roles are not bold; elsewhere few colours mean the terminal's own foreground.
extension Theme {
  /// Legible on black and on white alike, for a ground that nobody knows.
  ///
  /// That takes a relative luminance of 0.175 … 0.183. Six entries of xterm's palette have it; the
  /// green one is left out. Of the slots only magenta is legible on both with the common choices.
  public static let standard = Theme(
    grounds: [RGB(0xFFFFFF), RGB(0x000000)],
    palette: Palette(
      holding: .init(63),  // #5f5fff
      possible: .init(98, slot: 5),  // #875fd7
      concentrated: .init(131),  // #af5f5f
      clashing: .init(163),  // #d700af
      receding: .init(243)))  // #767676

  /// Blue, lavender and sand.
  public static let dark = Theme(
    grounds: darkGrounds,
    palette: Palette(
      holding: .init(110, slot: 6),  // #87afd7
      possible: .init(183, slot: 5),  // #d7afff
      concentrated: .init(179),  // #d7af5f
      clashing: .init(211),  // #ff87af
      receding: .init(248),  // #a8a8a8
      selection: .init(110)))

  /// Blue, violet and brown.
  public static let light = Theme(
    grounds: lightGrounds,
    palette: Palette(
      holding: .init(25, slot: 4),  // #005faf
      possible: .init(91, slot: 5),  // #8700af
      concentrated: .init(94),  // #875f00
      clashing: .init(125),  // #af005f
      receding: .init(241),  // #626262
      selection: .init(25)))

  /// White on a black of its own, and every colour at 7 : 1 or more on it.
  public static let highContrast = Theme(
    grounds: [RGB(0x000000)],
    palette: Palette(
      ground: .init(16, slot: 0),
      ink: .init(231, slot: 15, eight: 7),  // #ffffff
      holding: .init(117, slot: 14, eight: 6),  // #87d7ff
      possible: .init(229, slot: 11, eight: 3),  // #ffffaf
      concentrated: .init(215),  // #ffaf5f
      clashing: .init(219),  // #ffafff
      receding: .init(252, slot: 7),  // #d0d0d0
      selection: .init(231, slot: 15, eight: 7)))

  /// Sky blue against orange, near those of Okabe and Ito (2008), which people tell apart whatever
  /// their colour vision; what clashes is bold and underlined in plain ink.
  public static let colorBlindOnDark = Theme(
    grounds: darkGrounds,
    palette: Palette(
      holding: .init(74, slot: 6),  // #5fafd7
      possible: .init(214, slot: 3),  // #ffaf00
      concentrated: .init(214),
      receding: .init(248),  // #a8a8a8
      selection: .init(74)))

  /// The same two, dark enough for light ground.
  public static let colorBlindOnLight = Theme(
    grounds: lightGrounds,
    palette: Palette(
      holding: .init(25, slot: 4),  // #005faf
      possible: .init(94),  // #875f00
      concentrated: .init(94),
      receding: .init(241),  // #626262
      selection: .init(25)))

  /// The same two on a ground that nobody knows.
  public static let colorBlindOnAny = Theme(
    grounds: standard.grounds,
    palette: Palette(
      holding: .init(63),  // #5f5fff
      possible: .init(131),  // #af5f5f
      concentrated: .init(131),
      receding: .init(243)))  // #767676

  /// Bold, underline and reverse video alone.
  public static let mono = Theme(grounds: standard.grounds, palette: nil)

  /// Black, and the grounds of VS Code, One Dark, Solarized, Catppuccin, Dracula, Nord, Gruvbox and
  /// Ubuntu.
  private static let darkGrounds = [
    0x1E1E1E, 0x000000, 0x282C34, 0x002B36, 0x1E1E2E, 0x282A36, 0x2E3440, 0x282828, 0x300A24,
  ].map { RGB($0) }

  /// White, and the grounds of One Light, Solarized, Catppuccin, Gruvbox and plain grays.
  private static let lightGrounds = [
    0xFFFFFF, 0xFDF6E3, 0xFAFAFA, 0xEFF1F5, 0xFBF1C7, 0xEEEEEE,
  ].map { RGB($0) }
}
