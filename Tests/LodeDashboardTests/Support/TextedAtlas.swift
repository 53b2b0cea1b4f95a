import LodeData

@testable import LodeDashboard

/// A small corpus on a text of our own, with that text or another one at hand.
enum TextedAtlas {
  static let lines = [
    "An invented report", "", "The valley mines roughly 60% of the ore. The hills have the rest.",
    "Two mills of the “north bank” grind it, and two mills of the south bank do not.",
    "This line opens with a sentence that nobody cites and that is there to be cut. "
      + "Here another one follows it, as idle as the first and somewhat longer than it. "
      + "Only now does the report say that 17 carts left the valley in its third year. "
      + "Whatever comes after the carts is again of no use to anybody who counts them. "
      + "The last sentence of the line is the one that a short pane does not reach.",
  ]

  /// The claims, not in the order of their lines: id, line and words.
  static let claims = [
    ("carts", 5, "17 carts"), ("valley", 3, "roughly 60%"), ("mills", 4, "two mills"),
    ("bank", 4, "\"north bank\""), ("again", 3, "roughly 60%"),
  ]

  static var text: String { lines.joined(separator: "\n") }

  /// The atlas with these files beside it; nil stands for no folder at all.
  static func atlas(
    files: [String: String]? = ["a.txt": text], claims: [(String, Int, String)] = claims
  ) throws -> Atlas {
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
          + "d,a.txt,,Paper,newspaper,n,,2026-01-01,\(digest),9\n",
        "counts.csv":
          "id,subject,of,low,high,low_open,high_open,document,line,stated,said_by,date\n"
          + rows.joined(),
      ])
    let corpus = try CorpusLoader.load([source]).corpus
    return Atlas(
      corpus: corpus,
      texts: files.map {
        DocumentTexts(
          of: corpus,
          in: DocumentFolder(path: "texts", files: $0.mapValues { Array($0.utf8) }))
      })
  }
}
