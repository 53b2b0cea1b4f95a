import Foundation
import Testing

/// The built program, run as a process.
enum Command {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// The program beside the test bundle, where the build puts both.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent("lode").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(".build/debug/lode").path
  }()

  /// Runs the program to its end.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(
      path, arguments, input: input,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 })
  }

  /// The rows that `lode export` prints, without the line that says where they are from.
  static func screen(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> String {
    try screen(arguments, environment: environment)
  }

  /// As ``screen(_:environment:)``, with arguments that are a list already.
  static func screen(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let outcome = try run(
      path, ["export"] + arguments,
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 })
    guard outcome.status == 0, outcome.error.isEmpty else {
      throw Problem.failed(outcome.error)
    }
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast(2).map { $0 + "\n" }.joined()
  }

  /// Runs the program with arguments that are a list already.
  static func run(_ arguments: [String]) throws -> Outcome { try run(path, arguments) }

  /// Runs any program to its end.
  ///
  /// Its streams are files and it is waited for by its number: a server that it leaves behind, as
  /// tmux does, would keep pipes open, and with them Foundation's `Process` waiting.
  static func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    let redirections = [
      (STDIN_FILENO, "input", O_RDONLY), (STDOUT_FILENO, "output", O_WRONLY | O_CREAT),
      (STDERR_FILENO, "error", O_WRONLY | O_CREAT),
    ]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, name, mode) in redirections {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(folder.path)/\(name)", mode, 0o600)
    }
    // A worker thread's signal mask is not what a program from a shell would have.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
    guard problem == 0 else { throw Problem.notStarted(String(cString: strerror(problem))) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xff : -signal, output: try folder.read("output"),
      error: try folder.read("error"))
  }

  enum Problem: Error {
    case notStarted(String)
    case failed(String)
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("lode-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
