import LodeData
import LodeScreen

/// The stretch of time that a timeline draws: from the year before the sources speak to the last day.
struct TimeAxis {
  private let first: CalendarDate
  private let last: CalendarDate

  /// How far back before `asOf` an event may begin and still be drawn, in days.
  private static let reach = 400

  /// Nil where no event begins within reach.
  init?(events: [Event], asOf: CalendarDate?) {
    guard let asOf = asOf ?? events.map(\.end).max() else { return nil }
    let near = events.filter { $0.start.dayNumber > asOf.dayNumber - Self.reach }
    guard let first = near.map(\.start).min(), let last = near.map(\.end).max(), first < last
    else { return nil }
    self.first = first
    self.last = last
  }

  /// The months between which the axis runs.
  func title(dash: String) -> String {
    "\(Dates.shortMonth(first))\(dash)\(Dates.shortMonth(last))"
  }

  /// An event on the axis.
  func cell(_ event: Event) -> TableCell {
    .span(from: place(event.start.dayNumber), to: place(event.end.dayNumber))
  }

  private func place(_ day: Int) -> Double {
    Double(day - first.dayNumber) / Double(last.dayNumber - first.dayNumber)
  }
}
