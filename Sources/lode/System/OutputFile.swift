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
    /// A signal asks for the end.
    case interrupted
    /// It cannot be made: there is no such folder, or no permission.
    case cannotCreate(String)
    /// It could be made and not be written: the disk is full.
    case cannotWrite(String)

    var description: String {
      switch self {
      case .exists: "there is one already"
      case .interrupted: "interrupted; nothing was written"
      case .cannotCreate(let reason), .cannotWrite(let reason): reason
      }
    }

    /// The code that a command ends with.
    var code: Failure.Code {
      switch self {
      case .exists, .cannotCreate: .cannotCreate
      case .interrupted, .cannotWrite: .inputOutput
      }
    }
  }

  /// How many bytes are written between two looks at the signals that wait.
  private static let piece = 1 << 20

  /// Writes `text` under a temporary name beside `path`, has it kept, and renames it.
  ///
  /// A file that is replaced keeps its permissions, and where the system lets it, its owner; one
  /// that the user may not write is not replaced. A symbolic link stays one, and what it leads to
  /// is written, even where that is not there yet. What is no regular file, such as a device or a
  /// pipe, is written to as it is. A signal that asks for the end waits until the file stands or
  /// the temporary one is gone.
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
    if isThere, access(path, W_OK) != 0 { throw .cannotCreate(lastError) }
    let target = isThere ? PlainFile.resolved(path) ?? path : try followed(path)
    try replace(target, by: text, like: isThere ? status : nil, overwriting: overwriting)
  }

  private static func replace(
    _ path: String, by text: String, like old: stat?, overwriting: Bool
  ) throws(Problem) {
    let signals = HeldSignals()
    defer { signals.release() }
    // Nobody may read a private file while it is being replaced.
    let mode: mode_t = old == nil ? 0o666 : 0o600
    let made = TemporaryName.make(beside: path) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }
    guard let (temporary, descriptor) = made else { throw .cannotCreate(lastError) }
    FaultPoint.pass()
    do throws(Problem) {
      try fill(descriptor, with: text, like: old, heeding: signals)
      if signals.isOneWaiting { throw .interrupted }
      try give(temporary, theName: path, overwriting: overwriting)
    } catch {
      unlink(temporary)
      throw error
    }
    FaultPoint.pass()
    flushFolder(of: path)
  }

  private static func give(
    _ temporary: String, theName path: String, overwriting: Bool
  ) throws(Problem) {
    FaultPoint.pass()
    guard !overwriting else {
      if rename(temporary, path) != 0 { throw .cannotCreate(lastError) }
      return
    }
    // A link, unlike a rename, never replaces a file that came up meanwhile.
    if link(temporary, path) != 0 {
      throw errno == EEXIST ? .exists : .cannotCreate(lastError)
    }
    unlink(temporary)
  }

  /// Writes a file that nobody else knows yet, has the system keep it, and closes it.
  ///
  /// It takes the owner and permissions of `old`.
  /// - Throws: ``Problem/interrupted`` where a signal asks for the end, else the system's words.
  static func fill(
    _ descriptor: Int32, with text: String, like old: stat? = nil, heeding signals: HeldSignals
  ) throws(Problem) {
    var problem: Problem?
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) where problem == nil {
      let end = min(bytes.count, start + piece)
      if let code = StandardStreams.write(Array(bytes[start..<end]), to: descriptor) {
        problem = .cannotWrite(PlainFile.words(for: code))
      } else if signals.isOneWaiting {
        problem = .interrupted
      }
      FaultPoint.pass()
    }
    if problem == nil, let old { imitate(old, by: descriptor) }
    if problem == nil, let reason = flushed(descriptor) { problem = .cannotWrite(reason) }
    if close(descriptor) != 0, problem == nil { problem = .cannotWrite(lastError) }
    if let problem { throw problem }
  }

  /// Gives a file the owner and the permissions of another, as far as the system lets it.
  private static func imitate(_ old: stat, by descriptor: Int32) {
    // First the owner, since changing it takes permissions away.
    if fchown(descriptor, old.st_uid, old.st_gid) != 0 {
      _ = fchown(descriptor, uid_t.max, old.st_gid)
    }
    fchmod(descriptor, old.st_mode & 0o7777)
  }

  private static func pour(_ text: String, into path: String) throws(Problem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .cannotCreate(lastError) }
    let failure =
      StandardStreams.write(Array(text.utf8), to: descriptor).map { PlainFile.words(for: $0) }
      ?? flushed(descriptor)
    let isClosed = close(descriptor) == 0
    if let failure = failure ?? (isClosed ? nil : lastError) { throw .cannotWrite(failure) }
  }

  /// What symbolic links lead to, where that is not there yet.
  private static func followed(_ path: String) throws(Problem) -> String {
    var path = path
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // As many as the system follows.
    for _ in 0..<40 {
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { return path }
      let next = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    throw .cannotCreate(PlainFile.words(for: ELOOP))
  }

  /// Why a file's bytes cannot be kept; nil where they are.
  private static func flushed(_ descriptor: Int32) -> String? {
    // Devices and some file systems have nothing to synchronise.
    fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP
      ? nil : lastError
  }

  /// Has the system keep the names in the folder of `path`; where it will not, they are there all
  /// the same.
  static func flushFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
    FaultPoint.pass()
  }

  static var lastError: String { PlainFile.words(for: errno) }
}
