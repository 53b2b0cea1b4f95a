import Foundation
import Testing

/// Where and how a program runs, as far as its output must not depend on it.
struct Surroundings: CustomTestStringConvertible {
  let name: String
  var environment: [String: String] = [:]
  var folder = "/"

  var testDescription: String { name }

  /// Names of locales that need not be installed: what looks at the name alone is caught as well.
  static let all = [
    Surroundings(
      name: "German, on the date line",
      environment: [
        "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati",
      ]),
    Surroundings(
      name: "Turkish, a half hour off",
      environment: [
        "LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns",
      ], folder: "/tmp"),
    Surroundings(
      name: "Arabic, a zone that is none",
      environment: [
        "LC_ALL": "ar_EG.UTF-8", "LANGUAGE": "ar", "TZ": "Nowhere/At_All",
      ]),
    Surroundings(name: "plain C", environment: ["LC_ALL": "C", "LANG": "C", "TZ": "UTC"]),
    Surroundings(
      name: "C with UTF-8, a large environment",
      environment: [
        "LC_ALL": "C.UTF-8", "LODE_TEST_PADDING": String(repeating: "x", count: 60_000),
      ],
      folder: "/usr"),
    Surroundings(name: "nothing set", environment: ["LC_ALL": "", "LANG": "", "TZ": ""]),
  ]

  /// Runs the program here, in a process of its own: Swift seeds its hashing anew in each.
  func run(_ arguments: [String]) throws -> Command.Outcome {
    var environment = ProcessInfo.processInfo.environment.merging(self.environment) { $1 }
    environment["SWIFT_DETERMINISTIC_HASHING"] = nil
    return try Command.run(
      "/bin/sh", ["-c", "cd \"$0\" && exec \"$@\"", folder, Command.path] + arguments,
      environment: environment)
  }
}
