import LodeData

/// A package in memory whose claims rest on a text of our own, and that text in a folder.
struct EvidencePackage {
  /// What the document says, line by line.
  static let lines = [
    "An invented report", "", "The valley mines roughly 60% of the ore, and the hills the rest.",
    "Two mills of the “north bank” grind it.", "Nobody counts the carts.",
  ]
  /// The claims: id, line and words.
  static let claims = [
    ("valley", 3, "roughly 60%"), ("mills", 4, "Two mills"), ("bank", 4, "\"north bank\""),
    ("carts", 5, "Nobody counts"),
  ]

  static var text: String { lines.joined(separator: "\n") + "\n" }

  /// The loaded package; its one document is the text in `a.txt`.
  static func loaded() throws -> CorpusLoader.Result {
    let digest = SHA256.hexadecimalDigest(of: Array(text.utf8))
    let rows = claims.map { id, line, stated in
      let words = stated.replacing("\"", with: "\"\"")
      return "\(id),n,things,1,1,,,d,\(line),\"\(words)\",,2026-01-01\n"
    }
    let source = InMemorySource(
      name: "small",
      files: [
        "datapackage.json": """
        {"name": "small", "resources": [{"name": "parties", "path": "parties.csv"},
        {"name": "documents", "path": "documents.csv"}, {"name": "counts", "path": "counts.csv"}]}
        """,
        "parties.csv": "id,name,kind\nn,Newsroom,agency\n",
        "documents.csv": "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
          + "d,a.txt,,P,newspaper,n,,2026-01-01,\(digest),\(lines.count)\n",
        "counts.csv":
          "id,subject,of,low,high,low_open,high_open,document,line,stated,said_by,date\n"
          + rows.joined(),
      ])
    return try CorpusLoader.load([source])
  }

  /// What the check finds where the file holds this text.
  static func findings(_ text: String) throws -> [String] {
    try findings(["a.txt": Array(text.utf8)])
  }

  static func findings(_ files: [String: [UInt8]]) throws -> [String] {
    let loaded = try loaded()
    let folder = DocumentFolder(path: "texts", files: files)
    return EvidenceCheck.findings(
      in: loaded, texts: DocumentTexts(of: loaded.corpus, in: folder)
    ).map(\.description)
  }
}
