import LodeData

/// Makes packages of any size, the same ones on every run.
///
/// Every 200 shares are a whole, told twice: once by each of two newsrooms, which differ about every
/// tenth party. 200 parties; a document for every 200 shares.
enum GeneratedPackage {
  private static let minerals = 50
  private static let stages = 4
  private static let parties = 200

  /// A package whose `shares` table has so many rows, a multiple of 400.
  ///
  /// Its rows are as wide as those of a bundled package, and no whole adds up to more than 100
  /// percent.
  static func source(shareRows: Int) -> InMemorySource {
    InMemorySource(
      name: "generated",
      files: [
        "datapackage.json": descriptor,
        "parties.csv": "id,name,kind\n"
          + (0..<2).map { "agency-\($0),Agency \($0),agency\n" }.joined()
          + (0..<parties).map { "party-\($0),Party \($0),country\n" }.joined(),
        "minerals.csv": "id,name,kind\n"
          + (0..<minerals).map { "mineral-\($0),Mineral \($0),element\n" }.joined(),
        "stages.csv": "id,name,rank,kind\n"
          + (0..<stages).map { "stage-\($0),Stage \($0),\($0),chain\n" }.joined(),
        "documents.csv": documents(count: shareRows / parties),
        "shares.csv": shares(rows: shareRows),
      ])
  }

  private static let descriptor = """
    {"name": "generated", "resources": [
      {"name": "parties", "path": "parties.csv"}, {"name": "minerals", "path": "minerals.csv"},
      {"name": "stages", "path": "stages.csv"}, {"name": "documents", "path": "documents.csv"},
      {"name": "shares", "path": "shares.csv"}
    ]}
    """

  private static func documents(count: Int) -> String {
    let checksum = String(repeating: "0", count: 64)
    return "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
      + (0..<count).map { number in
        "yearbook-\(number),yearbook-\(number).txt,Yearbook \(number),Agency \(number % 2),dataset,"
          + "agency-\(number % 2),2026-01-01,2026-01-01,\(checksum),\(parties)\n"
      }.joined()
  }

  private static func shares(rows: Int) -> String {
    var table =
      "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,"
      + "date,note\n"
    for row in 0..<rows {
      let document = row / parties
      let party = row % parties
      let whole = document / 2
      let mineral = whole % minerals
      let stage = whole / minerals % stages
      let year = 2025 - whole / (minerals * stages)
      let tenths = party % 4 + (party % 10 == 0 ? document % 2 : 0)
      table += "share-mineral-\(mineral)-stage-\(stage)-party-\(party)-\(year)-\(document % 2),"
      table +=
        "mineral-\(mineral),stage-\(stage),party-\(party),\(year),world output,0.\(tenths)1,0.\(tenths)9,"
      table +=
        "false,\(row % 5 == 0 ? "true" : "false"),yearbook-\(document),\(party + 1),\"about 0.\(tenths)%\","
      table +=
        "agency-\(document % 2),\(year)-12-31,\(row % 8 == 0 ? "\"An estimate, revised.\"" : "")\n"
    }
    return table
  }
}
