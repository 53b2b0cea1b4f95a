import LodeScreen
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    (UInt8(1), "#cd0000"), (16, "#000000"), (25, "#005faf"), (231, "#ffffff"), (232, "#080808"),
    (255, "#eeeeee"),
  ])
  func `the palette is xterm's`(index: UInt8, color: String) {
    #expect(RGB(paletteIndex: index).description == color)
  }

  @Test func `hexadecimal digits are red, green and blue`() {
    #expect(RGB(0x0A_BCDE) == RGB(red: 0x0A, green: 0xBC, blue: 0xDE))
    #expect(RGB(0x0A_BCDE).description == "#0abcde")
  }

  @Test func `a ground is dark where white stands out more than black`() {
    for value in 0...255 {
      let gray = RGB(red: UInt8(value), green: UInt8(value), blue: UInt8(value))
      let white = WCAG.contrast(gray, RGB(0xFFFFFF))
      let black = WCAG.contrast(gray, RGB(0))
      // Where both are hard to read on, either answer will do.
      guard max(white, black) > 6 else { continue }
      #expect(Ground(gray) == (white > black ? .dark : .light), "\(gray)")
    }
    #expect(Ground(RGB(0x002B36)) == .dark && Ground(RGB(0xFDF6E3)) == .light)
  }

  private static let variables: [(String, Ground?)] = [
    ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
    ("7;6", .dark), ("15;default", nil), ("", nil), ("0", nil), ("0;", nil), ("0;16", nil),
    ("0;-1", nil), ("0;#fff", nil),
  ]

  @Test(arguments: variables)
  func `COLORFGBG says what the ground is, or nothing`(text: String, ground: Ground?) {
    #expect(Ground(colorFGBG: text) == ground)
  }
}

/// Contrast as the Web Content Accessibility Guidelines 2.1 define it.
enum WCAG {
  /// From 1 to 21; which of the two is the ground does not matter.
  static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  private static func luminance(_ color: RGB) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// `x` to the 2.4th: the fifth root of `x` to the twelfth, by Newton's method.
  private static func power(_ x: Double) -> Double {
    let target = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = 1.0
    for _ in 0..<100 { root -= (root - target / (root * root * root * root)) / 5 }
    return root
  }
}
