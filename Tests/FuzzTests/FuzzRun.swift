import Foundation
import Testing

/// One target's share of a run: mutated inputs, and those that once did harm.
///
/// `LODE_FUZZ_ROUNDS` and `LODE_FUZZ_SEED` change how many inputs there are and which. An input is
/// kept in a file while it is tried, so that one that ends the process can be had: it belongs into
/// `Fixtures` as `TARGET-WHAT`, where it is tried on every run.
struct FuzzRun {
  let target: String
  let samples: [[UInt8]]
  var words: [String] = []
  /// How much fewer rounds a costly target takes.
  var cost = 1

  private static func number(_ name: String, otherwise number: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? number
  }

  /// Tries each input; whatever is not as it must be is recorded by `body`.
  func run(_ body: ([UInt8]) throws -> Void) throws {
    let kept = FileManager.default.temporaryDirectory.appending(path: "lode-fuzz-\(target)")
    for input in try fixtures() + samples { try body(input) }
    var mutator = Mutator(
      seed: UInt64(Self.number("LODE_FUZZ_SEED", otherwise: 1)), samples: samples, words: words)
    for _ in 0..<max(1, Self.number("LODE_FUZZ_ROUNDS", otherwise: 400) / cost) {
      let input = mutator.next()
      try Data(input).write(to: kept)
      try body(input)
    }
    try? FileManager.default.removeItem(at: kept)
  }

  /// The inputs that once did harm to this target.
  private func fixtures() throws -> [[UInt8]] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("\(target)-") }
      .sorted { $0.path < $1.path }
      .map { Array(try Data(contentsOf: $0)) }
  }
}
