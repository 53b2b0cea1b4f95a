import LodeBundle
import TestSupport
import Testing

@testable import LodeData

/// The numbers of wholes and pairs, held against the standard library's dictionary.
struct WholeNumbersTests {
  private struct Whole: Hashable {
    let owner: Int
    let mineral: Handle<Mineral>
    let stage: Handle<Stage>
    let year: Int?
    let scope: String
  }

  @Test func equalWholesHaveOneNumberAndOthersAnother() throws {
    var generator = SplitMix64(seed: 5)
    let corpus = try CorpusLoader.load(BundledPackages.sources()).corpus
    let minerals = corpus.handles(of: \.minerals)
    let stages = corpus.handles(of: \.stages)
    // The same words, composed and decomposed, are one scope; those of one length may fall together.
    let scopes = ["", "world", "oxide équivalent", "oxide e\u{301}quivalent", "a\u{0}b", "worlds"]
    var numbers = WholeNumbers()
    var known: [Whole: Int] = [:]
    for _ in 0..<20_000 {
      let whole = Whole(
        owner: Int.random(in: 0...40, using: &generator),
        mineral: try #require(minerals.randomElement(using: &generator)),
        stage: try #require(stages.randomElement(using: &generator)),
        year: [nil, -1, 0, 1999, 2025].randomElement(using: &generator) ?? nil,
        scope: scopes.randomElement(using: &generator) ?? "")
      let number = numbers.number(
        owner: whole.owner, mineral: whole.mineral, stage: whole.stage, year: whole.year,
        scope: whole.scope)
      #expect(number == known[whole] ?? known.count)
      known[whole] = number
    }
    #expect(numbers.count == known.count && known.count > 5_000)
  }

  @Test func pairsAreToldApartWhicheverWayRound() {
    var numbers = PairNumbers()
    var known: [[Int]: Int] = [:]
    for first in [0, 1, -1, 1 << 32, .max, .min] {
      for second in [0, 1, -1, 1 << 32, .max, .min] {
        let (number, isNew) = numbers.number(of: first, second)
        #expect(isNew && number == known.count)
        known[[first, second]] = number
      }
    }
    for (pair, number) in known {
      #expect(numbers.number(of: pair[0], pair[1]) == (number, false))
    }
    #expect(numbers.count == 36)
  }

  @Test func keysHaveTheSameNumbersTogetherAndOneByOne() {
    var generator = SplitMix64(seed: 7)
    var together = Numbering<String>()
    var known: [String: Int] = [:]
    for size in [0, 1, 2, 7, 8, 9, 256, 3_000] {
      // Some come twice in a batch, and some came before.
      let batch = (0..<size).map { _ in "key \(Int.random(in: 0...2_000, using: &generator))" }
      let numbers = together.numbers(of: batch)
      #expect(numbers.count == batch.count)
      for (key, entry) in zip(batch, numbers) {
        #expect(entry == (known[key] ?? known.count, known[key] == nil))
        known[key] = entry.number
      }
    }
    #expect(together.keys.count == known.count && known.count > 1_000)
    #expect(known.allSatisfy { together.known($0.key) == $0.value })
  }

  @Test func idsThatAreEqualInOtherScalarsAreOneId() throws {
    let rows = SmallPackage.share("caf\u{E9}") + SmallPackage.share("cafe\u{301}")
    let failure = try #require(throws: LoadFailure.self) {
      try CorpusLoader.load([
        SmallPackage().with("shares", SmallPackage.shareColumns + rows).source
      ])
    }
    #expect(failure.findings.map(\.category) == [.duplicate])
  }

  @Test func loadingSaysHowFarItIs() throws {
    let rows = (0..<20_000).map { SmallPackage.share("s\($0)", low: "0", high: "1") }.joined()
    var heard: [Double] = []
    _ = try CorpusLoader.load(
      [SmallPackage().with("shares", SmallPackage.shareColumns + rows).source]
    ) { heard.append($0) }
    #expect(heard.count >= 2 && heard == heard.sorted())
    #expect(heard.allSatisfy { 0 < $0 && $0 < 1 })
    var small: [Double] = []
    _ = try CorpusLoader.load([SmallPackage().source]) { small.append($0) }
    #expect(small.isEmpty)
  }
}
