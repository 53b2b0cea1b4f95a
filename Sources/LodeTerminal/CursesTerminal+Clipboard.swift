#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What became of a text for the clipboard.
public enum ClipboardOutcome: Hashable, Sendable {
  /// It went to the terminal, which does not say whether it kept it.
  case sent
  /// It is longer than terminals take; nothing was written.
  case tooLong
  /// The terminal of that name is not known to take it; nothing was written.
  case unsupported(terminal: String)
}

extension CursesTerminal {
  /// Hands a text to the terminal's clipboard, by OSC 52.
  public func copy(_ text: String) -> ClipboardOutcome {
    let terminal = Environment.value("TERM") ?? ""
    guard ClipboardSequence.isTaken(by: terminal) else {
      return .unsupported(terminal: terminal)
    }
    let inTmux = Environment.value("TMUX") != nil
    guard let bytes = ClipboardSequence.bytes(for: text, inTmux: inTmux) else { return .tooLong }
    guard isStarted, !isGone else { return .unsupported(terminal: terminal) }
    // What curses has painted is out already: it flushes after every frame.
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    return .sent
  }
}
