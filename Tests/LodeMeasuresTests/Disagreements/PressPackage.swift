import LodeData
import LodeMeasures

/// A small package of press claims in memory, row by row.
///
/// Documents: `a1` and `a2` of the newsroom A, `a2` a year later; `b1` of B; `c1` of C. Parties: the
/// countries AAA, BBB and CCC, a union `uni` with its body `com`, a bank with its board under AAA,
/// the sets `club` and `guild`, the programmes `vault` and `fund`, the forums `ring`, `circle` and `round`.
struct PressPackage {
  private var rows: [String: [String]] = [:]
  private let name: String

  init(name: String = "press") { self.name = name }

  // MARK: Rows

  func share(
    _ id: String, _ document: String, _ low: Double, _ high: Double, stage: String = "mining",
    year: Int? = nil, scope: String = "world", lowOpen: Bool = false, stated: String = "words"
  ) -> PressPackage {
    adding(
      "shares",
      "\(id),ore,\(stage),AAA,\(year.map(String.init) ?? ""),\(scope),\(low),\(high),\(lowOpen),,"
        + "\(document),1,\(stated),,2026-02-04")
  }

  func count(
    _ id: String, _ document: String, _ low: Int, _ high: Int?, of: String = "countries",
    members: String = "countries", stated: String? = nil, date: String = "2026-02-04"
  ) -> PressPackage {
    adding(
      "counts",
      "\(id),club,\(of),\(members),\(low),\(high.map(String.init) ?? ""),,\(high == nil),"
        + "\(document),1,\(stated ?? "\(low)"),,\(date)")
  }

  func tie(
    _ id: String, _ document: String, _ from: String, _ tie: String, _ to: String,
    status: String = "done", line: Int = 1, event: String = "", date: String = "2026-02-04"
  ) -> PressPackage {
    adding(
      "relations",
      "\(id),\(from),\(tie),\(to),\(event),,\(status),\(document),\(line),words,,\(date)")
  }

  func money(
    _ id: String, _ document: String, _ low: Double, _ high: Double?, programme: String = "vault",
    payer: String = "bank", instrument: String = "loan", window: String = "",
    status: String = "announced", date: String = "2026-02-04"
  ) -> PressPackage {
    let top = high.map { "\($0 * 1e9)" } ?? ""
    return adding(
      "commitments",
      "\(id),\(programme),\(payer),\(instrument),USD,\(window),\(status),\(low * 1e9),\(top),"
        + "\(high == nil),\(high == nil),\(document),1,words,,\(date)")
  }

  func report(
    _ id: String, _ document: String, of event: String = "meeting", on date: String
  ) -> PressPackage {
    adding("event_reports", "\(id),\(event),\(document),1,words,,\(date)")
  }

  func ruling(_ id: String, found: String, kind: String, _ reason: String) -> PressPackage {
    adding("rulings", "\(id),\(found),\(kind),\(reason)")
  }

  private func adding(_ table: String, _ row: String) -> PressPackage {
    var copy = self
    copy.rows[table, default: []].append(row)
    return copy
  }

  // MARK: The package

  func corpus() throws -> Corpus { try loaded().corpus }

  func loaded() throws -> CorpusLoader.Result { try CorpusLoader.load([source]) }

  /// Ids and kinds of what is found, in order.
  func found() throws -> [String] {
    Disagreement.all(in: try corpus()).map { "\($0.kind.rawValue) \($0.id)" }
  }

  /// The one entry that is found, or nil.
  func only() throws -> (entry: Disagreement, explanation: String)? {
    let corpus = try corpus()
    let entries = Disagreement.all(in: corpus)
    return entries.count == 1 ? (entries[0], entries[0].explanation(in: corpus)) : nil
  }

  var source: InMemorySource {
    var tables = Self.entities
    for (table, rows) in rows {
      tables[table] = (Self.headers[table] ?? "") + "\n" + rows.joined(separator: "\n") + "\n"
    }
    let resources = tables.keys.sorted().map { #"{"name": "\#($0)", "path": "\#($0).csv"}"# }
    var files = Dictionary(uniqueKeysWithValues: tables.map { ("\($0).csv", $1) })
    files["datapackage.json"] =
      #"{"name": "\#(name)", "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: name, files: files)
  }

  private static let place = "document,line,stated,said_by,date"
  private static let interval = "low,high,low_open,high_open"
  private static let headers = [
    "shares": "id,mineral,stage,party,year,scope,\(interval),\(place)",
    "counts": "id,subject,of,members,\(interval),\(place)",
    "relations": "id,from,relation,to,event,role,status,\(place)",
    "commitments": "id,programme,payer,instrument,currency,window,status,\(interval),\(place)",
    "event_reports": "id,event,\(place)",
    "rulings": "disagreement,found,kind,reason",
  ]
  private static let entities = [
    "parties": """
    id,name,kind,parent
    AAA,Aland,country,
    BBB,Beland,country,
    CCC,Celand,country,
    DDD,Deland,country,
    uni,The Union,institution,
    com,The Commission,institution,uni
    bank,The Bank,institution,AAA
    state,The State,institution,AAA
    club,The Club,meeting,
    guild,The Guild,meeting,
    vault,Vault,programme,
    fund,Fund,programme,
    ring,Ring,forum,
    circle,Circle,forum,
    round,Round,forum,
    house-a,House A,agency,
    house-b,House B,agency,
    house-c,House C,agency,

    """,
    "minerals": "id,name,kind\nore,Ore,element\n",
    "stages": """
    id,name,rank,kind
    ground,Ground,0,stock
    mining,Mining,1,chain
    refining,Refining,2,chain

    """,
    "ties": """
    id,words,inverse,role,mutual
    joined,joined,joined by,membership,
    complements,complements,complemented by,link,true
    succeeds,succeeds,succeeded by,link,false
    supports,supports,supported by,link,
    other-than,has other members than,has other members than,apart,true

    """,
    "events": """
    id,name,kind,start,end,precision,status
    meeting,The meeting,meeting,2026-02-04,2026-02-04,day,done
    months,Six months,window,2025-08-04,2026-02-04,window,done

    """,
    "documents": """
    id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines
    a1,a1.txt,,House A,newspaper,house-a,,2026-02-04,\(String(repeating: "1", count: 64)),9
    a2,a2.txt,,House A,newspaper,house-a,,2027-02-04,\(String(repeating: "2", count: 64)),9
    b1,b1.txt,,House B,newspaper,house-b,,2026-02-04,\(String(repeating: "3", count: 64)),9
    c1,c1.txt,,Paper C,newspaper,house-c,,2026-02-05,\(String(repeating: "4", count: 64)),9

    """,
  ]
}
