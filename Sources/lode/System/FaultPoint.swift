#if DEBUG
#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif
#endif

/// A moment between two steps of writing, at which tests have a signal strike.
///
/// `LODE_FAULT=9@3` sends SIGKILL at the third that is passed. Release builds know nothing of it.
enum FaultPoint {
  /// Passes one.
  @inline(__always) static func pass() {
    #if DEBUG
    passed += 1
    guard let wanted, wanted.number == passed else { return }
    kill(getpid(), wanted.signal)
    #endif
  }

  #if DEBUG
  /// Only the thread that writes counts.
  nonisolated(unsafe) private static var passed = 0

  private static let wanted: (signal: Int32, number: Int)? = {
    let parts = Environment.value("LODE_FAULT")?.split(separator: "@") ?? []
    guard parts.count == 2, let signal = Int32(parts[0]), let number = Int(parts[1]) else {
      return nil
    }
    return (signal, number)
  }()
  #endif
}
