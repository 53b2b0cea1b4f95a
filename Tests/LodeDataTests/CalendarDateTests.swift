import Testing

@testable import LodeData

struct CalendarDateTests {
  @Test(arguments: [
    ("2026-02-04", 2), ("1970-01-01", 3), ("2000-02-29", 1), ("1900-03-01", 3), ("2024-12-31", 1),
    ("1949-10-01", 5), ("0001-01-01", 0), ("9999-12-31", 4),
  ])
  func weekdaysCountFromMonday(iso: String, weekday: Int) throws {
    #expect(try #require(CalendarDate(iso: iso)).weekday == weekday)
  }

  @Test(arguments: [(2024, true), (2025, false), (2000, true), (1900, false), (2100, false)])
  func leapYearsHaveATwentyNinthOfFebruary(year: Int, isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CalendarDate(year: year, month: 2, day: 30) == nil)
  }

  @Test func monthsHaveTheirDays() {
    for (month, days) in zip(1..., [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
      #expect(CalendarDate(year: 2026, month: month, day: days) != nil)
      #expect(CalendarDate(year: 2026, month: month, day: days + 1) == nil)
    }
  }

  @Test(arguments: [
    "", "2026", "2026-02", "2026-2-4", "26-02-04", "2026-02-04 ", " 2026-02-04", "2026/02/04",
    "2026-02-04T00:00", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "0000-01-01",
    "-026-01-01", "2026-0a-01", "２０２６-02-04", "20260-2-04", "2026--2-04",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    var last = try #require(CalendarDate(year: 1799, month: 12, day: 31))
    for year in 1800...2199 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          guard date.dayNumber == last.dayNumber + 1, date > last,
            date.weekday == (last.weekday + 1) % 7, CalendarDate(iso: date.iso) == date
          else {
            Issue.record("\(date.iso) does not follow \(last.iso)")
            return
          }
          last = date
        }
      }
    }
    #expect(last.iso == "2199-12-31")
  }

  @Test func daysCountFromTheEpoch() throws {
    #expect(try #require(CalendarDate(iso: "1970-01-01")).dayNumber == 0)
    #expect(try #require(CalendarDate(iso: "1969-12-31")).dayNumber == -1)
    #expect(try #require(CalendarDate(iso: "2026-02-04")).dayNumber == 20_488)
  }

  @Test func datesArePaddedWithZeros() throws {
    #expect(try #require(CalendarDate(year: 7, month: 2, day: 4)).iso == "0007-02-04")
  }
}
