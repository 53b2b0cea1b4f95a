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

  /// "Feb 2026".
  static func month(_ date: CalendarDate) -> String { "\(months[date.month - 1]) \(date.year)" }

  /// "Feb ’26", for headings without room.
  static func shortMonth(_ date: CalendarDate) -> String {
    "\(months[date.month - 1]) ’\(date.year % 100)"
  }

  /// "Wed".
  static func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday] }

  /// When an event was; a single day with its weekday: "Wed 4 Feb 2026".
  static func dated(_ event: Event, dash: String) -> String {
    let isDay = event.precision == .day && event.start == event.end
    return (isDay ? weekday(event.start) + " " : "") + span(of: event, dash: dash)
  }

  /// When an event was, no more exactly than its sources say.
  static func span(of event: Event, dash: String) -> String {
    switch event.precision {
    case .day:
      event.start == event.end
        ? day(event.start) : "\(day(event.start)) \(dash) \(day(event.end))"
    case .month: month(event.start)
    case .year: String(event.start.year)
    case .window: window(from: event.start, to: event.end, dash: dash)
    }
  }

  /// A window in years where it spans several, in months where it spans some, else in days: its
  /// ends are counted, not stated.
  private static func window(
    from start: CalendarDate, to end: CalendarDate, dash: String
  ) -> String {
    switch end.dayNumber - start.dayNumber {
    case 1000...: "\(start.year) \(dash) \(end.year)"
    case 60...: "\(month(start)) \(dash) \(month(end))"
    default:
      start.year == end.year
        ? "\(start.day) \(months[start.month - 1]) \(dash) \(day(end))"
        : "\(day(start)) \(dash) \(day(end))"
    }
  }
}
