import LodeData

/// A table of the vocabulary as rows of named cells.
struct VocabularyTable {
  let path: String
  private(set) var rows: [[String: String]] = []
  private(set) var findings: [Finding] = []

  /// Reads a table and asks for its columns.
  init(_ name: String, columns: [String], in source: some PackageSource) {
    path = "\(source.name)/\(name).csv"
    do {
      let cells = CSVCells(try source.bytes(of: "\(name).csv"), path: path)
      findings = cells.findings
      let header = cells.records.first?.map(\.text) ?? []
      for column in columns where !header.contains(column) {
        findings.append(
          Finding(path: path, category: .header, message: "the column '\(column)' is missing"))
      }
      guard findings.isEmpty else { return }
      rows = cells.records.dropFirst().map { record in
        Dictionary(zip(header, record.map(\.text))) { first, _ in first }
      }
    } catch {
      findings = [
        Finding(path: path, category: .file, message: "the table cannot be read: \(error)")
      ]
    }
  }
}
