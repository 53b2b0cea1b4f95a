#if os(Linux)
import Foundation
import Testing

/// A crash in the terminal leaves a report, says where it is, and ends as the signal would have.
@Suite(.serialized) struct CrashReportTests {
  private static let state = ".local/state/lode"

  private func names(in folder: TemporaryFolder, _ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(path)")) ?? []
  }

  /// The report that is there, and its path.
  private func report(in folder: TemporaryFolder, _ path: String) throws -> (String, String) {
    let names = names(in: folder, path)
    try #require(names.count == 1, "\(names)")
    return (try folder.read("\(path)/\(names[0])"), "\(folder.path)/\(path)/\(names[0])")
  }

  /// What stands after the terminal was given back, in one line however wide the terminal is.
  private func said(_ terminal: PseudoTerminal) -> String {
    String(terminal.text.split(separator: "\u{1B}[?1049l").last ?? "")
  }

  @Test(arguments: [
    (SIGSEGV, "segmentation fault"), (SIGILL, "failed check or illegal instruction"),
    (SIGTRAP, "failed check or trap"), (SIGABRT, "abort"), (SIGBUS, "bus error"),
    (SIGFPE, "arithmetic fault"),
  ])
  func itIsThereAndSaidForEverySignal(signal: Int32, words: String) throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal.lode(
      ["timeline", "--mouse"], columns: 100, rows: 30, environment: ["HOME": home.path])
    try terminal.wait(for: "the timeline") { $0.contains("Timeline") }
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signal(signal))
    #expect(terminal.modesAreRestored && TerminalModes(terminal.text).on.isEmpty)
    let (text, path) = try report(in: home, Self.state)
    #expect(
      said(terminal).contains(
        "lode: crashed (\(words)); the terminal is restored, and the report is in \(path): please"))
    #expect(text.contains("\nversion 0.") && text.contains("\nsignal \(signal), \(words)\n"))
    #expect(text.contains("\nplace timeline\nscreen 100x30\nkeys\n"), "\(text)")
    let calls = text.components(separatedBy: "the last one first:\n").last ?? ""
    #expect(calls.hasPrefix("0x"), "\(text)")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func keysAreKeptAndWhatIsTypedIsNot() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal.lode(["minerals"], environment: ["HOME": home.path])
    try terminal.wait(for: "the minerals") { $0.contains("Minerals") }
    terminal.type(String(repeating: "k", count: 40) + "jG/zebra\u{1B}[200~quagga\u{1B}[201~")
    try terminal.wait(for: "the filter") { $0.contains("quagga") }
    terminal.signal(SIGSEGV)
    _ = try terminal.waitForEnd()
    let (text, _) = try report(in: home, Self.state)
    let kept =
      String(repeating: " k", count: 23) + " j G /" + String(repeating: " typed", count: 5)
      + " pasted"
    #expect(text.contains("\nkeys\(kept)\n"), "\(text)")
    #expect(!text.contains("zebra") && !text.contains("quagga"))
  }

  @Test func aFolderThatCannotBeWrittenIsReplacedByAnother() throws {
    let home = try TemporaryFolder()
    try home.write("a file", to: "home/.local")
    try FileManager.default.createDirectory(
      atPath: "\(home.path)/tmp", withIntermediateDirectories: false)
    let terminal = try PseudoTerminal.lode(
      environment: ["HOME": "\(home.path)/home", "TMPDIR": "\(home.path)/tmp"])
    try terminal.waitForScreen()
    terminal.signal(SIGBUS)
    #expect(try terminal.waitForEnd() == .signal(SIGBUS))
    let (_, path) = try report(in: home, "tmp")
    #expect(said(terminal).contains("the report is in \(path)"))
  }

  @Test func withoutAnyPlaceForItTheEndIsTheSame() throws {
    let terminal = try PseudoTerminal.lode()
    try terminal.waitForScreen()
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForEnd() == .signal(SIGSEGV))
    #expect(terminal.modesAreRestored)
    #expect(said(terminal).contains("and no report could be written\r\n"))
    #expect(!FileManager.default.fileExists(atPath: "/nonexistent"))
  }

  @Test func aSessionThatEndsWellLeavesNothing() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal.lode(environment: ["HOME": home.path])
    try terminal.waitForScreen()
    terminal.type("jq")
    #expect(try terminal.waitForEnd() == .exit(0))
    #expect(names(in: home, "") == [])
  }

  #if DEBUG
  @Test func aFailedCheckIsTracedToTheCodeThatFailed() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal.lode(
      environment: ["HOME": home.path, "LODE_CRASH": "trap"])
    try terminal.waitForScreen()
    terminal.type("j")
    let end = try terminal.waitForEnd()
    #expect([.signal(SIGILL), .signal(SIGTRAP)].contains(end))
    let (text, _) = try report(in: home, Self.state)
    #expect(text.contains("standard error:\nSwift/") && text.contains("Fatal error: Index out of"))
    #expect(text.contains("\nkeys j\n"))
    // Calls that lie in the program itself: the fault's own and those above it up to its start.
    let program = try #require(text.split(separator: "\n").first { $0.hasSuffix("/lode") })
    let range = program.prefix { $0 != " " }.split(separator: "-").compactMap {
      UInt($0, radix: 16)
    }
    try #require(range.count == 2)
    let calls = (text.components(separatedBy: "the last one first:\n").last ?? "")
      .split(separator: "\n").compactMap { UInt($0.dropFirst(2), radix: 16) }
    #expect(calls.count { (range[0]..<range[1]).contains($0) } >= 4, "\(text)")
  }
  #endif
}
#endif
