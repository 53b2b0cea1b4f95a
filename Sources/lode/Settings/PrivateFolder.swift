import LodeData

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Folders that only their user may look into.
enum PrivateFolder {
  /// Makes the folder of a file and those above it, as far as they are not there.
  /// - Throws: ``OutputFile/Problem/cannotCreate(_:)``.
  static func make(above path: String) throws(OutputFile.Problem) {
    guard let end = path.lastIndex(of: "/"), end != path.startIndex else { return }
    let folder = String(path[..<end])
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .cannotCreate(PlainFile.words(for: errno)) }
    try make(above: folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotCreate(PlainFile.words(for: errno))
    }
  }
}
