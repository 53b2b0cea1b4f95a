import Foundation

/// Threads that begin the same work at the same moment.
enum Threads {
  /// Runs the work on so many threads at once, and gives what each comes to.
  ///
  /// Tasks would share as many threads as there are processors, and hardly ever meet.
  static func run<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let meeting = Meeting<Result>()
    for number in 0..<count {
      let thread = Thread {
        meeting.change { $0.arrived += 1 }
        meeting.wait { $0.arrived == count }
        let result = Swift.Result { try work(number) }
        meeting.change { $0.results.append(result) }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    meeting.wait { $0.results.count == count }
    return try meeting.results.map { try $0.get() }
  }

  /// Where the threads wait for each other; everything is read and written under its lock.
  private final class Meeting<Result: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    var arrived = 0
    var results: [Swift.Result<Result, any Error>] = []

    func change(_ change: (Meeting) -> Void) {
      condition.withLock {
        change(self)
        condition.broadcast()
      }
    }

    func wait(until isDone: (Meeting) -> Bool) {
      condition.withLock { while !isDone(self) { condition.wait() } }
    }
  }
}
