import LodeScreen
import Testing

/// A stretch of time on a line of cells.
@Suite struct SpanBarTests {
  private func text(_ start: Double, _ end: Double, width: Int = 10) -> String {
    SpanBar(start: start, end: end).runs(width: width, symbols: .unicode).map(\.text).joined()
  }

  @Test func aRangeHasBothItsEnds() {
    #expect(text(0, 1) == "├────────┤")
    #expect(text(0.2, 0.59) == "  ├──┤")
    #expect(text(0.2, 0.39) == "  ├┤")
  }

  @Test func whatTakesACellIsAPoint() {
    #expect(text(0.95, 1) == "         ●" && text(0.31, 0.33) == "   ●")
    #expect(text(0, 1, width: 1) == "●" && text(0, 1, width: 0).isEmpty)
  }

  @Test func whatLeavesTheAxisSaysSo() {
    #expect(text(-0.5, 0.45) == "‹───┤" && text(0.5, 1.5) == "     ├───›")
    #expect(text(-2, -1) == "‹" && text(1.2, 3) == "         ›")
  }

  @Test func endsInTheWrongOrderAndNoNumbersAreTaken() {
    #expect(text(0.59, 0.2) == text(0.2, 0.59))
    #expect(text(.nan, 0.5) == text(0, 0.5) && text(.infinity, -.infinity).count == 10)
  }

  @Test(arguments: 1...24) func noRunLeavesTheLine(width: Int) {
    for start in stride(from: -0.5, through: 1.5, by: 0.13) {
      for length in stride(from: 0, through: 1.2, by: 0.17) {
        #expect(text(start, start + length, width: width).count <= width)
      }
    }
  }
}
