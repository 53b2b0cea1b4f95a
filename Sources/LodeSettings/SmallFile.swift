#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Reads the small files that are a user's own.
enum SmallFile {
  enum Problem: Error {
    /// There is no such file.
    case missing
    /// It is there, and may not be read.
    case forbidden
    /// The system's own words.
    case system(String)
  }

  /// As much as a file of settings may have, in bytes.
  static let limit = 1 << 20

  /// All of a file.
  ///
  /// Cost where there is none: one failed `open`.
  static func bytes(of path: String) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .missing
      case EACCES: throw .forbidden
      default: throw .system(String(cString: strerror(errno)))
      }
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16384)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .system(String(cString: strerror(errno)))
      }
      bytes += piece[..<count]
      guard bytes.count <= limit else { throw .system("it is larger than a file of settings") }
    }
  }
}
