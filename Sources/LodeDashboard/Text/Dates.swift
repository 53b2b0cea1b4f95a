import LodeData

/// The one place where dates become text.
enum Dates {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// "4 Feb 2026".
  static func day(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// "Wed".
  static func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday] }

  /// When an event was, no more exactly than its sources say.
  static func span(of event: Event, dash: String) -> String {
    switch event.precision {
    case .day:
      event.start == event.end
        ? day(event.start) : "\(day(event.start)) \(dash) \(day(event.end))"
    case .month: "\(months[event.start.month - 1]) \(event.start.year)"
    case .year: String(event.start.year)
    case .window: "\(day(event.start)) \(dash) \(day(event.end))"
    }
  }
}
