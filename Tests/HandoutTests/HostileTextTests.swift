import LodeDashboard
import LodeData
import LodeExport
import LodeScreen
import Testing

/// Packages whose every text holds what a terminal would obey, a reader would not see, or a format
/// would take for its own.
@Suite struct HostileTextTests {
  private static let hostile =
    "x\u{1B}[2J\u{9B}31m\u{7}\u{8}\u{202E}y\u{2066}\u{200B}\u{FEFF}</svg><script>|`&\u{2028}\u{E000}"

  private static let atlas = Result {
    let text = hostile
    func table(_ header: String, _ rows: String...) -> String {
      ([header] + rows).joined(separator: "\n") + "\n"
    }
    let names = [
      "parties", "minerals", "stages", "documents", "shares", "events", "statements",
    ]
    let resources = names.map { "{\"name\": \"\($0)\", \"path\": \"\($0).csv\"}" }
    let checksum = String(repeating: "0", count: 64)
    return Atlas(
      corpus: try CorpusLoader.load([
        InMemorySource(
          name: "hostile",
          files: [
            "datapackage.json":
              "{\"name\": \"hostile\", \"resources\": [\(resources.joined(separator: ", "))]}",
            "parties.csv": table(
              "id,name,kind,region,note", "agency,\(text),agency,,\(text)",
              "ABC,\(text),country,\(text),\(text)"),
            "minerals.csv": table("id,name,kind,note", "zeta,\(text),element,\(text)"),
            "stages.csv": table("id,name,rank,kind,note", "mining,\(text),1,chain,\(text)"),
            "documents.csv": table(
              "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines,note",
              "doc,doc.txt,\(text),\(text),dataset,agency,2026-01-01,2026-01-01,\(checksum),9,\(text)"
            ),
            "shares.csv": table(
              "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,"
                + "said_by,date,note",
              "s,zeta,mining,ABC,2025,\(text),50,60,false,false,doc,1,\(text),,2026-01-01,\(text)"),
            "events.csv": table(
              "id,name,kind,start,end,precision,status,note",
              "event,\(text),meeting,2026-01-01,2026-01-01,day,done,\(text)"),
            "statements.csv": table(
              "id,topic,subject,mineral,stage,value,document,line,stated,said_by,date,note",
              "st,use,ABC,zeta,mining,\(text),doc,2,\(text),,2026-01-01,\(text)"),
          ])
      ]).corpus)
  }

  private static let routes = [
    "overview", "minerals", "minerals/zeta", "minerals/zeta/mining", "countries", "countries/ABC",
    "network", "network?form=graph", "network?form=map", "network/agency", "timeline",
    "timeline/event", "sources", "sources/doc", "disagreements", "packages", "whatif/halt",
  ]

  @Test(arguments: routes, HandoutFormat.allCases)
  func leavesNothingInAnExportThatIsObeyedOrUnseen(route: String, format: HandoutFormat) throws {
    let place = Place(route: route, atlas: try Self.atlas.get())
    for isWhole in [false, true] {
      let text = try place.export(format, isWhole: isWhole)
      let offending = Self.offending(in: format == .ansi ? Self.withoutLooks(text) : text)
      #expect(offending.isEmpty, "\(offending)")
      if format == .svg || format == .html {
        #expect(!text.contains("<script"))
        #expect(text.components(of: "</svg>") <= 1)
      }
    }
  }

  @Test(arguments: routes)
  func leavesNothingInLabelledLines(route: String) throws {
    let place = Place(route: route, atlas: try Self.atlas.get())
    #expect(Self.offending(in: PlainText.text(of: try place.state())).isEmpty)
  }

  /// The scalars, by number, that have no place in any text but as a stand-in.
  private static func offending(in text: String) -> Set<String> {
    Set(
      text.unicodeScalars.filter { scalar in
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
        let isUnseen = [0x202E, 0x2066, 0x200B, 0xFEFF, 0x2028, 0xE000].contains(scalar.value)
        return isControl || isUnseen
      }.map { "U+" + String($0.value, radix: 16) })
  }

  /// ANSI without the sequences that say how text looks.
  private static func withoutLooks(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
