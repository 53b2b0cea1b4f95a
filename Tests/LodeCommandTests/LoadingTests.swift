#if os(Linux)
import Foundation
import Testing

/// What a person sees and can do while a large package loads.
@Suite(.serialized) struct LoadingTests {
  /// A package that takes a debug build far longer than the fifth of a second after which it shows.
  private func largePackage() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"name": "large", "resources": [
        {"name": "parties", "path": "parties.csv"}, {"name": "minerals", "path": "minerals.csv"},
        {"name": "stages", "path": "stages.csv"}, {"name": "documents", "path": "documents.csv"},
        {"name": "shares", "path": "shares.csv"}]}
      """, to: "datapackage.json")
    try folder.write("id,name,kind\nAAA,A,country\nagency,Agency,agency\n", to: "parties.csv")
    try folder.write("id,name,kind\nore,Ore,element\n", to: "minerals.csv")
    try folder.write("id,name,rank,kind\nmining,Mining,1,chain\n", to: "stages.csv")
    let digest = String(repeating: "0", count: 64)
    try folder.write(
      "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + "d,d.txt,T,P,dataset,agency,2026-01-01,2026-01-01,\(digest),9\n", to: "documents.csv")
    let rows = (0..<80_000).map {
      "share-number-\($0),ore,mining,AAA,,scope \($0),10,20,,,d,1,about 15%,,2026-01-01\n"
    }
    try folder.write(
      "id,mineral,stage,party,year,scope,low,high,low_open,high_open,document,line,stated,said_by,"
        + "date\n" + rows.joined(), to: "shares.csv")
    return folder
  }

  @Test func aBarShowsHowFarItIsAndGoesAway() throws {
    let folder = try largePackage()
    let terminal = try PseudoTerminal.shell("exec \"$LODE\" check '\(folder.path)'")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(terminal.text.contains(/\rLoading \[#+-*\] \d+ %/))
    // The bar is blanked before anything else is said.
    let last = try #require(terminal.text.components(separatedBy: "%").last)
    #expect(last.hasPrefix("\r  ") && last.contains("80000 claims"), "\(last)")
  }

  @Test func controlCEndsItAtOnce() throws {
    let folder = try largePackage()
    let terminal = try PseudoTerminal.shell("exec \"$LODE\" --data '\(folder.path)'")
    try terminal.wait(for: "the bar") { $0.contains("Loading [") }
    terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .signal(SIGINT))
    #expect(TerminalModes(terminal.text).used.isEmpty && terminal.modesAreRestored)
  }

  @Test func nothingIsShownWhereStandardErrorIsNoTerminal() throws {
    let folder = try largePackage()
    let outcome = try Command.run(["check", folder.path])
    #expect(outcome.status == 0 && !outcome.error.contains("Loading"))
  }
}
#endif
