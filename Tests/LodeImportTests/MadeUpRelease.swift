import Foundation
import LodeBundle
import LodeData
import LodeImport

/// Releases of made-up figures in the layouts that USGS uses.
enum MadeUpRelease {
  static let longHeader =
    "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,"
    + "Is critical mineral 2025,Other notes"
  static let wideHeader =
    "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,"
    + "CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES"

  /// A row of the long layout.
  static func row(
    _ country: String, _ value: String, detail: String = "Mine production", year: String = "2025",
    commodity: String = "Nickel", unit: String = "metric tons", notes: String = "",
    section: String = "World Mine Production and Reserves", statistics: String = "Production",
    chapter: String = "NICKEL",
    basis: String = "(Data in metric tons, nickel content, unless otherwise specified) -- More."
  ) -> String {
    [
      chapter, section, commodity, country, statistics, detail, unit, year, value, notes, "Yes",
      basis,
    ].map { "\"\($0)\"" }.joined(separator: ",")
  }

  /// A release in the long layout with line ends as Windows has them.
  static func long(_ rows: [String]) -> String {
    ([longHeader] + rows).map { $0 + "\r\n" }.joined()
  }

  static func wide(_ rows: [String]) -> String {
    ([wideHeader] + rows).map { $0 + "\r\n" }.joined()
  }

  static func vocabulary() throws -> ImportVocabulary {
    guard let source = BundledPackages.vocabulary(named: "usgs-mcs") else {
      throw Problem.noVocabulary
    }
    return try ImportVocabulary(source)
  }

  enum Problem: Error {
    case noVocabulary
  }

  static func read(_ text: String) throws -> ReleaseImport {
    try read(Array(text.utf8))
  }

  static func read(_ bytes: [UInt8]) throws -> ReleaseImport {
    try ReleaseImport(of: bytes, path: "folder/release.csv", vocabulary: vocabulary())
  }

  /// What keeps a release from being read.
  static func findings(_ bytes: [UInt8]) throws -> [String] {
    let vocabulary = try vocabulary()
    do throws(LoadFailure) {
      _ = try ReleaseImport(of: bytes, path: "release.csv", vocabulary: vocabulary)
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }

  static func findings(_ text: String) throws -> [String] { try findings(Array(text.utf8)) }

  /// The text in Windows-1252.
  static func windows(_ text: String) throws -> [UInt8] {
    Array(text.data(using: .windowsCP1252) ?? Data())
  }
}

extension ReleaseImport {
  /// The rows of a table, cell by cell.
  func rows(_ table: String) -> [[String: String]] {
    let cells = CSVCells(Array((files["\(table).csv"] ?? "").utf8), path: table).records
    let header = cells.first?.map(\.text) ?? []
    return cells.dropFirst().map { record in
      Dictionary(uniqueKeysWithValues: zip(header, record.map(\.text)))
    }
  }

  /// The amounts as `stage holder year scope unit low..high flag`.
  var amounts: [String] {
    rows("quantities").map { row in
      let holder = (row["party"] ?? "") + (row["aggregate"] ?? "")
      return [
        row["mineral"], row["stage"], holder, row["year"], row["scope"], row["unit"],
        "\(row["low"] ?? "")..\(row["high"] ?? "")", row["flag"],
      ].map { $0 ?? "" }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  /// The package, loaded by itself.
  func loaded() throws -> CorpusLoader.Result {
    try CorpusLoader.load([InMemorySource(name: name, files: files)])
  }
}
