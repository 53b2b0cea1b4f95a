import Foundation
import Testing

/// `--data -`: a data package from standard input.
struct PipedPackageCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      #"{"name": "mine", "resources": [{"name": "parties", "path": "tables/parties.csv"}]}"#,
      to: "mine/datapackage.json")
    try folder.write(
      "id,name,kind,iso2,region\nISL,Iceland,country,IS,Europe\n", to: "mine/tables/parties.csv")
  }

  private let inline =
    #"{"name": "mine", "resources": [{"name": "parties", "data": ["#
    + #"{"id": "ISL", "name": "Iceland", "kind": "country", "iso2": "IS", "region": "Europe"}]}]}"#

  /// Runs a shell command in the folder, with the program as `lode`.
  private func shell(_ command: String) throws -> Command.Outcome {
    try Command.run(
      "/bin/sh", ["-c", "cd '\(folder.path)' && lode() { '\(Command.path)' \"$@\"; }; \(command)"])
  }

  @Test(arguments: [
    "tar c mine | lode export countries/ISL --data -",
    "tar c --format=pax mine | lode export countries/ISL --data -",
    "cd mine && tar c --format=ustar . | lode countries/ISL --data -",
  ])
  func anArchiveIsReadLikeItsFolder(command: String) throws {
    let outcome = try shell(command)
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(outcome.output == (try shell("lode export countries/ISL --data mine").output))
  }

  @Test func rowsInTheDescriptorAreReadLikeFiles() throws {
    let outcome = try Command.run(
      "query", "parties", "--data", "-", "--only-data", "--format", "csv", input: inline)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == (try shell("lode query parties --data mine --only-data --format csv").output))
    #expect(try Command.run("check", "-", input: inline).status == 0)
    #expect(try Command.run("check", "--data", "-", input: inline).status == 0)
  }

  @Test func findingsNameStandardInputAndTheTable() throws {
    let outcome = try Command.run(
      "check", "-", input: inline.replacing("\"country\"", with: "\"contry\""))
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("standard input/parties.csv:2:8: error: [word] 'contry'"))
  }

  @Test(arguments: [
    ("", "it is empty; pipe a datapackage.json"),
    ("id,name\nISL,Iceland\n", "it is no data package; pipe a datapackage.json"),
    ("[]", "it is no data package"),
    ("PK\u{3}\u{4}", "it is packed with zip; unpack it first"),
    ("{", "standard input/datapackage.json:1:"),
  ])
  func anythingElseSaysWhatIsAccepted(input: String, words: String) throws {
    let outcome = try Command.run("export", "overview", "--data", "-", input: input)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.error.contains(words), "\(outcome.error)")
  }

  @Test func tooMuchIsRefused() throws {
    let outcome = try shell("head -c 67108865 /dev/zero | lode check -")
    #expect(outcome.status == 65 && outcome.error.contains("more than 64 MiB"))
  }

  @Test(arguments: [
    ["--data", "-", "--data", "-"], ["check", "-", "-"], ["check", "-", "--data", "-"],
    ["whatif", "vault", "--basket", "-", "--data", "-"],
  ])
  func standardInputIsReadForOneThing(arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 64 && outcome.error.contains("one standard input"))
  }
}
