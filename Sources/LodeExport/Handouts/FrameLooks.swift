import LodeScreen

/// The looks of a frame's cells as classes of a style sheet.
struct FrameLooks {
  let theme: Theme

  /// The class of a style: its role's name, and a letter for the selected row.
  static func name(of style: Style) -> String {
    style.isSelected ? "\(style.role)-s" : "\(style.role)"
  }

  /// Whether cells of the style have another ground than the picture.
  func hasGround(_ style: Style) -> Bool { theme.rgb(of: style).background != theme.ground }

  /// Every style that the frames use, in the order of their classes.
  static func styles(in frames: [Frame]) -> [Style] {
    let used = Set(frames.flatMap { $0.cells.map(\.style) } + [Style(.muted)])
    return Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }
      .filter { used.contains($0) }
  }

  /// What is bold and what is underlined, as declarations.
  func attributes(of style: Style) -> String {
    let look = theme.appearance(of: style, depth: .palette256)
    return (look.isBold ? ";font-weight:bold" : "")
      + (look.isUnderlined ? ";text-decoration:underline" : "")
  }

  /// Fonts in which a letter is about 0.6 of its size wide, and those for Chinese and the like.
  static let fonts =
    "ui-monospace,'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,'Noto Sans Mono CJK SC',"
    + "monospace"
}
