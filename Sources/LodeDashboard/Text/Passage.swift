import LodeData
import LodeScreen

/// The line of a document that a claim points at, as far as its text is at hand.
struct Passage {
  let context: PageContext
  let reading: DocumentTexts.Reading
  let provenance: Provenance

  /// The rows of a passage in the evidence pane that shares it with other claims.
  static let limit = 6

  /// Nil without a folder of texts.
  init?(of claim: any Claim, context: PageContext) {
    guard let texts = context.texts, claim.provenance.line != nil else { return nil }
    self.context = context
    provenance = claim.provenance
    reading = texts[provenance.document]
  }

  /// What is wrong with the text, if anything, and then the passage with the stated words marked.
  ///
  /// At most `limit` rows of the passage are given: the sentence with the words, and as much
  /// around it as fits. Nil gives the whole line.
  func lines(columns: Int, limit: Int?) -> [[TextRun]] {
    let warnings = [warning, isFound ? nil : notFound].compactMap { $0 }
      .flatMap { RunText.wrapped([$0], columns: columns) }
    guard let line = provenance.line.flatMap({ reading.text?.line($0) }) else { return warnings }
    let words = FoldedText(line).ranges(of: provenance.stated)
    let rows = LineRanges.wrapping(
      line.startIndex..<line.endIndex, of: line, columns: columns)
    guard let limit, rows.count > limit else {
      return warnings + rows.map { Self.runs(of: line, in: $0, marking: words) }
    }
    return warnings + cutRows(of: line, words: words, columns: columns, limit: limit)
  }

  /// What to know of the document's text before reading it; nil for the recorded one.
  var warning: TextRun? { Self.warning(of: reading) }

  /// What to know of a document's text before reading it; nil for the recorded one.
  static func warning(of reading: DocumentTexts.Reading) -> TextRun? {
    switch reading {
    case .recorded: nil
    case .unrecorded: TextRun("Its text was not at hand when its claims were recorded.", .muted)
    case .altered(let text):
      TextRun(
        "\(text.path) is another text than the one recorded: its SHA-256 differs.", .disputed)
    case .missing(let path): TextRun("The text is not here: there is no \(path).", .error)
    case .unreadable(let path, let reason): TextRun("\(path) cannot be read: \(reason).", .error)
    }
  }

  // MARK: The words

  private var isFound: Bool {
    guard let text = reading.text else { return true }
    return provenance.line.flatMap { text.line($0) }.map {
      FoldedText($0).contains(provenance.stated)
    } ?? false
  }

  private var notFound: TextRun {
    let lines = reading.text?.lines ?? []
    let elsewhere = lines.firstIndex { FoldedText($0).contains(provenance.stated) }
    let place = elsewhere.map { "they are on line \($0 + 1)" } ?? "nor anywhere in the text"
    let line = provenance.line ?? 0
    let here =
      lines.count < line
      ? "The text has no line \(line); the words are not there"
      : "The words are not on line \(line)"
    return TextRun(here + (elsewhere == nil ? ", " : ": ") + place + ".", .error)
  }

  // MARK: The room

  /// At most `limit` rows around the words, with a sign at either end where the line goes on.
  private func cutRows(
    of line: String, words: [Range<String.Index>], columns: Int, limit: Int
  ) -> [[TextRun]] {
    let sign = context.symbols.more
    let room = columns - TextWidth.columns(of: sign) - 1
    let window = sentences(of: line, around: words.first, columns: room, limit: limit)
    var ranges = LineRanges.wrapping(window, of: line, columns: max(1, room))
    if ranges.count == 1 {
      // Both signs stand on the one row.
      ranges = LineRanges.wrapping(window, of: line, columns: max(1, 2 * room - columns))
    }
    if ranges.count > limit {
      let place = words.first?.lowerBound ?? line.startIndex
      let home = ranges.firstIndex { $0.upperBound > place } ?? 0
      let start = max(0, min(home - limit / 3, ranges.count - limit))
      ranges = Array(ranges[start..<start + limit])
    }
    guard let first = ranges.first, let last = ranges.last else { return [] }
    var rows = ranges.map { Self.runs(of: line, in: $0, marking: words) }
    if line[..<first.lowerBound].contains(where: { !$0.isWhitespace }) {
      rows[0].insert(TextRun(sign + " ", .muted), at: 0)
    }
    if line[last.upperBound...].contains(where: { !$0.isWhitespace }) {
      rows[rows.count - 1].append(TextRun(" " + sign, .muted))
    }
    return rows
  }

  /// The sentence with the words, and those after and before it while they fit.
  private func sentences(
    of line: String, around words: Range<String.Index>?, columns: Int, limit: Int
  ) -> Range<String.Index> {
    let sentences = Sentences.ranges(of: line)
    let place = words?.lowerBound ?? line.startIndex
    guard let home = sentences.firstIndex(where: { $0.upperBound > place }) else {
      return line.startIndex..<line.endIndex
    }
    // Words may run over the end of what looks like a sentence.
    let end = max(sentences[home].upperBound, words?.upperBound ?? place)
    var window = sentences[home].lowerBound..<end
    func fits(_ range: Range<String.Index>) -> Bool {
      LineRanges.wrapping(range, of: line, columns: columns).count <= limit
    }
    for sentence in sentences[(home + 1)...] {
      let wider = window.lowerBound..<max(end, sentence.upperBound)
      guard fits(wider) else { break }
      window = wider
    }
    for sentence in sentences[..<home].reversed() {
      let wider = sentence.lowerBound..<window.upperBound
      guard fits(wider) else { break }
      window = wider
    }
    return window
  }

  /// A range of the line as runs, the words in a role of their own.
  private static func runs(
    of line: String, in range: Range<String.Index>, marking words: [Range<String.Index>]
  ) -> [TextRun] {
    var runs: [TextRun] = []
    var place = range.lowerBound
    func add(upTo end: String.Index, _ role: Role) {
      guard place < end else { return }
      runs.append(TextRun(LineRanges.shown(line[place..<end]), role))
      place = end
    }
    for word in words where word.overlaps(range) {
      add(upTo: word.lowerBound, .text)
      add(upTo: min(word.upperBound, range.upperBound), .match)
    }
    add(upTo: range.upperBound, .text)
    return runs
  }
}
