#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Hands out the typed cells of a table's rows, and notes what is wrong with them.
///
/// Each accessor reports at most one finding, at the cell's own line and column, and gives nil for
/// it; the caller drops the row. Columns are looked up once a table, never once a row.
///
/// What changes with every row goes without run-time checks of exclusive access, which took a
/// tenth of the time to load: nothing here is handed out while it changes.
final class RowReader {
  /// A column that a table has; `index` is nil where an optional one is missing.
  struct Column {
    let name: StaticString
    fileprivate let index: Int?
  }

  /// The path that messages name.
  let path: String
  private var noted: TableFindings
  /// Hears, once in some thousand rows, how many bytes are read.
  var progress: ((Int) -> Void)?
  /// Whether rows were not read whose ids nobody knows: the header is faulty, or a row is so that
  /// its cells cannot be told apart.
  private(set) var isPartial = false
  /// The ids of rows that were not read because of their shape.
  private(set) var unreadIDs: Set<String> = []
  private let bytes: UnsafeBufferPointer<UInt8>
  @exclusivity(unchecked) private var reader: CSVReader
  @exclusivity(unchecked) private var fields: [CSVReader.Field] = []
  private var header: [String] = []
  private var headerFields: [CSVReader.Field] = []
  /// What was last read in each column: cells often repeat the one above.
  @exclusivity(unchecked) private var above: [Above] = []
  @exclusivity(unchecked) private var problemsSeen = 0
  private var askedColumns: Set<String> = []
  private var missingColumns: [String] = []
  @exclusivity(unchecked) private var rowIsSound = true
  @exclusivity(unchecked) private var recordStart = (offset: 0, line: 1)

  /// A cell that was read, and what came of it.
  private struct Above {
    var field = CSVReader.Field(start: 0, end: 0)
    var text = ""
    /// The row that its id names.
    var position: Int?
  }

