import LodeScreen

/// Draws the line that is being typed.
struct PromptPainter {
  let prompt: Prompt
  let isFindingHelp: Bool
  /// How many rows the filter lets through, and how many there are.
  let matches: (shown: Int, all: Int)

  /// Draws the line so that the cursor is seen.
  /// - Returns: The column of the cursor.
  func draw(into frame: inout Frame, in rect: Rect) -> Int {
    let label = frame.put(label, at: rect.origin, style: Style(.accent), limit: rect.columns)
    let room = max(0, rect.columns - label - 1)
    // As much of what stands before the cursor as has room; the rest follows it.
    var hidden = 0
    while hidden < prompt.line.cursor,
      TextWidth.columns(of: String(prompt.line.head.dropFirst(hidden))) > room
    {
      hidden += 1
    }
    let used = frame.put(
      String(prompt.text.dropFirst(hidden)),
      at: Point(column: rect.column + label, row: rect.row), style: Style(.figure), limit: room)
    if prompt.kind == .filter, !prompt.text.isEmpty {
      let count = "\(matches.shown) of \(matches.all)"
      let blanks = room - used - count.count
      if blanks >= 2 {
        let point = Point(column: rect.column + label + used + blanks, row: rect.row)
        frame.put(count, at: point, style: Style(.muted))
      }
    }
    let before = TextWidth.columns(of: String(prompt.line.head.dropFirst(hidden)))
    return max(0, min(label + before, rect.columns - 1))
  }

  private var label: String {
    switch prompt.kind {
    case .filter where isFindingHelp: " Find a key or a command: "
    case .filter: " Filter: "
    case .export: " Write to: "
    case .overwrite(let path): " \(path) exists. Overwrite? y or n "
    case .palette: " Go to or do: "
    case .input(let input): " \(input.label): "
    }
  }
}
