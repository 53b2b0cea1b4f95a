import Testing

@testable import LodeScreen

@Suite struct ThemeTests {
  static let styles = Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }

  /// Every theme that a choice can lead to, with a name for test logs.
  static let themes: [Named] = ThemeChoice.allCases.flatMap { choice in
    [(nil, ""), (Ground.dark, " on dark"), (.light, " on light")].map { ground, suffix in
      Named(theme: choice.theme(on: ground), name: choice.name + suffix)
    }
  }

  struct Named: CustomTestStringConvertible, Sendable {
    let theme: Theme
    let name: String
    var testDescription: String { name }
  }

  @Test(arguments: themes)
  func `every role is legible on every ground of its theme`(named: Named) {
    let theme = named.theme
    let wanted = theme == .highContrast ? 7 : 4.5
    #expect(!theme.grounds.isEmpty)
    for ground in theme.grounds {
      for style in Self.styles {
        let appearance = theme.appearance(of: style, depth: .palette256)
        let (foreground, background) = theme.rgb(of: appearance, on: ground)
        let contrast = WCAG.contrast(foreground, background)
        #expect(contrast >= wanted, "\(style.role) on \(ground): \(contrast)")
        // Slots look different everywhere, so that nothing could be promised.
        #expect(appearance.foreground ?? 16 >= 16 && appearance.background ?? 16 >= 16)
      }
    }
  }

  @Test func `themes are made for the grounds that choose them`() {
    for choice in [ThemeChoice.auto, .colorBlind] {
      #expect(choice.followsGround)
      for ground in Ground.allCases {
        #expect(choice.theme(on: ground).grounds.allSatisfy { Ground($0) == ground })
      }
      #expect(Set(choice.theme(on: nil).grounds.map { Ground($0) }).count == 2)
    }
    for choice in [ThemeChoice.dark, .light, .highContrast, .mono] {
      #expect(!choice.followsGround)
    }
  }

  @Test(arguments: themes)
  func `the ground stays the terminal's own unless contrast is promised`(named: Named) {
    #expect(named.theme.paintsGround == (named.theme == .highContrast))
    for style in Self.styles {
      for depth in ColorDepth.allCases {
        let background = named.theme.appearance(of: style, depth: depth).background
        #expect((background != nil) == (named.theme.paintsGround && depth != .none))
      }
    }
  }

  @Test(arguments: themes, [ColorDepth.eight, .sixteen])
  func `few colours are slots, and never a hue in bold`(named: Named, depth: ColorDepth) {
    let plain = named.theme.appearance(of: .text, depth: depth).foreground
    for style in Self.styles {
      let appearance = named.theme.appearance(of: style, depth: depth)
      #expect(Int(appearance.foreground ?? 0) < depth.rawValue)
      #expect(Int(appearance.background ?? 0) < depth.rawValue)
      if appearance.isBold { #expect(appearance.foreground == plain) }
    }
  }

  @Test(arguments: themes)
  func `reverse video is the selection and nothing else`(named: Named) {
    for style in Self.styles {
      for depth in ColorDepth.allCases {
        let appearance = named.theme.appearance(of: style, depth: depth)
        #expect(appearance.isReversed == style.isSelected)
        let other = named.theme.appearance(of: .init(.text, isSelected: true), depth: depth)
        if style.isSelected { #expect(appearance.foreground == other.foreground) }
      }
    }
  }

  @Test(arguments: themes)
  func `colour only adds to what bold and underline say`(named: Named) {
    for style in Self.styles {
      let mono = Theme.mono.appearance(of: style, depth: .palette256)
      #expect(mono.foreground == nil && mono.background == nil)
      #expect(mono == named.theme.appearance(of: style, depth: .none))
      for depth in ColorDepth.allCases {
        var bare = named.theme.appearance(of: style, depth: depth)
        bare.foreground = nil
        bare.background = nil
        #expect(bare == mono)
      }
    }
  }

  @Test(arguments: [Role.error, .disputed, .unknown, .highConcentration])
  func `what matters differs from text without colour`(role: Role) {
    let text = Theme.mono.appearance(of: .text, depth: .none)
    #expect(Theme.mono.appearance(of: Style(role), depth: .none) != text)
  }

  @Test(arguments: themes)
  func `every theme with colours gives each hue to what it is for`(named: Named) {
    let theme = named.theme
    guard theme != .mono else { return }
    func color(_ role: Role) -> UInt8? {
      theme.appearance(of: Style(role), depth: .palette256).foreground
    }
    for role in [Role.accent, .possible, .highConcentration, .muted] {
      #expect(color(role) != nil && color(role) != color(.text), "\(role)")
    }
    #expect(color(.certain) != color(.possible) && color(.certain) != color(.highConcentration))
  }

  @Test(arguments: themes)
  func `no colour is green, so that red never stands against it`(named: Named) {
    for depth in ColorDepth.allCases {
      for style in Self.styles {
        let appearance = named.theme.appearance(of: style, depth: depth)
        for index in [appearance.foreground, appearance.background].compactMap(\.self) {
          let color = RGB(paletteIndex: index)
          #expect(color.green <= max(color.red, color.blue), "\(style.role): \(color)")
        }
      }
    }
  }

  @Test func `themes are found by name`() {
    for choice in ThemeChoice.allCases {
      #expect(ThemeChoice(name: choice.name) == choice)
      #expect(choice.summary.hasSuffix("."))
    }
    #expect(ThemeChoice(name: "color-blind") == .colorBlind)
    #expect(ThemeChoice(name: "solarized") == nil && ThemeChoice(name: "Dark") == nil)
  }

  @Test(arguments: [nil, Ground.dark, .light])
  func `the next theme looks different, and all come round`(ground: Ground?) {
    for start in ThemeChoice.allCases {
      var seen: Set<Theme> = []
      var choice = start
      for _ in ThemeChoice.allCases {
        seen.insert(choice.theme(on: ground))
        let next = choice.next(on: ground)
        #expect(next.theme(on: ground) != choice.theme(on: ground), "after \(choice)")
        choice = next
      }
      #expect(ThemeChoice.allCases.allSatisfy { seen.contains($0.theme(on: ground)) })
    }
  }

  @Test(arguments: [
    (0, ColorDepth.none), (7, .none), (8, .eight), (88, .sixteen), (1 << 24, .palette256),
  ])
  func `depth follows the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func `a picture has the theme's own colours, changed places where selected`() {
    let plain = Theme.dark.rgb(of: .text)
    #expect(plain == (Theme.dark.ink, Theme.dark.ground))
    let blue = Theme.light.rgb(of: Style(.source))
    #expect(blue == (RGB(0x005FAF), Theme.light.ground))
    let bar = Theme.light.rgb(of: Style(.muted, isSelected: true))
    #expect(bar == (Theme.light.ground, RGB(0x005FAF)))
    #expect(Theme.highContrast.rgb(of: .text) == (RGB(0xFFFFFF), RGB(0x000000)))
  }

  private static let renditions: [(Appearance, String)] = [
    (Appearance(), "0"), (Appearance(foreground: 5, isBold: true), "0;1;35"),
    (Appearance(foreground: 14, background: 0, isReversed: true), "0;7;96;40"),
    (Appearance(foreground: 110, background: 231, isUnderlined: true), "0;4;38;5;110;48;5;231"),
    (Appearance(background: 9), "0;101"),
  ]

  @Test(arguments: renditions)
  func `an appearance is switched to by one control sequence`(
    appearance: Appearance, codes: String
  ) {
    #expect(appearance.graphicRendition == codes)
  }
}
