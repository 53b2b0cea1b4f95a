import LodeSettings
import LodeTerminal

extension CrashReport {
  /// The program's own: beside what it remembers, else in TMPDIR or /tmp.
  ///
  /// Folders are made below the user's home, or the last two of what XDG_STATE_HOME names.
  static var own: CrashReport {
    let folder = Memory.path().flatMap(parent)
    let home = Environment.value("HOME").map { $0 + "/" }
    let root =
      if let home, folder?.hasPrefix(home) == true { home } else {
        folder.flatMap(parent).flatMap(parent)
      }
    return CrashReport(
      version: Program.version, folder: folder, root: root ?? "",
      fallback: Environment.value("TMPDIR") ?? "/tmp")
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
