import Synchronization
import Testing

@testable import LodeMeasures

/// Values that are made when they are first asked for.
@Suite struct DeferredTests {
  /// What the thread sanitizer looks at: threads that ask at the same time.
  @Test(arguments: 1...20) func manyThreadsThatAskAtOnceGetTheOneValue(round: Int) async {
    let made = Made()
    let deferred = Deferred {
      made.count.add(1, ordering: .relaxed)
      return Array(repeating: round, count: 1_000)
    }
    let values = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<16 {
        // A copy, which shares the value.
        let copy = deferred
        group.addTask { copy.value }
      }
      return await group.reduce(into: [[Int]]()) { $0.append($1) }
    }
    #expect(values == Array(repeating: Array(repeating: round, count: 1_000), count: 16))
    #expect(made.count.load(ordering: .relaxed) == 1)
  }

  @Test func itIsNotMadeBeforeItIsAskedForNorTwice() {
    let made = Made()
    let deferred = Deferred { made.count.add(1, ordering: .relaxed).newValue }
    #expect(made.count.load(ordering: .relaxed) == 0)
    #expect(deferred.value == 1 && deferred.value == 1)
    #expect(Deferred(7).value == 7)
  }

  private final class Made: Sendable {
    let count = Atomic(0)
  }
}
