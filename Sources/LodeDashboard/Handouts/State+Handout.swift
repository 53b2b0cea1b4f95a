import LodeData
public import LodeScreen

extension State {
  /// What is seen, to be taken away.
  ///
  /// A memo is always whole. A screen is as it stands, without prompt and message, or, where it
  /// is to be whole, as tall as all its lines need and without the evidence pane.
  public func handout(as format: HandoutFormat, isWhole: Bool = false) -> Handout {
    var seen = self
    if seen.prompt != nil || seen.message != nil {
      seen.prompt = nil
      seen.message = nil
      seen.relayout()
    }
    if isWhole { seen.grow() }
    let crumbs = Places.breadcrumbs(seen.route, page: seen.body.page)
    let content: Handout.Content =
      format == .markdown
      ? .memo(MemoDraft.memo(of: seen)) : .frame(Renderer.frame(of: seen))
    let isASCII = symbols == .ascii
    let title = crumbs.joined(separator: symbols.breadcrumb)
    let summary = seen.summary
    return Handout(
      title: isASCII ? TextWidth.ascii(title) : title,
      summary: isASCII ? TextWidth.ascii(summary) : summary, origin: origin, content: content)
  }

  /// Where it is from, for the last line of an export.
  public var origin: Handout.Origin {
    let corpus = atlas.corpus
    return Handout.Origin(
      route: place.route.description, packages: corpus.speakingPackages.map(\.id),
      asOf: corpus.asOf?.iso, isLiteral: isLiteral, isASCII: symbols == .ascii)
  }

  /// Takes as many rows as the place has lines, and shows no evidence pane.
  ///
  /// Pictures are drawn for the room that there is, so that the need is met step by step.
  private mutating func grow() {
    wantsEvidence = false
    for _ in 0..<4 {
      relayout()
      let need = body.lines.count + size.rows - layout.body.rows
      guard need != size.rows else { break }
      // The rule and the tabs come with more rows, and so does the need.
      size = Size(columns: size.columns, rows: max(need, Self.leastRows))
    }
    relayout()
    place.scroll = 0
    settle()
  }

  /// The rows from which header, tabs, rule and footer are all there.
  private static let leastRows = 14

  /// What the screen shows, in words.
  private var summary: String {
    let crumbs = Places.breadcrumbs(route, page: body.page).joined(separator: ", ")
    let lines = body.lines.indices.dropFirst(place.scroll).prefix(layout.body.rows)
    var rows: [Int: Int] = [:]
    for line in lines {
      guard let section = body.section(at: line) else { continue }
      rows[section, default: 0] += body.isRow(line) ? 1 : 0
    }
    let seen = rows.keys.sorted().map { index in
      let section = body.page.sections[index]
      let title = section.title + (section.aside.isEmpty ? "" : ", \(section.aside)")
      return section.drawing == nil
        ? "\(title) (\(Counted.text(rows[index] ?? 0, "row")))"
        : "\(title) (drawn, \(Counted.text(section.rows.count, "item")))"
    }
    let selected = selectedRow.map { " Selected: \($0.title)." } ?? ""
    return "The place \(crumbs) of Lode as a screen of text"
      + (seen.isEmpty ? "." : ": \(seen.joined(separator: "; ")).") + selected
  }
}
