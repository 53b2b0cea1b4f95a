/// A day of the proleptic Gregorian calendar, without time or time zone.
///
/// Press documents date things by day, so that nothing here depends on a clock or a locale.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31, within the month.
  public let day: Int

  /// Makes a date, or nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Takes the parts of a date that was one when it was written down.
  init(stored parts: (year: Int, month: Int, day: Int)) {
    (year, month, day) = parts
  }

  /// Reads `YYYY-MM-DD`; anything else, and days that do not exist, give nil.
  public init?(iso text: some StringProtocol) {
    self.init(isoBytes: text.utf8)
  }

  /// Reads the bytes of `YYYY-MM-DD`, as ``init(iso:)`` does, without making text of them.
  init?(isoBytes bytes: some Sequence<UInt8>) {
    var year = 0
    var month = 0
    var day = 0
    var place = 0
    for byte in bytes {
      let digit = Int(byte) - 48
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9 where !(0...9).contains(digit): return nil
      case 0...3: year = year * 10 + digit
      case 5, 6: month = month * 10 + digit
      case 8, 9: day = day * 10 + digit
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `YYYY-MM-DD`.
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// Days since 1 January 1970; earlier days are negative.
  public var dayNumber: Int {
    // Days from civil, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
