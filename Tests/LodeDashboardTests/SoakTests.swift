import Foundation
import LodeScreen
import TestSupport
import Testing

@testable import LodeDashboard

/// Thousands of keys in one session: nothing breaks, nothing piles up, no view is out of reach.
///
/// `LODE_SOAK_KEYS` and `LODE_SOAK_SEED` make longer and other walks.
@Suite struct SoakTests {
  private static let walks = 4

  @Test func fewKeysLeadToEveryView() throws {
    let views = try Self.views
    let ways = try ViewSearch(for: views).ways
    let missing = views.subtracting(ways.keys).sorted()
    #expect(missing.isEmpty, "no keys lead there")
    for (view, keys) in ways {
      #expect(keys.count <= 60, "\(view): \(keys.map(\.name).joined(separator: " "))")
    }
  }

  @Test func randomKeysBreakNothingAndNothingPilesUp() async throws {
    let keys = Soak.keyCount
    let seen = try await withThrowingTaskGroup(of: Set<String>.self) { group in
      for number in 0..<Self.walks {
        group.addTask {
          var walk = try SoakWalk(seed: Soak.seed &+ UInt64(number))
          for _ in 0..<(keys / Self.walks) { try walk.step() }
          return walk.seen
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    let views = try Self.views
    #expect(seen.isSubset(of: views), "not listed: \(seen.subtracting(views).sorted())")
  }

  /// Every kind of place with every form that it has.
  private static var views: Set<String> {
    get throws {
      let routes = try InvariantTests.routes.map { SoakWalk.kind(of: try Route(parsing: $0)) }
      // Coalitions of one's own are too many to be among the routes.
      return Set(routes).union(["coalitions/*/*"])
    }
  }

  @Test func theWayBackForgetsItsBeginning() throws {
    var session = try TestSession("overview")
    for _ in 0..<State.wayLimit { try session.press("2", "3") }
    #expect(session.state.backward.count == State.wayLimit)
    for _ in 0..<State.wayLimit { try session.press("Left") }
    #expect(session.state.backward.isEmpty && session.state.onward.count == State.wayLimit)
    #expect(session.route == "countries")
    try session.press("f")
    #expect(session.route == "minerals")
  }

  @Test func aLineTakesWhatItHasRoomForHoweverMuchIsPasted() throws {
    var session = try TestSession("minerals")
    try session.press("/")
    let half = String(repeating: "e\u{301}", count: EditedLine.limit / 4)
    for _ in 0..<5 { session.update(.paste(half)) }
    #expect(session.state.prompt?.text == half + half)
    session.type("x")
    try session.press("Backspace")
    session.type("y")
    #expect(session.state.prompt?.text.last == "y")
  }
}
