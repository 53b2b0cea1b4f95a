#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Measures what a key costs: time, and bytes sent to the terminal.
///
/// Start it before the work and ask it afterwards; it costs two readings of the clock and, on
/// Linux, two of a file of the kernel.
public struct PaintMeter {
  private let started = Clock.microseconds
  private let writtenBefore = Self.written

  /// Starts measuring.
  public init() {}

  /// What has passed since the start, in microseconds.
  public var microseconds: Int { Clock.microseconds - started }

  /// The bytes that the process has written since the start; nil where the system does not count.
  public var bytes: Int? {
    guard let before = writtenBefore, let now = Self.written else { return nil }
    return now - before
  }

  /// What the process has handed to `write(2)` so far, as `/proc/self/io` has it.
  private static var written: Int? {
    let descriptor = open("/proc/self/io", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let label = "wchar: "
    return String(decoding: buffer.prefix(count), as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(label) }.flatMap { Int($0.dropFirst(label.count)) }
  }
}
