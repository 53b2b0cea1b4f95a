#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The process's surroundings.
enum Environment {
  /// The value of a variable; nil where it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let text = getenv(name) else { return nil }
    let value = String(cString: text)
    return value.isEmpty ? nil : value
  }
}
