import LodeData

/// The figures of a release, read record by record.
struct ReleaseRecords {
  private(set) var figures: [PrintedFigure] = []
  private(set) var findings: [Finding] = []
  /// Records, the header and blank ones left out.
  private(set) var count = 0
  private(set) var blankLines: [Int] = []
  private(set) var layout: ReleaseLayout?
  /// Columns that are not read.
  private(set) var unread: [String] = []
  /// Whether the last record has no line end behind it.
  private(set) var endsOpen = false

  private let path: String
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Reads all records; `progress` hears of the share that is done, 0 to 1, now and then.
  ///
  /// Cost: O(bytes), in one pass.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String, progress: (Double) -> Void
  ) {
    self.path = path
    self.bytes = bytes
    var reader = CSVReader(bytes)
    var fields: [CSVReader.Field] = []
    guard reader.next(into: &fields) else {
      report(.header, offset: 0, "the file is empty; name the CSV file of a release")
      return
    }
    readHeader(fields)
    guard let layout, reader.problems.isEmpty else {
      note(reader.problems[...])
      return
    }
    let width = fields.count
    while true {
      let start = (offset: reader.position, line: reader.line)
      let seen = reader.problems.count
      guard reader.next(into: &fields) else { break }
      if fields.allSatisfy({ isBlank($0) }) {
        blankLines.append(start.line)
        continue
      }
      count += 1
      if count % 500 == 0 { progress(Double(start.offset) / Double(max(1, bytes.count))) }
      note(reader.problems[seen...])
      let isSound = reader.problems.count == seen
      guard fields.count == width else {
        let isLast = reader.position >= bytes.count
        if isSound { reportWidth(fields.count, of: width, offset: start.offset, isLast: isLast) }
        continue
      }
      if isSound { read(fields, start: start, layout: layout) }
    }
    endsOpen = count > 0 && bytes.last != UInt8(ascii: "\n")
    progress(1)
  }

  private mutating func readHeader(_ fields: [CSVReader.Field]) {
    let header = fields.map { field in
      (name: text(field), column: CSVReader.place(of: field.start, in: bytes, from: (0, 1)).column)
    }
    let (found, problems) = ReleaseLayout.read(header, path: path)
    layout = found
    findings += problems
    guard let found else { return }
    let used = Set(found.places)
    unread = header.enumerated().filter { !used.contains($0.offset) && !$0.element.name.isEmpty }
      .map(\.element.name)
  }

  private mutating func read(
    _ fields: [CSVReader.Field], start: (offset: Int, line: Int), layout: ReleaseLayout
  ) {
    func cell(_ place: Int?) -> String { place.map { text(fields[$0]) } ?? "" }
    func place(country: Int, unit: Int, year: Int, value: Int) -> PrintedFigure.Place {
      PrintedFigure.Place(
        line: start.line, offset: start.offset, country: fields[country].start,
        unit: fields[unit].start, year: fields[year].start, value: fields[value].start)
    }
    switch layout {
    case .long(let columns):
      figures.append(
        PrintedFigure(
          place: place(
            country: columns.country, unit: columns.unit, year: columns.year, value: columns.value),
          chapter: cell(columns.chapter), section: cell(columns.section),
          commodity: cell(columns.commodity), country: cell(columns.country),
          statistics: cell(columns.statistics), detail: cell(columns.detail),
          unit: cell(columns.unit), year: cell(columns.year), value: cell(columns.value),
          notes: cell(columns.notes), otherNotes: cell(columns.otherNotes), measure: nil,
          isEstimated: false, column: ""))
    case .wide(let columns):
      for figure in columns.figures {
        figures.append(
          PrintedFigure(
            place: place(
              country: columns.country, unit: columns.unit, year: figure.place,
              value: figure.place),
            chapter: cell(columns.source), section: "", commodity: cell(columns.commodity),
            country: cell(columns.country), statistics: "", detail: cell(columns.type),
            unit: cell(columns.unit), year: String(figure.year), value: cell(figure.place),
            notes: cell(figure.notes), otherNotes: "", measure: figure.measure,
            isEstimated: figure.isEstimated, column: figure.name))
      }
    }
  }

  private func isBlank(_ field: CSVReader.Field) -> Bool {
    bytes[field.start..<field.end].allSatisfy { $0 == UInt8(ascii: " ") || $0 == 9 }
  }

  private func text(_ field: CSVReader.Field) -> String {
    CSVReader.text(of: field, in: bytes) ?? ""
  }

  // MARK: Findings

  private mutating func note(_ problems: ArraySlice<CSVReader.Problem>) {
    for problem in problems {
      let isCut = if case .unclosedQuote = problem { true } else { false }
      report(
        .csv, offset: problem.offset,
        isCut
          ? "the quote that opens here never closes: the file may be cut off; get the whole file"
          : problem.message)
    }
  }

  private mutating func reportWidth(_ found: Int, of width: Int, offset: Int, isLast: Bool) {
    report(
      .csv, offset: offset,
      isLast && found < width
        ? "the file ends inside this row, with \(found) of \(width) fields; get the whole file"
        : "the row has \(found) fields and the header \(width); quote fields that hold commas")
  }

  private mutating func report(_ category: Finding.Category, offset: Int, _ message: String) {
    let place = CSVReader.place(of: offset, in: bytes, from: (offset: 0, line: 1))
    findings.append(
      Finding(
        path: path, line: place.line, column: place.column, category: category, message: message))
  }
}
