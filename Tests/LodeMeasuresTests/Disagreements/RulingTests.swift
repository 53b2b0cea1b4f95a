import LodeData
import LodeMeasures
import Testing

struct RulingTests {
  private let press = PressPackage().count("c1", "a1", 10, 10).count("c2", "b1", 12, 12)
  private let id = "contradiction-club-countries"

  @Test func aRulingGivesAnotherKindAndItsReason() throws {
    let ruled = press.ruling(id, found: "contradiction", kind: "date", "Two joined overnight.")
    let (entry, explanation) = try #require(try ruled.only())
    #expect(entry.kind == .date && entry.found == .contradiction && entry.id == id)
    #expect(explanation.hasSuffix(" Ruled different date: Two joined overnight."))
    #expect(RulingProblem.all(in: try ruled.corpus()).isEmpty)
  }

  @Test func aRulingForAnotherKindIsNotAppliedAndTold() throws {
    let loaded = try press.ruling(id, found: "scope", kind: "date", "Wrong guard.").loaded()
    #expect(Disagreement.all(in: loaded.corpus).map(\.kind) == [.contradiction])
    #expect(
      RulingProblem.all(in: loaded.corpus)
        == [RulingProblem(row: 0, reason: .otherKind(.contradiction))])
    #expect(
      RulingProblem.findings(in: loaded).map(\.description) == [
        "press/rulings.csv:2:30: warning: [ruling] the rules find 'contradiction' here and not "
          + "'scope', so that the ruling is not applied; judge it again"
      ])
  }

  @Test func aRulingOnNothingIsTold() throws {
    let loaded = try press.ruling(id + "s", found: "scope", kind: "date", "A typo.").loaded()
    #expect(
      RulingProblem.findings(in: loaded).map(\.description) == [
        "press/rulings.csv:2:1: warning: [ruling] the rules find no "
          + "'contradiction-club-countriess', so that the ruling is not applied; did you mean "
          + "'contradiction-club-countries'?"
      ])
  }

  @Test func rulingsChangeTheOrderByGravity() throws {
    let two = press.tie("t1", "a1", "AAA", "supports", "ring")
      .tie("t2", "b1", "AAA", "supports", "ring", status: "planned")
    #expect(try two.found().first?.hasPrefix("contradiction") == true)
    let ruled = two.ruling(id, found: "contradiction", kind: "compatible", "Both are rounded.")
    #expect(try ruled.found().last == "compatible \(id)")
  }
}
