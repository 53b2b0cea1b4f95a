import LodeScreen
import Testing

@testable import LodeTerminal

struct MouseTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = KeyDecoder()
    for scalar in text.unicodeScalars { decoder.feed(.character(scalar)) }
    decoder.settle()
    var events: [InputEvent] = []
    while let event = decoder.next() { events.append(event) }
    return events
  }

  private static let reports: [(Typed, MouseEvent.Kind, Int, Int)] = [
    ("\u{1B}[<0;1;1M", .press(clicks: 1), 0, 0),
    ("\u{1B}[<0;300;100M", .press(clicks: 1), 299, 99),
    ("\u{1B}[<64;5;7M", .wheelUp, 4, 6), ("\u{1B}[<65;5;7M", .wheelDown, 4, 6),
    // Shift, Meta and Control.
    ("\u{1B}[<28;2;2M", .press(clicks: 1), 1, 1), ("\u{1B}[<81;2;2M", .wheelDown, 1, 1),
  ]

  @Test(arguments: reports)
  func pressesAndTheWheelAreReported(typed: Typed, kind: MouseEvent.Kind, column: Int, row: Int) {
    let event = MouseEvent(kind, at: Point(column: column, row: row))
    #expect(events(typed.text) == [.mouse(event)])
  }

  private static let ignored: [Typed] = [
    "\u{1B}[<0;3;4m", "\u{1B}[<2;3;4M", "\u{1B}[<32;3;4M", "\u{1B}[<66;3;4M", "\u{1B}[<0;0;4M",
    "\u{1B}[<0;3M", "\u{1B}[<0;3;4;5M", "\u{1B}[<;;M",
    "\u{1B}[<0;99999999999999999999;4M", "\u{1B}[M !!", "\u{1B}[M`q:",
  ]

  @Test(arguments: ignored) func everythingElseOfTheMouseIsSwallowed(typed: Typed) {
    #expect(
      events("a" + typed.text + "b") == [.key(.character("a")), .key(.character("b"))])
  }

  @Test func anUnfinishedOldReportIsSwallowed() {
    #expect(events("\u{1B}[M !").isEmpty)
  }

  @Test func twoPressesInTheSamePlaceWithinThePatienceAreADoubleClick() {
    var counter = ClickCounter()
    let here = Point(column: 5, row: 5)
    #expect(counter.clicks(at: here, milliseconds: 1000) == 1)
    #expect(counter.clicks(at: Point(column: 6, row: 5), milliseconds: 1400) == 2)
    // A third press begins anew.
    #expect(counter.clicks(at: here, milliseconds: 1500) == 1)
    #expect(counter.clicks(at: here, milliseconds: 1901) == 1)
    #expect(counter.clicks(at: Point(column: 5, row: 6), milliseconds: 1902) == 1)
    #expect(counter.clicks(at: Point(column: 9, row: 6), milliseconds: 1903) == 1)
    #expect(counter.clicks(at: Point(column: 9, row: 6), milliseconds: 1904) == 2)
  }
}
