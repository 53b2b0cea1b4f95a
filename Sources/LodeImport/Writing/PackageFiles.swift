import LodeData

/// The files of the package that an import makes.
struct PackageFiles {
  let identity: ReleaseIdentity
  let figures: [PlacedFigure]
  let words: ImportVocabulary

  /// Each file's text by its name; the same release gives the same bytes. Cost: O(n log n).
  var texts: [String: String] {
    var texts = Dictionary(
      uniqueKeysWithValues: tables.map { ("\($0.name).csv", CSVText.table($0.header, $0.rows)) })
    texts["datapackage.json"] = descriptor
    return texts
  }

  /// A table of the package.
  struct Table {
    let name: String
    let header: [String]
    let rows: [[String]]
  }

  /// The tables in the order of the descriptor.
  var tables: [Table] { [documents, parties, aliases, minerals, stages, quantities] }

  // MARK: The release

  private var edition: ImportVocabulary.Edition? { words.editions[identity.edition] }

  private var title: String {
    edition?.title ?? "Mineral Commodity Summaries \(identity.edition) Data Release"
  }

  /// The day of the release; empty where the vocabulary does not know it.
  private var released: String { edition?.released.iso ?? "" }

  /// The day that the claims hold for: that of the release, else the last day of the latest year.
  var asOf: String {
    released.isEmpty ? "\(identity.edition - 1)-12-31" : released
  }

  private var descriptor: String {
    let values = [
      "name": identity.name, "title": "World production of minerals: USGS \(title)",
      "version": "\(identity.edition)", "created": asOf, "file": identity.file,
      "source": "U.S. Geological Survey: \(title)",
      "path": edition?.path
        ?? "https://www.usgs.gov/centers/national-minerals-information-center",
    ]
    return values.sorted { $0.key < $1.key }.reduce(words.template) { text, value in
      text.replacing("@\(value.key)@", with: Self.escaped(value.value))
    }
  }

  /// Text as it stands between the quotes of JSON.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{0}"..."\u{1F}":
        "\\u00" + (scalar.value < 16 ? "0" : "")
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }

  private var documents: Table {
    let note =
      "Read as \(identity.encoding)."
      + (released.isEmpty ? " The day of the release is not known." : "")
    return Table(
      name: "documents",
      header: [
        "id", "file", "title", "publisher", "publisher_kind", "agency", "date", "date_stated",
        "as_of", "as_of_basis", "sha256", "lines", "note",
      ],
      rows: [
        [
          identity.name, identity.file, title, words.publisher["publisher"] ?? "",
          words.publisher["publisher_kind"] ?? "", words.publisher["id"] ?? "", released, "", asOf,
          "", identity.sha256, "\(identity.lines)", note,
        ]
      ])
  }

  // MARK: Names

  private var parties: Table {
    let used = Set(
      figures.flatMap { figure in
        if case .party(let id) = figure.holder { [id] } else { figure.excludes }
      })
    let countries = Dictionary(words.countries.values.map { ($0.id, $0) }) { first, _ in first }
    let rows = used.sorted().compactMap { countries[$0] }.map {
      [$0.id, $0.name, $0.short, "country", $0.iso2, $0.region, "", ""]
    }
    let publisher = [
      words.publisher["id"] ?? "", words.publisher["name"] ?? "", words.publisher["short"] ?? "",
      "agency", "", "", "", "",
    ]
    return Table(
      name: "parties",
      header: ["id", "name", "short", "kind", "iso2", "region", "parent", "note"],
      rows: rows + [publisher])
  }

  private var aliases: Table {
    var first: [[String]: Int] = [:]
    for figure in figures {
      guard case .party(let id) = figure.holder else { continue }
      let name = FoldedName.blanks(figure.printed.country)
      guard let country = words.countries[FoldedName.of(name)], country.name != name else {
        continue
      }
      let line = figure.printed.place.line
      first[[id, name]] = min(line, first[[id, name]] ?? line)
    }
    let rows = first.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, line in
      key + [identity.name, "\(line)"]
    }
    return Table(name: "aliases", header: ["party", "alias", "document", "line"], rows: rows)
  }

  private var minerals: Table {
    let header = ["id", "name", "kind", "parent", "note"]
    var rows: [String: [String]] = [:]
    for figure in figures where rows[figure.mineral] == nil {
      guard words.minerals[figure.mineral] != nil else {
        let name = FoldedName.blanks(figure.printed.commodity)
        rows[figure.mineral] = [figure.mineral, name, "material", "", ""]
        continue
      }
      var next: String? = figure.mineral
      while let id = next, !id.isEmpty, rows[id] == nil, let row = words.minerals[id] {
        rows[id] = header.map { row[$0] ?? "" }
        next = row["parent"]
      }
    }
    return Table(
      name: "minerals", header: header, rows: rows.sorted { $0.key < $1.key }.map(\.value))
  }

  private var stages: Table {
    let header = ["id", "name", "rank", "kind", "note"]
    let rows = Set(figures.map(\.stage)).compactMap { words.stages[$0] }
      .map { row in header.map { row[$0] ?? "" } }
      .sorted { ($0[2], $0[0]) < ($1[2], $1[0]) }
    return Table(name: "stages", header: header, rows: rows)
  }
}
