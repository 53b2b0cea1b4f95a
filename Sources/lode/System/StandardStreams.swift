import LodeData
import LodeScreen
import LodeTerminal

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Standard output, for data, and standard error, for everything else.
enum StandardStreams {
  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of `text` to standard output.
  ///
  /// - Throws: ``Failure`` with code 74 where the system refuses, as on a full disk. A reader that
  ///   has gone away ends the program by SIGPIPE, as it ends every other filter, and also where the
  ///   parent has it ignored: nobody is left to read, and a message would tell nobody anything.
  static func write(_ text: String) throws(Failure) {
    guard let code = write(Array(text.utf8), to: STDOUT_FILENO) else { return }
    if code == EPIPE { CursesTerminal.reraise(SIGPIPE) }
    throw Failure(
      .inputOutput, "standard output cannot be written: \(PlainFile.words(for: code))")
  }

  /// Writes lines to standard error; failing to is nothing that one could report.
  ///
  /// They may quote whatever somebody typed or named a file: what a terminal would obey is shown by
  /// stand-ins.
  static func writeError(_ lines: String) {
    draw(TextWidth.withStandIns(lines, keeping: ["\n"]))
  }

  /// Writes to standard error what is to move the cursor.
  static func draw(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// All of standard input.
  ///
  /// - Throws: ``Failure`` with code 65 where it holds more than `limit` bytes, 74 where it cannot be
  ///   read.
  static func read(limit: Int = .max) throws(Failure) -> [UInt8] {
    do throws(PlainFile.Problem) {
      return try PlainFile.bytes(of: STDIN_FILENO, limit: limit)
    } catch .tooLarge(let limit) {
      throw Failure(
        .data,
        "standard input holds more than \(limit >> 20) MiB; unpack it and name its folder")
    } catch {
      throw Failure(.inputOutput, "standard input cannot be read: \(error.phrase)")
    }
  }

  /// Writes all of some bytes; the system's error where it refuses, nil where all are written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    // A file that may not grow further is a failure to report, as on a full disk, and no end.
    signal(SIGXFSZ, SIG_IGN)
    return bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unistdWrite(descriptor, buffer, from: written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }

  /// write(2), which this type's own functions of that name would hide.
  private static func unistdWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    #if canImport(Darwin)
    Darwin.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
    #else
    Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
    #endif
  }
}
