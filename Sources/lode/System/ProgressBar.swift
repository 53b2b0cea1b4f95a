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

  init(_ label: String) { self.label = label }

  /// Draws the share that is done, 0 to 1, where it is another percent.
  mutating func show(_ share: Double) {
    let percent = Int(max(0, min(1, share)) * 100)
    guard isShown, percent != self.percent else { return }
    self.percent = percent
    let filled = percent * Self.cells / 100
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.cells - filled)
    StandardStreams.writeError("\r\(label) [\(bar)] \(percent) %")
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, percent >= 0 else { return }
    // Blanks, which every terminal knows: the bar, its frame and up to "100 %".
    let width = label.count + Self.cells + 9
    StandardStreams.writeError("\r\(String(repeating: " ", count: width))\r")
  }
}
