import Foundation

/// A home with a file of settings below `.config` and others elsewhere, gone after the test.
final class SettingsHome {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lode-settings-\(UUID().uuidString)")
    path = folder.path
    for (name, route) in [
      (".config/lode/config.toml", "usual"), ("xdg/lode/config.toml", "xdg"),
      ("named.toml", "variable"), ("argument.toml", "argument"),
    ] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("start = \"\(route)\"\n".utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
