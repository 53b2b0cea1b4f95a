/// The cells of a comma-separated file whose columns have no fixed names, with their places.
///
/// For short lists that people type or pipe; tables of packages are read a row at a time by
/// ``RowReader``. Blank lines are left out.
package struct CSVCells: Sendable {
  /// One cell and where it begins.
  package struct Cell: Sendable {
    package let text: String
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
  }

  /// The records in order; none of them is empty.
  package let records: [[Cell]]
  /// What is wrong with the file's shape or encoding.
  package let findings: [Finding]

  /// Reads all of a file, which findings call by its path.
  ///
  /// Cost: O(bytes + cells × length of a line).
  package init(_ bytes: [UInt8], path: String) {
    let (records, findings) = bytes.withUnsafeBufferPointer { Self.read($0, path: path) }
    self.records = records
    self.findings = findings
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, path: String
  ) -> (records: [[Cell]], findings: [Finding]) {
    var records: [[Cell]] = []
    var findings: [Finding] = []
    var reader = CSVReader(bytes)
    var fields: [CSVReader.Field] = []
    while true {
      let start = (offset: reader.position, line: reader.line)
      guard reader.next(into: &fields) else { break }
      if fields.count == 1, fields[0].start == fields[0].end { continue }
      records.append(
        fields.map { field in
          let isQuoted = field.start > 0 && bytes[field.start - 1] == UInt8(ascii: "\"")
          let place = CSVReader.place(
            of: isQuoted ? field.start - 1 : field.start, in: bytes, from: start)
          let text = CSVReader.text(of: field, in: bytes)
          if text == nil {
            findings.append(
              Finding(
                path: path, line: place.line, column: place.column, category: .encoding,
                message: "the cell is not valid UTF-8; save the file as UTF-8"))
          }
          return Cell(text: text ?? "", line: place.line, column: place.column)
        })
    }
    for problem in reader.problems {
      let place = CSVReader.place(of: problem.offset, in: bytes, from: (0, 1))
      findings.append(
        Finding(
          path: path, line: place.line, column: place.column, category: .csv,
          message: problem.message))
    }
    return (records, findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}
