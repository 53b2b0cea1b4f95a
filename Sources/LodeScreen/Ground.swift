/// What a terminal draws on, as far as it matters for what is legible there.
public enum Ground: String, CaseIterable, Hashable, Sendable {
  case dark
  case light

  /// Whether a colour is dark or light: whether white or black stands out more from it.
  ///
  /// The two contrasts of WCAG 2.1 are equal at a relative luminance of 0.179. The squares here
  /// stand in for sRGB's curve, which takes powers that the standard library lacks; only middle
  /// grays, on which nobody can read anything, come out otherwise.
  public init(_ color: RGB) {
    let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
    let luminance = 2126 * red * red + 7152 * green * green + 722 * blue * blue
    self = luminance < 1790 * 255 * 255 ? .dark : .light
  }

  /// Reads the variable COLORFGBG, as rxvt, Konsole and others set it: `15;0`, `0;default;15`.
  ///
  /// The last field is the slot of the ground: 7 and those from 9 on are light, as Vim takes
  /// them too. Nil where it is no slot, as in `default`: then nobody has said.
  public init?(colorFGBG text: String) {
    guard let last = text.split(separator: ";", omittingEmptySubsequences: false).last,
      text.contains(";"), let slot = Int(last), (0..<16).contains(slot)
    else { return nil }
    self = slot < 7 || slot == 8 ? .dark : .light
  }
}
