import Foundation

/// Standard output, for data, and standard error, for everything else.
enum StandardStreams {
  /// Writes all of `text` to standard output.
  ///
  /// - Throws: ``Failure`` with code 74 where the system refuses, as on a full disk. A reader that
  ///   has gone away ends the program by SIGPIPE, as it ends every other filter.
  static func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8), to: STDOUT_FILENO, name: "standard output")
  }

  /// Writes to standard error; failing to is nothing that one could report.
  static func writeError(_ text: String) {
    try? write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
  }

  /// All of standard input.
  static func read() throws -> [UInt8] {
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw Failure(.inputOutput, "standard input cannot be read: \(error.localizedDescription)")
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, name: String
  ) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(
          .inputOutput, "\(name) cannot be written: \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(count)
    }
  }
}
