/// A theme as a person chooses it; what it looks like may depend on the terminal's ground.
public enum ThemeChoice: String, CaseIterable, Hashable, Sendable {
  case auto
  case dark
  case light
  case highContrast = "high-contrast"
  case colorBlind = "colour-blind"
  case mono

  /// Finds a choice by its name; `color-blind` is taken too.
  public init?(name: String) {
    self.init(rawValue: name == "color-blind" ? "colour-blind" : name)
  }

  /// What options, the environment and messages call it.
  public var name: String { rawValue }

  /// One sentence for lists of themes.
  public var summary: String {
    switch self {
    case .auto: "Dark or light as the terminal's ground is, legible on both where that is unknown."
    case .dark: "Blue, lavender and sand on a dark ground."
    case .light: "Blue, violet and brown on a light ground."
    case .highContrast: "White on black, which it paints itself; every colour at 7 : 1 or more."
    case .colorBlind: "Blue against orange, on dark or light as the terminal's ground is."
    case .mono: "Bold, underlined and reversed, without colour."
    }
  }

  /// Whether it looks different on dark and on light ground.
  public var followsGround: Bool { theme(on: .dark) != theme(on: .light) }

  /// The theme on a ground; nil where that is not known.
  public func theme(on ground: Ground?) -> Theme {
    switch (self, ground) {
    case (.auto, .dark?), (.dark, _): .dark
    case (.auto, .light?), (.light, _): .light
    case (.auto, nil): .standard
    case (.highContrast, _): .highContrast
    case (.colorBlind, .dark?): .colorBlindOnDark
    case (.colorBlind, .light?): .colorBlindOnLight
    case (.colorBlind, nil): .colorBlindOnAny
    case (.mono, _): .mono
    }
  }

  /// The next choice that looks different here; the last is followed by the first.
  ///
  /// `auto` on dark ground is `dark` already, so that the light one comes next.
  public func next(on ground: Ground?) -> ThemeChoice {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all.indices.lazy.map { all[(place + 1 + $0) % all.count] }
      .first { $0.theme(on: ground) != self.theme(on: ground) } ?? self
  }
}
