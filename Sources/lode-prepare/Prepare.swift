import LodeData
import LodeMeasures

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Writes the data packages as source code: `lode-prepare DATA OUTPUT`.
///
/// Runs while Lode is built. DATA is the folder of the packages; OUTPUT becomes one Swift file that
/// holds every table as it is, what all of them say together, loaded and measured, and the first page.
/// A package that does not load stops the build with its findings.
@main enum Prepare {
  static func main() {
    guard CommandLine.arguments.count == 3 else { fail("usage: lode-prepare DATA OUTPUT") }
    do {
      let folder = DataFolder(path: CommandLine.arguments[1])
      let code = try folder.filesCode() + folder.corpusCode()
      try save(code, to: CommandLine.arguments[2])
    } catch {
      fail("\(error)")
    }
  }

  private static func save(_ text: String, to path: String) throws(PlainFile.Problem) {
    guard let file = fopen(path, "w") else { throw .system(PlainFile.words(for: errno)) }
    let isWritten = text.withCString { fputs($0, file) } >= 0
    guard fclose(file) == 0, isWritten else { throw .system(PlainFile.words(for: errno)) }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array("\(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
