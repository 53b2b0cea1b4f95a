#if os(Linux)
import Foundation
import TestSupport
import Testing

/// Thousands of keys typed into the program: it holds what it held after the first of them, and
/// gives the terminal back.
///
/// `LODE_SOAK_KEYS` and `LODE_SOAK_SEED` make longer and other soaks.
@Suite(.serialized) struct TerminalSoakTests {
  private static let burst = 250
  /// After so many keys most pages have been made once, with what is kept of them.
  private static let settled = 2_000
  /// By how much memory may grow after that, in KiB.
  ///
  /// For pages that only later keys come to, and for what the allocator keeps of the largest of
  /// them. A leak of 1 KiB a key would be 8 MiB.
  private static let allowance = 6 * 1024

  @Test func tenThousandKeysLeaveMemoryFlatAndTheTerminalAsItWas() throws {
    let folder = try TemporaryFolder()
    var keys = TypedKeys(seed: Soak.seed, table: try Command.run("keys").output)
    var typed = 0
    var comparisons = 0
    // Something else may quit, such as an entry of the palette: then there is another session.
    while typed < Soak.keyCount {
      let terminal = try session(in: folder)
      var known: Int?
      var ofThis = 0
      while typed < Soak.keyCount, terminal.end == nil {
        terminal.forget()
        for _ in 0..<Self.burst { terminal.type(keys.next()) }
        try terminal.waitForRest()
        let (columns, rows) = keys.size()
        terminal.resize(columns: columns, rows: rows)
        typed += Self.burst
        ofThis += Self.burst
        guard ofThis >= Self.settled, let now = memory(of: terminal) else { continue }
        if let known {
          comparisons += 1
          #expect(now <= known + Self.allowance, "\(known) KiB, then \(now) after \(ofThis) keys")
        } else {
          known = now
        }
      }
      try expectGoodEnd(of: terminal)
    }
    #expect(comparisons > 0 || typed <= Self.settled, "no session was long enough")
    let written = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(!written.contains { $0.contains("lode-crash") }, "\(written)")
  }

  /// A session that can write nowhere but into a folder.
  private func session(in folder: TemporaryFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.shell(
      "cd '\(folder.path)' && exec \"$LODE\"",
      environment: [
        "HOME": folder.path, "XDG_STATE_HOME": "\(folder.path)/state", "TMPDIR": folder.path,
      ])
    try terminal.waitForScreen()
    return terminal
  }

  /// Quits, unless the program has done so, and looks at what it leaves.
  private func expectGoodEnd(of terminal: PseudoTerminal) throws {
    if terminal.end == nil {
      terminal.forget()
      // Gives the terminal back and takes it again, so that what follows tells all that is on.
      terminal.type("\u{1A}")
      try terminal.waitForRest()
      // The first may only leave a line.
      terminal.type("\u{3}\u{3}\u{3}")
    }
    #expect(try terminal.waitForEnd() == .exit(0))
    let modes = TerminalModes(terminal.text)
    #expect(terminal.text.contains("\u{1B}[?1049l"))
    #expect(modes.on.isEmpty && terminal.modesAreRestored && !terminal.hasProcesses)
  }

  /// What the program has in memory, in KiB; nil where the system does not say.
  private func memory(of terminal: PseudoTerminal) -> Int? {
    let line = terminal.systemFile("status").split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first
  }
}
#endif
