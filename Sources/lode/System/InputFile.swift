import LodeData

/// Reads the files that are named on the command line.
enum InputFile {
  /// All of a file; of `-`, of standard input.
  ///
  /// `kind` is what a sentence asks for.
  ///
  /// - Throws: ``Failure`` with code 66 where there is no such file, 74 where it cannot be read.
  static func bytes(of path: String, kind: String = "a CSV file") throws -> [UInt8] {
    guard path != "-" else { return try StandardStreams.read() }
    do throws(PlainFile.Problem) {
      return try PlainFile.bytes(at: path, takesPipes: true)
    } catch {
      switch error {
      case .missing: throw Failure(.noInput, "there is no file '\(path)'")
      case .folder: throw Failure(.noInput, "'\(path)' is a folder; name \(kind)")
      default: throw Failure(.inputOutput, "'\(path)' cannot be read: \(error.phrase)")
      }
    }
  }

  /// What findings call the file.
  static func name(of path: String) -> String { path == "-" ? "standard input" : path }
}
