import Foundation
import Testing

/// Compares exports with files.
///
/// `UPDATE_GOLDEN=1` rewrites the files that differ and fails, as does a missing file, which is
/// written: nothing is accepted without having been looked at.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  static func expect(
    _ actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent(name)
    let known = try? String(contentsOf: file, encoding: .utf8)
    guard known != actual else { return }
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    let target = updates || known == nil ? file : file.appendingPathExtension("actual")
    try? Data(actual.utf8).write(to: target)
    let what = updates ? "is rewritten" : known == nil ? "is new" : "differs"
    Issue.record("\(name) \(what): look at it", sourceLocation: sourceLocation)
  }
}
