import Foundation
import Testing

/// `lode whatif halt` and the places beside it, as processes.
@Suite struct HaltCommandTests {
  private static let seed = ["--package", "ministerial-2026"]

  private func run(_ arguments: [String]) throws -> Command.Outcome {
    try Command.run(Command.path, arguments + Self.seed)
  }

  @Test func answersEachWholeAsAnObjectOfKnownKeys() throws {
    let outcome = try run([
      "whatif", "halt", "--mineral", "rare-earths", "--stage", "refining", "--coalition",
      "attendees", "--format", "json",
    ])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(all.count == 1)
    let answer = try #require(all.first)
    #expect(answer["halted"] as? [String] == ["CHN"])
    let remaining = try #require(answer["remaining"] as? [String: Any])
    #expect(remaining["low"] as? Double == 5 && remaining["high"] as? Double == 15)
    let coalition = try #require(answer["coalition"] as? [String: Any])
    #expect(coalition["id"] as? String == "critical-minerals-ministerial-2026")
    let share = try #require(coalition["share_of_remaining"] as? [String: Any])
    #expect(share["low"] as? Double == 0 && share["high"] as? Double == 100)
    for key in ["assumptions", "caveats", "formulas", "claims", "holders", "unattributed", "scope"]
    {
      #expect(answer[key] != nil, "\(key)")
    }
  }

  @Test func theTableHasUnitsAssumptionsAndSource() throws {
    let outcome = try run([
      "whatif", "halt", "--mineral", "rare-earths", "--stage", "magnets", "--literal",
    ])
    for words in ["%_of_world", "N-1, of world output", "assumption", "caveat", "WorldTribune"] {
      #expect(outcome.output.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    (["--mineral", "rare-erths", "--stage", "mining"], "did you mean 'rare-earths'?"),
    (["--mineral", "cobalt", "--stage", "mining"], "unknown, not zero"),
    (["--mineral", "rare-earths", "--stage", "mining", "--party", "USA"], "unknown, not zero"),
    (["--mineral", "rare-earths", "--stage", "mining", "--party", "CHM"], "did you mean"),
    (
      ["--mineral", "rare-earths", "--stage", "mining", "--coalition", "atendees"],
      "did you mean 'attendees'?"
    ),
  ])
  func mistakesGetASentenceAndACode(arguments: [String], words: String) throws {
    let outcome = try run(["whatif", "halt"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.error.contains(words), "\(outcome.error)")
  }

  @Test func allMistakesAreToldInOneRun() throws {
    let outcome = try run([
      "whatif", "halt", "--mineral", "rare-erths", "--stage", "minning", "--source", "wordtribune",
      "--party", "CHM", "--coalition", "atendees",
    ])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    for word in ["rare-earths", "mining", "worldtribune", "CHN", "attendees"] {
      #expect(outcome.error.contains("did you mean '\(word)'?"), "\(word): \(outcome.error)")
    }
    #expect(outcome.error.split(separator: "\n").allSatisfy { $0.hasPrefix("lode: ") })
  }

  @Test func aMineralThatACoalitionHasNotGetsASuggestion() throws {
    let near = try run(["export", "coalitions/attendees/cobolt"])
    #expect(near.status == 64)
    #expect(near.error.contains("did you mean 'coalitions/attendees/cobalt'?"), "\(near.error)")
    let codes = try run(["export", "coalitions/AUS,CHN/cobolt"])
    #expect(codes.error.contains("did you mean 'coalitions/AUS,CHN/cobalt'?"), "\(codes.error)")
    let far = try run(["export", "coalitions/zzzzzzzzzzzz"])
    #expect(far.error.contains("whatif, coalitions,"), "\(far.error)")
  }

  @Test func aPartyAndItsBodyAreOneMemberWithoutAShare() throws {
    let outcome = try run(["export", "coalitions/attendees/rare-earths"])
    #expect(outcome.output.contains("55 members: no share stated"), "\(outcome.output)")
  }

  @Test func controlsAndEventsAreNotCutWhereItMatters() throws {
    func lines(_ route: String, _ size: String) throws -> [Substring] {
      let arguments = ["export", route, "--size", size, "--package", "policy"]
      return try Command.run(Command.path, arguments).output.split(separator: "\n")
    }
    let controls = try lines("countries/CHN", "80x80").filter { $0.contains("suspended") }
    #expect(!controls.isEmpty)
    for line in controls {
      let isWhole = line.contains(" Nov 2026 ") && line.contains(" Nov 2025")
      #expect(isWhole && (line.contains(" all ") || line.contains("United States")), "\(line)")
    }
    #expect(controls.contains { $0.contains("United States") })
    let events = try lines("timeline", "80x80").filter { $0.contains("China licenses exports") }
    #expect(events.contains { $0.contains("exports of gal") }, "\(events)")
  }

  @Test func coalitionsAreExportedByGroupAndByCodes() throws {
    for route in ["coalitions", "coalitions/attendees", "coalitions/aus,chn", "whatif/halt"] {
      let outcome = try run(["export", route])
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(route): \(outcome.error)")
    }
    let mistake = try run(["export", "coalitions/atendees"])
    #expect(mistake.status == 64 && mistake.error.contains("did you mean 'coalitions/attendees'?"))
  }
}
