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
    case .window: window(from: event.start, to: event.end, dash: dash)
    }
  }

  /// A window in years where it spans several, in months where it spans some, else in days: its
  /// ends are counted, not stated.
  private static func window(
    from start: CalendarDate, to end: CalendarDate, dash: String
  ) -> String {
    func month(_ date: CalendarDate) -> String { "\(months[date.month - 1]) \(date.year)" }
    return switch end.dayNumber - start.dayNumber {
    case 1000...: "\(start.year) \(dash) \(end.year)"
    case 60...: "\(month(start)) \(dash) \(month(end))"
    default: "\(day(start)) \(dash) \(day(end))"
    }
  }
}
