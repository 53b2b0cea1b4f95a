import LodeData

/// The table of amounts.
extension PackageFiles {
  static let quantityColumns = [
    "id", "mineral", "stage", "party", "aggregate", "year", "scope", "unit", "low", "high",
    "low_open", "high_open", "flag", "excludes", "document", "line", "locator", "stated", "said_by",
    "date", "note",
  ]

  /// One row a figure, by line and, within one, by column.
  var quantities: Table {
    let scopes = scopeWords
    let date = asOf
    let ordered = figures.enumerated().sorted {
      ($0.element.printed.place.line, $0.offset) < ($1.element.printed.place.line, $1.offset)
    }
    let rows = ordered.map { _, figure in
      let key = Wholes.key(of: figure)
      return row(figure, scope: scopes[[key.mineral, key.stage, key.scope]] ?? "", date: date)
    }
    return Table(name: "quantities", header: Self.quantityColumns, rows: rows)
  }

  private func row(_ figure: PlacedFigure, scope: String, date: String) -> [String] {
    let (party, aggregate) = names(of: figure.holder)
    let id = [
      identity.name, figure.mineral, figure.stage, scope,
      party.isEmpty ? aggregate : party.lowercased(), figure.year.map(String.init) ?? "undated",
    ].filter { !$0.isEmpty }.joined(separator: "-")
    let span = figure.span
    return [
      id, figure.mineral, figure.stage, party, aggregate, figure.year.map(String.init) ?? "",
      figure.scope, figure.unit, span.map { "\($0.low)" } ?? "",
      span?.high.map { "\($0)" } ?? "", span?.isLowOpen == true ? "true" : "",
      span.map { $0.isHighOpen || $0.high == nil } == true ? "true" : "", figure.flag.rawValue,
      figure.excludes.joined(separator: " "), identity.name, "\(figure.printed.place.line)",
      locator(figure.printed), FoldedName.blanks(figure.printed.value), "", date,
      figure.notes.joined(separator: " "),
    ]
  }

  private func names(of holder: CountryReading.Holder) -> (party: String, aggregate: String) {
    switch holder {
    case .party(let id): (id, "")
    case .world: ("", "world")
    case .others: ("", "others")
    case .group, .unknown: ("", "")
    }
  }

  /// Where the figure stands: its section, statistic and year, or its TYPE and column.
  private func locator(_ figure: PrintedFigure) -> String {
    let parts =
      figure.column.isEmpty
      ? [figure.section, figure.detail, figure.year] : [figure.detail, "column \(figure.column)"]
    return parts.map(FoldedName.blanks).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// A word for each scope of a mineral's stage that has several, for ids.
  private var scopeWords: [[String]: String] {
    var scopes: [[String]: Set<String>] = [:]
    for figure in figures {
      scopes[[figure.mineral, figure.stage], default: []].insert(figure.scope)
    }
    var found: [[String]: String] = [:]
    for (place, names) in scopes where names.count > 1 {
      var taken: Set<String> = []
      for name in names.sorted() {
        let slug = FoldedName.slug(name)
        var word = slug
        var number = 2
        while !taken.insert(word).inserted {
          word = "\(slug)-\(number)"
          number += 1
        }
        found[place + [name]] = word
      }
    }
    return found
  }
}
