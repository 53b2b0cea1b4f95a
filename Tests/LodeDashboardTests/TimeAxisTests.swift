import LodeData
import LodeScreen
import Testing

@testable import LodeDashboard

/// What of the timeline is drawn.
@Suite struct TimeAxisTests {
  private let corpus = SeedCorpus.atlas.corpus

  private func span(_ id: String) throws -> (Double, Double) {
    let axis = try #require(TimeAxis(events: corpus.events, asOf: corpus.asOf))
    let event = try #require(corpus.events.first { $0.id == id })
    guard case .span(let from, let to) = axis.cell(event) else {
      Issue.record("\(id) is not drawn as a stretch of time")
      return (0, 0)
    }
    return (from, to)
  }

  @Test func theAxisReachesFromTheFirstWindowToTheLastPlan() throws {
    #expect(try span("mobilisation-window").0 == 0)
    #expect(try span("forge-chair").1 == 1)
  }

  @Test func windowsAreLongAndDaysAreNot() throws {
    let earlier = try span("earlier-agreements-window")
    let day = try span("ministerial-2026-02-04")
    #expect(earlier.0 < earlier.1 && earlier.1 == day.1 && day.0 == day.1)
  }

  @Test func whatLiesFurtherBackIsBeforeTheAxis() throws {
    #expect(try span("discovery-1949").1 < 0)
    let year = try span("pax-silica-launch")
    #expect(year.0 < 0 && year.1 > 0)
  }

  @Test func withoutEventsThereIsNone() {
    #expect(TimeAxis(events: [], asOf: nil) == nil)
  }
}
