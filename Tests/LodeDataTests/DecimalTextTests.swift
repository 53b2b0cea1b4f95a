import TestSupport
import Testing

@testable import LodeData

struct DecimalTextTests {
  private func parse(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalText.parse($0[...]) }
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("-7", -7), ("68.5", 68.5), ("0.1", 0.1), ("007.50", 7.5), ("-0.25", -0.25),
    ("10000000000", 1e10), ("123456789012345", 123_456_789_012_345),
    ("0.000000000000001", 1e-15), ("99999999999999999999", 1e20),
    ("3.14159265358979323846", 3.14159265358979323846),
  ])
  func decimalsAreRead(text: String, value: Double) {
    #expect(parse(text) == value)
  }

  @Test(arguments: [
    "", "-", ".", "-.", ".5", "5.", "+5", "--5", "5-", "1.2.3", "1,5", "1 000", " 5", "5 ", "1e3",
    "0x10", "nan", "inf", "infinity", "½", "５",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func numbersTooLargeAreRefused() {
    #expect(parse(String(repeating: "9", count: 400)) == nil)
    #expect(parse("-" + String(repeating: "9", count: 400)) == nil)
  }

  @Test func everyDecimalIsTheNearestDouble() {
    var dice = SplitMix64(seed: 17)
    for _ in 0..<2_000 {
      let digits = (0..<Int.random(in: 1...20, using: &dice))
        .map { _ in String(Int.random(in: 0...9, using: &dice)) }
      let point = Int.random(in: 1...digits.count, using: &dice)
      let whole = digits[..<point].joined()
      let text = point < digits.count ? whole + "." + digits[point...].joined() : whole
      #expect(parse(text) == Double(text), "\(text)")
    }
  }
}
