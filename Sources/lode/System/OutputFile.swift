import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Writes a file whole or not at all.
enum OutputFile {
  enum Problem: Error, CustomStringConvertible {
    case exists
    case system(String)

    var description: String {
      switch self {
      case .exists: "there is one already"
      case .system(let reason): reason
      }
    }
  }

  /// Writes `text` under a temporary name beside `path` and renames it.
  ///
  /// - Throws: ``Problem/exists`` where there is such a file and `overwriting` is false, and
  ///   ``Problem/system(_:)`` in the system's words. In both cases `path` is as it was.
  static func write(_ text: String, to path: String, overwriting: Bool) throws(Problem) {
    if let isFolder = PlainFile.isFolder(at: path) {
      if isFolder { throw .system(PlainFile.Problem.folder.phrase) }
      if !overwriting { throw .exists }
    }
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system(lastError) }
    var failure = fill(descriptor, with: Array(text.utf8))
    if close(descriptor) != 0, failure == nil { failure = lastError }
    if failure == nil, !overwriting {
      // A link, unlike a rename, never replaces a file that came up meanwhile.
      if link(temporary, path) != 0 {
        let error = errno
        unlink(temporary)
        throw error == EEXIST ? .exists : .system(PlainFile.words(for: error))
      }
      unlink(temporary)
      return
    }
    if failure == nil, rename(temporary, path) != 0 { failure = lastError }
    if let failure {
      unlink(temporary)
      throw .system(failure)
    }
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> String? {
    if let code = StandardStreams.write(bytes, to: descriptor) { return PlainFile.words(for: code) }
    return fsync(descriptor) == 0 || errno == EINVAL ? nil : lastError
  }

  private static var lastError: String { PlainFile.words(for: errno) }
}
