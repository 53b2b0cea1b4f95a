import LodeData

/// A small network of invented parties: countries are `AAA`, `BBB`…, groups and bodies have slugs.
enum MadeUpNetwork {
  /// Loads parties `id,kind,region,parent`, relations `from,tie,to,status,agency`, and counts
  /// `subject,members,low,high`.
  static func corpus(
    parties: [String], relations: [String], counts: [String] = []
  ) throws -> Corpus {
    let agencies = ["one", "two"]
    let files = [
      "datapackage.json": """
      {"name": "made-up", "resources": [
        {"name": "parties", "path": "parties.csv"}, {"name": "ties", "path": "ties.csv"},
        {"name": "documents", "path": "documents.csv"},
        {"name": "relations", "path": "relations.csv"}, {"name": "counts", "path": "counts.csv"}
      ]}
      """,
      "parties.csv": "id,name,kind,region,parent\n"
        + (parties + agencies.map { "\($0),agency,," }).map { (row: String) -> String in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return "\(cells[0]),\(cells[0])," + cells.dropFirst().joined(separator: ",") + "\n"
        }.joined(),
      "ties.csv": """
      id,words,inverse,short,label,outcome,role
      in,is in,has,,,,membership
      hosts,hosts,is hosted by,,,held,link
      plans,plans,is planned by,,,in force,link
      succeeds,succeeds,is succeeded by,,,,link
      signs,signs with,signs with,,,signed,link
      seals,seals,is sealed by,,,signed,counterpart
      faces,faces,is faced by,,,,counterpart
      other-than,is other than,is other than,,,,apart

      """,
      "documents.csv": "id,file,title,publisher,publisher_kind,agency,date,date_stated,as_of,"
        + "as_of_basis,sha256,lines,note\n"
        + agencies.map { (id: String) -> String in
          "paper-\(id),\(id).txt,,Paper \(id),news-site,\(id),2026-02-04,,2026-02-04,stated,"
            + String(repeating: "0", count: 64) + ",9,\n"
        }.joined(),
      "relations.csv":
        "id,from,relation,to,event,role,status,document,line,stated,said_by,date,note\n"
        + relations.enumerated().map { (index: Int, row: String) -> String in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return "r\(index),\(cells[0]),\(cells[1]),\(cells[2]),,,\(cells[3]),"
            + "paper-\(cells[4]),1,words,,2026-02-04,\n"
        }.joined(),
      "counts.csv":
        "id,subject,of,members,low,high,low_open,high_open,document,line,stated,said_by,"
        + "date,note\n"
        + counts.enumerated().map { (index: Int, row: String) -> String in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return "c\(index),\(cells[0]),members,\(cells[1]),\(cells[2]),\(cells[3]),false,"
            + "\(cells[3].isEmpty),paper-one,1,words,,2026-02-04,\n"
        }.joined(),
    ]
    return try CorpusLoader.load([InMemorySource(name: "made-up", files: files)]).corpus
  }
}
