import LodeScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The clock that time-outs run on: only ever forward.
enum Clock {
  static var milliseconds: Int { microseconds / 1000 }

  static var microseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1_000_000 + Int(now.tv_nsec) / 1000
  }
}

/// Waiting for the terminal and for signals at the same time.
enum Waiting {
  /// What ended a wait.
  enum Outcome: Equatable {
    /// The terminal has something to read.
    case input
    /// A signal came, or the wait was interrupted.
    case signal
    /// The terminal is gone.
    case hangup
    /// Nothing happened for as long as was asked.
    case timeout
  }

  /// Sleeps until something happens, at most `milliseconds`; for ever if nil.
  static func wait(terminal: Int32, signals: Int32, milliseconds: Int?) -> Outcome {
    var watched = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal, events: Int16(POLLIN), revents: 0),
    ]
    let limit = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    let count = poll(&watched, nfds_t(watched.count), limit)
    if count == 0 { return .timeout }
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .signal : .hangup }
    if watched[0].revents != 0 { return .signal }
    let isGone = Int32(watched[1].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
    return isGone ? .hangup : .input
  }
}

/// Finding the terminal.
enum Descriptors {
  /// Where keys come from, and whether the descriptor has to be closed afterwards.
  struct Keys {
    let descriptor: Int32
    let isOwned: Bool
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Standard input if it is a terminal; else, if that is allowed, the terminal itself.
  static func keys(fromTTY: Bool) -> Keys? {
    if isatty(STDIN_FILENO) == 1 { return Keys(descriptor: STDIN_FILENO, isOwned: false) }
    guard fromTTY else { return nil }
    #if canImport(Darwin)
    // poll(2) refuses /dev/tty here, but not the device behind it.
    let path = ttyname(STDOUT_FILENO).map { String(cString: $0) } ?? "/dev/tty"
    #else
    let path = "/dev/tty"
    #endif
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY)
    return descriptor < 0 ? nil : Keys(descriptor: descriptor, isOwned: true)
  }

  /// Forgets what the terminal has sent and nobody has read.
  static func discardInput(of keys: Keys) { tcflush(keys.descriptor, TCIFLUSH) }

  /// The size of the screen behind standard output; nil where it has none or does not know.
  static var outputSize: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  static func close(_ keys: Keys) {
    guard keys.isOwned else { return }
    #if canImport(Darwin)
    Darwin.close(keys.descriptor)
    #else
    Glibc.close(keys.descriptor)
    #endif
  }
}

/// The process's surroundings.
public enum Environment {
  /// The value of a variable; nil if it is unset or empty.
  public static func value(_ name: String) -> String? {
    guard let text = getenv(name) else { return nil }
    let value = String(cString: text)
    return value.isEmpty ? nil : value
  }
}

/// Signals that the event loop treats by name.
enum Signals {
  static let stop = SIGTSTP
  static let resume = SIGCONT
  static let resize = SIGWINCH
}
