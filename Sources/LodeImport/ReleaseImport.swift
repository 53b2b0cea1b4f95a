public import LodeData

/// A release of the USGS Mineral Commodity Summaries read into a data package.
///
/// Nothing is written: ``files`` is what a folder would hold. Reading the same bytes gives the
/// same files.
public struct ReleaseImport: Sendable {
  /// Id of the package.
  public let name: String
  /// The text of each file by its name.
  public let files: [String: String]
  public let report: ImportReport

  /// Reads a release in either layout, as UTF-8 or Windows-1252.
  ///
  /// - Parameters:
  ///   - bytes: The file as USGS publishes it.
  ///   - path: What findings call the file; its last part is the document's file name.
  ///   - name: Id of the package; `usgs-mcs-` and the edition where nil.
  ///   - vocabulary: The words to go by.
  ///   - progress: Hears now and then which share of the file is read, 0 to 1.
  /// - Throws: Everything that cannot be true of a release, with its place: wrong shape or
  ///   encoding, repeated rows, unknown countries, impossible figures. Rows that merely have no
  ///   place are in the report instead.
  /// - Complexity: O(bytes + n log n).
  public init(
    of bytes: [UInt8], path: String, name: String? = nil, vocabulary: ImportVocabulary,
    progress: (Double) -> Void = { _ in }
  ) throws(LoadFailure) {
    let text = ReleaseText(bytes, path: path)
    guard text.findings.isEmpty else { throw LoadFailure(findings: text.findings) }
    let reading = Self.read(text, vocabulary: vocabulary, progress: progress)
    guard let edition = reading.edition, let layout = reading.records.layout,
      reading.findings.isEmpty
    else {
      throw LoadFailure(
        findings: reading.findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    let identity = ReleaseIdentity(
      name: name ?? "usgs-mcs-\(edition)", edition: edition,
      file: path.split(separator: "/").last.map(String.init) ?? path, sha256: text.sha256,
      lines: text.lines, encoding: text.encoding)
    self.name = identity.name
    files = PackageFiles(identity: identity, figures: reading.figures, words: vocabulary).texts
    report = ImportReport(
      path: path, layout: layout.name, encoding: text.encoding, edition: edition,
      rows: reading.records.count, blank: LineList(reading.records.blankLines),
      wordy: LineList(reading.wordy), kept: Self.kept(reading.sums, of: reading.figures),
      left: Self.left(reading.unplaced),
      sums: reading.sums, unread: reading.records.unread, endsOpen: reading.records.endsOpen)
  }

  /// What one pass over a release gives.
  private struct Reading {
    let records: ReleaseRecords
    var figures: [PlacedFigure] = []
    var unplaced: [(line: Int, reason: Unplaced)] = []
    var sums: [WholeSum] = []
    var wordy: [Int] = []
    var edition: Int?
    var findings: [Finding] = []
  }

  private static func read(
    _ text: ReleaseText, vocabulary: ImportVocabulary, progress: (Double) -> Void
  ) -> Reading {
    text.bytes.withUnsafeBufferPointer { bytes in
      let records = ReleaseRecords(bytes, path: text.path, progress: progress)
      var reading = Reading(records: records, findings: records.findings)
      guard records.layout != nil else { return reading }
      var placer = FigurePlacer(path: text.path, bytes: bytes, words: vocabulary)
      placer.place(records.figures)
      let wholes = Wholes(placer.placed)
      reading.unplaced = placer.unplaced + wholes.unplaced
      reading.wordy = placer.wordy
      reading.sums = WholeSum.all(of: wholes.figures)
      reading.figures = noted(wholes.figures, sums: reading.sums)
      for sum in reading.sums {
        for part in sum.overflowing { placer.reportOverflow(part, of: sum) }
      }
      reading.edition = ReleaseIdentity.edition(of: wholes.figures)
      reading.findings += placer.findings
      if reading.edition == nil, reading.findings.isEmpty {
        reading.findings.append(
          Finding(
            path: text.path, line: 1, category: .empty,
            message: "the file has no figure of world production; name the file of world data"))
      }
      return reading
    }
  }

  /// The figures, where the note of each total that its parts miss gives their sum.
  private static func noted(_ figures: [PlacedFigure], sums: [WholeSum]) -> [PlacedFigure] {
    let missed = Dictionary(
      uniqueKeysWithValues: sums.filter { $0.gap != nil }.map { ($0.whole, $0.printedSum) })
    return figures.map { figure in
      guard figure.holder == .world, let sum = missed[Wholes.key(of: figure)] else { return figure }
      var noted = figure
      noted.notes.append("The parts add up to \(sum).")
      return noted
    }
  }

  private static func kept(
    _ sums: [WholeSum], of figures: [PlacedFigure]
  ) -> [ImportReport.Kept] {
    let counts = figures.reduce(into: [[String]: Int]()) {
      $0[[$1.mineral, $1.stage], default: 0] += 1
    }
    let wholes = sums.reduce(into: [[String]: Int]()) {
      $0[[$1.whole.mineral, $1.whole.stage], default: 0] += 1
    }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, count in
      ImportReport.Kept(
        mineral: key[0], stage: key[1], figures: count, wholes: wholes[key] ?? 0)
    }
  }

  private static func left(
    _ unplaced: [(line: Int, reason: Unplaced)]
  ) -> [(reason: Unplaced, lines: LineList)] {
    Dictionary(grouping: unplaced, by: \.reason).map { reason, rows in
      (reason, LineList(rows.map(\.line)))
    }.sorted {
      ($0.1.ranges[0].lowerBound, $0.0.description) < ($1.1.ranges[0].lowerBound, $1.0.description)
    }
  }
}
