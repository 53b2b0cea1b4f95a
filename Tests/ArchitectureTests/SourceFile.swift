import Foundation

/// A file below Sources.
struct SourceFile: Sendable {
  /// The path below Sources: "LodeData/Values/Handle.swift".
  let path: String
  let text: String

  /// The folder directly below Sources, which is named for its module.
  var module: String { path.split(separator: "/").first.map(String.init) ?? "" }

  var isSwift: Bool { path.hasSuffix(".swift") }

  /// The folder that holds the package's manifest.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file below Sources, by path.
  static func all() throws -> [SourceFile] {
    let root = repository.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.sorted().compactMap { path in
      let file = root.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return nil }
      return SourceFile(
        path: path, text: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
  }
}
