import LodeData

/// A package in memory with a few rows of everything that claims refer to.
struct SmallPackage {
  let name: String
  private var tables: [(name: String, text: String)]

  init(name: String = "small") {
    self.name = name
    tables = [
      (
        "parties",
        "id,name,kind\nAAA,Aland,country\nBBB,Beland,country\none,One,agency\ntwo,Two,agency\n"
      ),
      ("minerals", "id,name,kind\nore,Ore,element\n"),
      ("stages", "id,name,rank,kind\nmining,Mining,1,chain\n"),
      (
        "documents",
        "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
          + ["a,one", "b,one", "c,two"].enumerated().map { place, row in
            let parts = row.split(separator: ",")
            let checksum = String(repeating: "\(place)", count: 64)
            return
              "\(parts[0]),\(parts[0]).txt,,Paper,newspaper,\(parts[1]),,2026-02-0\(place + 4),"
              + "\(checksum),20\n"
          }.joined()
      ),
    ]
  }

  /// The columns of the `shares` table, in the order of ``share(_:line:document:low:high:)``.
  static let shareColumns =
    "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,"
    + "date,note\n"

  /// A row of the `shares` table.
  static func share(
    _ id: String, line: Int = 1, document: String = "a", low: String = "10", high: String = "20"
  ) -> String {
    "\(id),ore,mining,AAA,2025,world,\(low),\(high),,,\(document),\(line),about,,2026-02-04,\n"
  }

  /// The same package with a table added or replaced.
  func with(_ table: String, _ text: String) -> SmallPackage {
    var copy = self
    copy.tables.removeAll { $0.name == table }
    copy.tables.append((table, text))
    return copy
  }

  /// The same package without a table.
  func without(_ table: String) -> SmallPackage {
    var copy = self
    copy.tables.removeAll { $0.name == table }
    return copy
  }

  var source: InMemorySource {
    let resources = tables.map { #"{"name": "\#($0.name)", "path": "\#($0.name).csv"}"# }
    var files = Dictionary(uniqueKeysWithValues: tables.map { ("\($0.name).csv", $0.text) })
    files["datapackage.json"] =
      #"{"name": "\#(name)", "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: name, files: files)
  }
}
