import Foundation
import LodeData
import LodeSettings
import Testing

/// A folder below Fixtures/good or Fixtures/bad with a `config.toml`, and what comes of it.
struct SettingsCase: CustomTestStringConvertible, Sendable {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static func all(_ kind: String) -> [SettingsCase] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(kind)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { SettingsCase(folder: root.appendingPathComponent($0)) }
  }

  /// Reads the case as if it lay in a user's home.
  func settings() throws -> Settings {
    let file = folder.appendingPathComponent("config.toml")
    return try Settings.parse(
      [UInt8](try Data(contentsOf: file)), path: "/home/me/.config/lode/config.toml",
      home: "/home/me")
  }

  /// Holds the lines against the case's `expected.txt`; with `UPDATE_GOLDEN` set, writes them
  /// there and fails.
  func expect(_ lines: [String], at location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent("expected.txt")
    let actual = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(actual.utf8).write(to: file)
      Issue.record("wrote \(file.path)", sourceLocation: location)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(
      expected.split(separator: "\n") == actual.split(separator: "\n"), sourceLocation: location)
  }
}

extension Settings {
  /// What is set, one line a value.
  var listing: [String] {
    func line(_ name: String, _ given: Given?) -> [String] {
      given.map { ["\(name) \($0.value) @ \($0.line):\($0.column)"] } ?? []
    }
    return line("theme", theme) + line("color", color) + line("start", start)
      + packages.flatMap { line("package", $0) } + data.flatMap { line("data", $0) }
      + line("documents", documents)
      + ["ascii \(isASCII), mouse \(usesMouse), remember \(remembers)"]
  }
}
