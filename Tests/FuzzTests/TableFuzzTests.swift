import Foundation
import LodeBundle
import LodeData
import LodeSettings
import TestSupport
import Testing

/// The tables, streams and texts that ``FuzzTests`` does not come to, changed at random.
@Suite struct TableFuzzTests {
  @Test(arguments: [
    ("usgs-mcs-2026", "quantities.csv"), ("usgs-mcs-2026", "shares.csv"),
    ("policy", "controls.csv"), ("policy", "relations.csv"), ("world-tiles", "tiles.csv"),
  ])
  func tablesOfOtherPackagesLoadOrSayWhereTheyAreFaulty(package: String, table: String) throws {
    let words = try InMemorySource(
      name: "words", bytes: FuzzTests.bundledFiles(of: "ministerial-2026"))
    let files = try FuzzTests.bundledFiles(of: package)
    let text = try #require(files[table])
    try load(
      files, changing: table, from: Array(text.prefix(6_000)), beside: [words],
      target: "table-\(package)-\(table.prefix { $0 != "." })")
  }

  @Test(arguments: ["rulings.csv", "statements.csv", "aliases.csv", "ties.csv", "datapackage.json"])
  func everyOtherTableDoesToo(table: String) throws {
    let files = try Self.everyTable()
    try load(
      files, changing: table, from: try #require(files[table]), beside: [],
      target: "every-\(table.prefix { $0 != "." })")
  }

  @Test func pipedPackagesLoadOrSayWhatIsWrong() throws {
    let rows = #"[{"id": "a", "name": "A", "kind": "element"}, ["id"], {"id": 1.5e3, "x": null}]"#
    let inline =
      #"{"name": "p", "resources": [{"name": "minerals", "data": \#(rows)}, "#
      + #"{"name": "stages", "path": "s.csv", "data": "id,name,rank\nx,X,1\n"}]}"#
    let sound =
      #"{"name": "p", "resources": [{"name": "minerals", "data": [{"id": "a", "name": "A, \"B\"", "#
      + #""kind": "element", "parent": null}, {"id": "b", "name": "c\nd", "kind": "element"}]}, "#
      + #"{"name": "stages", "data": [["id", "name", "rank", "kind"], ["x", "X", 1, "chain"], "#
      + #"["y", "Y", 2.5, "chain"], ["z", "Z", true, "chain"]]}]}"#
    var archive = TarBuilder()
    archive.addPax("path", "p/datapackage.json")
    archive.add(
      "p/datapackage.json",
      #"{"name": "p", "resources": [{"name": "minerals", "path": "minerals.csv"}]}"#)
    archive.add("p/minerals.csv", "id,name,kind\na,A,element\n", format: .gnu)
    archive.add("p/link", kind: "2")
    archive.end()
    try FuzzRun(target: "piped", samples: [Array(inline.utf8), Array(sound.utf8), archive.bytes])
      .run { input in
        do {
          let source = try PipedPackage.source(input, name: "piped")
          _ = try CorpusLoader.load([source])
        } catch let failure as LoadFailure {
          FuzzTests.expectPlaces(failure.findings)
        } catch let problem as PipedPackage.Problem {
          #expect(!problem.description.isEmpty)
        }
      }
  }

  @Test func textsProveClaimsOrSayWhereTheyDoNot() throws {
    let files = try Self.everyTable()
    let loaded = try CorpusLoader.load([InMemorySource(name: "p", bytes: files)])
    let stated = loaded.corpus.claims.map { loaded.corpus[$0].provenance.stated }
    let samples = [
      Array(stated.joined(separator: "\r\n").utf8), Array("a\u{A0}b \u{AD}“c”\n".utf8),
    ]
    let names = loaded.corpus.documents.map(\.file)
    try FuzzRun(target: "text", samples: samples, words: stated, cost: 2).run { input in
      let folder = DocumentFolder(
        path: "t", files: Dictionary(names.map { ($0, input) }, uniquingKeysWith: { $1 }))
      let texts = DocumentTexts(of: loaded.corpus, in: folder)
      let findings = EvidenceCheck.findings(in: loaded, texts: texts)
      if !findings.isEmpty { FuzzTests.expectPlaces(findings) }
    }
  }

  @Test func whatIsRememberedIsReadOrRefused() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "lode-memory-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sample = Memory(route: "minerals?by=leader", theme: "dark").text
    try FuzzRun(target: "memory", samples: [Array(sample.utf8)]).run { input in
      try Data(input).write(to: folder)
      do throws(Memory.Problem) {
        _ = try Memory.read(folder.path)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  // MARK: What they share

  private func load(
    _ files: [String: [UInt8]], changing name: String, from sample: [UInt8],
    beside others: [InMemorySource], target: String
  ) throws {
    try FuzzRun(target: target, samples: [sample], cost: 20).run { input in
      var changed = files
      changed[name] = input
      do throws(LoadFailure) {
        _ = try CorpusLoader.load(others + [InMemorySource(name: "p", bytes: changed)])
      } catch {
        FuzzTests.expectPlaces(error.findings)
      }
    }
  }

  /// The loader's own fixture, which has a row of every kind.
  private static func everyTable() throws -> [String: [UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "LodeDataTests/Fixtures/good/every-table")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, Array(try Data(contentsOf: folder.appending(path: name))))
      })
  }
}
