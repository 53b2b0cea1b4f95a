import LodeData

/// Makes packages of any size, the same ones on every run.
enum GeneratedPackage {
  private static let minerals = 50
  private static let stages = 4
  private static let years = 5

  /// A package whose `shares` table has so many rows.
  ///
  /// Its rows are as wide as those of the bundled package, and no whole adds up to more than
  /// 100 percent as long as a whole has at most 200 parties.
  static func source(shareRows: Int) -> InMemorySource {
    let wholes = minerals * stages * years
    let parties = (shareRows + wholes - 1) / wholes
    return InMemorySource(
      name: "generated",
      files: [
        "datapackage.json": descriptor,
        "parties.csv": "id,name,kind\nagency,The agency,agency\n"
          + (0..<parties).map { "party-\($0),Party \($0),country\n" }.joined(),
        "minerals.csv": "id,name,kind\n"
          + (0..<minerals).map { "mineral-\($0),Mineral \($0),element\n" }.joined(),
        "stages.csv": "id,name,rank,kind\n"
          + (0..<stages).map { "stage-\($0),Stage \($0),\($0),chain\n" }.joined(),
        "documents.csv": "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
          + "yearbook,yearbook.txt,Yearbook,The agency,dataset,agency,2026-01-01,2026-01-01,"
          + "\(checksum),\(shareRows)\n",
        "shares.csv": shares(rows: shareRows),
      ])
  }

  private static let checksum = String(repeating: "0", count: 64)

  private static let descriptor = """
    {"name": "generated", "resources": [
      {"name": "parties", "path": "parties.csv"}, {"name": "minerals", "path": "minerals.csv"},
      {"name": "stages", "path": "stages.csv"}, {"name": "documents", "path": "documents.csv"},
      {"name": "shares", "path": "shares.csv"}
    ]}
    """

  private static func shares(rows: Int) -> String {
    var table =
      "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,"
      + "date,note\n"
    for row in 0..<rows {
      let mineral = row % minerals
      let stage = row / minerals % stages
      let year = 2021 + row / (minerals * stages) % years
      let party = row / (minerals * stages * years)
      let tenths = row % 4
      table += "share-mineral-\(mineral)-stage-\(stage)-party-\(party)-\(year),"
      table +=
        "mineral-\(mineral),stage-\(stage),party-\(party),\(year),world output,0.\(tenths)5,0.\(tenths + 1)5,"
      table +=
        "false,\(row % 5 == 0 ? "true" : "false"),yearbook,\(row + 1),\"about 0.\(tenths)%\","
      table += "agency,\(year)-12-31,\(row % 8 == 0 ? "\"An estimate, revised.\"" : "")\n"
    }
    return table
  }
}
