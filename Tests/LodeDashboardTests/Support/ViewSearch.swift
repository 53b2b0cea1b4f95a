import LodeScreen

@testable import LodeDashboard

/// Looks for every kind of place by keys alone, from the first screen, the nearest first.
struct ViewSearch {
  /// The keys that lead to each kind of place, as ``SoakWalk/kind(of:)`` names it.
  private(set) var ways: [String: [Key]] = [:]

  /// As many rows of each section are opened.
  private static let rows = 24
  /// What is pressed at each kind of place: every key that does not quit, and marks with what asks
  /// for them.
  private static let moves: [[Key]] =
    Keymap.bindings.filter { $0.command != .quit }.flatMap { $0.keys.map { [$0] } }
    + [[.character(" "), .down, .character(" "), .character("c")]]

  /// Ends when all of the wanted are found, or nothing new is.
  ///
  /// Cost: O(kinds × (keys + sections × rows)) presses.
  init(for wanted: Set<String>) throws {
    let first = try State(
      atlas: SeedCorpus.atlas, route: .overview, size: Size(columns: 80, rows: 24))
    var found = [first]
    ways[SoakWalk.kind(of: first.route)] = []
    var place = 0
    while place < found.count, !wanted.isSubset(of: ways.keys) {
      let state = found[place]
      let way = ways[SoakWalk.kind(of: state.route)] ?? []
      for keys in Self.moves + Self.openings(of: state) {
        var next = state
        for key in keys {
          if let action = next.action(for: .key(key)) { _ = next.update(action) }
        }
        let kind = SoakWalk.kind(of: next.route)
        guard ways[kind] == nil else { continue }
        ways[kind] = way + keys
        found.append(next)
      }
      place += 1
    }
  }

  /// The keys that open rows of each section.
  private static func openings(of state: State) -> [[Key]] {
    state.body.page.sections.indices.flatMap { section in
      (0..<min(rows, state.body.page.sections[section].rows.count)).map { row in
        Array(repeating: .tab, count: section) + Array(repeating: .down, count: row) + [.enter]
      }
    }
  }
}
