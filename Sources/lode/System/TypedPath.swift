#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A path as a person types it in a prompt and reads it in a message.
enum TypedPath {
  /// The path with a leading `~` replaced by the home folder, as a shell would.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  /// The path from the root, or from `~` where it lies in the home folder.
  static func shown(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      whole = String(cString: folder) + "/" + path
      free(folder)
    }
    guard let home, home.count > 1, whole.hasPrefix(home + "/") else { return whole }
    return "~" + whole.dropFirst(home.count)
  }

  private static var home: String? {
    getenv("HOME").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
