import Foundation
import LodeScreen
import Testing

/// Compares frames with files that people can read: the text, then one letter a cell for its role.
///
/// `UPDATE_GOLDEN=1` rewrites the files that differ and fails, as does a missing file, which is
/// written: nothing is accepted without having been read.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  static func expect(
    _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent("\(name).\(frame.size.columns)x\(frame.size.rows).txt")
    let actual = text(of: frame)
    let known = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", known != actual {
      write(actual, to: file)
      Issue.record(
        "\(file.lastPathComponent) is rewritten: read it", sourceLocation: sourceLocation)
      return
    }
    guard let known else {
      write(actual, to: file)
      Issue.record("\(file.lastPathComponent) is new: read it", sourceLocation: sourceLocation)
      return
    }
    guard known != actual else { return }
    write(actual, to: file.appendingPathExtension("actual"))
    Issue.record(
      "\(name) differs:\n\(difference(known, actual))", sourceLocation: sourceLocation)
  }

  /// The frame's text, its roles and what their letters mean.
  private static func text(of frame: Frame) -> String {
    let roles = frame.roleLines()
    let used = Set(roles.joined().lowercased()).subtracting([":"])
    let legend = Role.allCases.filter { used.contains($0.rawValue) && $0 != .text }
      .map { "\($0.rawValue) \($0)" }.joined(separator: ", ")
    return (frame.lines() + ["", "--- roles: \(legend); upper case: selected"] + roles)
      .map { $0 + "\n" }.joined()
  }

  private static func write(_ text: String, to file: URL) {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: file)
  }

  /// The lines that differ, the known one above the actual one.
  private static func difference(_ known: String, _ actual: String) -> String {
    let known = known.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(known.count, actual.count)).compactMap { line in
      let before = line < known.count ? known[line] : ""
      let after = line < actual.count ? actual[line] : ""
      return before == after ? nil : "\(line + 1) - \(before)\n\(line + 1) + \(after)"
    }.joined(separator: "\n")
  }
}
