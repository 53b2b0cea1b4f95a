import Testing

@testable import LodeScreen

@Suite struct IntervalBarTests {
  private func text(
    _ low: Double, _ high: Double, _ width: Int, _ symbols: Symbols = .unicode,
    _ remainder: IntervalBar.Remainder = .unattributed
  ) -> String {
    IntervalBar(low: low, high: high, remainder: remainder)
      .runs(width: width, symbols: symbols).map(\.text).joined()
  }

  @Test func `parts lie in their places`() {
    #expect(
      text(57.5, 62.5, 40) == String(repeating: "█", count: 23) + "▒▒"
        + String(repeating: "·", count: 15))
    #expect(text(60, 60, 10) == "██████····")
    #expect(text(61, 61, 10) == "██████····")
    #expect(text(62, 62, 10) == "██████▏···")
    #expect(text(90, 100, 10) == "█████████▒")
    #expect(text(100, 100, 4) == "████")
    #expect(text(0, 0, 4) == "····")
    #expect(text(0, 0, 4, .unicode, .blank) == "    ")
    #expect(text(60, 70, 10, .ascii) == "######+...")
    #expect(text(64, 70, 10, .ascii) == "######+...")
    #expect(text(66, 70, 10, .ascii) == "#######...")
  }

  @Test func `no bare ground is seen between the certain and the possible part`() {
    #expect(text(62, 80, 10) == "██████▒▒··")
    #expect(text(66, 80, 10) == "███████▒··")
    #expect(text(3, 20, 10) == "▒▒········")
    // Only the whole fills the last cell, and without a possible part an eighth is as good as ever.
    #expect(text(99.6, 100, 10) == "█████████▉")
    #expect(text(62, 68, 10) == "██████▏···")
    let parts = Set(Symbols.unicode.eighths.dropLast())
    for width in 1...40 {
      for low in stride(from: 0, through: 100, by: 1.7) {
        for high in stride(from: low, through: 100, by: 2.3) {
          let runs = IntervalBar(low: low, high: high).runs(width: width, symbols: .unicode)
          guard runs.contains(where: { $0.role == .possible }) else { continue }
          let certain = runs.first { $0.role == .certain }?.text ?? ""
          #expect(!certain.contains { parts.contains($0) }, "\(low) \(high) \(width)")
          #expect(abs(Double(certain.count) - low / 100 * Double(width)) <= 1)
        }
      }
    }
  }

  @Test func `roles follow the parts`() {
    let runs = IntervalBar(low: 50, high: 75).runs(width: 4, symbols: .unicode)
    #expect(
      runs == [TextRun("██", .certain), TextRun("▒", .possible), TextRun("·", .unattributed)])
  }

  @Test func `only the whole fills the last cell`() {
    #expect(text(99.99, 99.99, 10) == "█████████▉")
    #expect(text(99.99, 99.99, 10) != text(100, 100, 10))
  }

  @Test func `rounding noise does not move a bar`() {
    #expect(text(0.29 * 100, 0.29 * 100, 100) == text(29, 29, 100))
    #expect(text(10, 0.07 * 100 + 22.000_000_000_1, 100) == text(10, 29, 100))
  }

  @Test func `readings that are none are mended`() {
    #expect(IntervalBar(low: .nan, high: .nan) == IntervalBar(low: 0, high: 100))
    #expect(IntervalBar(low: -5, high: 300) == IntervalBar(low: 0, high: 100))
    #expect(IntervalBar(low: 60, high: 40) == IntervalBar(low: 60, high: 60))
    #expect(text(.infinity, -.infinity, 3) == "███")
  }

  @Test(arguments: [Symbols.unicode, .ascii])
  func `bars are as wide as asked, and grow with their readings`(symbols: Symbols) {
    let readings = [0, 0.01, 0.4, 3, 7.25, 12.5, 29, 33.3, 50, 57.5, 66.6, 90, 99, 99.99, 100]
    var faults: [String] = []
    for width in 0...200 {
      var certainBefore = [Int](repeating: 0, count: readings.count)
      for low in readings {
        var coveredBefore = 0
        for (index, high) in readings.enumerated() where high >= low {
          let runs = IntervalBar(low: low, high: high).runs(width: width, symbols: symbols)
          let certain = runs.filter { $0.role == .certain }.reduce(0) { $0 + $1.columns }
          let possible = runs.filter { $0.role == .possible }.reduce(0) { $0 + $1.columns }
          let place = "\(low) \(high) \(width)"
          if runs.reduce(0, { $0 + $1.columns }) != width { faults.append("width \(place)") }
          if runs.contains(where: \.text.isEmpty) { faults.append("empty \(place)") }
          if certain < certainBefore[index] { faults.append("certain \(place)") }
          if certain + possible < coveredBefore { faults.append("covered \(place)") }
          if high > 0, width > 0, certain + possible == 0 { faults.append("invisible \(place)") }
          if low == high, possible > 0 { faults.append("possible \(place)") }
          if high == 100, certain + possible != width { faults.append("whole \(place)") }
          certainBefore[index] = certain
          coveredBefore = certain + possible
          if symbols == .ascii, !runs.allSatisfy({ TextWidth.isPrintableASCII($0.text) }) {
            faults.append("not ASCII \(place)")
          }
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test func `the certain part grows by eighths`() {
    let lengths = (0...800).map { step in
      let low = Double(step) / 8
      return text(low, low, 10).reduce(0) { sum, glyph in
        sum + (Symbols.unicode.eighths.firstIndex(of: glyph).map { $0 + 1 } ?? 0)
      }
    }
    #expect(zip(lengths, lengths.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(Set(lengths) == Set(0...80))
  }
}
