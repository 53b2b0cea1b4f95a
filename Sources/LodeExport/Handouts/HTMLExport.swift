import LodeScreen

/// Frames as a page for a browser: a `pre` each, with a class for every role.
///
/// Needs nothing from outside, runs no script. Glyphs that fonts draw in other widths stand in
/// boxes as wide as their cells, and full blocks are grounds, so that bars have no gaps.
struct HTMLExport {
  private let looks: FrameLooks

  init(theme: Theme) { looks = FrameLooks(theme: theme) }

  func text(of handouts: [FramedHandout]) -> String {
    let title = "Lode: " + handouts.map(\.title).joined(separator: "; ")
    let summary = handouts.map(\.summary).joined(separator: " ")
    let isDark = Ground(looks.theme.ground) == .dark
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="\(isDark ? "dark" : "light")"/>
      <meta name="description" content="\(MarkupText.escaped(summary))"/>
      <title>\(MarkupText.escaped(title))</title>
      <style>
      \(styleSheet(isDark: isDark, frames: handouts.map(\.frame)))
      </style>
      </head>
      <body>

      """ + handouts.map(figure).joined(separator: "\n") + "</body></html>\n"
  }

  private func styleSheet(isDark: Bool, frames: [Frame]) -> String {
    let theme = looks.theme
    let roles = FrameLooks.styles(in: frames).map { style in
      let colors = theme.rgb(of: style)
      let ground = looks.hasGround(style) ? ";background:\(colors.background)" : ""
      return ".\(FrameLooks.name(of: style)){color:\(colors.foreground)\(ground)"
        + looks.attributes(of: style) + "}"
    }
    return
      ([
        ":root{color-scheme:\(isDark ? "dark" : "light")}",
        "body{margin:1em;background:\(theme.ground);color:\(theme.ink)}",
        "figure{margin:0 0 2em}",
        "pre{margin:0;font:15px/18px \(FrameLooks.fonts);overflow-x:auto}",
        "figcaption{margin-top:.6em;font:12px/16px \(FrameLooks.fonts);"
          + "color:\(theme.rgb(of: Style(.muted)).foreground)}",
        ".g,.b,.q{display:inline-block;height:18px;overflow:hidden;vertical-align:top}",
        ".b{background:currentColor}",
        ".q{background:currentColor;opacity:.5}",
      ] + roles).joined(separator: "\n")
  }

  private func figure(_ handout: FramedHandout) -> String {
    let frame = handout.frame
    let rows = (0..<frame.size.rows).map { row in
      var runs = FrameRun.runs(of: frame.row(row))
      while let last = runs.last, last.isBlank, !looks.hasGround(last.style) { runs.removeLast() }
      return runs.map(span).joined()
    }
    return "<figure aria-label=\"\(MarkupText.escaped(handout.summary))\">\n"
      + "<pre>\(rows.joined(separator: "\n"))</pre>\n"
      + "<figcaption>\(MarkupText.escaped(handout.colophon))</figcaption></figure>"
  }

  private func span(_ run: FrameRun) -> String {
    let text = MarkupText.escaped(run.text)
    let name = FrameLooks.name(of: run.style)
    let box: String?
    switch run.kind {
    case .letters: box = nil
    case .glyph: box = "g"
    case .shape(let shape):
      let fillsCell = shape.parts.count == 1 && shape == CellShape(glyph: "█")
      box = fillsCell ? "b" : shape.quarters < 4 ? "q" : "g"
    }
    guard let box else {
      return run.style == .text ? text : "<span class=\"\(name)\">\(text)</span>"
    }
    return "<span class=\"\(name) \(box)\" style=\"width:\(run.columns)ch\">\(text)</span>"
  }
}