  init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
    noted = TableFindings(path: path)
    reader = CSVReader(bytes)
    readHeader()
  }

  // MARK: Columns

  /// A column that must be there.
  func column(_ name: StaticString) -> Column {
    let column = optionalColumn(name)
    if column.index == nil { missingColumns.append(name.description) }
    return column
  }

  /// A column that may be missing; its cells then count as empty.
  func optionalColumn(_ name: StaticString) -> Column {
    askedColumns.insert(name.description)
    return Column(name: name, index: header.firstIndex(of: name.description))
  }

  // MARK: Rows

  private static let rowsBetweenNews = 1 << 13

  /// Calls `body` for each row; `body` returns nil for a row that it could not read.
  func rows(_ body: () -> Void) {
    checkHeader()
    guard !isPartial else { return }
    var count = 0
    while true {
      recordStart = (reader.position, reader.line)
      guard reader.next(into: &fields) else { return }
      count += 1
      if count % Self.rowsBetweenNews == 0 { progress?(reader.position) }
      guard count <= LoadingLimits.rows else {
        note(
          .csv, at: (line, 1), row: line,
          "here begins row \(count), and \(LoadingLimits.rows) are read at the most; "
            + "make two packages of it")
        isPartial = true
        return
      }
      guard !reportShapeProblems(), !reportLongCells() else {
        noteUnread()
        continue
      }
      if fields.count == 1, fields[0].start == fields[0].end {
        note(.csv, at: (line, 1), row: line, "the line is blank; delete it")
        continue
      }
      if fields.count != header.count {
        note(
          .csv, at: (line, 1), row: line,
          "the row has \(fields.count) fields and the header \(header.count); "
            + "quote fields that hold commas")
        noteUnread()
        continue
      }
      rowIsSound = true
      body()
    }
  }

  /// Keeps the id of the row in hand, which is not read, so that nobody is blamed for naming it.
  ///
  /// One of several lines may be a quote that does not close, with other rows in it.
  private func noteUnread() {
    guard reader.line <= recordStart.line + 1,
      let place = header.firstIndex(of: "id"), fields.indices.contains(place),
      let id = CSVReader.text(of: fields[place], in: bytes), !id.isEmpty
    else {
      isPartial = true
      return
    }
    unreadIDs.insert(id)
  }

  /// The most rows that can be left, for reserving room: quoted line breaks count as rows.
  ///
  /// No more than are read of a table, nor than there are bytes for the commas between so many
  /// fields: a file of blank lines must not ask for more memory than there is. Cost: O(bytes).
  var rowLimit: Int {
    guard let base = bytes.baseAddress else { return 1 }
    let most = min(
      LoadingLimits.rows, (bytes.count - reader.position) / max(1, header.count) + 1)
    var count = 1
    var place = reader.position
    while count < most, place < bytes.count,
      let found = memchr(base + place, Int32(UInt8(ascii: "\n")), bytes.count - place)
    {
      count += 1
      place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
    }
    return count
  }

  /// Whether no cell of the row in hand was found faulty.
  var isSound: Bool { rowIsSound }

  // MARK: Cells

  /// The cell's text, which may be empty.
  func text(_ column: Column) -> String {
    guard let index = column.index, let field = field(of: column) else { return "" }
    if repeats(field, above[index].field) { return above[index].text }
    guard let text = CSVReader.text(of: field, in: bytes) else {
      report(.encoding, at: column, "the cell is not valid UTF-8; save the table as UTF-8")
      return ""
    }
    above[index] = Above(field: field, text: text)
    return text
  }

  /// The cell's field; nil where it is empty, or where its column is missing.
  private func field(of column: Column) -> CSVReader.Field? {
    guard let index = column.index else { return nil }
    let field = fields[index]
    return field.start < field.end ? field : nil
  }

  /// Whether two fields hold the same bytes.
  private func repeats(_ field: CSVReader.Field, _ other: CSVReader.Field) -> Bool {
    let count = field.end - field.start
    guard count == other.end - other.start, let base = bytes.baseAddress else { return false }
    return memcmp(base + field.start, base + other.start, count) == 0
  }

  /// Whether a field's bytes are those of a word.
  private func holds(_ field: CSVReader.Field, _ word: StaticString) -> Bool {
    guard field.end - field.start == word.utf8CodeUnitCount, let base = bytes.baseAddress else {
      return false
    }
    return memcmp(base + field.start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  private func cell(_ field: CSVReader.Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
  }

  /// The id in the cell, which must not be empty and is expected nowhere else in its column.
  func uniqueID(_ column: Column) -> String? {
    guard let field = field(of: column) else { return required(column) }
    return CSVReader.text(of: field, in: bytes) ?? required(column)
  }

  /// The cell's text, which must not be empty.
  func required(_ column: Column) -> String? {
    let text = text(column)
    guard text.isEmpty else { return text }
    if isEmpty(column) { reportEmpty(column) }
    return nil
  }

  private func reportEmpty(_ column: Column) {
    report(.empty, at: column, "'\(column.name)' is empty; every row needs one")
  }

  func isEmpty(_ column: Column) -> Bool { field(of: column) == nil }

  /// A finite number, or nil where the cell is empty or faulty.
  func number(_ column: Column) -> Double? {
    guard let field = field(of: column) else { return nil }
    if let number = DecimalText.parse(bytes[field.start..<field.end]) { return number }
    report(
      .number, at: column,
      "'\(text(column).excerpt)' is not a number; write digits with a point, such as 68.5")
    return nil
  }

  /// A whole number, or nil where the cell is empty or faulty.
  func integer(_ column: Column) -> Int? {
    guard let field = field(of: column) else { return nil }
    if let number = DecimalText.parse(bytes[field.start..<field.end]),
      let whole = Int(exactly: number)
    {
      return whole
    }
    report(
      .number, at: column, "'\(text(column).excerpt)' is not a whole number; write digits alone")
    return nil
  }

  /// A whole number that must be there.
  func requiredInteger(_ column: Column) -> Int? {
    if isEmpty(column) { reportEmpty(column) }
    return integer(column)
  }

  /// `true` or `false`; an empty cell is false.
  func flag(_ column: Column) -> Bool {
    guard let field = field(of: column) else { return false }
    if holds(field, "false") { return false }
    if holds(field, "true") { return true }
    report(.word, at: column, "'\(text(column).excerpt)' is neither 'true' nor 'false'")
    return false
  }

  /// An ISO date, or nil where the cell is empty or faulty.
  func date(_ column: Column) -> CalendarDate? {
    guard let field = field(of: column) else { return nil }
    if let date = CalendarDate(isoBytes: cell(field)) { return date }
    report(
      .date, at: column, "'\(text(column).excerpt)' is not a day of the calendar; write YYYY-MM-DD")
    return nil
  }

  /// A date that must be there.
  func requiredDate(_ column: Column) -> CalendarDate? {
    if isEmpty(column) { reportEmpty(column) }
    return date(column)
  }

  /// One of a closed list of words.
  func word<Kind: Vocabulary>(_ column: Column, of kind: Kind.Type = Kind.self) -> Kind? {
    guard let text = required(column) else { return nil }
    if let value = Kind(rawValue: text) { return value }
    report(.word, at: column, Self.unknown(text, in: column, known: Kind.allCases.map(\.rawValue)))
    return nil
  }

  private static func unknown(_ word: String, in column: Column, known: [String]) -> String {
    let hint = Suggestion.nearest(to: word, among: known).map { "; did you mean '\($0)'?" }
    return "'\(word.excerpt)' is no known '\(column.name)'"
      + (hint ?? "; use one of \(known.joined(separator: ", "))")
  }

  /// The row that the cell's id names; the cell must not be empty.
  func reference<Row>(_ column: Column, in index: IDIndex<Row>) -> Handle<Row>? {
    if let place = column.index, let field = field(of: column),
      let position = above[place].position, repeats(field, above[place].field)
    {
      return Handle(position)
    }
    guard let id = required(column) else { return nil }
    if let handle = index[id] {
      if let place = column.index { above[place].position = handle.position }
      return handle
    }
    if !index.mayHaveUnread(id) { report(.reference, at: column, index.unresolved(id)) }
    return nil
  }

  /// The row that the cell's id names, or nil where the cell is empty.
  func optionalReference<Row>(_ column: Column, in index: IDIndex<Row>) -> Handle<Row>? {
    isEmpty(column) ? nil : reference(column, in: index)
  }

  /// A reference to a row that may come further down, or in a later package.
  struct PendingReference {
    let id: String
    let path: String
    let line: Int
    let column: Int
  }

  /// Takes a reference to be resolved once all tables of its kind are read.
  func pendingReference(_ column: Column) -> PendingReference? {
    guard let field = field(of: column) else { return nil }
    let place = place(of: field)
    return PendingReference(id: text(column), path: path, line: place.line, column: place.column)
  }

  // MARK: Findings

  /// What is wrong with the table, as far as it is read.
  var findings: [Finding] { noted.all }

  /// Notes a finding at a cell of the row in hand, and that the row is unsound.
  func report(
    _ category: Finding.Category, at column: Column, severity: Finding.Severity = .error,
    _ message: @autoclosure () -> String
  ) {
    if severity == .error { rowIsSound = false }
    note(category, at: place(of: column), row: line, severity: severity, message())
  }

  /// Where a cell is whose row need not be in hand any more.
  struct CellMark {
    /// The row's first line.
    let line: Int
    /// The bytes at which the row and the cell begin.
    fileprivate let row: Int
    fileprivate let cell: Int
  }

  /// Where a cell of the row in hand is, for findings that may come later.
  ///
  /// Cost: O(1).
  func mark(_ column: Column) -> CellMark {
    CellMark(
      line: recordStart.line, row: recordStart.offset,
      cell: column.index.map { start(of: fields[$0]) } ?? recordStart.offset)
  }

  /// Notes an error at a cell of a row above.
  func report(_ category: Finding.Category, at mark: CellMark, _ message: @autoclosure () -> String)
  {
    note(
      category, at: CSVReader.place(of: mark.cell, in: bytes, from: (mark.row, mark.line)),
      row: mark.line, message())
  }

  /// The line on which the row in hand starts, for findings that come later.
  var line: Int { recordStart.line }

  /// Where a cell of the row in hand stands, for findings that come later.
  func cellPlace(_ column: Column) -> RulingPlace.Cell {
    let place = place(of: column)
    return RulingPlace.Cell(line: place.line, column: place.column)
  }

  private func place(of column: Column) -> (line: Int, column: Int) {
    column.index.map { place(of: fields[$0]) } ?? (recordStart.line, 1)
  }

  /// Where a field starts, its opening quote included.
  private func place(of field: CSVReader.Field) -> (line: Int, column: Int) {
    place(of: start(of: field))
  }

  private func start(of field: CSVReader.Field) -> Int {
    let isQuoted = field.start > 0 && bytes[field.start - 1] == UInt8(ascii: "\"")
    return isQuoted ? field.start - 1 : field.start
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    CSVReader.place(of: offset, in: bytes, from: recordStart)
  }

  /// Notes a finding of the row that starts on a line.
  ///
  /// Neither its place nor its message is made where nobody reads it.
  private func note(
    _ category: Finding.Category, at place: @autoclosure () -> (line: Int, column: Int), row: Int,
    severity: Finding.Severity = .error, _ message: @autoclosure () -> String
  ) {
    guard noted.hasRoom(from: row) else { return }
    let place = place()
    // Made before it is taken: to quote a cell may find another fault in it.
    let finding = Finding(
      path: path, line: place.line, column: place.column, severity: severity, category: category,
      message: message())
    noted.append(finding)
  }

  private func readHeader() {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      reportHeader(.encoding, "the table is UTF-16; save it as UTF-8")
      return
    }
    guard reader.next(into: &headerFields) else {
      reportHeader(.header, "the table is empty; its first line names the columns")
      return
    }
    guard headerFields.count <= LoadingLimits.columns else {
      reportHeader(
        .header,
        "the table has \(headerFields.count) columns, and \(LoadingLimits.columns) are read at the most"
      )
      return
    }
    if reportShapeProblems() { isPartial = true }
    var names: Set<String> = []
    for field in headerFields {
      if let name = CSVReader.text(of: field, in: bytes) {
        if !names.insert(name).inserted {
          reportHeader(
            .header, at: field, "the column '\(name.excerpt)' stands twice; drop one")
        }
        header.append(name)
      } else {
        reportHeader(
          .encoding, at: field, "the name is not valid UTF-8; save the table as UTF-8")
      }
    }
    above = Array(repeating: Above(), count: header.count)
  }

  /// What stands between the names in place of commas, in words; nil where commas do, or nothing.
  private var otherSeparator: String? {
    guard !missingColumns.isEmpty, header.count == 1, let line = header.first else { return nil }
    return line.contains(";") ? "semicolons" : line.contains("\t") ? "tabs" : nil
  }

  private func checkHeader() {
    guard !isPartial else { return }
    if let separator = otherSeparator {
      reportHeader(
        .header, "the fields are separated by \(separator); save the table with commas between them"
      )
      return
    }
    for name in missingColumns {
      let hint = Suggestion.nearest(to: name, among: header.filter { !askedColumns.contains($0) })
      reportHeader(
        .header,
        "the column '\(name.excerpt)' is missing"
          + (hint.map { "; is '\($0)' meant?" } ?? "; add it"))
    }
    guard missingColumns.isEmpty else { return }
    for (name, field) in zip(header, headerFields) where !askedColumns.contains(name) {
      let hint = Suggestion.nearest(to: name, among: askedColumns.sorted())
      note(
        .header, at: place(of: field), row: line, severity: .warning,
        "the column '\(name.excerpt)' is not known and is left out"
          + (hint.map { "; did you mean '\($0)'?" } ?? ""))
    }
  }

  /// Notes a fault of the header, without which no row can be read.
  private func reportHeader(
    _ category: Finding.Category, at field: CSVReader.Field? = nil, _ message: String
  ) {
    note(category, at: field.map { place(of: $0) } ?? (line: 1, column: 1), row: line, message)
    isPartial = true
  }

  /// Notes the cells of the record in hand that are longer than is read; false where none is.
  private func reportLongCells() -> Bool {
    // No cell is longer than its row.
    guard reader.position - recordStart.offset > LoadingLimits.cellBytes else { return false }
    var isLong = false
    for field in fields where field.end - field.start > LoadingLimits.cellBytes {
      isLong = true
      note(
        .csv, at: place(of: field), row: line,
        "the cell holds \(field.end - field.start) bytes, and \(LoadingLimits.cellBytes) are read "
          + "at the most; shorten it")
    }
    return isLong
  }

  /// Notes what is wrong with the shape of the record in hand; false where nothing is.
  private func reportShapeProblems() -> Bool {
    guard reader.problems.count > problemsSeen else { return false }
    for problem in reader.problems.dropFirst(problemsSeen) {
      note(.csv, at: place(of: problem.offset), row: line, problem.message)
    }
    problemsSeen = reader.problems.count
    return true
  }
}
