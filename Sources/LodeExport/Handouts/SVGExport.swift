import LodeScreen

/// Frames as one picture, each under the one before: text that can be selected and searched, and
/// blocks and lines as shapes that join without gaps.
///
/// Needs nothing from outside, runs no script. Columns hold in any monospaced font: every run is
/// put in its place and told its width, and shapes are on a grid of whole units. A cell is
/// ``CellPart/columns`` by ``CellPart/rows`` of them.
struct SVGExport {
  private let looks: FrameLooks

  init(theme: Theme) { looks = FrameLooks(theme: theme) }

  /// The blank around a frame.
  private static let margin = CellPart.columns
  /// Where letters stand in a row, from its top.
  private static let baseline = 14
  private static let fontSize = 15
  /// The colophon's smaller letters: how wide they and how high their lines are.
  ///
  /// Common fonts draw them narrower than that, for programs that pay no heed to `textLength`.
  private static let small = (columns: 7, rows: 16, fontSize: 11)

  func text(of handouts: [FramedHandout]) -> String {
    let columns = handouts.map(\.frame.size.columns).max() ?? 0
    let width = columns * CellPart.columns + 2 * Self.margin
    var body = ""
    var top = Self.margin
    for handout in handouts {
      let lines = colophonLines(of: handout, width: width)
      body += group(handout, colophon: lines, top: top)
      top += height(of: handout, colophonLines: lines.count) + 2 * Self.margin
    }
    let height = max(0, top - Self.margin)
    return head(handouts, width: width, height: height) + body.dropLast() + "</svg>\n"
  }

  private func height(of handout: FramedHandout, colophonLines: Int) -> Int {
    handout.frame.size.rows * CellPart.rows + Self.margin + colophonLines * Self.small.rows
  }

  private func head(_ handouts: [FramedHandout], width: Int, height: Int) -> String {
    let title = "Lode: " + handouts.map(\.title).joined(separator: "; ")
    let summary = handouts.map(\.summary).joined(separator: " ")
    let styles = FrameLooks.styles(in: handouts.map(\.frame)).map { style in
      ".\(FrameLooks.name(of: style)){fill:\(looks.theme.rgb(of: style).foreground)"
        + looks.attributes(of: style) + "}"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="lode-title lode-summary" \
      font-family="\(FrameLooks.fonts)" font-size="\(Self.fontSize)" xml:space="preserve">
      <title id="lode-title">\(MarkupText.escaped(title))</title>
      <desc id="lode-summary">\(MarkupText.escaped(summary))</desc>
      <style>text{white-space:pre}path,rect{shape-rendering:crispEdges}
      \(styles.joined(separator: "\n"))</style>
      <rect width="100%" height="100%" fill="\(looks.theme.ground)"/>

      """
  }

  private func colophonLines(of handout: FramedHandout, width: Int) -> [String] {
    TextWidth.wrapped(
      handout.colophon, columns: max(1, (width - 2 * Self.margin) / Self.small.columns))
  }

  private func group(_ handout: FramedHandout, colophon: [String], top: Int) -> String {
    let frame = handout.frame
    var text = "<g transform=\"translate(\(Self.margin) \(top))\">\n"
    for row in 0..<frame.size.rows {
      let runs = FrameRun.runs(of: frame.row(row))
      text += grounds(of: runs, row: row) + shapes(of: runs, row: row)
      text += runs.map { self.text(of: $0, row: row) }.joined()
    }
    let first = frame.size.rows * CellPart.rows + Self.margin + Self.small.fontSize
    let name = FrameLooks.name(of: Style(.muted))
    for (index, line) in colophon.enumerated() {
      text +=
        "<text x=\"0\" y=\"\(first + index * Self.small.rows)\" class=\"\(name)\" "
        + "font-size=\"\(Self.small.fontSize)\" "
        + "textLength=\"\(TextWidth.columns(of: line) * Self.small.columns)\" "
        + "lengthAdjust=\"spacingAndGlyphs\">\(MarkupText.escaped(line))</text>\n"
    }
    return text.dropLast() + "</g>\n"
  }

  /// The grounds of a row where they are not the picture's own: one rectangle a stretch.
  private func grounds(of runs: [FrameRun], row: Int) -> String {
    var stretches: [(start: Int, end: Int, color: RGB)] = []
    for run in runs where looks.hasGround(run.style) {
      let color = looks.theme.rgb(of: run.style).background
      if let last = stretches.last, last.end == run.column, last.color == color {
        stretches[stretches.count - 1].end += run.columns
      } else {
        stretches.append((run.column, run.column + run.columns, color))
      }
    }
    return stretches.map { stretch in
      "<rect x=\"\(stretch.start * CellPart.columns)\" y=\"\(row * CellPart.rows)\" "
        + "width=\"\((stretch.end - stretch.start) * CellPart.columns)\" "
        + "height=\"\(CellPart.rows)\" fill=\"\(stretch.color)\"/>\n"
    }.joined()
  }

  /// The blocks and lines of a row.
  private func shapes(of runs: [FrameRun], row: Int) -> String {
    runs.compactMap { run -> String? in
      guard case .shape(let shape) = run.kind else { return nil }
      let path = shape.parts.map { self.path($0, run: run, row: row) }.joined()
      let opacity = shape.quarters == 4 ? "" : " fill-opacity=\".\(shape.quarters * 25)\""
      return "<path class=\"\(FrameLooks.name(of: run.style))\"\(opacity) d=\"\(path)\"/>\n"
    }.joined()
  }

  /// One part of a shape in every cell of a run, or once where it goes on from cell to cell.
  private func path(_ part: CellPart, run: FrameRun, row: Int) -> String {
    let top = Double(row * CellPart.rows) + part.top
    let cell = Double(CellPart.columns)
    let count = part.spansCell ? 1 : run.columns
    let width = part.spansCell ? cell * Double(run.columns) : part.right - part.left
    return (0..<count).map { place in
      let left = Double(run.column + place) * cell + part.left
      return "M\(Self.number(left)) \(Self.number(top))h\(Self.number(width))"
        + "v\(Self.number(part.bottom - part.top))h\(Self.number(-width))z"
    }.joined()
  }

  /// The letters of a run; nothing where none is seen.
  private func text(of run: FrameRun, row: Int) -> String {
    if case .shape = run.kind { return "" }
    let isUnderlined = looks.theme.appearance(of: run.style, depth: .palette256).isUnderlined
    guard !run.isBlank || isUnderlined else { return "" }
    let blanks = isUnderlined ? 0 : run.text.prefix { $0 == " " }.count
    var letters = run.text.dropFirst(blanks)
    while !isUnderlined, letters.last == " " { letters.removeLast() }
    let columns = run.kind == .letters ? letters.count : run.columns
    return "<text x=\"\((run.column + blanks) * CellPart.columns)\" "
      + "y=\"\(row * CellPart.rows + Self.baseline)\" "
      + "class=\"\(FrameLooks.name(of: run.style))\" "
      + "textLength=\"\(columns * CellPart.columns)\" lengthAdjust=\"spacingAndGlyphs\">"
      + "\(MarkupText.escaped(String(letters)))</text>\n"
  }

  /// A number as short as it can be written.
  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
