import Testing

@testable import LodeMeasures

struct StatedOrdinalTests {
  @Test(
    arguments: [
      ("inaugural", 1), ("the Second meeting on the matter", 2), ("10th", 10), ("21st summit", 21),
      ("112th session", 112), ("a first", 1), ("third-ever", nil), ("two-thirds", nil),
      ("a third of output", nil), ("11 countries", nil), ("12st", nil), ("", nil), ("0th", nil),
    ] as [(String, Int?)])
  func ordinalsAreFound(words: String, value: Int?) {
    #expect(StatedOrdinal.value(in: words) == value)
  }
}
