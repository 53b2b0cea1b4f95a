import LodeData

/// Which of the two layouts a header has, and where its columns are.
enum ReleaseLayout: Hashable, Sendable {
  /// One figure a record, as since 2026.
  case long(LongColumns)
  /// One country a record, a column for each figure, as in 2025.
  case wide(WideColumns)

  /// Columns by their places; nil for those that may be missing.
  struct LongColumns: Hashable, Sendable {
    var chapter: Int?
    let section: Int
    let commodity: Int
    let country: Int
    let statistics: Int
    let detail: Int
    let unit: Int
    let year: Int
    let value: Int
    var notes: Int?
    var otherNotes: Int?
  }

  struct WideColumns: Hashable, Sendable {
    let source: Int
    let commodity: Int
    let country: Int
    let type: Int
    let unit: Int
    let figures: [FigureColumn]
  }

  /// A column of figures, and that of its notes.
  struct FigureColumn: Hashable, Sendable {
    let measure: Measure
    let year: Int
    let isEstimated: Bool
    let place: Int
    let name: String
    let notes: Int?
  }

  private static let longNames = [
    "Section", "Commodity", "Country", "Statistics", "Statistics_detail", "Unit", "Year", "Value",
  ]
  private static let wideNames = ["SOURCE", "COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS"]

  /// A column's name without blanks, underscores and case: `PROD_EST_ 2024` as `prodest2024`.
  private static func key(_ name: String) -> String {
    FoldedName.of(name).filter { !$0.isWhitespace && $0 != "_" }
  }

  /// Reads a header.
  ///
  /// - Returns: The layout, or nil and why: which columns are missing, each with the nearest one
  ///   that is there.
  static func read(
    _ header: [(name: String, column: Int)], path: String
  ) -> (layout: ReleaseLayout?, findings: [Finding]) {
    var places: [String: Int] = [:]
    var findings: [Finding] = []
    for (place, cell) in header.enumerated() where !key(cell.name).isEmpty {
      if places.updateValue(place, forKey: key(cell.name)) != nil {
        findings.append(
          Finding(
            path: path, line: 1, column: cell.column, category: .header,
            message: "the column '\(cell.name.excerpt)' stands twice; drop one"))
      }
    }
    let isLong = missing(longNames, in: places).count
    let figures = figureColumns(header.map(\.name))
    // Both layouts have a commodity and a country.
    if isLong <= 3 {
      findings += complaints(longNames, header: header, places: places, path: path)
      return (findings.isEmpty ? long(places) : nil, findings)
    }
    if !figures.isEmpty, missing(wideNames, in: places).count <= 2 {
      findings += complaints(wideNames, header: header, places: places, path: path)
      return (findings.isEmpty ? wide(places, figures: figures) : nil, findings)
    }
    let seen = header.map(\.name).filter { !$0.isEmpty }.prefix(6).joined(separator: ", ")
    let nearest = longNames.filter { places[key($0)] == nil }.compactMap { name in
      Suggestion.nearest(to: name, among: header.map(\.name)).map { "'\($0)' for '\(name)'" }
    }
    findings.append(
      Finding(
        path: path, category: .header,
        message: "this is no release of world data: expected the columns "
          + "\(longNames.joined(separator: ", ")) (2026), or \(wideNames.joined(separator: ", ")) "
          + "with PROD_, CAP_ and RESERVES_ columns (2025); found \(seen.excerpt)"
          + (nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))")
          + "; name the CSV file of world data, with commas between its columns"))
    return (nil, findings)
  }

  private static func missing(_ names: [String], in places: [String: Int]) -> [String] {
    names.filter { places[key($0)] == nil }
  }

  private static func complaints(
    _ names: [String], header: [(name: String, column: Int)], places: [String: Int], path: String
  ) -> [Finding] {
    let known = Set(names.map(key))
    let others = header.filter { !known.contains(key($0.name)) && !$0.name.isEmpty }
    return missing(names, in: places).map { name in
      let hint = Suggestion.nearest(to: name, among: others.map(\.name))
      let column = others.first { $0.name == hint }?.column ?? 1
      return Finding(
        path: path, line: 1, column: column, category: .header,
        message: "the column '\(name)' is missing"
          + (hint.map { "; is '\($0.excerpt)' meant? Call it '\(name)'" } ?? "; add it"))
    }
  }

  private static func long(_ places: [String: Int]) -> ReleaseLayout? {
    func place(_ name: String) -> Int? { places[key(name)] }
    guard let section = place("Section"), let commodity = place("Commodity"),
      let country = place("Country"), let statistics = place("Statistics"),
      let detail = place("Statistics_detail"), let unit = place("Unit"),
      let year = place("Year"), let value = place("Value")
    else { return nil }
    return .long(
      LongColumns(
        chapter: place("MCS chapter"), section: section, commodity: commodity, country: country,
        statistics: statistics, detail: detail, unit: unit, year: year, value: value,
        notes: place("Notes"), otherNotes: place("Other notes")))
  }

  private static func wide(
    _ places: [String: Int], figures: [FigureColumn]
  ) -> ReleaseLayout? {
    func place(_ name: String) -> Int? { places[key(name)] }
    guard let source = place("SOURCE"), let commodity = place("COMMODITY"),
      let country = place("COUNTRY"), let type = place("TYPE"), let unit = place("UNIT_MEAS")
    else { return nil }
    return .wide(
      WideColumns(
        source: source, commodity: commodity, country: country, type: type, unit: unit,
        figures: figures))
  }

  /// The columns such as `PROD_2023`, `PROD_EST_ 2024`, `CAP_2023` and `RESERVES_2024`.
  private static func figureColumns(_ header: [String]) -> [FigureColumn] {
    let keys = header.map(key)
    let kinds: [(prefix: String, measure: Measure)] = [
      ("prod", .output), ("cap", .capacity), ("reserve", .reserves),
    ]
    return keys.enumerated().compactMap { place, name in
      guard let kind = kinds.first(where: { name.hasPrefix($0.prefix) }),
        let year = Int(name.suffix(4)), (1900...2100).contains(year)
      else { return nil }
      let notes = keys.firstIndex { $0.hasPrefix(kind.prefix) && $0.contains("note") }
      return FigureColumn(
        measure: kind.measure, year: year, isEstimated: name.contains("est"), place: place,
        name: FoldedName.blanks(header[place]), notes: notes)
    }
  }
}

extension ReleaseLayout {
  /// The places of all columns that are read.
  var places: [Int] {
    switch self {
    case .long(let columns):
      [
        columns.section, columns.commodity, columns.country, columns.statistics, columns.detail,
        columns.unit, columns.year, columns.value,
      ] + [columns.chapter, columns.notes, columns.otherNotes].compactMap { $0 }
    case .wide(let columns):
      [columns.source, columns.commodity, columns.country, columns.type, columns.unit]
        + columns.figures.flatMap { [$0.place] + ($0.notes.map { [$0] } ?? []) }
    }
  }

  /// What the report calls it.
  var name: String {
    switch self {
    case .long: "one figure a row"
    case .wide: "one country a row"
    }
  }
}
