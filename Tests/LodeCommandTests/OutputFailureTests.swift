import Foundation
import Testing

/// Output that cannot be written ends every command in the same way.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
struct OutputFailureTests {
  static let commands = [
    "--help", "--version", "export --help", "help query", "whatif --help", "keys", "manual",
    "completions fish", "overview", "query stages", "check --help",
  ]

  @Test(arguments: commands) func aFullDiskIsSaidWithCode74(arguments: String) throws {
    let outcome = try Command.run(
      "/bin/sh", ["-c", "'\(Command.path)' \(arguments) >/dev/full"])
    #expect(outcome.status == 74, "\(arguments)")
    #expect(
      outcome.error == "lode: standard output cannot be written: No space left on device\n",
      "\(arguments): \(outcome.error)")
  }

  @Test(arguments: commands) func aReaderThatHasGoneEndsItQuietly(arguments: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "/bin/sh",
      [
        "-c",
        "cd '\(folder.path)' && mkfifo pipe && { true <pipe & } && exec 4>pipe && wait && "
          + "'\(Command.path)' \(arguments) >&4; echo $?",
      ])
    #expect(outcome.output == "141\n" && outcome.error.isEmpty, "\(arguments): \(outcome.error)")
  }

  @Test func mistakesStillGoToStandardErrorWithCode64() throws {
    let outcome = try Command.run("keys", "--no-such-option")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.error.contains("--no-such-option"))
  }
}
