import Foundation
import Testing

/// Output that cannot be written ends every command in the same way.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
struct OutputFailureTests {
  static let commands = [
    "--help", "--version", "export --help", "help query", "whatif --help", "keys", "manual",
    "completions fish", "overview", "query stages", "check --help", "export overview",
    "export minerals --format html --full --size 400x400", "query shares", "themes",
    "measure --share 'A=60%'", "whatif halt --mineral gallium --stage refining",
    "whatif floor --reference 3 --price 2",
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

  @Test(arguments: commands) func soDoesOneWhereThatSignalIsIgnored(arguments: String) throws {
    let outcome = try Command.run(
      "/bin/bash",
      ["-c", "trap '' PIPE; '\(Command.path)' \(arguments) | true; echo ${PIPESTATUS[0]}"])
    // It may have been done before nobody was there to read.
    #expect(["141\n", "0\n"].contains(outcome.output), "\(arguments): \(outcome.output)")
    #expect(outcome.error.isEmpty, "\(arguments): \(outcome.error)")
  }

  @Test func oneLineOfManyIsReadAndTheRestLetGo() throws {
    let outcome = try Command.run(
      "/bin/bash",
      [
        "-c",
        "'\(Command.path)' query shares --format csv | head -n 1; echo ${PIPESTATUS[0]}",
      ])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("id,") && lines[1] == "141", "\(lines)")
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: commands) func aClosedOutputIsSaidWithCode74(arguments: String) throws {
    let outcome = try Command.run("/bin/sh", ["-c", "'\(Command.path)' \(arguments) >&-"])
    #expect(outcome.status == 74, "\(arguments)")
    #expect(
      outcome.error == "lode: standard output cannot be written: Bad file descriptor\n",
      "\(arguments): \(outcome.error)")
  }

  @Test func aFileThatMayNotGrowIsSaidWithCode74() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "/bin/sh",
      ["-c", "ulimit -f 1; '\(Command.path)' query shares >'\(folder.path)/shares.json'"])
    #expect(outcome.status == 74)
    #expect(
      outcome.error == "lode: standard output cannot be written: File too large\n",
      "\(outcome.error)")
  }

  @Test(arguments: [
    ("<&-", "Bad file descriptor"), ("</", "it is a folder"),
  ])
  func anInputThatCannotBeReadIsSaidWithCode74(input: String, reason: String) throws {
    for command in ["query stages --data -", "check -", "measure -", "import usgs-mcs - -o /x"] {
      let outcome = try Command.run("/bin/sh", ["-c", "'\(Command.path)' \(command) \(input)"])
      #expect(outcome.status == 74 && outcome.output.isEmpty, "\(command): \(outcome)")
      #expect(
        outcome.error == "lode: standard input cannot be read: \(reason)\n",
        "\(command): \(outcome.error)")
    }
  }

  @Test func mistakesStillGoToStandardErrorWithCode64() throws {
    let outcome = try Command.run("keys", "--no-such-option")
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.error.contains("--no-such-option"))
  }
}
