import LodeData
import LodeMeasures
import Testing

/// Rules on ties and events.
struct TieRuleTests {
  private let press = PressPackage()

  private func statuses(_ first: String, _ second: String, by document: String = "b1") throws
    -> [String]
  {
    try press.tie("t1", "a1", "AAA", "supports", "ring", status: first)
      .tie("t2", document, "AAA", "supports", "ring", status: second).found()
  }

  @Test func plannedAndDoneIsAMatterOfTense() throws {
    #expect(try statuses("done", "planned") == ["tense tense-aaa-supports-ring"])
    #expect(try statuses("proposed", "announced") == ["tense tense-aaa-supports-ring"])
    let (entry, explanation) = try #require(
      try press.tie("t1", "a2", "AAA", "supports", "ring")
        .tie("t2", "b1", "AAA", "supports", "ring", status: "planned").only())
    #expect(entry.sides.count == 2)
    #expect(
      explanation
        == #"Aland supports Ring: done where House A says "words"; planned where House B "#
        + #"says "words". The plan is the older report."#)
  }

  @Test(arguments: [("done", "in-force"), ("concluded", "done"), ("announced", "planned")])
  func statusesThatComeToTheSameAreNothing(first: String, second: String) throws {
    #expect(try statuses(first, second).isEmpty)
  }

  @Test func oneDocumentMayTellBoth() throws {
    #expect(try statuses("done", "planned", by: "a1").isEmpty)
  }

  // MARK: Dates

  @Test func reportsOnDifferentDaysDiffer() throws {
    let (entry, explanation) = try #require(
      try press.report("r1", "a1", on: "2026-02-04").report("r2", "b1", on: "2026-02-03").only())
    #expect(entry.id == "date-meeting" && entry.sides.count == 2)
    #expect(explanation.contains(#"2026-02-03 where House B says "words""#))
    #expect(explanation.hasSuffix("The event is dated 2026-02-04."))
    #expect(
      try press.report("r1", "a1", on: "2026-02-04").report("r2", "c1", on: "2026-02-05").found()
        == ["date date-meeting"], "a day's event on the document's own day")
  }

  @Test func aReportWithinTheSpanOrOfNoDayIsNoDispute() throws {
    #expect(
      try press.report("r1", "a1", on: "2026-02-04").report("r2", "b1", on: "2026-02-04").found()
        .isEmpty)
    #expect(
      try press.report("r1", "a1", of: "months", on: "2025-09-01")
        .report("r2", "b1", of: "months", on: "2025-10-01").found().isEmpty)
    #expect(
      try press.report("r1", "c1", of: "months", on: "2026-02-05").found().isEmpty,
      "the day of the document")
    #expect(
      try press.report("r1", "a1", of: "months", on: "2024-02-05").found() == ["date date-months"])
  }

  // MARK: Forums

  @Test func aTieBothWaysCanHoldIfItIsMutual() throws {
    func ways(_ tie: String, _ second: String = "b1") throws -> [String] {
      try press.tie("t1", "a1", "ring", tie, "circle").tie("t2", second, "circle", tie, "ring")
        .found()
    }
    #expect(try ways("complements") == ["compatible compatible-circle-complements-ring"])
    #expect(try ways("succeeds") == ["contradiction contradiction-circle-succeeds-ring"])
    #expect(try ways("supports").isEmpty, "nobody has said whether it is mutual")
    #expect(try ways("complements", "a1").isEmpty, "one document says both")
  }

  @Test func tiesToDifferentForumsExcludeNothing() throws {
    let first = press.tie("t1", "a1", "ring", "succeeds", "circle", status: "planned")
    let (entry, explanation) = try #require(
      try first.tie("t2", "b1", "ring", "complements", "round").only())
    #expect(entry.id == "compatible-ring-forums" && entry.kind == .compatible)
    #expect(
      explanation == "Ring succeeds Circle, planned (House A); complements Round (House B). The "
        + "ties are to different forums and exclude nothing.")
    #expect(try first.tie("t2", "a1", "ring", "complements", "round").found().isEmpty)
    #expect(try first.tie("t2", "b1", "ring", "succeeds", "round").found().isEmpty, "one kind")
    #expect(try first.tie("t2", "b1", "ring", "complements", "AAA").found().isEmpty, "no forum")
  }
}
