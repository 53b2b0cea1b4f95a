import LodeData
import LodeMeasures
import Testing

@Suite struct TypedNumberTests {
  @Test(arguments: [
    ("110", 110), ("12.5", 12.5), (" 1 000 000 ", 1e6), ("12,400,000", 12.4e6), ("1.5m", 1.5e6),
    ("10bn", 1e10), ("200 k", 2e5), ("$12 billion", 12e9), ("1e9", 1e9), ("-3", -3), ("−3", -3),
    ("5%", 5), ("5 percent", 5), ("0", 0),
  ])
  func readsWhatPeopleType(text: String, value: Double) throws {
    #expect(try TypedNumber.value(of: text) == value)
  }

  @Test(arguments: [
    "", "x", "1,0", "1..2", "up to 5", "5 apples", "nan", "inf", "1e99", "e5", "--1",
  ])
  func refusesWhatIsNoSingleNumber(text: String) {
    #expect(throws: WordingError.self) { try TypedNumber.value(of: text) }
  }

  @Test func moneyMayBeOpen() throws {
    #expect(try TypedNumber.money(of: "up to 10bn") == Interval(low: 0, high: 1e10))
    #expect(try TypedNumber.money(of: "1e10") == Interval(1e10))
    #expect(throws: WordingError.self) { try TypedNumber.money(of: "lots") }
  }
}
