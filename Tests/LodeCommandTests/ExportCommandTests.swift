import Foundation
import Testing

/// `lode export` on the command line: formats, files, and what goes wrong.
@Suite struct ExportCommandTests {
  static let formats = [
    ("txt", "text", " Lode"), ("ans", "ansi", "\u{1B}["), ("svg", "svg", "<svg "),
    ("html", "html", "<!DOCTYPE html>"), ("md", "markdown", "# Sources"),
  ]

  @Test(arguments: formats) func theSuffixChoosesTheFormat(
    suffix: String, format: String, start: String
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("export", "sources", "--output", "\(folder.path)/a.\(suffix)")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let file = try folder.read("a.\(suffix)")
    #expect(file.hasPrefix(start))
    #expect(file == (try Command.run("export", "sources", "--format", format).output))
    // A picture of 80 columns has the line in two.
    let end = file.split(separator: "\n").suffix(2).joined()
    #expect(end.contains("sources · ministerial-2026, ") && end.contains("as of 2026-07-16"))
  }

  @Test func aNamedFormatBeatsTheSuffix() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.txt"
    #expect(
      try Command.run("export", "sources", "--format", "markdown", "-o", path).status == 0)
    #expect(try folder.read("a.txt").hasPrefix("# Sources"))
  }

  @Test(arguments: [
    (["--output", "a.pdf"], "There is no format '.pdf'"), (["--output", "a.csv"], "lode query"),
    (["--plain", "--format", "svg"], "--plain prints text"),
  ])
  func whatHasNoFormatIsRefused(arguments: [String], words: String) throws {
    let outcome = try Command.run(["export", "sources"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.error.contains(words), "\(outcome.error)")
  }

  @Test func nothingIsWrittenWhereOneOfThePlacesIsWrong() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "export", "overview", "mineral", "--output", "\(folder.path)/a.svg")
    #expect(outcome.status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFullDiskIsAnInputOutputErrorAndLeavesTheDeviceAlone() throws {
    let direct = try Command.run("export", "overview", "--output", "/dev/full")
    #expect(direct.status == 74 && direct.error.contains("No space left on device"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    let shell = try Command.run("/bin/sh", ["-c", "'\(Command.path)' export overview >/dev/full"])
    #expect(shell.status == 74)
  }

  @Test(arguments: ["/proc/a.svg", "/no/such/folder/a.svg", "/tmp"])
  func whatCannotBeMadeIsCode73(path: String) throws {
    let outcome = try Command.run("export", "overview", "--format", "svg", "--output", path)
    #expect(outcome.status == 73 && outcome.error.contains("'\(path)' cannot be written"))
  }

  @Test func aSymbolicLinkStaysOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/link.txt", withDestinationPath: "\(folder.path)/real.txt")
    #expect(try Command.run("export", "help", "-o", "\(folder.path)/link.txt").status == 0)
    #expect(try folder.read("real.txt").contains("Lode"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/link.txt")
        == "\(folder.path)/real.txt")
  }

  @Test(arguments: ["svg", "html", "markdown", "ansi"])
  func everyFormatIsTheSameOnEveryRunInEveryLocale(format: String) throws {
    let plain = try Command.run("export", "minerals", "timeline", "--format", format).output
    for locale in ["C", "tr_TR.UTF-8"] {
      let other = try Command.run(
        "export", "minerals", "timeline", "--format", format,
        environment: ["LC_ALL": locale, "TZ": "Asia/Tokyo"])
      #expect(other.output == plain)
    }
  }

  @Test func colourThatIsAskedForIsPrintedWithoutATerminal() throws {
    let ansi = try Command.run("export", "overview", "--format", "ansi").output
    #expect(try Command.run("overview", "--color", "always").output == ansi)
    #expect(
      try Command.run("overview", environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""]).output
        == ansi)
    #expect(try Command.run("overview", environment: ["CLICOLOR_FORCE": "0"]).output != ansi)
    let never = try Command.run("overview", "--color", "never").output
    #expect(!never.contains("\u{1B}"))
  }

  @Test func wholeListsAreAsTallAsTheyNeed() throws {
    let whole = try Command.run("export", "countries", "--full").output
    #expect(whole.split(separator: "\n").count > 55)
    #expect(whole.contains("Zambia"))
    #expect(whole == (try Command.run("export", "countries", "--full", "--size", "80x5").output))
  }
}
