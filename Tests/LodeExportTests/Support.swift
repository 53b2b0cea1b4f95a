import Foundation
import LodeBundle
import LodeData
import LodeMeasures
import Testing

@testable import LodeExport

/// The corpus that comes with Lode.
enum Seed {
  static let corpus = Result {
    try CorpusLoader.load(BundledPackages.sources(named: ["ministerial-2026", "world-tiles"]))
      .corpus
  }

  static func table(
    _ table: QueryTable, mineral: String? = nil, stage: String? = nil, party: String? = nil,
    source: String? = nil, year: Int? = nil, isLiteral: Bool = false
  ) throws -> DataTable {
    let corpus = try corpus.get()
    let filter = try QueryFilter(
      mineral: mineral, stage: stage, party: party, source: source, year: year, in: corpus)
    return table.table(of: corpus, filter: filter, isLiteral: isLiteral)
  }

  /// The row of a table whose cell in `column` is `text`, as Foundation reads it from JSON.
  static func row(of table: DataTable, where column: String, is text: String) throws -> [String:
    Any]
  {
    let rows = try json(JSONFormat().text(of: table)) as? [[String: Any]] ?? []
    return try #require(rows.first { $0[column] as? String == text })
  }

  static func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
  }
}

extension DataTable {
  /// The texts of a column, row by row.
  func texts(_ column: String) -> [String] {
    (0..<rowCount).map { row in
      if case .string(let text) = self[row, column] { text } else { "" }
    }
  }
}

/// A small table with every kind of cell and every kind of trouble.
struct SampleRow {
  var id: String
  var low: Value = .null
  var high: Value = .null
  var lowOpen: Value = .null
  var share: Value = .null
  var year: Value = .null
  var isNew: Value = .null
  var holders: Value = .array([])
  var note: Value = .null

  static var fields: [Field<SampleRow>] {
    [
      Field("id", .text, "An id.") { .text($0.id) },
      Field("low", .number, "The least value.", absence: .unknown) { $0.low },
      Field("high", .number, "The greatest value.", absence: .unknown) { $0.high },
      Field("low_open", .flag, "Whether low is excluded.", isDetail: true) { $0.lowOpen },
      Field("share", .object(["low", "high"]), "A range.", absence: .unknown) { $0.share },
      Field("year", .integer, "A year.", absence: .unknown) { $0.year },
      Field("is_new", .flag, "A flag.") { $0.isNew },
      Field("holders", .list, "A list.") { $0.holders },
      Field("note", .text, "A note.", isDetail: true) { $0.note },
    ]
  }

  static let rows: [SampleRow] = [
    SampleRow(
      id: "gold", low: .number(55.5), high: .number(.infinity), lowOpen: .bool(true),
      share: .object([
        "low": .number(90), "high": .number(100), "low_open": .bool(true),
        "high_open": .bool(false),
      ]),
      year: .integer(2024), isNew: .bool(true), holders: .list(["A", "B"]),
      note: .string("said \"roughly\",\nno year")),
    SampleRow(id: "稀土", low: .number(1_234_567), high: .number(2_000_000.25), isNew: .bool(false)),
    SampleRow(id: "=1+1", note: .string("\u{1B}[31mred")),
  ]

  static var table: DataTable { DataTable(name: "sample", fields: fields, rows: rows) }
}

/// A reader of comma-separated values that shares nothing with the code under test.
enum TinyCSV {
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell += "\""
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        record.append(cell)
        cell = ""
      case ("\n", false):
        records.append(record + [cell])
        (record, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}
