import LodeData

/// A package of shares and groups in memory: countries are `AAA` to `EEE`, `body` is an institution,
/// `club` and `set` are groups; members of `set` are called `signers`.
struct SharePackage {
  private var shares: [String] = []
  private var quantities: [String] = []
  private var relations: [String] = []
  private var counts: [String] = []

  private static let provenance = "document,line,stated,said_by,date,note"

  /// Adds a share of ore mining from `low` to `high` percent.
  func holding(
    _ party: String, _ low: Double, _ high: Double, year: Int = 2025, scope: String = "ore"
  ) -> SharePackage {
    var copy = self
    copy.shares.append(
      "s\(copy.shares.count),ore,mining,\(party),\(year),\(scope),\(low),\(high),,,a,1,so,,"
        + "2026-02-04,")
    return copy
  }

  /// Adds a row of a table of amounts; `holder` is a party, or `world`, the document `a` or `b`.
  func amount(
    _ holder: String, _ cells: String, excludes: String = "", document: String = "a"
  ) -> SharePackage {
    var copy = self
    let isParty = holder.count == 3
    copy.quantities.append(
      "q\(copy.quantities.count),ore,mining,\(isParty ? holder : ""),\(isParty ? "" : holder),2025,"
        + "content,tons,\(cells),\(excludes),\(document),1,,x,,2026-02-04,")
    return copy
  }

  /// Says that parties belong to a group.
  func naming(_ parties: [String], in group: String, status: String = "done") -> SharePackage {
    var copy = self
    for party in parties {
      copy.relations.append(
        "r\(copy.relations.count),\(party),member-of,\(group),,,\(status),a,1,so,,2026-02-04,")
    }
    return copy
  }

  /// Counts the members of a group.
  func counting(_ number: Int, in group: String) -> SharePackage {
    var copy = self
    copy.counts.append(
      "c\(copy.counts.count),\(group),members,all,\(number),\(number),,,a,2,so,,2026-02-04,")
    return copy
  }

  var corpus: Corpus {
    get throws { try CorpusLoader.load([source]).corpus }
  }

  var source: InMemorySource {
    let parties =
      ["AAA", "BBB", "CCC", "DDD", "EEE"].map { "\($0),Land \($0),country," } + [
        "body,Body,institution,", "club,Club,meeting,", "set,Set,agreement-set,signers",
        "news,News,agency,",
      ]
    let quantityColumns =
      "id,mineral,stage,party,aggregate,year,scope,unit,low,high,low_open,high_open,flag,excludes,"
      + "document,line,locator,stated,said_by,date,note"
    let tables = [
      ("parties", "id,name,kind,members", parties),
      ("minerals", "id,name,kind", ["ore,Ore,element"]),
      ("stages", "id,name,rank,kind", ["mining,Mining,1,chain"]),
      ("ties", "id,words,inverse,role", ["member-of,is in,has,membership"]),
      (
        "documents", "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines",
        ["a", "b"].map {
          "\($0),\($0).txt,,Paper,newspaper,news,,2026-02-04,"
            + "\(String(repeating: $0 == "a" ? "0" : "1", count: 64)),9"
        }
      ),
      (
        "shares",
        "id,mineral,stage,party,year,scope,low,high,low_open,high_open,"
          + Self.provenance, shares
      ),
      ("quantities", quantityColumns, quantities),
      ("relations", "id,from,relation,to,event,role,status,\(Self.provenance)", relations),
      ("counts", "id,subject,of,members,low,high,low_open,high_open,\(Self.provenance)", counts),
    ].filter { !$0.2.isEmpty }
    let resources = tables.map { #"{"name": "\#($0.0)", "path": "\#($0.0).csv"}"# }
    var files = Dictionary(
      uniqueKeysWithValues: tables.map {
        ("\($0.0).csv", ([$0.1] + $0.2).joined(separator: "\n") + "\n")
      })
    files["datapackage.json"] =
      #"{"name": "shares", "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: "shares", files: files)
  }
}
