import Foundation
import LodeBundle
import LodeData
import Testing

/// A folder that is there for one test.
private final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("lode-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appendingPathComponent(path).path,
      withDestinationPath: url.appendingPathComponent(target).path)
  }
}

struct PackageSourceTests {
  private let scratch: Scratch
  private let source: DirectorySource

  init() throws {
    scratch = try Scratch()
    try scratch.write("inside", to: "package/tables/inside.csv")
    try scratch.write("outside", to: "outside.csv")
    try scratch.write("outside", to: "package-two/outside.csv")
    source = DirectorySource(path: scratch.url.appendingPathComponent("package").path)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try source.bytes(of: path), as: UTF8.self)
  }

  @Test(arguments: ["tables/inside.csv", "./tables/inside.csv", "tables//inside.csv"])
  func filesInsideAreRead(path: String) throws {
    #expect(try text(path) == "inside")
  }

  @Test(arguments: [
    "../outside.csv", "tables/../../outside.csv", "tables/../tables/inside.csv", "..", "",
    "/etc/passwd", "file:///etc/passwd", "https://example.org/table.csv", "..\\outside.csv",
    "../package-two/outside.csv",
  ])
  func pathsThatLeaveThePackageAreRefused(path: String) {
    #expect(throws: PackageSourceError.outside) { try source.bytes(of: path) }
  }

  @Test func linksThatLeaveThePackageAreRefused() throws {
    try scratch.link("package/file.csv", to: "outside.csv")
    try scratch.link("package/folder", to: "package-two")
    #expect(throws: PackageSourceError.outside) { try source.bytes(of: "file.csv") }
    #expect(throws: PackageSourceError.outside) { try source.bytes(of: "folder/outside.csv") }
  }

  @Test func linksWithinThePackageAreFollowed() throws {
    try scratch.link("package/file.csv", to: "package/tables/inside.csv")
    #expect(try text("file.csv") == "inside")
  }

  @Test func thePackageItselfMayBeALink() throws {
    try scratch.link("link", to: "package")
    let linked = DirectorySource(path: scratch.url.appendingPathComponent("link").path)
    #expect(try linked.bytes(of: "tables/inside.csv") == Array("inside".utf8))
  }

  @Test func whatIsNotThereIsMissing() throws {
    #expect(throws: PackageSourceError.missing) { try source.bytes(of: "nothing.csv") }
    let nowhere = DirectorySource(path: scratch.url.appendingPathComponent("nowhere").path)
    #expect(throws: PackageSourceError.missing) { try nowhere.bytes(of: "datapackage.json") }
  }

  @Test func aFolderIsNoTable() throws {
    #expect(throws: PackageSourceError.unreadable("it is a folder")) {
      try source.bytes(of: "tables")
    }
  }

  @Test func aLinkThatLeavesIsBlamedOnTheDescriptor() throws {
    try scratch.link("package/parties.csv", to: "outside.csv")
    try scratch.write(
      #"{"name": "linked", "resources": [{"name": "parties", "path": "parties.csv"}]}"#,
      to: "package/datapackage.json")
    let failure = #expect(throws: LoadFailure.self) { try CorpusLoader.load([source]) }
    #expect(
      failure?.findings == [
        Finding(
          path: "\(source.name)/datapackage.json", line: 1, column: 62, category: .path,
          message: "the path 'parties.csv' leaves the package; name a file inside it")
      ])
  }

  @Test func memoryHoldsWhatItWasGiven() throws {
    let memory = InMemorySource(name: "memory", files: ["a.csv": "é"])
    #expect(try memory.bytes(of: "a.csv") == [0xC3, 0xA9])
    #expect(throws: PackageSourceError.missing) { try memory.bytes(of: "../a.csv") }
    let raw = InMemorySource(name: "memory", bytes: ["a.csv": [0xFF]])
    #expect(try raw.bytes(of: "a.csv") == [0xFF])
  }

  @Test func bundledPackagesAreFoundByName() throws {
    let names = BundledPackages.sources().map(\.name)
    #expect(names.contains("data/ministerial-2026"))
    #expect(names == names.sorted())
    #expect(BundledPackages.source(named: "ministerial-2026")?.name == "data/ministerial-2026")
    #expect(BundledPackages.source(named: "nowhere") == nil)
  }
}
