import LodeData
import LodeMeasures

/// Goes through the rows of a basket and notes what is wrong with them.
struct BasketReader {
  /// The columns by their names in the heading.
  enum Column: String, CaseIterable {
    case mineral
    case price = "price_usd_per_kg"
    case annualUse = "annual_use_kg"
    case share
    case netImportReliance = "net_import_reliance"
    case stage
    case scope
    case year
    case worldOutput = "world_output_kg"
    case source
    case note

    /// Whether every row must fill it.
    var isRequired: Bool { [.mineral, .price, .annualUse].contains(self) }

    init(_ quantity: StockpileError.Quantity) {
      self =
        switch quantity {
        case .price: .price
        case .annualUse: .annualUse
        case .share: .share
        case .netImportReliance: .netImportReliance
        case .worldOutput: .worldOutput
        }
    }
  }

  private typealias Cells = [Column: CSVCells.Cell]

  let path: String
  let minerals: [String]
  let stages: [String]
  private(set) var lines: [StockpileBasket.Line] = []
  private(set) var findings: [Finding] = []
  /// The cells of each line that was read.
  private var cells: [Cells] = []

  init(path: String, minerals: [String], stages: [String]) {
    self.path = path
    self.minerals = minerals
    self.stages = stages
  }

  mutating func read(_ file: CSVCells) {
    findings = file.findings
    defer { findings.sort { ($0.line, $0.column) < ($1.line, $1.column) } }
    guard let heading = file.records.first else { return reportNothing() }
    let columns = columns(heading)
    for column in Column.allCases where column.isRequired && !columns.contains(column) {
      report(
        .header, at: heading[0],
        "the column '\(column.rawValue)' is missing; the first row names the columns, "
          + "\(Self.names(where: \.isRequired)) at least")
    }
    guard findings.isEmpty else { return }
    let rows = file.records.dropFirst()
    for row in rows { read(row, columns: columns) }
    if rows.isEmpty { return reportNothing() }
    let isWhole = lines.count == rows.count
    for problem in StockpileBasket.problems(in: lines) where isWhole || problem.line != nil {
      if case .shareMissing = problem, !isWhole { continue }
      report(problem)
    }
  }

  private mutating func reportNothing() {
    guard findings.isEmpty else { return }
    findings.append(
      Finding(path: path, category: .file, message: "\(StockpileError.emptyBasket)"))
  }

  /// The column of each cell of the heading; nil where it is none.
  private mutating func columns(_ heading: [CSVCells.Cell]) -> [Column?] {
    var found: [Column?] = []
    for cell in heading {
      let name = cell.text.trimmed.lowercased()
      let column = Column(rawValue: name)
      if let column, found.contains(column) {
        report(.header, at: cell, "the column '\(name)' stands twice; leave one out")
      } else if column == nil {
        let near = Suggestion.nearest(to: name, among: Column.allCases.map(\.rawValue))
        let known = near.map { "did you mean '\($0)'?" } ?? "use \(Self.names { _ in true })"
        report(.header, at: cell, "'\(cell.text.trimmed)' is no column of a basket; \(known)")
      }
      found.append(column)
    }
    return found
  }

  private static func names(where isWanted: (Column) -> Bool) -> String {
    Column.allCases.filter(isWanted).map(\.rawValue).joined(separator: ", ")
  }

  private mutating func read(_ row: [CSVCells.Cell], columns: [Column?]) {
    guard row.count == columns.count else {
      return report(
        .csv, at: row[0],
        "the row has \(row.count) \(row.count == 1 ? "field" : "fields") and the heading "
          + "\(columns.count); quote what holds a comma")
    }
    var cells: Cells = [:]
    for case (let column?, let cell) in zip(columns, row) { cells[column] = cell }
    let mineral = word(cells[.mineral], among: minerals, "mineral")
    let stage = cells[.stage].flatMap {
      $0.text.trimmed.isEmpty ? nil : word($0, among: stages, "stage")
    }
    let before = findings.count
    let price = number(.price, cells)
    let use = number(.annualUse, cells)
    let share = number(.share, cells)
    let reliance = number(.netImportReliance, cells)
    let output = number(.worldOutput, cells)
    let year = year(cells[.year])
    guard let mineral, let price, let use, findings.count == before else { return }
    lines.append(
      StockpileBasket.Line(
        mineral: mineral, stage: stage, scope: cells[.scope]?.text.trimmed ?? "", year: year,
        price: price, annualUse: use, share: share, netImportReliance: reliance,
        worldOutput: output, source: cells[.source]?.text.trimmed ?? ""))
    self.cells.append(cells)
  }

  private mutating func word(
    _ cell: CSVCells.Cell?, among known: [String], _ kind: String
  ) -> String? {
    guard let cell else { return nil }
    let word = cell.text.trimmed
    guard !word.isEmpty else {
      report(.empty, at: cell, "the \(kind) is empty; every row needs one")
      return nil
    }
    if known.contains(word) { return word }
    if let same = known.first(where: { $0.lowercased() == word.lowercased() }) { return same }
    let near = Suggestion.nearest(to: word, among: known)
    report(
      .reference, at: cell,
      "there is no \(kind) '\(word)' in the loaded packages; "
        + (near.map { "did you mean '\($0)'?" } ?? "use \(known.joined(separator: ", "))"))
    return nil
  }

  /// The number in a cell; nil where it is empty, which is told of a column that must be filled.
  private mutating func number(_ column: Column, _ cells: Cells) -> Double? {
    guard let cell = cells[column] else { return nil }
    let text = cell.text.trimmed
    guard !text.isEmpty else {
      if column.isRequired {
        report(
          .empty, at: cell,
          "'\(column.rawValue)' is empty; no days of cover can be told without it")
      }
      return nil
    }
    if let number = try? TypedNumber.value(of: text) { return number }
    report(
      .number, at: cell,
      "'\(text)' is no number; write digits, such as 12400000 or 12.4m"
        + (column.isRequired ? "" : ", or leave the cell empty where it is not known"))
    return nil
  }

  private mutating func year(_ cell: CSVCells.Cell?) -> Int? {
    guard let cell, case let text = cell.text.trimmed, !text.isEmpty else { return nil }
    if let year = Int(text), (1...9999).contains(year) { return year }
    report(.number, at: cell, "'\(text)' is no year; write four digits, or leave it empty")
    return nil
  }

  /// Notes what the basket itself refuses, at the cell that has to change.
  private mutating func report(_ problem: StockpileError) {
    let place = cells[problem.line ?? 0]
    guard let first = place[.mineral] else { return }
    switch problem {
    case .notPositive(let quantity, _, _), .notAPercentage(let quantity, _, _):
      report(.interval, at: place[Column(quantity)] ?? first, "\(problem)")
    case .duplicate(_, let earlier):
      let line = cells[earlier][.mineral]?.line ?? 1
      report(
        .duplicate, at: first,
        "'\(first.text.trimmed)' of this stage and scope stands on line \(line) already; add the "
          + "two up, or tell them apart by 'stage' or 'scope'")
    case .shareMissing, .sharesDoNotAddUp:
      report(.shareSum, at: place[.share] ?? first, "\(problem)")
    default:
      report(.file, at: first, "\(problem)")
    }
  }

  private mutating func report(
    _ category: Finding.Category, at cell: CSVCells.Cell, _ message: String
  ) {
    findings.append(
      Finding(
        path: path, line: cell.line, column: cell.column, category: category, message: message))
  }
}
