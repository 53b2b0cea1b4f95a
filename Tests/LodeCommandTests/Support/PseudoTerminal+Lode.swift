#if os(Linux)
import Glibc

extension PseudoTerminal {
  /// What the program needs of its surroundings, and nothing of those of the tests.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LODE_CONFIG": "/dev/null",
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "TMPDIR": "/nonexistent",
  ]

  /// Starts the built program; a variable that is nil is unset.
  static func lode(
    _ arguments: [String] = [], columns: UInt16 = 80, rows: UInt16 = 24,
    environment changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      columns: columns, rows: rows, environment: environment(with: changes), Command.path,
      arguments)
  }

  /// Starts a shell command that knows the built program as `$LODE`.
  static func shell(
    _ command: String, environment changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      environment: environment(with: changes).merging(["LODE": Command.path]) { $1 },
      "/bin/sh", ["-c", command])
  }

  private static func environment(with changes: [String: String?]) -> [String: String] {
    changes.reduce(into: environment) { $0[$1.key] = $1.value }
  }

  /// Waits for the first screen.
  func waitForScreen() throws { try wait(for: "the first screen") { $0.contains("Overview") } }

  /// Whether the modes are those from before the program started.
  var modesAreRestored: Bool {
    withUnsafeBytes(of: modes) { now in
      withUnsafeBytes(of: modesBefore) { before in now.elementsEqual(before) }
    }
  }
}
#endif
