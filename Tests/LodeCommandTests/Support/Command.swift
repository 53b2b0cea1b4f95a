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
    let child = try ChildProcess(
      program, arguments, environment: environment,
      streams: [
        .init(descriptor: STDIN_FILENO, path: "\(folder.path)/input", flags: O_RDONLY),
        .init(descriptor: STDOUT_FILENO, path: "\(folder.path)/output", flags: O_WRONLY | O_CREAT),
        .init(descriptor: STDERR_FILENO, path: "\(folder.path)/error", flags: O_WRONLY | O_CREAT),
      ])
    let status: Int32 =
      switch child.waitForEnd() {
      case .exit(let code): code
      case .signal(let signal): -signal
      }
    return Outcome(
      status: status, output: try folder.read("output"), error: try folder.read("error"))
  }

  enum Problem: Error {
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
