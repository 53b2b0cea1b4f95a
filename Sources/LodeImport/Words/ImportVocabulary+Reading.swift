public import LodeData

extension ImportVocabulary {
  /// Reads the tables of a folder.
  ///
  /// - Throws: Every fault of the tables at once.
  public init(_ source: some PackageSource) throws(LoadFailure) {
    var findings: [Finding] = []
    func rows(_ name: String, _ columns: String...) -> [Row] {
      let table = VocabularyTable(name, columns: columns, in: source)
      findings += table.findings
      return table.rows
    }
    readNames(
      countries: rows("countries", "printed", "id", "name", "short", "iso2", "region"),
      commodities: rows("commodities", "printed", "mineral", "form", "step"))
    for row in rows("minerals", "id", "name", "kind", "parent", "note") {
      minerals[row["id"] ?? ""] = row
    }
    for row in rows("stages", "id", "name", "rank", "kind", "note") {
      stages[row["id"] ?? ""] = row
    }
    for row in rows("steps", "measure", "step", "stage") {
      guard let measure = Measure(rawValue: row["measure"] ?? "") else { continue }
      steps[measure, default: [:]][row["step"] ?? ""] = row["stage"]
    }
    readWords(
      statistics: rows("statistics", "words", "role", "step", "scope"),
      phrases: rows("phrases", "role", "words", "meaning"))
    readEditions(rows("editions", "edition", "title", "released", "path"))
    publisher =
      rows("publishers", "id", "name", "short", "publisher", "publisher_kind").first ?? [:]
    wholes = rows("shares", "section", "unit", "most").compactMap { row in
      Int(row["most"] ?? "").map {
        Whole(section: row["section"] ?? "", unit: row["unit"] ?? "", most: $0)
      }
    }
    do {
      template = String(decoding: try source.bytes(of: "package-template.json"), as: UTF8.self)
    } catch {
      findings.append(
        Finding(
          path: "\(source.name)/package-template.json", category: .file,
          message: "the template cannot be read: \(error)"))
    }
    guard findings.isEmpty else { throw LoadFailure(findings: findings) }
  }

  private mutating func readNames(countries: [Row], commodities: [Row]) {
    for row in countries {
      let name = row["printed"] ?? ""
      countryNames.append(name)
      self.countries[FoldedName.of(name)] = Country(
        id: row["id"] ?? "", name: row["name"] ?? "", short: row["short"] ?? "",
        iso2: row["iso2"] ?? "", region: row["region"] ?? "")
    }
    for row in commodities {
      self.commodities[FoldedName.of(row["printed"] ?? "")] = Commodity(
        mineral: row["mineral"] ?? "", form: row["form"] ?? "", step: row["step"] ?? "")
    }
  }

  private mutating func readWords(statistics: [Row], phrases: [Row]) {
    self.statistics = statistics.compactMap { row in
      guard let role = StatisticWord.Role(rawValue: row["role"] ?? "") else { return nil }
      return StatisticWord(
        words: (row["words"] ?? "").split(separator: " ").map(String.init), role: role,
        step: row["step"] ?? "", scope: row["scope"] ?? "")
    }
    // Longer phrases first: "silicon metal" before "silicon".
    self.statistics.sort { $0.words.count > $1.words.count }
    for row in phrases {
      guard let role = Role(rawValue: row["role"] ?? "") else { continue }
      self.phrases[role, default: []].append(
        Phrase(words: row["words"] ?? "", meaning: row["meaning"] ?? ""))
    }
  }

  private mutating func readEditions(_ rows: [Row]) {
    for row in rows {
      guard let edition = Int(row["edition"] ?? ""),
        let released = CalendarDate(iso: row["released"] ?? "")
      else { continue }
      editions[edition] = Edition(
        title: row["title"] ?? "", released: released, path: row["path"] ?? "")
    }
  }
}
