import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// A made-up market with every kind of cell that a table of shares can have.
///
/// The survey gives amounts of three years with a total, in two editions of the middle one; the
/// agency prints shares of the same scope and of another one.
enum MarketAtlas {
  private static let quantityColumns =
    "id,mineral,stage,party,aggregate,year,scope,unit,low,high,low_open,high_open,flag,excludes,"
    + "document,line,locator,stated,said_by,date,note\n"
  private static let shareColumns =
    "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,locator,stated,said_by,"
    + "date,note\n"

  static let atlas: Atlas = {
    do {
      return Atlas(corpus: try CorpusLoader.load([vocabulary, survey, older, agency]).corpus)
    } catch {
      Issue.record("the made-up market does not load: \(error)")
      return Atlas(corpus: Corpus())
    }
  }()

  /// A package; `order` is its place among them.
  private static func source(
    _ name: String, order: Int, _ tables: [(String, String)]
  ) -> InMemorySource {
    let resources = tables.map { #"{"name": "\#($0.0)", "path": "\#($0.0).csv"}"# }
    var files = Dictionary(uniqueKeysWithValues: tables.map { ("\($0.0).csv", $0.1) })
    files["datapackage.json"] =
      #"{"name": "\#(name)", "order": \#(order), "resources": [\#(resources.joined(separator: ", "))]}"#
    return InMemorySource(name: name, files: files)
  }

  private static var vocabulary: InMemorySource {
    source(
      "words", order: 1,
      [
        (
          "parties",
          """
          id,name,kind
          AAA,Aland,country
          BBB,Beland,country
          CCC,Celand,country
          DDD,Deland,country
          EEE,Eland,country
          FFF,Feland,country
          GGG,Geland,country
          press,Press,agency

          """
        ),
        ("minerals", "id,name,kind\nore,Ore,element\nsand,Sand,element\nclay,Clay,element\n"),
        (
          "stages",
          """
          id,name,rank,kind
          mining,Mining,1,chain
          refining,Refining,2,chain
          plant,Plant capacity,2,capacity
          deposits,Deposits,0,stock

          """
        ),
      ])
  }

  private static func documents(_ ids: [String]) -> (String, String) {
    (
      "documents",
      "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + ids.map { "\($0),,,\($0) office,government,press,,2026-02-04,,\n" }.joined()
    )
  }

  /// A row of amounts: who or which aggregate, the ends, and the flag.
  private static func quantity(
    _ holder: String, _ year: Int, _ amount: String, flag: String = "", excludes: String = "",
    stage: String = "mining", document: String = "survey"
  ) -> String {
    let isParty = holder.count == 3
    return "\(document)-\(stage)-\(holder.lowercased())-\(year),ore,\(stage),"
      + "\(isParty ? holder : ""),\(isParty ? "" : holder),\(year),content,tons,\(amount),,,"
      + "\(flag),\(excludes),\(document),,table,x,,2026-02-04,\n"
  }

  private static var survey: InMemorySource {
    let rows =
      [
        quantity("AAA", 2025, "600,600", flag: "estimated"),
        quantity("BBB", 2025, "200,200", flag: "reported"),
        quantity("CCC", 2025, "0,0"),
        quantity("DDD", 2025, ",", flag: "withheld"),
        quantity("EEE", 2025, ",", flag: "not-available"),
        quantity("FFF", 2025, ",", flag: "blank"),
        quantity("others", 2025, "100,100"),
        quantity("world", 2025, "1000,1000", excludes: "DDD"),
        quantity("AAA", 2024, "500,500"), quantity("BBB", 2024, "250,250"),
        quantity("GGG", 2024, "0.2,0.2"), quantity("world", 2024, "1000,1000"),
        quantity("AAA", 2023, "400,400"), quantity("BBB", 2023, "300,300"),
        quantity("world", 2023, "1000,1000"),
        quantity("BBB", 2025, "70,70", stage: "deposits"),
        quantity("world", 2025, "100,100", stage: "deposits"),
        quantity("GGG", 2025, "90,90", stage: "plant"),
        quantity("world", 2025, "100,100", stage: "plant"),
      ]
    return source(
      "survey-2026", order: 2,
      [documents(["survey"]), ("quantities", quantityColumns + rows.joined())])
  }

  private static var older: InMemorySource {
    let rows = [
      quantity("AAA", 2024, "520,520", document: "older"),
      quantity("world", 2024, "1000,1000", document: "older"),
    ]
    return source(
      "survey-2025", order: 3,
      [documents(["older"]), ("quantities", quantityColumns + rows.joined())])
  }

  private static var agency: InMemorySource {
    let rows = [
      "agency-a,ore,mining,AAA,2024,content,54.5,55.5,,,bulletin,,table,about 55%,,2026-02-04,\n",
      "agency-b,ore,mining,AAA,2024,pure ore,75,90,,,bulletin,,table,75 to 90%,,2026-02-04,\n",
      "agency-c,ore,refining,BBB,,content,90,100,true,,note,,table,over 90%,,2026-02-04,\n",
      "agency-d,sand,mining,CCC,2025,sand,40,40,,,note,,table,40%,,2026-02-04,\n",
    ]
    return source(
      "agency", order: 4,
      [documents(["bulletin", "note"]), ("shares", shareColumns + rows.joined())])
  }
}
