/// Hands out the typed cells of a table's rows, and notes what is wrong with them.
///
/// Each accessor reports at most one finding, at the cell's own line and column, and gives nil for
/// it; the caller drops the row. Columns are looked up once a table, never once a row.
final class RowReader {
  /// A column that a table has; `index` is nil where an optional one is missing.
  struct Column {
    let name: String
    fileprivate let index: Int?
  }

  /// The path that messages name.
  let path: String
  private(set) var findings: [Finding] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var reader: CSVReader
  private var fields: [CSVReader.Field] = []
  private var header: [String] = []
  private var problemsSeen = 0
  private var askedColumns: Set<String> = []
  private var missingColumns: [String] = []
  private var rowIsSound = true
  private var recordStart = (offset: 0, line: 1)

  init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
    reader = CSVReader(bytes)
    readHeader()
  }

  // MARK: Columns

  /// A column that must be there.
  func column(_ name: String) -> Column {
    let column = optionalColumn(name)
    if column.index == nil { missingColumns.append(name) }
    return column
  }

  /// A column that may be missing; its cells then count as empty.
  func optionalColumn(_ name: String) -> Column {
    askedColumns.insert(name)
    return Column(name: name, index: header.firstIndex(of: name))
  }

  // MARK: Rows

  /// Calls `body` for each row; `body` returns nil for a row that it could not read.
  func rows(_ body: () -> Void) {
    checkHeader()
    guard missingColumns.isEmpty else { return }
    while true {
      recordStart = (reader.position, reader.line)
      guard reader.next(into: &fields) else { break }
      reportShapeProblems()
      if fields.count == 1, fields[0].start == fields[0].end {
        report(.csv, line: recordStart.line, column: 1, "the line is blank; delete it")
        continue
      }
      if fields.count != header.count {
        report(
          .csv, line: recordStart.line, column: 1,
          "the row has \(fields.count) fields and the header \(header.count); "
            + "quote fields that hold commas")
        continue
      }
      rowIsSound = true
      body()
    }
    reportShapeProblems()
  }

  /// Whether no cell of the row in hand was found faulty.
  var isSound: Bool { rowIsSound }

  // MARK: Cells

  /// The cell's text, which may be empty.
  func text(_ column: Column) -> String {
    guard let index = column.index else { return "" }
    let field = fields[index]
    guard field.start < field.end else { return "" }
    guard let text = reader.text(of: field) else {
      report(.encoding, at: column, "the cell is not valid UTF-8; save the table as UTF-8")
      return ""
    }
    return text
  }

  /// The cell's text, which must not be empty.
  func required(_ column: Column) -> String? {
    let text = text(column)
    if text.isEmpty, rowIsSound || isEmpty(column) {
      report(.empty, at: column, "'\(column.name)' is empty; every row needs one")
      return nil
    }
    return text
  }

  func isEmpty(_ column: Column) -> Bool {
    guard let index = column.index else { return true }
    return fields[index].start == fields[index].end
  }

  /// A finite number, or nil where the cell is empty or faulty.
  func number(_ column: Column) -> Double? {
    guard let index = column.index, !isEmpty(column) else { return nil }
    let field = fields[index]
    if let number = DecimalText.parse(bytes[field.start..<field.end]) { return number }
    report(
      .number, at: column,
      "'\(text(column))' is not a number; write digits with a point, such as 68.5")
    return nil
  }

  /// A whole number, or nil where the cell is empty or faulty.
  func integer(_ column: Column) -> Int? {
    guard let number = number(column) else { return nil }
    if let whole = Int(exactly: number) { return whole }
    report(.number, at: column, "'\(text(column))' is not a whole number")
    return nil
  }

  /// `true` or `false`; an empty cell is false.
  func flag(_ column: Column) -> Bool {
    switch text(column) {
    case "true": return true
    case "false", "": return false
    case let word:
      report(.word, at: column, "'\(word)' is neither 'true' nor 'false'")
      return false
    }
  }

  /// An ISO date, or nil where the cell is empty or faulty.
  func date(_ column: Column) -> CalendarDate? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(.date, at: column, "'\(text)' is not a day of the calendar; write YYYY-MM-DD")
    return nil
  }

  /// A date that must be there.
  func requiredDate(_ column: Column) -> CalendarDate? {
    required(column) == nil ? nil : date(column)
  }

  /// One of a closed list of words.
  func word<Kind: Vocabulary>(_ column: Column, of kind: Kind.Type = Kind.self) -> Kind? {
    guard let text = required(column) else { return nil }
    if let value = Kind(rawValue: text) { return value }
    let known = Kind.allCases.map(\.rawValue)
    let hint = Suggestion.nearest(to: text, among: known).map { "; did you mean '\($0)'?" }
    report(
      .word, at: column,
      "'\(text)' is no known '\(column.name)'" + (hint ?? "; use one of \(known.joined(separator: ", "))"))
    return nil
  }

  /// The row that the cell's id names; the cell must not be empty.
  func reference<Row>(_ column: Column, in index: IDIndex<Row>) -> Handle<Row>? {
    guard let id = required(column) else { return nil }
    if let handle = index[id] { return handle }
    report(.reference, at: column, Self.unresolved(id, in: index))
    return nil
  }

  /// The row that the cell's id names, or nil where the cell is empty.
  func optionalReference<Row>(_ column: Column, in index: IDIndex<Row>) -> Handle<Row>? {
    isEmpty(column) ? nil : reference(column, in: index)
  }

  /// A reference into the table being read, whose row may come further down.
  struct PendingReference {
    let id: String
    fileprivate let line: Int
    fileprivate let column: Int
  }

  /// Takes a reference to be resolved by ``resolve(_:in:)`` once the table is read.
  func pendingReference(_ column: Column) -> PendingReference? {
    guard let index = column.index, !isEmpty(column) else { return nil }
    let place = place(of: fields[index].start)
    return PendingReference(id: text(column), line: place.line, column: place.column)
  }

  /// Resolves a pending reference, or notes that nothing has its id.
  func resolve<Row>(_ pending: PendingReference, in index: IDIndex<Row>) -> Handle<Row>? {
    if let handle = index[pending.id] { return handle }
    report(
      .reference, line: pending.line, column: pending.column,
      Self.unresolved(pending.id, in: index))
    return nil
  }

  private static func unresolved<Row>(_ id: String, in index: IDIndex<Row>) -> String {
    let hint = index.nearest(to: id).map { "; did you mean '\($0)'?" }
    return "no row of '\(index.table)' has the id '\(id)'"
      + (hint ?? "; add it there or mend the id")
  }

  // MARK: Findings

  /// Notes a finding at a cell of the row in hand, and that the row is unsound.
  func report(
    _ category: Finding.Category, at column: Column, severity: Finding.Severity = .error,
    _ message: String
  ) {
    let offset = column.index.map { fields[$0].start } ?? fields.first?.start ?? 0
    let isQuoted = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\"")
    let place = place(of: isQuoted ? offset - 1 : offset)
    report(category, line: place.line, column: place.column, severity: severity, message)
  }

  /// The line on which the row in hand starts, for findings that come later.
  var line: Int { recordStart.line }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    CSVReader.place(of: offset, in: bytes, from: recordStart)
  }

  private func report(
    _ category: Finding.Category, line: Int, column: Int,
    severity: Finding.Severity = .error, _ message: String
  ) {
    if severity == .error { rowIsSound = false }
    findings.append(
      Finding(
        path: path, line: line, column: column, severity: severity, category: category,
        message: message))
  }

  private func readHeader() {
    guard reader.next(into: &fields) else {
      report(.header, line: 1, column: 1, "the table is empty; its first line names the columns")
      return
    }
    header = fields.map {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end]), as: UTF8.self)
    }
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      report(.header, line: 1, column: 1, "the column '\(name)' stands twice; drop one")
    }
  }

  private func checkHeader() {
    guard !header.isEmpty else { return }
    for name in missingColumns {
      let hint = Suggestion.nearest(to: name, among: header.filter { !askedColumns.contains($0) })
      report(
        .header, line: 1, column: 1,
        "the column '\(name)' is missing" + (hint.map { "; is '\($0)' meant?" } ?? "; add it"))
    }
    for name in header where !askedColumns.contains(name) && missingColumns.isEmpty {
      let hint = Suggestion.nearest(to: name, among: askedColumns.sorted())
      findings.append(
        Finding(
          path: path, severity: .warning, category: .header,
          message: "the column '\(name)' is not known and is left out"
            + (hint.map { "; did you mean '\($0)'?" } ?? "")))
    }
  }

  private func reportShapeProblems() {
    for problem in reader.problems.dropFirst(problemsSeen) {
      let place = place(of: problem.offset)
      report(.csv, line: place.line, column: place.column, problem.message)
    }
    problemsSeen = reader.problems.count
  }
}
