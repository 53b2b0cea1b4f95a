import Testing

/// An export of what is seen that cannot be written: the reason is said, nothing is lost, and the
/// program goes on.
@Suite(
  .enabled(if: Tmux.program != nil, "tmux is not installed: NOTHING IS TESTED IN A REAL TERMINAL"),
  .serialized)
struct FullDiskTests {
  private func files(in folder: TemporaryFolder) throws -> String {
    try Command.run("/bin/ls", ["-A", folder.path]).output
  }

  @Test func aFileThatMayNotGrowLeavesTheOldOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept", to: "lode-sources.txt")
    // No file of this program may hold a byte, as if there were no room.
    let terminal = try Tmux(
      columns: 100, rows: 24,
      "sh -c \"cd '\(folder.path)' && ulimit -f 0 && '\(Command.path)' sources; echo EXIT \\$?; sleep 60\""
    )
    try terminal.wait(for: "the sources") { $0.contains("Lode  Sources") }
    try terminal.send("x", "Enter")
    try terminal.wait(for: "the question") { $0.contains("exists. Overwrite?") }
    try terminal.send("y")
    try terminal.wait(for: "the reason") { $0.contains("was not written: File too large") }
    #expect(try folder.read("lode-sources.txt") == "kept")
    #expect(try files(in: folder) == "lode-sources.txt\n")
    try terminal.send("Escape", "1")
    try terminal.wait(for: "the overview") { $0.contains("Lode  Overview") }
    try terminal.send("q")
    try terminal.wait(for: "the end") { $0.contains("EXIT 0") }
  }

  @Test func aFullDeviceIsSaidAndTheNameMayBeChanged() throws {
    let folder = try TemporaryFolder()
    let terminal = try Tmux(
      columns: 100, rows: 24,
      "sh -c \"cd '\(folder.path)' && ln -s /dev/full lode-sources.txt && '\(Command.path)' sources\""
    )
    try terminal.wait(for: "the sources") { $0.contains("Lode  Sources") }
    try terminal.send("x", "Enter")
    try terminal.wait(for: "the question") { $0.contains("exists. Overwrite?") }
    try terminal.send("y")
    try terminal.wait(for: "the reason") { $0.contains("No space left on device") }
    try terminal.send("C-u", "room.txt", "Enter")
    try terminal.wait(for: "the file") { $0.contains("Written 24 rows") }
    #expect(try files(in: folder) == "lode-sources.txt\nroom.txt\n")
  }
}
