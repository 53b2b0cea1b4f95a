#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Signals that ask for an end, kept waiting while something is written that must not stay half.
///
/// Those that the program ignores are left alone. They hold for the thread that made this.
struct HeldSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private let held: [Int32]
  private var before = sigset_t()

  init() {
    held = Self.ending.filter { !Self.isIgnored($0) }
    var set = sigset_t()
    sigemptyset(&set)
    for signal in held { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &before)
  }

  /// Whether one came meanwhile.
  var isOneWaiting: Bool {
    var waiting = sigset_t()
    guard sigpending(&waiting) == 0 else { return false }
    return held.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Delivers what waited.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
    let handler = action.__sigaction_u.__sa_handler
    #else
    let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
