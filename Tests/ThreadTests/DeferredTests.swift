import Synchronization
import Testing

@testable import LodeMeasures

/// Values that are made when they are first asked for.
@Suite struct DeferredTests {
  /// The thread sanitizer does not see into generic types: that each is made once has to show it.
  @Test(arguments: 1...20) func manyThreadsThatAskAtOnceGetTheOneValue(round: Int) throws {
    let made = Made()
    let deferred = Deferred {
      made.count.add(1, ordering: .relaxed)
      return Array(repeating: round, count: 1_000)
    }
    let values = try Threads.run(16) { _ in
      // A copy, which shares the value.
      let copy = deferred
      return copy.value
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
