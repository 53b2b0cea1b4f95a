import LodeScreen
import Testing

@testable import LodeDashboard

/// Taking away what is seen: `x` writes, `y` and `Y` copy.
@Suite struct HandoutSessionTests {
  private func exports(_ session: TestSession) -> [(String, HandoutFormat, Bool)] {
    session.effects.compactMap { effect in
      guard case .export(_, let format, let path, let overwriting) = effect else { return nil }
      return (path, format, overwriting)
    }
  }

  private func copied(_ session: TestSession) -> String? {
    guard case .copy(let copied) = session.effects.first else { return nil }
    return copied.text
  }

  @Test func exportWritesWhatIsSeenWithoutThePrompt() throws {
    var session = try TestSession("timeline")
    let plain = session.frame
    try session.press("x")
    #expect(session.footer.contains("Write to: lode-timeline.txt"))
    try session.press("Enter")
    guard case .export(let handout, .text, "lode-timeline.txt", false) = session.effects.first
    else {
      Issue.record("\(session.effects)")
      return
    }
    #expect(handout.content == .frame(plain) && handout.origin.route == "timeline")
    session.update(.exported(path: "~/lode-timeline.txt", rowCount: 24))
    #expect(session.footer.contains("Written 24 rows to ~/lode-timeline.txt"))
  }

  @Test func exportNeverOverwritesUnasked() throws {
    var session = try TestSession("timeline")
    session.update(.exportFailed(path: "a.svg", .exists))
    #expect(session.footer.contains("a.svg exists. Overwrite?"))
    session.type("n")
    #expect(session.effects.isEmpty && session.footer.contains("left as it is"))
    session.update(.exportFailed(path: "a.svg", .exists))
    session.type("y")
    #expect(exports(session).map(\.0) == ["a.svg"] && exports(session).map(\.2) == [true])
    #expect(exports(session).map(\.1) == [.svg])
  }

  @Test func tabWalksThroughTheFormatsAndTheLastOneIsProposedAgain() throws {
    var session = try TestSession("overview")
    try session.press("x")
    #expect(session.shows("Tab: .txt .ans .svg .html .md"))
    for suffix in ["ans", "svg", "html", "md", "txt"] {
      try session.press("Tab")
      #expect(session.footer.contains("lode-overview.\(suffix)"))
    }
    try session.press("BackTab")
    #expect(session.shows("A memo with tables and sources."))
    try session.press("Enter")
    #expect(exports(session).map(\.1) == [.markdown])
    session.update(.exported(path: "/tmp/lode-overview.md", rowCount: 9))
    try session.press("x")
    #expect(session.footer.contains("lode-overview.md"))
    try session.press("Ctrl-U")
    session.type("notes")
    try session.press("Tab")
    #expect(session.footer.contains("notes.txt"))
  }

  @Test(arguments: [
    ("a.pdf", "no format '.pdf'"), ("a", "no format"), ("a.csv", "lode query"),
    ("b/.svg", "no format"), ("a.JSON", "lode query"),
  ])
  func aNameWithoutAFormatIsRefusedAndThePromptStays(name: String, words: String) throws {
    var session = try TestSession("overview")
    try session.press("x", "Ctrl-U")
    session.type(name)
    try session.press("Enter")
    #expect(session.effects.isEmpty && session.shows(words))
    #expect(session.footer.contains("Write to: \(name)"))
    try session.press("Esc")
    #expect(!session.shows(words) && !session.footer.contains("Write to"))
  }

  @Test func aFailureKeepsTheNameToChange() throws {
    var session = try TestSession("overview")
    session.update(.exportFailed(path: "no/folder/a.txt", .system("No such file or directory")))
    #expect(session.shows("no/folder/a.txt was not written: No such file or directory"))
    #expect(session.footer.contains("Write to: no/folder/a.txt"))
  }

  @Test func anEmptyNameWritesNothing() throws {
    var session = try TestSession("overview")
    try session.press("x", "Ctrl-U", "Enter")
    #expect(session.effects.isEmpty && session.footer.contains("Nothing was written"))
  }

  @Test func copyTakesTheRowWithItsSources() throws {
    var session = try TestSession("minerals/rare-earths/mining")
    for _ in 0..<60 where session.selectedLine?.contains("China") != true {
      try session.press("j")
    }
    try session.press("y")
    let text = try #require(copied(session))
    #expect(text.contains("China") && text.contains("≈ 60"))
    #expect(text.contains("Sources: “roughly 60%” (reads 55 – 65 %)."))
    #expect(!text.contains("\n") && !text.contains("│"))
    guard case .copy(let what) = session.effects.first else { return }
    session.update(.copied(what))
    #expect(session.shows("Copied the row 'China: Rare earths, mining' with"))
  }

  @Test func copyTakesTheClaimInTheEvidencePane() throws {
    var session = try TestSession("network/project-vault", size: Size(columns: 120, rows: 40))
    if session.state.layout.evidence.rows == 0 { try session.press("e") }
    try session.press("e", "j", "y")
    let text = try #require(copied(session))
    #expect(text.hasPrefix("“") && text.contains("line ") && text.contains("as of"))
  }

  @Test func copyAllTakesEveryRowWithTabs() throws {
    var session = try TestSession("countries", size: Size(columns: 40, rows: 12))
    try session.press("Y")
    let lines = try #require(copied(session)).split(separator: "\n")
    #expect(lines[0] == "Lode: Countries")
    #expect(lines.count { $0.contains("\t") } > 50)
    #expect(!lines.contains { $0.contains("│") || $0.contains("█") })
  }

  @Test func aCopyThatDoesNotArriveNamesTheOtherWay() throws {
    var session = try TestSession("overview")
    session.update(.copyFailed(.unsupported(terminal: "linux")))
    #expect(session.footer.contains("'linux' is not known to take copies; x writes a file"))
    session.update(.copyFailed(.tooLong))
    #expect(session.footer.contains("x writes a file"))
  }

  @Test func inASCIICopiesAndMemosAreASCII() throws {
    var session = try TestSession("overview", symbols: .ascii)
    try session.press("Y")
    #expect(try #require(copied(session)).utf8.allSatisfy { $0 < 128 })
    try session.press("y")
    #expect(try #require(copied(session)).utf8.allSatisfy { $0 < 128 })
  }
}
