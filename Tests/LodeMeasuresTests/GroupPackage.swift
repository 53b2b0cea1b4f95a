import LodeData

/// A package of groups and who is in them, one sentence at a time.
///
/// Countries are AAA to FFF; `body` is an institution and `part` a body of it.
struct GroupPackage {
  private var relations: [String] = []
  private var counts: [String] = []
  private let kinds: [String: String]

  static let parties = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "body", "part"]

  /// Groups are meetings unless `kinds` says otherwise.
  init(kinds: [String: String] = [:]) { self.kinds = kinds }

  /// Adds ties: by default settled memberships, stated by the document `one`.
  func naming(
    _ parties: [String], in group: String, tie: String = "member-of", status: String = "done",
    document: String = "one"
  ) -> GroupPackage {
    var copy = self
    for party in parties {
      copy.relations.append(
        "r\(copy.relations.count),\(party),\(tie),\(group),,,\(status),\(document),1,so,,2026-02-04,"
      )
    }
    return copy
  }

  /// Says that a group has no member in common with another one.
  func setting(_ group: String, apartFrom other: String) -> GroupPackage {
    naming([group], in: other, tie: "other-than")
  }

  /// Adds a count: from `low`, to `high` or without limit.
  func counting(
    _ low: Int, to high: Int?, of what: String = "members", in group: String,
    members: String = "all", document: String = "one"
  ) -> GroupPackage {
    var copy = self
    copy.counts.append(
      "c\(copy.counts.count),\(group),\(what),\(members),\(low),\(high.map(String.init) ?? ""),,,"
        + "\(document),2,so many,,2026-02-04,")
    return copy
  }

  func counting(
    _ number: Int, of what: String = "members", in group: String, members: String = "all",
    document: String = "one"
  ) -> GroupPackage {
    counting(
      number, to: number, of: what, in: group, members: members, document: document)
  }

  var corpus: Corpus {
    get throws { try CorpusLoader.load([source]).corpus }
  }

  static let groups = ["left", "right", "third"]

  private var source: InMemorySource {
    let countries = Self.parties.prefix(6).map { "\($0),Country \($0),country," }
    let groups = Self.groups.map { "\($0),Group \($0),\(kinds[$0] ?? "meeting")," }
    let others = ["body,Body,institution,", "part,Part,institution,body", "news,News,agency,"]
    let documents = ["one", "two"].enumerated().map { place, id in
      "\(id),\(id).txt,,Paper \(id),newspaper,news,,2026-02-04,"
        + String(repeating: "\(place)", count: 64) + ",9"
    }
    let provenance = "document,line,stated,said_by,date,note"
    let tables = [
      ("parties", "id,name,kind,parent", countries + groups + others),
      (
        "ties", "id,words,inverse,role",
        [
          "member-of,is in,has,membership", "partner-of,is with,has,partnership", "near,by,by,link",
          "faces,faces,is faced by,counterpart", "other-than,is other than,is other than,apart",
        ]
      ),
      (
        "documents",
        "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines", documents
      ),
      ("relations", "id,from,relation,to,event,role,status,\(provenance)", relations),
      ("counts", "id,subject,of,members,low,high,low_open,high_open,\(provenance)", counts),
    ]
    let resources = tables.map { #"{"name": "\#($0.0)", "path": "\#($0.0).csv"}"# }
    var files = Dictionary(
      uniqueKeysWithValues: tables.map {
        ("\($0.0).csv", ([$0.1] + $0.2).joined(separator: "\n") + "\n")
      })
    files["datapackage.json"] =
      #"{"name": "groups", "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: "groups", files: files)
  }
}

extension Corpus {
  /// The parties of these ids, which must be there.
  func parties(_ ids: String...) -> [Handle<Party>] { ids.compactMap { find($0, in: \.parties) } }

  func ids(_ members: [Handle<Party>]) -> [String] { members.map { self[$0].id } }
}
