public import LodeScreen

/// A theme as text: every role by name, with a sample drawn in it.
///
/// ```
/// role                sample    colour   entry  besides
/// certain             ████████  #005faf     25
/// ```
public struct ThemeSample {
  private let theme: Theme
  private let depth: ColorDepth
  private let symbols: Symbols

  /// Makes a sample for a terminal of `depth`; without colours it is plain text.
  public init(of theme: Theme, depth: ColorDepth, symbols: Symbols) {
    self.theme = theme
    self.depth = depth
    self.symbols = symbols
  }

  /// A line a role, the selected row last; each ended by a line feed.
  public var text: String {
    let styles = Role.allCases.map { Style($0) } + [Style(.text, isSelected: true)]
    let head = ["role", "sample", "colour", "entry", "besides"]
    return ([line(of: zip(head, Self.columns).map { $1.padded($0) })] + styles.map(line))
      .map { $0 + "\n" }.joined()
  }

  private struct Column {
    let width: Int
    var alignment = TextAlignment.leading

    func padded(_ text: String) -> String {
      TextWidth.padded(text, toColumns: width, alignment: alignment)
    }
  }

  private static let columns = [
    Column(width: 18), Column(width: 16), Column(width: 7),
    Column(width: 5, alignment: .trailing), Column(width: 16),
  ]

  private func line(of style: Style) -> String {
    // What is said of the colours does not depend on how many of them this terminal has.
    let wide = theme.appearance(of: style, depth: .palette256)
    let attributes = [
      wide.isBold ? "bold" : nil, wide.isUnderlined ? "underlined" : nil,
      wide.isReversed ? "reversed" : nil,
    ]
    let cells = [
      style.isSelected ? "selected row" : style.role.name, sample(of: style),
      wide.foreground.map { RGB(paletteIndex: $0).description } ?? "own",
      wide.foreground.map { "\($0)" } ?? "", attributes.compactMap(\.self).joined(separator: ", "),
    ]
    var padded = zip(cells, Self.columns).map { $1.padded($0) }
    padded[1] = drawn(padded[1], in: style)
    return line(of: padded)
  }

  /// Cells side by side, without blanks at the end.
  private func line(of cells: [String]) -> String {
    String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
  }

  private func drawn(_ text: String, in style: Style) -> String {
    guard depth != .none else { return text }
    let codes = theme.appearance(of: style, depth: depth).graphicRendition
    return "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }

  /// What a cell of that role may hold.
  private func sample(of style: Style) -> String {
    func row(of glyph: Character) -> String { String(repeating: glyph, count: 8) }
    return switch style.role {
    case .text: style.isSelected ? "where keys act" : "plain text"
    case .muted: "of the world"
    case .heading: "Section"
    case .columnHeading: "Share %"
    case .accent: "Lode"
    case .control: "Enter"
    case .rule: row(of: symbols.rule)
    case .figure: "\(symbols.about) 60"
    case .certain: row(of: symbols.eighths[7])
    case .possible: row(of: symbols.possible)
    case .unattributed: row(of: symbols.unattributed)
    case .unknown: "unknown"
    case .highConcentration: "> 8 100"
    case .present: "\(symbols.present) signed"
    case .tentative: "\(symbols.tentative) announced"
    case .disputed: "\(symbols.differing) differs"
    case .source: "who says so"
    case .match: "as filtered"
    case .error: "what went wrong"
    }
  }
}
