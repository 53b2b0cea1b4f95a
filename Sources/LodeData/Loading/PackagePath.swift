/// Paths of files inside a package.
enum PackagePath {
  /// The path without `.` and doubled slashes; nil where it leaves the package: it is absolute, a
  /// URL, or climbs out.
  static func plain(_ path: String) -> String? {
    guard !path.hasPrefix("/"), !path.contains("://"), !path.contains("\\") else { return nil }
    let words = path.split(separator: "/")
    return words.contains("..") ? nil : words.filter { $0 != "." }.joined(separator: "/")
  }
}
