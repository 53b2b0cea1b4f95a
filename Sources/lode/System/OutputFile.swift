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
    /// It cannot be made: there is no such folder, or no permission.
    case cannotCreate(String)
    /// It could be made and not be written: the disk is full.
    case cannotWrite(String)

    var description: String {
      switch self {
      case .exists: "there is one already"
      case .cannotCreate(let reason), .cannotWrite(let reason): reason
      }
    }
  }

  /// Writes `text` under a temporary name beside `path` and renames it.
  ///
  /// A symbolic link stays one, and what it leads to is replaced. What is no regular file, such as
  /// a device or a pipe, is written to as it is.
  ///
  /// - Throws: ``Problem/exists`` where there is such a file and `overwriting` is false, else the
  ///   system's words. A regular file is then as it was.
  static func write(_ text: String, to path: String, overwriting: Bool) throws(Problem) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw .cannotCreate("it is a folder") }
    if isThere, !overwriting { throw .exists }
    if isThere, kind != S_IFREG { return try pour(text, into: path) }
    try replace(isThere ? resolved(path) : path, with: text, overwriting: overwriting)
  }

  private static func replace(
    _ path: String, with text: String, overwriting: Bool
  ) throws(Problem) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(lastError) }
    var problem = fill(descriptor, with: Array(text.utf8)).map { Problem.cannotWrite($0) }
    if close(descriptor) != 0, problem == nil { problem = .cannotWrite(lastError) }
    if problem == nil, !overwriting {
      // A link, unlike a rename, never replaces a file that came up meanwhile.
      if link(temporary, path) != 0 {
        problem = errno == EEXIST ? .exists : .cannotCreate(lastError)
      }
      unlink(temporary)
    } else if problem != nil || rename(temporary, path) != 0 {
      problem = problem ?? .cannotCreate(lastError)
      unlink(temporary)
    }
    if let problem { throw problem }
  }

  private static func pour(_ text: String, into path: String) throws(Problem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotCreate(lastError) }
    let failure = fill(descriptor, with: Array(text.utf8))
    let isClosed = close(descriptor) == 0
    if let failure = failure ?? (isClosed ? nil : lastError) { throw .cannotWrite(failure) }
  }

  /// The path that symbolic links lead to.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> String? {
    // A file that may not grow further is a failure to report, as on a full disk, and no end.
    signal(SIGXFSZ, SIG_IGN)
    if let code = StandardStreams.write(bytes, to: descriptor) { return PlainFile.words(for: code) }
    // Devices and some file systems have nothing to synchronise.
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP
      ? nil : lastError
  }

  private static var lastError: String { PlainFile.words(for: errno) }
}
