#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A hidden name beside a path, for what is not whole yet: `.lode-PID-0.tmp`.
enum TemporaryName {
  private static let limit = 1000

  /// Makes something under the first such name that is free; what a killed run left is passed by.
  ///
  /// `make` gives a negative number, with `errno` set, where it fails.
  /// - Returns: The path and what `make` gave; nil, with `errno` set, where it failed for another
  ///   reason than the name.
  static func make(
    beside path: String, _ make: (String) -> Int32
  ) -> (path: String, result: Int32)? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    for number in 0..<limit {
      let name = "\(folder).lode-\(getpid())-\(number).tmp"
      let result = make(name)
      if result >= 0 { return (name, result) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }
}
