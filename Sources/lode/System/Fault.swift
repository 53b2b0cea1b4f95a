#if DEBUG
#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A fault of our own that LODE_CRASH asks for at the first key.
///
/// So tests can see what is left of the terminal after one. Release builds know nothing of it.
enum Fault: String {
  /// A Swift trap: an index out of range.
  case trap
  /// A write to an address that is nobody's.
  case segv
  case abort

  /// What the environment asks for; nil without it.
  static var wanted: Fault? { Environment.value("LODE_CRASH").flatMap(Fault.init) }

  /// Ends the program.
  func strike() {
    switch self {
    case .trap:
      let nothing: [Int] = []
      print(nothing[nothing.count])
    case .segv:
      UnsafeMutableRawPointer(bitPattern: 8)?.storeBytes(of: 1, as: UInt8.self)
    case .abort:
      #if canImport(Darwin)
      Darwin.abort()
      #else
      Glibc.abort()
      #endif
    }
  }
}
#endif
