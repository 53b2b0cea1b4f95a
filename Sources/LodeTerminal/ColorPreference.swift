public import LodeScreen

/// Whether a terminal's colours are used, and how many.
public enum ColorPreference: Hashable, Sendable {
  /// As many colours as terminfo grants the terminal; none in a file or a pipe.
  case auto
  /// The same on a terminal, since none shows colours that it does not know of; and colour in a
  /// file or a pipe too.
  case always
  /// Bold, underline and reverse alone.
  case never
  /// At most so many colours, in a file or a pipe too.
  case limited(ColorDepth)

  /// What options and settings call the preferences.
  public static let names = ["auto", "always", "never", "16", "256"]

  /// Finds a preference by its name; nil where there is none of it.
  public init?(name: String) {
    switch name {
    case "auto": self = .auto
    case "always": self = .always
    case "never": self = .never
    case "16": self = .limited(.sixteen)
    case "256": self = .limited(.palette256)
    default: return nil
    }
  }

  /// The colours to draw with on a terminal that has `colors` of them.
  func depth(colors: Int) -> ColorDepth {
    switch self {
    case .never: .none
    case .limited(let depth): min(depth, ColorDepth(colors: colors))
    case .auto, .always: ColorDepth(colors: colors)
    }
  }

  /// The colours to write where there is no terminal: in a file or a pipe.
  public var depthWithoutTerminal: ColorDepth {
    switch self {
    case .auto, .never: .none
    case .always: .palette256
    case .limited(let depth): depth
    }
  }

  /// The colours that somebody asks for beyond those of terminfo: by a number, or by a COLORTERM
  /// that promises 24 bits.
  func wanted(colorTerm: String?) -> ColorDepth {
    switch self {
    case .never: .none
    case .limited(let depth): depth
    case .auto, .always: ["truecolor", "24bit"].contains(colorTerm) ? .palette256 : .none
    }
  }
}
