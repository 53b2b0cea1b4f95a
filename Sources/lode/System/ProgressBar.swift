#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A bar on standard error while something takes time; nothing at all where that is no terminal.
struct ProgressBar {
  private let label: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var percent = -1
  private static let cells = 30
  /// When the bar may first be drawn, in milliseconds of the system's own clock.
  private let start: Int

  /// Prepares a bar that appears once the work has taken so many milliseconds.
  init(_ label: String, after delay: Int = 0) {
    self.label = label
    start = delay == 0 ? 0 : Self.now + delay
  }

  /// Draws the share that is done, 0 to 1, where it is another percent.
  mutating func show(_ share: Double) {
    let percent = Int(max(0, min(1, share)) * 100)
    guard isShown, percent != self.percent, start == 0 || Self.now >= start else { return }
    self.percent = percent
    let filled = percent * Self.cells / 100
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.cells - filled)
    StandardStreams.draw("\r\(label) [\(bar)] \(percent) %")
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Says that the work is going on, where nobody knows how much of it is done.
  mutating func show() {
    guard isShown, percent < 0 else { return }
    percent = 0
    StandardStreams.draw("\r\(label) …")
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, percent >= 0 else { return }
    // Blanks, which every terminal knows: the bar, its frame and up to "100 %".
    let width = label.count + Self.cells + 9
    StandardStreams.draw("\r\(String(repeating: " ", count: width))\r")
  }
}
