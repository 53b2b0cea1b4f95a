import Foundation
import LodeData
import Testing

/// A folder below Fixtures/good or Fixtures/bad: one package, or one in each folder of it.
struct FixtureCase: CustomTestStringConvertible, Sendable {
  enum Kind: String {
    case good
    case bad
  }

  let kind: Kind
  let name: String

  var testDescription: String { name }

  /// Every case of a kind, by name.
  static func all(_ kind: Kind) -> [FixtureCase] {
    let folder = root(of: kind)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted().map { FixtureCase(kind: kind, name: $0) }
  }

  private static func root(of kind: Kind) -> URL {
    Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(kind.rawValue)")
  }

  private var folder: URL { Self.root(of: kind).appendingPathComponent(name) }

  /// The case's packages in order of their folders.
  var packages: [DirectorySource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let folders = names.sorted().map { folder.appendingPathComponent($0) }.filter {
      FileManager.default.fileExists(
        atPath: $0.appendingPathComponent("datapackage.json").path)
    }
    return (folders.isEmpty ? [folder] : folders).map { DirectorySource(path: $0.path) }
  }

  /// Paths as the fixture's files write them, from the case's folder on.
  func relative(_ finding: Finding) -> String {
    finding.description.replacing(folder.path + "/", with: "")
  }

  /// Holds the lines against the case's `expected.txt`.
  ///
  /// With `UPDATE_GOLDEN` set, writes them there instead, in the sources, and fails: what was
  /// written is to be read before it is believed.
  func expect(_ lines: [String], at location: SourceLocation = #_sourceLocation) throws {
    let actual = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(kind.rawValue)/\(name)/expected.txt")
      try Data(actual.utf8).write(to: file)
      Issue.record("wrote \(file.path)", sourceLocation: location)
      return
    }
    let file = folder.appendingPathComponent("expected.txt")
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(
      expected.split(separator: "\n") == actual.split(separator: "\n"), sourceLocation: location)
  }
}
