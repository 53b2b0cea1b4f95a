import Foundation

/// A user whom permissions bind: nobody where the tests are root, else whoever runs them.
enum Bystander {
  private static let setpriv = "/usr/bin/setpriv"
  private static let taking = ["--reuid=65534", "--regid=65534", "--clear-groups"]

  /// Whether the program can be run as one.
  static let isThere =
    geteuid() != 0
    || (try? Command.run(setpriv, taking + [Command.path, "--version"]).status) == 0

  /// Runs the program to its end.
  static func run(_ arguments: [String]) throws -> Command.Outcome {
    guard geteuid() == 0 else { return try Command.run(arguments) }
    return try Command.run(setpriv, taking + [Command.path] + arguments)
  }
}
