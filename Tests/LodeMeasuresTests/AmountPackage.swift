import LodeData

/// A package of amounts and export controls in memory: countries AAA and BBB, the documents `old` of
/// 2025 and `new` of 2026 by one newsroom, mining and deposits of ore.
struct AmountPackage {
  private var rows: [String: [String]] = [:]

  /// Adds the world total of ore at a stage.
  func total(
    _ amount: String, unit: String = "metric tons", stage: String = "mining", year: Int = 2025,
    scope: String = "content", document: String = "new"
  ) -> AmountPackage {
    adding("quantities") {
      "q\($0),ore,\(stage),,world,\(year),\(scope),\(unit),\(amount),\(amount),,,,,\(document),1,,"
        + "\(amount),,2026-02-04,"
    }
  }

  /// Adds a ban on ore by AAA.
  func ban(
    _ id: String, status: String, asOf: String, from: String = "", against: String = ""
  ) -> AmountPackage {
    adding("controls") { _ in
      "\(id),,AAA,ban,ore,,\(against),\(status),\(from),,\(asOf),new,1,so,,2026-02-04,"
    }
  }

  private func adding(_ table: String, _ row: (Int) -> String) -> AmountPackage {
    var copy = self
    copy.rows[table, default: []].append(row(rows[table, default: []].count))
    return copy
  }

  var corpus: Corpus {
    get throws { try CorpusLoader.load([source]).corpus }
  }

  private var source: InMemorySource {
    let checksum = String(repeating: "0", count: 64)
    var tables = [
      "parties": "id,name,kind\nAAA,Aland,country\nBBB,Beland,country\nnews,News,agency\n",
      "minerals": "id,name,kind\nore,Ore,element\n",
      "stages": "id,name,rank,kind\nmining,Mining,1,chain\ndeposits,Deposits,0,stock\n",
      "documents": "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + "old,o.txt,,Office,government,news,,2025-02-04,\(checksum),9\n"
        + "new,n.txt,,Office,government,news,,2026-02-04,\(checksum.replacing("0", with: "1")),9\n",
    ]
    for (table, rows) in rows {
      tables[table] = ([Self.headers[table] ?? ""] + rows).joined(separator: "\n") + "\n"
    }
    let resources = tables.keys.sorted().map { #"{"name": "\#($0)", "path": "\#($0).csv"}"# }
    var files = Dictionary(uniqueKeysWithValues: tables.map { ("\($0).csv", $1) })
    files["datapackage.json"] =
      #"{"name": "amounts", "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: "amounts", files: files)
  }

  private static let headers = [
    "quantities":
      "id,mineral,stage,party,aggregate,year,scope,unit,low,high,low_open,high_open,flag,excludes,"
      + "document,line,locator,stated,said_by,date,note",
    "controls":
      "id,event,actor,instrument,mineral,stage,against,status,from,until,as_of,document,line,stated,"
      + "said_by,date,note",
  ]
}
