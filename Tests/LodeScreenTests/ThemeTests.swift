import Testing

@testable import LodeScreen

@Suite struct ThemeTests {
  static let styles = Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }

  @Test(arguments: Role.allCases)
  func `colours are legible on black and on white`(role: Role) throws {
    let appearance = Theme.standard.appearance(of: Style(role), depth: .palette256)
    guard let index = appearance.foreground else { return }
    #expect(index >= 16)
    let luminance = Self.luminance(of: index)
    #expect((luminance + 0.05) / 0.05 >= 4.5)
    #expect(1.05 / (luminance + 0.05) >= 4.5)
  }

  @Test func `the ground stays the terminal's own`() {
    for theme in Theme.all {
      for style in Self.styles {
        for depth in ColorDepth.allCases {
          #expect(theme.appearance(of: style, depth: depth).background == nil)
        }
      }
    }
  }

  @Test(arguments: [ColorDepth.eight, .sixteen])
  func `few colours mean magenta or none, and never bold`(depth: ColorDepth) {
    for role in Role.allCases {
      let appearance = Theme.standard.appearance(of: Style(role), depth: depth)
      #expect(appearance.foreground == nil || appearance.foreground == 5)
      #expect(appearance.foreground == nil || !appearance.isBold)
    }
  }

  @Test func `reverse video is the selection and nothing else`() {
    for theme in Theme.all {
      for style in Self.styles {
        for depth in ColorDepth.allCases {
          let appearance = theme.appearance(of: style, depth: depth)
          #expect(appearance.isReversed == style.isSelected)
          let plain = theme.appearance(of: Style(style.role), depth: depth)
          #expect(appearance.isBold == plain.isBold)
          #expect(appearance.isUnderlined == plain.isUnderlined)
        }
      }
    }
  }

  @Test func `colour only adds to what bold and underline say`() {
    for style in Self.styles {
      for depth in ColorDepth.allCases {
        let mono = Theme.mono.appearance(of: style, depth: depth)
        #expect(mono.foreground == nil)
        #expect(mono == Theme.standard.appearance(of: style, depth: .none))
        var bare = Theme.standard.appearance(of: style, depth: depth)
        bare.foreground = nil
        #expect(bare == mono)
      }
    }
  }

  @Test(arguments: [Role.error, .disputed, .unknown, .highConcentration])
  func `what matters differs from text without colour`(role: Role) {
    let text = Theme.mono.appearance(of: .text, depth: .none)
    #expect(Theme.mono.appearance(of: Style(role), depth: .none) != text)
  }

  @Test func `no colour is green`() {
    for role in Role.allCases {
      let index = Theme.standard.appearance(of: Style(role), depth: .palette256).foreground
      let (red, green, blue) = Self.components(of: index ?? 231)
      #expect(green <= max(red, blue))
    }
  }

  @Test func `themes are found by name`() {
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
    for theme in Theme.all { #expect(Theme.named(theme.name) == theme) }
    #expect(Theme.named("solarized") == nil)
  }

  @Test(arguments: [
    (0, ColorDepth.none), (7, .none), (8, .eight), (88, .sixteen), (1 << 24, .palette256),
  ])
  func `depth follows the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  /// The entry's red, green and blue, 0…255, as xterm's palette has them from 16 on.
  static func components(of index: UInt8) -> (Int, Int, Int) {
    let value = Int(index)
    guard value < 232 else {
      let gray = 8 + 10 * (value - 232)
      return (gray, gray, gray)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = value - 16
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  /// Relative luminance as WCAG 2.1 defines it.
  static func luminance(of index: UInt8) -> Double {
    let (red, green, blue) = components(of: index)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func linear(_ component: Int) -> Double {
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
