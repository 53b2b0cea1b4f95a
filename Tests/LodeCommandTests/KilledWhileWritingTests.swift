import Foundation
import TestSupport
import Testing

/// Ended at any moment, a command that writes leaves what was there before or what it was to write,
/// whole.
@Suite(.serialized) struct KilledWhileWritingTests {
  /// Runs that are killed at random moments, for each command.
  private static let kills = 40

  @Test(arguments: Writing.Kind.allCases)
  func aKillAtARandomMomentLeavesTheOldOrTheNew(kind: Writing.Kind) throws {
    let writing = try Writing(kind)
    let clock = ContinuousClock()
    let whole = try clock.measure { _ = try writing.start().waitForEnd() }
    #expect(try writing.found() == .new)
    var random = SplitMix64(seed: 20_260_204)
    var ends: [ChildProcess.End: Int] = [:]
    for _ in 0..<Self.kills {
      let child = try writing.start()
      // Which moment it is decides nothing: every one has to do.
      let microseconds = whole / .microseconds(1) * Double.random(in: 0...1.1, using: &random)
      var moment = timeval()
      moment.tv_sec = Int(microseconds) / 1_000_000
      moment.tv_usec = .init(Int(microseconds) % 1_000_000)
      select(0, nil, nil, nil, &moment)
      child.signal(SIGKILL)
      let end = child.waitForEnd()
      ends[end, default: 0] += 1
      let found = try writing.found()
      #expect(found == .new || end == .signal(SIGKILL) && found == .old, "\(end): \(found)")
    }
    #expect(Set(ends.keys).isSubset(of: [.signal(SIGKILL), .exit(0)]), "\(ends)")
    // What the killed have left stands in nobody's way.
    #expect(try writing.leftovers().allSatisfy { $0.hasPrefix(".lode-") && $0.hasSuffix(".tmp") })
    #expect(try writing.start().waitForEnd() == .exit(0))
    #expect(try writing.found() == .new)
    guard kind == .importing else { return }
    let check = try Command.run("check", "\(writing.path)/package", "--documents", writing.path)
    #expect(check.status == 0, "\(check.output)\(check.error)")
  }

  #if DEBUG
  /// Has a signal strike between each two steps of writing, until a run has no more of them.
  private func strike(
    _ signal: Int32, _ writing: Writing, check: (ChildProcess, Int) throws -> Void
  ) throws {
    for step in 1...100 {
      // Swift's own backtracer takes SIGQUIT for a crash, prints, and lets the program go on.
      let child = try writing.start(
        environment: ["LODE_FAULT": "\(signal)@\(step)", "SWIFT_BACKTRACE": "enable=no"])
      try check(child, step)
      guard child.waitForEnd() != .exit(0) else {
        #expect(step > 4, "there are more steps than that to strike between")
        return
      }
    }
    Issue.record("it never ended by itself")
  }

  @Test(arguments: Writing.Kind.allCases)
  func aKillBetweenAnyTwoStepsLeavesTheOldOrTheNew(kind: Writing.Kind) throws {
    let writing = try Writing(kind)
    var seen: [Writing.Target] = []
    try strike(SIGKILL, writing) { child, step in
      let end = child.waitForEnd()
      let found = try writing.found()
      #expect(found == .old || found == .new, "step \(step), \(end): \(found)")
      seen.append(found)
    }
    #expect(seen.contains(.old) && seen.last == .new)
    #expect(seen == seen.filter { $0 == .old } + seen.filter { $0 == .new })
    #expect(try !writing.leftovers().isEmpty, "no kill came while something was written")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT], Writing.Kind.allCases)
  func aSignalThatAsksForTheEndLeavesNothingBehind(signal: Int32, kind: Writing.Kind) throws {
    let writing = try Writing(kind)
    try strike(signal, writing) { child, step in
      let end = child.waitForEnd()
      let found = try writing.found()
      #expect(end == .signal(signal) || end == .exit(0), "step \(step): \(end)")
      #expect(found == .new || end != .exit(0) && found == .old, "step \(step): \(found)")
      #expect(try writing.leftovers() == [], "step \(step)")
    }
  }

  @Test(arguments: Writing.Kind.allCases)
  func oneThatIsStoppedWhileItWritesGoesOn(kind: Writing.Kind) throws {
    let writing = try Writing(kind)
    for step in 1...4 {
      let child = try writing.start(environment: ["LODE_FAULT": "\(SIGSTOP)@\(step)"])
      var status: Int32 = 0
      try #require(waitpid(child.id, &status, WUNTRACED) == child.id)
      #expect(status & 0xff == 0x7f, "it was not stopped")
      let found = try writing.found()
      #expect(found == .old || found == .new, "\(found)")
      child.signal(SIGCONT)
      #expect(child.waitForEnd() == .exit(0))
      #expect(try writing.found() == .new)
      #expect(try writing.leftovers() == [])
    }
  }
  #endif
}
