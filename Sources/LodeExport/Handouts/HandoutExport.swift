public import LodeScreen

/// Writes handouts as one file of one format.
///
/// Pure: equal handouts give equal bytes, whatever the locale, the clock and the folder.
public struct HandoutExport: Sendable {
  /// What the file is.
  public let format: HandoutFormat
  /// The colours of formats that have some.
  public let theme: Theme
  /// How many colours ``HandoutFormat/ansi`` uses.
  public let depth: ColorDepth
  private let colophon: Colophon

  /// Makes an exporter; `version` is named in the last line.
  public init(
    format: HandoutFormat, theme: Theme, depth: ColorDepth = .palette256, version: String
  ) {
    self.format = format
    self.theme = theme
    self.depth = depth
    colophon = Colophon(version: version)
  }

  /// All of the handouts, in their order; each ends with its colophon.
  ///
  /// Of a memo, formats that draw frames write nothing, and the other way round: make handouts in
  /// the format that they are written in.
  public func text(of handouts: [Handout]) -> String {
    let frames = handouts.compactMap { handout -> FramedHandout? in
      guard case .frame(let frame) = handout.content else { return nil }
      return FramedHandout(
        title: handout.title, summary: handout.summary, frame: frame,
        colophon: colophon.line(for: handout.origin))
    }
    switch format {
    case .text:
      return frames.map { TextExport.text(of: $0.frame) + $0.colophon + "\n" }
        .joined(separator: "\n")
    case .ansi:
      let export = ANSIExport(theme: theme, depth: depth)
      return frames.map { export.text(of: $0) }.joined(separator: "\n")
    case .svg:
      return SVGExport(theme: theme).text(of: frames)
    case .html:
      return HTMLExport(theme: theme).text(of: frames)
    case .markdown:
      return MarkdownExport(colophon: colophon).text(of: handouts)
    }
  }
}
