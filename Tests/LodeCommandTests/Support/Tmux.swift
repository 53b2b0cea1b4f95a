import Foundation
import Testing

/// A real terminal of a given size, with a program in it.
final class Tmux {
  enum Problem: Error {
    case failed(String)
    case neverSeen(String, screen: String)
  }

  /// Where tmux is; nil where it is not installed.
  static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let socket: String

  /// Starts a shell command in a new server of its own.
  init(
    columns: Int, rows: Int, term: String = "tmux-256color", environment: [String: String] = [:],
    _ command: String
  ) throws {
    socket = "lode-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
    let settings = environment.map { "\($0.key)='\($0.value)' " }.sorted().joined()
    try run(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      // Reports of crashes that are asked for have nowhere to go.
      "env LANG=C.UTF-8 LODE_CONFIG=/dev/null XDG_STATE_HOME=/nonexistent/state TMPDIR=/nonexistent "
        + "TERM=\(term) \(settings)\(command)", ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "status", "off", ";",
      "set-option", "-g", "escape-time", "0")
  }

  deinit { close() }

  /// Ends the server and what runs in it.
  func close() { _ = try? run("kill-server") }

  /// Types keys by tmux's names for them.
  func send(_ keys: String...) throws {
    for key in keys { try run("send-keys", key) }
  }

  /// Sends text as it is, escape sequences included.
  func type(_ text: String) throws { try run("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The text on the screen.
  func capture() throws -> String { try run("capture-pane", "-p") }

  /// The text on the screen with the control sequences of its colours, and the blanks that end rows.
  func captureColors() throws -> String { try run("capture-pane", "-p", "-e", "-N") }

  /// Sends bytes as the terminal would that tmux stands for.
  func answer(_ text: String) throws {
    try run(["send-keys", "-H"] + text.utf8.map { String($0, radix: 16) })
  }

  /// A format of tmux, such as `#{alternate_on}`.
  func value(_ format: String) throws -> String {
    try run("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen is as wanted; how long that takes decides nothing.
  func wait(
    for what: String, withColors: Bool = false, until isWanted: (String) -> Bool
  ) throws {
    var screen = ""
    for _ in 0..<400 {
      screen = try withColors ? captureColors() : capture()
      if isWanted(screen) { return }
      usleep(25_000)
    }
    throw Problem.neverSeen(what, screen: screen)
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String { try run(arguments) }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    var environment = ProcessInfo.processInfo.environment
    environment["TMUX"] = nil
    environment["LANG"] = "C.UTF-8"
    let outcome = try Command.run(
      Self.program ?? "tmux", ["-u", "-L", socket] + arguments, environment: environment)
    guard outcome.status == 0 else { throw Problem.failed(outcome.error) }
    return outcome.output
  }
}
