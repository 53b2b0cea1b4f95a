#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How long soaks are: `LODE_SOAK_KEYS` and `LODE_SOAK_SEED` make longer and other ones.
public enum Soak {
  /// How many keys are pressed.
  public static let keyCount = number("LODE_SOAK_KEYS", otherwise: 10_000)
  public static let seed = UInt64(number("LODE_SOAK_SEED", otherwise: 1))

  private static func number(_ name: String, otherwise number: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) }.map { max(0, $0) } ?? number
  }
}
