import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// Coalitions, halts and marks, by keys.
@Suite struct CoalitionSessionTests {
  /// An atlas of one mineral that four countries mine; two of them are in a group, which counts
  /// three.
  static let atlas: Atlas = {
    let provenance = "document,line,stated,said_by,date,note"
    let shares = [("AAA", 60), ("BBB", 20), ("CCC", 10)].map { party, share in
      "s\(party),ore,mining,\(party),2025,all ore,\(share),\(share),,,a,1,so,,2026-02-04,\n"
    }
    let files = [
      "datapackage.json": #"{"name": "made-up", "resources": ["#
        + ["parties", "minerals", "stages", "documents", "ties", "shares", "relations", "counts"]
        .map { #"{"name": "\#($0)", "path": "\#($0).csv"}"# }.joined(separator: ",") + "]}",
      "parties.csv": "id,name,kind,members\n"
        + ["AAA", "BBB", "CCC", "DDD"].map { "\($0),Land \($0),country,\n" }.joined()
        + "club,Club,meeting,guests\nnews,News,agency,\n",
      "minerals.csv": "id,name,kind\nore,Ore,element\n",
      "stages.csv": "id,name,rank,kind\nmining,Mining,1,chain\n",
      "documents.csv": "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + "a,a.txt,,Paper,newspaper,news,,2026-02-04,\(String(repeating: "0", count: 64)),9\n",
      "ties.csv":
        "id,words,inverse,role\nmember-of,is in,has,membership\nhost,hosted,hosted by,link\n",
      "shares.csv": "id,mineral,stage,party,year,scope,low,high,low_open,high_open,\(provenance)\n"
        + shares.joined(),
      "relations.csv": "id,from,relation,to,event,role,status,\(provenance)\n"
        + ["BBB", "DDD"].map { "r\($0),\($0),member-of,club,,,done,a,1,so,,2026-02-04,\n" }.joined()
        + "rh,AAA,host,club,,,done,a,1,so,,2026-02-04,\n",
      "counts.csv": "id,subject,of,members,low,high,low_open,high_open,\(provenance)\n"
        + "c,club,members,all,3,3,,,a,1,three,,2026-02-04,\n",
    ]
    do {
      return Atlas(
        corpus: try CorpusLoader.load([InMemorySource(name: "made-up", files: files)]).corpus)
    } catch {
      Issue.record("the made-up package does not load: \(error)")
      return Atlas(corpus: Corpus())
    }
  }()

  private func session(_ route: String, columns: Int = 100, rows: Int = 50) throws -> TestSession {
    try TestSession(route, size: Size(columns: columns, rows: rows), atlas: Self.atlas)
  }

  @Test func marksLastOverPlacesAndOpenACoalition() throws {
    var session = try session("countries")
    try session.press("Space", "j", "Space")
    #expect(session.footer.contains("● 2 marked"))
    #expect(session.selectedLine?.hasPrefix(" ◉") == true)
    #expect(session.lines.contains { $0.hasPrefix(" ●") && $0.contains("Land AAA") })
    try session.press("4", "2", "c")
    #expect(session.route == "coalitions/AAA,BBB")
    #expect(session.shows("AAA, BBB: what they hold") && session.shows("Land AAA 60"))
    try session.press("C")
    #expect(session.footer.contains("Nothing is marked any more"))
    try session.press("j")
    #expect(!session.footer.contains("marked"))
  }

  @Test func onlyCountriesCanBeMarkedAndSpaceUnmarks() throws {
    var session = try session("coalitions")
    try session.press("Space")
    #expect(session.footer.contains("no country"))
    session = try self.session("countries")
    try session.press("Space", "Space")
    #expect(session.state.marks.isEmpty && session.selectedLine?.hasPrefix(" ▌") == true)
  }

  @Test func marksDoNotMoveColumns() throws {
    var session = try session("countries")
    let before = session.lines
    try session.press("Space")
    for (old, new) in zip(before, session.lines).dropLast() {
      #expect(old.dropFirst(2) == new.dropFirst(2))
    }
  }

  @Test func marksAreInExportsOfEveryKind() throws {
    var state = try session("countries").state
    try Script("mark\nmove-down\n", path: "steps").run(on: &state)
    #expect(Renderer.frame(of: state).lines().contains { $0.hasPrefix(" ●") })
    #expect(PlainText.text(of: state).contains("Marked."))
    state.symbols = .ascii
    #expect(Renderer.frame(of: state).lines().contains { $0.hasPrefix(" *") })
  }

  @Test func theMarkedStandAmongTheCoalitions() throws {
    var session = try session("countries")
    try session.press("Space")
    session.update(.command(.palette))
    session.type("coalitions")
    try session.press("Enter")
    #expect(session.shows("Marked: AAA"))
    try session.press("C")
    #expect(!session.shows("Marked: AAA"))
  }

  @Test func aGroupLeadsToWhatItsMembersHold() throws {
    var session = try session("network/club")
    #expect(session.shows("Holds") && session.shows("1 mineral of which"))
    try session.press("c")
    #expect(session.route == "coalitions/guests")
    #expect(session.lines[1].contains("4 Network"))
    #expect(session.shows("Land BBB 20") && session.shows("Land AAA? 60"))
    #expect(session.selectedLine?.contains("20 – 90") == true)
    try session.press("Enter")
    #expect(session.route == "coalitions/guests/ore")
    #expect(session.shows("together") && session.shows("perhaps, hosted"))
    try session.press("Esc", "Esc", "Esc")
    #expect(session.route == "network")
  }

  @Test func aHaltIsAskedAndItsInputsEdited() throws {
    var session = try session("whatif/halt")
    #expect(session.shows("Ore, mining 2025 without Land AAA"))
    #expect(session.shows("Percent of all ore, by made-up."))
    for _ in 0..<40 where session.selected != "Coalition" { try session.press("j") }
    try session.press("Enter")
    session.type("gusts")
    try session.press("Enter")
    #expect(session.shows("did you mean 'guests'?"))
    try session.press("Ctrl-U")
    session.type("guests")
    try session.press("Enter")
    #expect(session.route == "whatif/halt?coalition=guests")
    #expect(session.shows("Guests") && session.shows("of what is left, certain to possible"))
    try session.press("g")
    #expect(session.state.selectedRow?.claims.isEmpty == false)
  }

  @Test func whatCannotBeAnsweredSaysWhy() throws {
    let session = try session("whatif/halt?party=DDD&mineral=ore&stage=mining")
    #expect(session.shows("Not answered") && session.shows("no source states a share of Land DDD"))
    #expect(throws: RouteError.self) { try self.session("coalitions/AAA,BBX") }
    #expect(throws: RouteError.self) { try self.session("coalitions/club?stage=refining") }
    #expect(throws: RouteError.self) { try self.session("whatif/halt?year=x") }
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)], ["guests", "guests/ore"])
  func coalitionsLookAsRecorded(size: (Int, Int), word: String) throws {
    let session = try session("coalitions/\(word)", columns: size.0, rows: size.1)
    let name = word.map { $0 == "/" ? "_" : $0 }
    Golden.expect(session.frame, named: "coalitions/\(String(name))")
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func aHaltLooksAsRecorded(size: (Int, Int)) throws {
    let session = try session(
      "whatif/halt?coalition=guests", columns: size.0, rows: size.1)
    Golden.expect(session.frame, named: "whatif_halt/made-up")
  }
}
