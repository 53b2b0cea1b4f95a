import Foundation
import Testing

/// The built program with `--documents`: proof by `check`, passages in the views.
@Suite struct DocumentsTests {
  private static let text = """
    An invented report
    The valley mines roughly 60% of the ore.
    Two mills grind it.
    """
  private static let other = "Nobody counts the carts.\n"

  /// A package on two texts of our own, and those texts.
  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "texts/a.txt")
    try folder.write(Self.other, to: "texts/b.txt")
    try folder.write(
      """
      {"name": "p", "resources": [{"name": "parties", "path": "parties.csv"},
      {"name": "documents", "path": "documents.csv"}, {"name": "counts", "path": "counts.csv"}]}
      """, to: "p/datapackage.json")
    try folder.write("id,name,kind\nn,Newsroom,agency\n", to: "p/parties.csv")
    let digests = try ["a", "b"].map { name in
      String(
        try Command.run("/usr/bin/sha256sum", ["\(folder.path)/texts/\(name).txt"]).output
          .prefix(64))
    }
    try folder.write(
      "id,file,title,publisher,publisher_kind,agency,date,as_of,sha256,lines\n"
        + "a,a.txt,,A,newspaper,n,,2026-01-01,\(digests[0]),3\n"
        + "b,b.txt,,B,newspaper,n,,2026-01-01,\(digests[1]),1\n", to: "p/documents.csv")
    try folder.write(
      "id,subject,of,low,high,low_open,high_open,document,line,stated,said_by,date\n"
        + "valley,n,things,1,1,,,a,2,roughly 60%,,2026-01-01\n"
        + "mills,n,mills,2,2,,,a,3,Two mills,,2026-01-01\n"
        + "carts,n,carts,,,,,b,1,Nobody counts,,2026-01-01\n", to: "p/counts.csv")
    return folder
  }

  private func check(_ folder: TemporaryFolder) throws -> Command.Outcome {
    try Command.run("check", "\(folder.path)/p", "--documents", "\(folder.path)/texts")
  }

  private func replace(_ name: String, in folder: TemporaryFolder, linkingTo target: String) throws
  {
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  @Test func everyClaimIsProved() throws {
    let outcome = try check(try folder())
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.error == "1 package, 3 claims, each found on its line: no findings\n")
  }

  @Test func allThatFailsIsReportedInOneRunWithBothPlaces() throws {
    let folder = try folder()
    try folder.write(
      Self.text.replacingOccurrences(of: "roughly", with: "about")
        .replacingOccurrences(of: "Two", with: "Three"), to: "texts/a.txt")
    try FileManager.default.removeItem(atPath: "\(folder.path)/texts/b.txt")
    let outcome = try check(folder)
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(outcome.output)")
    #expect(lines[0].hasPrefix("\(folder.path)/texts/a.txt:1:1: error: [checksum]"))
    #expect(lines[1].hasPrefix("\(folder.path)/texts/b.txt:1:1: error: [file] 'b' is not here"))
    #expect(
      lines[2].hasPrefix("\(folder.path)/p/counts.csv:2:1: error: [passage] 'valley'")
        && lines[2].contains("\(folder.path)/texts/a.txt:2, nor anywhere"))
    #expect(lines[3].contains("counts.csv:3:1: error: [passage] 'mills'"))
  }

  @Test func aDocumentThatCannotBeReadLeavesTheOthersReported() throws {
    let folder = try folder()
    try replace("texts/b.txt", in: folder, linkingTo: "b.txt")
    let loop = try check(folder)
    #expect(loop.status == 74)
    #expect(loop.output.contains("texts/b.txt:1:1: error: [file] 'b' cannot be read: "))
    try folder.write(
      Self.text.replacingOccurrences(of: "roughly", with: "about"), to: "texts/a.txt")
    try FileManager.default.removeItem(atPath: "\(folder.path)/texts/b.txt")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/texts/b.txt", withIntermediateDirectories: false)
    let inner = try check(folder)
    #expect(inner.status == 74)
    #expect(inner.output.contains("'b' cannot be read: it is a folder"))
    #expect(inner.output.contains("[checksum]") && inner.output.contains("[passage] 'valley'"))
    #expect(!inner.output.contains("'carts'"))
  }

  @Test func aFolderThatCannotBeReadLeavesThePackagesChecked() throws {
    let folder = try folder()
    try replace("texts", in: folder, linkingTo: "texts")
    let outcome = try check(folder)
    #expect(outcome.status == 74 && outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix("1 package, 3 claims: no findings\n"))
    #expect(outcome.error.contains("the folder '\(folder.path)/texts' cannot be read: "))
    try folder.write("id,name,kind\nn,Newsroom,agncy\n", to: "p/parties.csv")
    let bad = try check(folder)
    #expect(bad.status == 74 && bad.output.contains("'agncy'"))
  }

  @Test(arguments: [["export", "sources"], ["sources"], ["check"]])
  func aFolderThatIsNotThereIsASentence(arguments: [String]) throws {
    for (path, words) in [("/no/such/folder", "there is no folder"), ("/dev/null", "not a folder")]
    {
      let outcome = try Command.run(
        Command.path, arguments + ["--documents", path])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.error.contains(words) && outcome.error.contains("'\(path)'"))
    }
  }

  @Test func viewsOfAFolderThatCannotBeReadEndWithItsReason() throws {
    let folder = try folder()
    try replace("texts", in: folder, linkingTo: "texts")
    let outcome = try Command.run("export", "sources", "--documents", "\(folder.path)/texts")
    #expect(outcome.status == 74 && outcome.output.isEmpty)
    #expect(outcome.error.contains("cannot be read"))
  }

  @Test func viewsShowThePassageOfAClaim() throws {
    let folder = try folder()
    let words = [
      "export", "sources/a", "--only-data", "--data", "\(folder.path)/p", "--size", "160x30",
    ]
    let with = try Command.run(Command.path, words + ["--documents", "\(folder.path)/texts"])
    #expect(with.status == 0 && with.output.contains("The valley mines roughly 60%"))
    let without = try Command.run(Command.path, words)
    #expect(!without.output.contains("The valley mines"))
    #expect(without.output.contains("--documents DIR"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/texts/a.txt")
    let missing = try Command.run(Command.path, words + ["--documents", "\(folder.path)/texts"])
    #expect(missing.status == 0 && missing.output.contains("The text is not here"))
  }
}
