public import LodeData
public import LodeMeasures

/// A supplier, what is said of its share, and how that was read.
public struct StatedSupplier: Hashable, Sendable {
  public let name: String
  /// The words of the share, as given: `about 60%`.
  public let stated: String
  /// Percent of the whole.
  public let share: Interval

  /// Pairs a name with the words of a share and their reading.
  public init(name: String, stated: String, share: Interval) {
    self.name = name
    self.stated = stated
    self.share = share
  }

  /// The supplier as a market takes it.
  public var supplier: Supplier { Supplier(name: name, share: share) }
}

/// The list of suppliers that `lode measure FILE.csv` and `lode measure -` read.
///
/// ```
/// supplier,share
/// A,about 60%
/// B,"between 5 and 8%"
/// C,3.5
/// ```
///
/// One supplier a row, its name and its share in the words of ``StatedShare``; a number without a
/// percent sign counts as percent. Blanks around cells and blank lines do not matter. The first row
/// is a heading if its second cell holds text without a digit that reads as no share. An aggregate
/// such as "others" or "total" is refused, since it is no supplier.
public struct ShareListFile: Sendable {
  public let suppliers: [StatedSupplier]
  /// What is worth a look though the list was read, such as shares that look like fractions.
  public let warnings: [Finding]

  /// Reads a list from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file, in UTF-8.
  ///   - path: What findings call the file, such as `shares.csv` or `-`.
  ///   - isLiteral: Whether numbers stand without their qualifiers.
  /// - Throws: ``LoadFailure`` with everything that is wrong, by line and column.
  public init(_ bytes: [UInt8], path: String, isLiteral: Bool = false) throws(LoadFailure) {
    var reader = ShareListReader(path: path, isLiteral: isLiteral)
    reader.read(CSVCells(bytes, path: path))
    let errors = reader.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw LoadFailure(findings: errors) }
    suppliers = reader.suppliers
    warnings = reader.findings
  }

  /// Reads a list that is text already.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - path: What findings call the file, such as `shares.csv` or `-`.
  ///   - isLiteral: Whether numbers stand without their qualifiers.
  /// - Throws: ``LoadFailure`` with everything that is wrong, by line and column.
  public init(_ text: String, path: String, isLiteral: Bool = false) throws(LoadFailure) {
    try self.init(Array(text.utf8), path: path, isLiteral: isLiteral)
  }
}

/// Goes through the rows of a list and notes what is wrong with them.
private struct ShareListReader {
  let path: String
  let isLiteral: Bool
  private(set) var suppliers: [StatedSupplier] = []
  private(set) var findings: [Finding] = []
  private var lines: [String: Int] = [:]
  private var bareNumbers: [CSVCells.Cell] = []

  init(path: String, isLiteral: Bool) {
    self.path = path
    self.isLiteral = isLiteral
  }

  mutating func read(_ cells: CSVCells) {
    findings = cells.findings
    for (index, record) in cells.records.enumerated() {
      if index == 0, skipsHeading(record) { continue }
      read(record)
    }
    if suppliers.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          path: path, category: .file,
          message: "the list names no supplier; write a row 'name,share' for each"))
    }
    warnOfFractions()
    findings.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Whether the first row names the columns; it is said where that is not plain.
  private mutating func skipsHeading(_ record: [CSVCells.Cell]) -> Bool {
    guard record.count == 2, let cell = record.last else { return false }
    let words = cell.text.trimmed.lowercased()
    guard !words.isEmpty, !words.contains(where: \.isNumber),
      (try? share(of: words)) == nil
    else { return false }
    if !["share", "percent", "%"].contains(where: words.contains) {
      report(
        .header, at: cell, severity: .warning,
        "'\(cell.text.trimmed)' is no share, so this row is taken for a heading")
    }
    return true
  }

  private mutating func read(_ record: [CSVCells.Cell]) {
    guard record.count == 2 else {
      return report(
        .csv, at: record[0],
        "the row has \(record.count) \(record.count == 1 ? "field" : "fields"); write "
          + "'name,share' and quote what holds a comma")
    }
    let name = record[0].text.trimmed
    guard check(name, at: record[0]) else { return }
    do {
      let words = record[1].text.trimmed
      let share = try share(of: words)
      if !words.isEmpty, words.utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) }) {
        bareNumbers.append(record[1])
      }
      suppliers.append(StatedSupplier(name: name, stated: words, share: share))
    } catch WordingError.empty {
      report(.empty, at: record[1], "the share of '\(name)' is empty; \(WordingError.empty)")
    } catch {
      report(.number, at: record[1], "\(error)")
    }
  }

  private mutating func check(_ name: String, at cell: CSVCells.Cell) -> Bool {
    guard !name.isEmpty else {
      report(.empty, at: cell, "the name is empty; every row needs one")
      return false
    }
    guard !Self.aggregates.contains(name.lowercased()) else {
      report(
        .name, at: cell,
        "'\(name)' is an aggregate and no supplier; leave the row out and use '--pool' for what "
          + "the unnamed hold together")
      return false
    }
    if let line = lines[name] {
      report(
        .duplicate, at: cell,
        "'\(name)' stands on line \(line) already; add the shares up or rename one")
      return false
    }
    lines[name] = cell.line
    return true
  }

  /// What sources call the sum of those whom they do not list, or of all.
  private static let aggregates: Set<String> = [
    "other", "others", "all other", "all others", "other countries", "all other countries",
    "rest of world", "rest of the world", "row", "world", "total", "world total", "unspecified",
  ]

  /// The reading of a share; a number without its sign is a percentage.
  private func share(of words: String) throws(WordingError) -> Interval {
    do {
      return try StatedShare.interval(of: words, literal: isLiteral)
    } catch {
      let folded = words.lowercased()
      let hasUnit = folded.contains("%") || folded.contains("cent")
      guard !hasUnit, folded.last.map({ $0.isNumber || $0 == "+" }) ?? false else { throw error }
      return try StatedShare.interval(of: words + "%", literal: isLiteral)
    }
  }

  /// Bare numbers that add up to one at most were hardly meant as percentages.
  private mutating func warnOfFractions() {
    let sum = suppliers.reduce(0) { $0 + $1.share.high }
    guard let first = bareNumbers.first, bareNumbers.count == suppliers.count, sum <= 1.001
    else { return }
    report(
      .number, at: first, severity: .warning,
      "the shares count as percent and add up to \(NumberText.rounded(sum))%; multiply them by "
        + "100 if they are fractions of one")
  }

  private mutating func report(
    _ category: Finding.Category, at cell: CSVCells.Cell, severity: Finding.Severity = .error,
    _ message: String
  ) {
    findings.append(
      Finding(
        path: path, line: cell.line, column: cell.column, severity: severity,
        category: category, message: message))
  }
}
