import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Writes a folder of files whole or not at all.
enum OutputFolder {
  enum Problem: Error, CustomStringConvertible {
    case exists
    case interrupted
    case system(String)

    var description: String {
      switch self {
      case .exists: "there is something of that name; remove it or name another folder"
      case .interrupted: "interrupted; nothing was written"
      case .system(let reason): reason
      }
    }
  }

  /// Makes the folder under a hidden name beside `path`, fills it and renames it.
  ///
  /// Signals that would end the program wait until that is done or undone, so that nothing half
  /// written stays: one that came meanwhile undoes it.
  /// - Throws: ``Problem``, in the system's words where it refuses. `path` is then as it was.
  static func write(_ files: [String: String], to path: String) throws(Problem) {
    let target = withoutTrailingSlashes(path)
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .exists }
    let parent = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    let temporary = "\(parent).\(target.dropFirst(parent.count)).\(getpid()).tmp"
    var held = sigset_t()
    var before = sigset_t()
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    // What waited is delivered here, after the folder stands or is gone.
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    guard mkdir(temporary, 0o755) == 0 else { throw .system(lastError) }
    do {
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        try OutputFile.write(text, to: "\(temporary)/\(name)", overwriting: true)
      }
    } catch {
      remove(files.keys, in: temporary)
      throw .system("\(error)")
    }
    if isInterrupted(held) {
      remove(files.keys, in: temporary)
      throw .interrupted
    }
    // Nothing has that name, or it came up just now and the system refuses.
    guard rename(temporary, target) == 0 else {
      let reason = lastError
      remove(files.keys, in: temporary)
      throw .system(reason)
    }
  }

  private static func isInterrupted(_ signals: sigset_t) -> Bool {
    var waiting = sigset_t()
    guard sigpending(&waiting) == 0 else { return false }
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }

  /// Takes away a folder of our own making, with the files that may be in it.
  private static func remove(_ files: some Sequence<String>, in folder: String) {
    for name in files { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  private static var lastError: String { PlainFile.words(for: errno) }
}
