import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Writes a folder of files whole or not at all.
enum OutputFolder {
  /// Makes the folder under a hidden name beside `path`, fills it, has it kept, and renames it.
  ///
  /// Signals that would end the program wait until that is done or undone, so that nothing half
  /// written stays: one that came meanwhile undoes it.
  /// - Throws: `exists` where anything has that name, else what stood in the way. `path` is then as
  ///   it was.
  static func write(_ files: [String: String], to path: String) throws(OutputFile.Problem) {
    let target = withoutTrailingSlashes(path)
    var status = stat()
    guard lstat(target, &status) != 0 else { throw .exists }
    let signals = HeldSignals()
    // What waited is delivered here, after the folder stands or is gone.
    defer { signals.release() }
    let made = TemporaryName.make(beside: target) { mkdir($0, 0o777) }
    guard let temporary = made?.path else { throw .cannotCreate(OutputFile.lastError) }
    FaultPoint.pass()
    do throws(OutputFile.Problem) {
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        try make("\(temporary)/\(name)", of: text, heeding: signals)
      }
      OutputFile.flushFolder(of: "\(temporary)/")
      if signals.isOneWaiting { throw .interrupted }
      FaultPoint.pass()
      // Nothing has that name, or it came up just now and the system refuses.
      guard rename(temporary, target) == 0 else { throw .cannotCreate(OutputFile.lastError) }
    } catch {
      remove(files.keys, in: temporary)
      throw error
    }
    FaultPoint.pass()
    OutputFile.flushFolder(of: target)
  }

  private static func make(
    _ path: String, of text: String, heeding signals: HeldSignals
  ) throws(OutputFile.Problem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(OutputFile.lastError) }
    FaultPoint.pass()
    try OutputFile.fill(descriptor, with: text, heeding: signals)
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
}
